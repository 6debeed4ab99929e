import type {
  batchesTable,
  countsTable,
  dispensingsTable,
  dosesTable,
  linesTable,
  medicinesTable,
  pharmacySettingsTable,
  prescriptionsTable,
  receiptsTable,
} from '#shared/features/pharmacy/pharmacy.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { pharmacyMessages as stock } from './pharmacy.messages.ts'
import { prescriptionMessages as words } from './prescription.messages.ts'

type Table =
  | typeof batchesTable
  | typeof countsTable
  | typeof dispensingsTable
  | typeof dosesTable
  | typeof linesTable
  | typeof medicinesTable
  | typeof pharmacySettingsTable
  | typeof prescriptionsTable
  | typeof receiptsTable

const { medicine, receipt } = stock

export const pharmacyHistoryWords: HistoryWords<Table> = {
  tables: {
    medicines: 'Obat',
    medicine_batches: 'Batch',
    stock_receipts: 'Penerimaan obat',
    stock_counts: 'Opname',
    'pharmacy-settings': stock.settingsTitle,
    prescriptions: 'Resep',
    prescription_lines: 'Baris resep',
    dispensings: 'Penyerahan obat',
    observed_doses: 'Dosis diawasi',
  },
  fields: {
    'medicines.name': medicine.name,
    'medicines.substances': medicine.substances,
    'medicines.strength': medicine.strength,
    'medicines.form': medicine.form,
    'medicines.unit': medicine.unit,
    'medicines.kfa_code': medicine.kfaCode,
    'medicines.minimum_stock': medicine.minimumStock,
    'medicines.allergy_groups': 'Kelompok obat',
    'medicines.is_observed': medicine.isObserved,
    'medicines.note': medicine.note,
    'medicines.state': stock.columns.state,
    'medicines.retired_reason': 'Alasan tidak dipakai',
    'medicine_batches.batch_number': stock.receiptBatch,
    'medicine_batches.expires_on': stock.receiptExpires,
    'stock_receipts.supplier': receipt.supplier,
    'stock_receipts.source': receipt.source,
    'stock_receipts.document_number': receipt.documentNumber,
    'stock_receipts.received_on': receipt.receivedOn,
    'stock_receipts.note': receipt.note,
    'stock_counts.note': stock.countNote,
    'pharmacy-settings.value.expirySpans': stock.expirySpans,
    'pharmacy-settings.value.missedDoses': stock.missedDoses,
    'prescriptions.state': words.columns.state,
    'prescriptions.confidentiality': 'Kerahasiaan',
    'prescriptions.prescriber_id': words.facts.prescriber,
    'prescriptions.instructed_by': words.instructedBy,
    'prescriptions.iterations': words.iterations,
    'prescriptions.note': words.note,
    'prescriptions.prescribed_at': words.facts.at,
    'prescriptions.late_reason': words.facts.lateReason,
    'prescriptions.end_reason': 'Alasan dihentikan atau dibatalkan',
    'prescription_lines.position': 'Urutan',
    'prescription_lines.medicine_id': words.medicine,
    'prescription_lines.outside_text': words.outside,
    'prescription_lines.dose': words.dose,
    'prescription_lines.dose_unit': words.doseUnit,
    'prescription_lines.times_per_day': words.timesPerDay,
    'prescription_lines.as_needed': words.asNeeded,
    'prescription_lines.moments': words.moments,
    'prescription_lines.meal': words.meal,
    'prescription_lines.days': words.days,
    'prescription_lines.quantity': words.quantity,
    'prescription_lines.instructions': words.instructions,
    'prescription_lines.observed': words.observed,
    'prescription_lines.starts_on': words.startsOn,
    'prescription_lines.ended_on': 'Tidak diminum lagi sejak',
    'prescription_lines.override_reason': words.override,
    'prescription_lines.state': words.columns.state,
    'prescription_lines.change_reason': words.changeReason,
    'dispensings.dispensed_at': 'Waktu penyerahan',
    'dispensings.late_reason': words.facts.lateReason,
    'dispensings.batch_reason': words.batchReason,
    'dispensings.undone_reason': 'Alasan dibatalkan',
    'observed_doses.due_on': words.roundDay,
    'observed_doses.moment': words.roundMoment,
    'observed_doses.outcome': 'Hasil',
    'observed_doses.observed_at': 'Waktu minum obat',
    'observed_doses.late_reason': words.facts.lateReason,
    'observed_doses.note': stock.countNote,
    'observed_doses.undone_reason': 'Alasan dibatalkan',
  },
  choices: {
    'medicines.state': { active: 'Dipakai', retired: stock.badges.retired },
    'prescriptions.state': words.states,
    'prescriptions.confidentiality': words.confidentialities,
    'prescription_lines.moments': words.momentWords,
    'prescription_lines.meal': words.meals,
    'prescription_lines.state': { active: 'Berlaku', replaced: words.replaced, dropped: 'Dihapus dari draf' },
    'observed_doses.moment': words.momentWords,
    'observed_doses.outcome': words.outcomes,
  },
}
