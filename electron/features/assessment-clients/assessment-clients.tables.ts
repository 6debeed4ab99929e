import type { Generated } from 'kysely'
import type { clientEndings } from '#shared/features/assessment-clients/assessment-clients.rules.ts'

/** One supervision of a person by a Bapas. */
export interface ClientsTable {
  id: string
  inmate_id: string
  office: string
  number: string | null
  programme: string
  since: string
  until: string | null
  state: 'active' | 'ended'
  ended_on: string | null
  end_kind: (typeof clientEndings)[number] | 'merged' | null
  end_reason: string | null
  recorded_at: string
  recorded_by: string
  revision: Generated<number>
}

export interface AssessmentClientTables {
  clients: ClientsTable
}
