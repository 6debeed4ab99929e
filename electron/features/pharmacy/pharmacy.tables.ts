import type { Generated } from 'kysely'
import type { DoseOutcome } from '#shared/features/pharmacy/dose-calendar.rules.ts'
import type { DoseMoment, MealRelation, PrescriptionState } from '#shared/features/pharmacy/prescription.rules.ts'
import type { MovementKind } from '#shared/features/pharmacy/stock.rules.ts'

export interface MedicinesTable {
  id: string
  /** Line of the shipped list that it was taken over from. */
  starter_id: string | null
  name: string
  /** JSON array of strings. */
  substances: string
  strength: string | null
  form: string
  unit: string
  kfa_code: string | null
  minimum_stock: number
  /** JSON array of strings. */
  allergy_groups: string
  is_observed: number
  note: string | null
  state: 'active' | 'retired'
  retired_reason: string | null
  revision: Generated<number>
}

export interface MedicineBatchesTable {
  id: string
  medicine_id: string
  batch_number: string
  expires_on: string
}

/** Append-only: triggers refuse every change. */
export interface StockReceiptsTable {
  id: string
  supplier: string
  source: string
  document_number: string | null
  received_on: string
  note: string | null
  recorded_at: string
  recorded_by: string
}

/** Append-only. */
export interface StockCountsTable {
  id: string
  note: string | null
  recorded_at: string
  recorded_by: string
}

/** Append-only. */
export interface StockCountLinesTable {
  id: string
  count_id: string
  batch_id: string
  expected: number
  counted: number
  reason: string | null
}

/** Append-only, and never below nothing in one batch. */
export interface StockMovementsTable {
  id: string
  batch_id: string
  kind: MovementKind
  quantity: number
  recorded_at: string
  recorded_by: string
  reason: string | null
  unit_price: number | null
  receipt_id: string | null
  count_id: string | null
  dispensing_id: string | null
  line_id: string | null
  reverses_id: string | null
}

export interface PrescriptionsTable {
  id: string
  number: string
  inmate_id: string
  encounter_id: string | null
  state: PrescriptionState
  confidentiality: 'normal' | 'extra'
  prescriber_id: string | null
  instructed_by: string | null
  iterations: number
  note: string | null
  prescribed_at: string
  recorded_at: string
  recorded_by: string
  late_reason: string | null
  ended_at: string | null
  ended_by: string | null
  end_reason: string | null
  revision: Generated<number>
}

export interface PrescriptionLinesTable {
  id: string
  prescription_id: string
  position: number
  medicine_id: string | null
  outside_text: string | null
  dose: number | null
  dose_unit: string
  times_per_day: number | null
  as_needed: number
  /** JSON array of moments. */
  moments: string
  meal: MealRelation
  days: number | null
  quantity: number
  instructions: string | null
  observed: number
  starts_on: string
  /** From this day on it is not taken any more. */
  ended_on: string | null
  /** JSON array of warnings as they were when it was written. */
  warnings: string
  override_reason: string | null
  /** `dropped`: taken out of a draft. */
  state: 'active' | 'replaced' | 'dropped'
  replaces_id: string | null
  change_reason: string | null
  changed_by: string | null
}

export interface DispensingsTable {
  id: string
  prescription_id: string
  dispensed_at: string
  recorded_at: string
  recorded_by: string
  late_reason: string | null
  batch_reason: string | null
  undone_at: string | null
  undone_by: string | null
  undone_reason: string | null
}

export interface ObservedDosesTable {
  id: string
  prescription_id: string
  line_id: string
  due_on: string
  moment: DoseMoment
  outcome: DoseOutcome
  observed_at: string
  recorded_at: string
  recorded_by: string
  late_reason: string | null
  note: string | null
  undone_at: string | null
  undone_by: string | null
  undone_reason: string | null
}

export interface PharmacyTables {
  medicines: MedicinesTable
  medicine_batches: MedicineBatchesTable
  stock_receipts: StockReceiptsTable
  stock_counts: StockCountsTable
  stock_count_lines: StockCountLinesTable
  stock_movements: StockMovementsTable
  prescriptions: PrescriptionsTable
  prescription_lines: PrescriptionLinesTable
  dispensings: DispensingsTable
  observed_doses: ObservedDosesTable
}
