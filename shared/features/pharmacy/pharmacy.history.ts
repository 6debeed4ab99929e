import {
  allRows,
  type HistoryDeclaration,
  historyTable,
  ownRow,
  rowsNaming,
  rowsWithKeys,
} from '../history/history-declaration.ts'

export const medicinesTable = historyTable({
  id: 'medicines',
  table: 'medicines',
  inner: ['id', 'starter_id', 'revision'],
  title: [],
  fields: {
    name: { format: 'text' },
    substances: { format: 'lines' },
    strength: { format: 'text' },
    form: { format: 'text' },
    unit: { format: 'text' },
    kfa_code: { format: 'text' },
    minimum_stock: { format: 'number' },
    allergy_groups: { format: 'lines' },
    is_observed: { format: 'yes-no' },
    note: { format: 'text' },
    state: { format: 'choice' },
    retired_reason: { format: 'text' },
  },
})

export const batchesTable = historyTable({
  id: 'medicine_batches',
  table: 'medicine_batches',
  inner: ['id', 'medicine_id'],
  title: ['batch_number'],
  fields: { batch_number: { format: 'text' }, expires_on: { format: 'date' } },
})

export const medicineHistory: HistoryDeclaration = {
  permission: 'view:health',
  parts: [ownRow(medicinesTable), rowsNaming(batchesTable, 'medicine_id')],
}

export const receiptsTable = historyTable({
  id: 'stock_receipts',
  table: 'stock_receipts',
  inner: ['id', 'recorded_at', 'recorded_by'],
  title: ['supplier', 'received_on'],
  fields: {
    supplier: { format: 'text' },
    source: { format: 'text' },
    document_number: { format: 'text' },
    received_on: { format: 'date' },
    note: { format: 'text' },
  },
})

export const countsTable = historyTable({
  id: 'stock_counts',
  table: 'stock_counts',
  inner: ['id', 'recorded_at', 'recorded_by'],
  title: [],
  fields: { note: { format: 'text' } },
})

export const pharmacySettingsTable = historyTable({
  id: 'pharmacy-settings',
  table: 'settings',
  inner: ['key'],
  title: [],
  fields: {
    'value.expirySpans': { format: 'lines' },
    'value.missedDoses': { format: 'number' },
  },
})

/** The shelf as a whole: what came, what was counted, and the numbers of the office. */
export const pharmacyHistory: HistoryDeclaration = {
  permission: 'view:health',
  parts: [allRows(receiptsTable), allRows(countsTable), rowsWithKeys(pharmacySettingsTable, 'pharmacy.settings')],
}

export const prescriptionsTable = historyTable({
  id: 'prescriptions',
  table: 'prescriptions',
  inner: [
    'id',
    'number',
    'inmate_id',
    'encounter_id',
    'recorded_at',
    'recorded_by',
    'ended_at',
    'ended_by',
    'revision',
  ],
  title: [],
  fields: {
    state: { format: 'choice' },
    confidentiality: { format: 'choice' },
    prescriber_id: { format: 'account' },
    instructed_by: { format: 'text' },
    iterations: { format: 'number' },
    note: { format: 'text', isHealth: true },
    prescribed_at: { format: 'moment' },
    late_reason: { format: 'text' },
    end_reason: { format: 'text', isHealth: true },
  },
})

export const linesTable = historyTable({
  id: 'prescription_lines',
  table: 'prescription_lines',
  inner: ['id', 'prescription_id', 'warnings', 'replaces_id', 'changed_by'],
  title: ['position', 'medicine_id', 'outside_text'],
  fields: {
    position: { format: 'number' },
    medicine_id: { format: 'named', isHealth: true },
    outside_text: { format: 'text', isHealth: true },
    dose: { format: 'number', isHealth: true },
    dose_unit: { format: 'text', isHealth: true },
    times_per_day: { format: 'number', isHealth: true },
    as_needed: { format: 'yes-no', isHealth: true },
    moments: { format: 'choices', isHealth: true },
    meal: { format: 'choice', isHealth: true },
    days: { format: 'number', isHealth: true },
    quantity: { format: 'number', isHealth: true },
    instructions: { format: 'text', isHealth: true },
    observed: { format: 'yes-no' },
    starts_on: { format: 'date' },
    ended_on: { format: 'date' },
    override_reason: { format: 'text', isHealth: true },
    state: { format: 'choice' },
    change_reason: { format: 'text', isHealth: true },
  },
})

export const dispensingsTable = historyTable({
  id: 'dispensings',
  table: 'dispensings',
  inner: ['id', 'prescription_id', 'recorded_at', 'recorded_by', 'undone_at', 'undone_by'],
  title: ['dispensed_at'],
  fields: {
    dispensed_at: { format: 'moment' },
    late_reason: { format: 'text' },
    batch_reason: { format: 'text' },
    undone_reason: { format: 'text' },
  },
})

export const dosesTable = historyTable({
  id: 'observed_doses',
  table: 'observed_doses',
  inner: ['id', 'prescription_id', 'line_id', 'recorded_at', 'recorded_by', 'undone_at', 'undone_by'],
  title: ['due_on', 'moment'],
  fields: {
    due_on: { format: 'date' },
    moment: { format: 'choice' },
    outcome: { format: 'choice', isHealth: true },
    observed_at: { format: 'moment' },
    late_reason: { format: 'text' },
    note: { format: 'text', isHealth: true },
    undone_reason: { format: 'text' },
  },
})

export const prescriptionHistory: HistoryDeclaration = {
  permission: 'view:health',
  parts: [
    ownRow(prescriptionsTable),
    rowsNaming(linesTable, 'prescription_id'),
    rowsNaming(dispensingsTable, 'prescription_id'),
    rowsNaming(dosesTable, 'prescription_id'),
  ],
}
