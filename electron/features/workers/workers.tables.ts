import type { Generated } from 'kysely'
import type { Employment, workerEndings } from '#shared/features/workers/workers.rules.ts'

/** Somebody who works in this unit. */
export interface WorkersTable {
  id: string
  account_id: string | null
  name: string
  name_key: string
  sex: 'male' | 'female'
  birth_place: string | null
  birth_date: string | null
  nip: string | null
  national_id: string | null
  /** As in `resources/reference-data/workers.json`. */
  profession: string
  rank: string | null
  position: string
  education: string | null
  note: string | null
  employment: Employment
  employer: string | null
  since: string
  until: string | null
  state: 'active' | 'ended'
  ended_on: string | null
  end_kind: (typeof workerEndings)[number] | null
  end_reason: string | null
  recorded_at: string
  recorded_by: string
  revision: Generated<number>
}

export interface WorkerTables {
  workers: WorkersTable
}
