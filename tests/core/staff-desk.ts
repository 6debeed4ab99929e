import type { WorkerDetails } from '#shared/features/workers/workers.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { Office } from './recommendation-office.ts'

export const day = (text: string) => text as CalendarDate

/** Tuti keeps the staff, Bambang is the head, Sari nurses, Ayu is the doctor, Bina coaches. */
export const openStaff = (start?: string) =>
  Office.open(
    {
      ...{ tuti: ['kepegawaian'], bambang: ['kepala'], sari: ['perawat'] },
      ...{ ayu: ['dokter'], bina: ['pembina'] },
    },
    start,
  )

export type Staff = Awaited<ReturnType<typeof openStaff>>

/** A fictional nurse. */
export const nurse = (changes: Partial<WorkerDetails> = {}): WorkerDetails & { readonly isChecked: boolean } => ({
  ...{ name: 'Made Contoh', sex: 'female', birthPlace: 'Kota Contoh', birthDate: day('1994-05-06') },
  ...{ nip: '19940506 202012 2 001', nationalId: '5171014605940001', profession: 'perawat' },
  ...{ rank: 'Penata Muda Tk. I / III b', position: 'Perawat Mahir', education: 'S1 Keperawatan, STIKES Contoh' },
  ...{ note: null, employment: 'civil-servant', employer: null, since: day('2020-12-01'), until: null },
  accountId: null,
  isChecked: false,
  ...changes,
})
