import { historyTable } from '../history/history-declaration.ts'

/** Medical words, each told only to those who may read the record, and noted as read. */
const health = { needs: 'view:health', isHealth: true } as const

export const countersignsTable = historyTable({
  id: 'countersigns',
  table: 'countersigns',
  inner: ['id', 'encounter_id', 'asked_at', 'asked_by', 'signed_by'],
  title: [],
  fields: {
    state: { format: 'choice', ...health },
    signed_at: { format: 'moment', ...health },
    addendum_id: { format: 'presence', ...health },
  },
})

export const noDoctorTable = historyTable({
  id: 'clinic-no-doctor',
  table: 'settings',
  inner: ['key'],
  title: [],
  fields: { value: { format: 'yes-no' } },
})

/** Key of the setting; the history finds it by this name. */
export const noDoctorKey = 'clinic.no-doctor'
