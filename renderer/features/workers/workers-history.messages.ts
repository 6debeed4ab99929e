import type { workersTable } from '#shared/features/workers/workers.history.ts'
import type { HistoryWords } from '../../app/history-words.ts'
import { workerMessages as words } from './workers.messages.ts'

export const workersHistoryWords: HistoryWords<typeof workersTable> = {
  tables: { workers: words.worker },
  fields: {
    'workers.account_id': words.account,
    'workers.name': words.name,
    'workers.sex': words.sex,
    'workers.birth_place': words.birthPlace,
    'workers.birth_date': words.birthDate,
    'workers.nip': words.nip,
    'workers.national_id': words.nationalId,
    'workers.profession': words.profession,
    'workers.rank': words.rank,
    'workers.position': words.position,
    'workers.education': words.education,
    'workers.note': words.note,
    'workers.employment': words.employment,
    'workers.employer': words.employer,
    'workers.since': words.since,
    'workers.until': words.until,
    'workers.state': words.state,
    'workers.ended_on': words.endedOn,
    'workers.end_kind': words.endKind,
    'workers.end_reason': words.endReason,
  },
  choices: {
    'workers.sex': words.sexes,
    'workers.employment': words.employments,
    'workers.state': words.states,
    'workers.end_kind': words.endKinds,
  },
}
