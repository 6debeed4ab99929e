import type { Worker, WorkerDetails } from '#shared/features/workers/workers.contract.ts'
import type { Employment } from '#shared/features/workers/workers.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { missing } from '../../components/FormPage/missing.ts'
import { textOrNull } from '../inmates/inmate-form.ts'

export interface WorkerValues {
  readonly name: string
  readonly sex: 'male' | 'female' | null
  readonly birthPlace: string
  readonly birthDate: CalendarDate | null
  readonly nip: string
  readonly nationalId: string
  readonly profession: string | null
  readonly rank: string
  readonly position: string
  readonly education: string
  readonly note: string
  readonly employment: Employment | null
  readonly employer: string
  readonly since: CalendarDate | null
  readonly until: CalendarDate | null
  readonly accountId: string | null
}

export const noWorker: WorkerValues = {
  ...{ name: '', sex: null, birthPlace: '', birthDate: null, nip: '', nationalId: '', profession: null, rank: '' },
  ...{ position: '', education: '', note: '', employment: null, employer: '', since: null, until: null },
  accountId: null,
}

export const writtenWorker = (worker: Worker): WorkerValues => ({
  ...{ name: worker.name, sex: worker.sex, birthPlace: worker.birthPlace ?? '', birthDate: worker.birthDate },
  ...{ nip: worker.numbers?.nip ?? '', nationalId: worker.numbers?.nationalId ?? '', profession: worker.profession },
  ...{ rank: worker.rank ?? '', position: worker.position, education: worker.education ?? '', note: worker.note ?? '' },
  ...{ employment: worker.employment, employer: worker.employer ?? '', since: worker.since, until: worker.until },
  accountId: worker.accountId,
})

export const workerChecks = {
  ...{ name: missing, sex: missing, profession: missing, position: missing, employment: missing, since: missing },
}

/** Only of a form that was checked. */
export function workerOf(values: WorkerValues): WorkerDetails | null {
  const { sex, profession, employment, since } = values
  if (sex === null || profession === null || employment === null || since === null) return null
  return {
    ...{ name: values.name.trim(), sex, birthPlace: textOrNull(values.birthPlace), birthDate: values.birthDate },
    ...{ nip: textOrNull(values.nip), nationalId: textOrNull(values.nationalId), profession },
    ...{ rank: textOrNull(values.rank), position: values.position.trim(), education: textOrNull(values.education) },
    ...{ note: textOrNull(values.note), employment, employer: textOrNull(values.employer), since },
    ...{ until: values.until, accountId: values.accountId },
  }
}
