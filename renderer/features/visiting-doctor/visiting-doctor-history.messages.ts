import type { doctorOrdersTable } from '#shared/features/visiting-doctor/visiting-doctor.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { visitingDoctorMessages as words } from './visiting-doctor.messages.ts'

export const visitingDoctorHistoryWords: HistoryWords<typeof doctorOrdersTable> = {
  tables: { doctor_orders: words.order },
  fields: {
    'doctor_orders.kind': words.kind,
    'doctor_orders.text': words.text,
    'doctor_orders.doctor_name': words.doctorName,
    'doctor_orders.doctor_licence': words.doctorLicence,
    'doctor_orders.late_reason': words.lateReason,
    'doctor_orders.state': words.state,
    'doctor_orders.prescription_id': words.papers.prescription,
    'doctor_orders.referral_id': words.papers.referral,
    'doctor_orders.file_id': words.sheet,
    'doctor_orders.voided_reason': words.voidReason,
  },
  choices: { 'doctor_orders.state': words.states },
}
