import { spellingKey } from '#shared/features/inmates/inmate-name.rules.ts'
import type { WorkerImportLine } from '#shared/features/workers/worker-imports.contract.ts'
import {
  type ReadWorkerLine,
  readWorkerLine,
  type WorkerLineProblem,
  type WorkerListField,
} from '#shared/features/workers/worker-list.rules.ts'
import type { WorkerDetails } from '#shared/features/workers/workers.contract.ts'
import type { QueryContext } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { type WorkerList, wordsOfWorkerList } from './worker-list-source.ts'
import { listWorkers, type WorkerRow } from './workers.repository.ts'

interface PlannedWorker {
  readonly shown: WorkerImportLine
  /** Of a line that would enter somebody. */
  readonly details: WorkerDetails | null
}

/** What each line of the list would do, in the order of the file. A line with a fault does nothing at all. */
export async function planWorkerList(
  list: WorkerList,
  context: Pick<QueryContext, 'now' | 'services'> & { readonly db: Reader },
): Promise<readonly PlannedWorker[]> {
  const { today } = await unitDay(context)
  const words = wordsOfWorkerList(context.services.resourcesFolder)
  const titles = new Map(words.professions.map(({ id, title }) => [id, title]))
  const rows = await listWorkers(context.db, '', true)
  const brought = new Set<string>()
  return list.lines.map(({ cells, line }) => {
    const read = readWorkerLine(cells, list.places, words, today)
    const { known, problem } = knownAs(read, rows)
    const keys = keysOf(read)
    const isRepeated = known === null && keys.some((key) => brought.has(key))
    const problems = [
      ...read.problems,
      ...(problem === null ? [] : [problem]),
      ...(isRepeated ? (['repeated'] as const) : []),
    ]
    const details = problems.length === 0 && known === null ? detailsOf(read) : null
    if (details !== null) for (const key of keys) brought.add(key)
    return {
      details,
      shown: {
        ...{ line, name: read.name ?? '', position: read.position, problems },
        kind: problems.length > 0 ? 'bad' : known === null ? 'new' : 'known',
        professionTitle: read.profession === null ? null : (titles.get(read.profession) ?? null),
        known: known && { id: known.id, name: known.name },
        differences: known === null ? [] : differencesOf(read, known),
      },
    }
  })
}

const keysOf = (read: ReadWorkerLine): readonly string[] => [
  ...(read.name === null ? [] : [`name ${spellingKey(read.name)}`]),
  ...(read.nip === null ? [] : [`nip ${read.nip}`]),
  ...(read.nationalId === null ? [] : [`nik ${read.nationalId}`]),
]

/** Numbers decide; where neither side has one to compare, a name does. Whoever went is brought back by hand. */
function knownAs(
  read: ReadWorkerLine,
  rows: readonly WorkerRow[],
): { readonly known: WorkerRow | null; readonly problem: WorkerLineProblem | null } {
  const active = rows.filter(({ state }) => state === 'active')
  const hasNumber = ({ nip, national_id }: WorkerRow) =>
    (read.nip !== null && nip === read.nip) || (read.nationalId !== null && national_id === read.nationalId)
  const [found, second] = active.filter(hasNumber)
  if (second) return { known: null, problem: 'numbers-of-two' }
  if (found) return { known: found, problem: null }
  if (rows.some((row) => hasNumber(row) && row.end_kind !== 'mistake')) return { known: null, problem: 'ended-before' }
  const nameKey = read.name === null ? null : spellingKey(read.name)
  const namesakes = active.filter(({ name_key }) => name_key === nameKey)
  const [only] = namesakes
  if (!only) return { known: null, problem: null }
  return namesakes.length === 1 && read.nip === null && read.nationalId === null
    ? { known: only, problem: null }
    : { known: null, problem: 'name-known' }
}

/** Of what the line tells; where it is silent, it says nothing against the register. */
function differencesOf(read: ReadWorkerLine, row: WorkerRow): WorkerListField[] {
  const kept: Readonly<Record<WorkerListField, string | null>> = {
    ...{ name: row.name, sex: row.sex, birthPlace: row.birth_place, birthDate: row.birth_date, nip: row.nip },
    ...{ nationalId: row.national_id, profession: row.profession, rank: row.rank, position: row.position },
    ...{ education: row.education, note: row.note, employment: row.employment, employer: row.employer },
    ...{ since: row.since, until: row.until },
  }
  return (Object.keys(kept) as WorkerListField[]).filter((field) => read[field] !== null && read[field] !== kept[field])
}

function detailsOf({ problems: _problems, ...read }: ReadWorkerLine): WorkerDetails | null {
  const { name, sex, profession, position, employment, since } = read
  if (name === null || sex === null || profession === null || position === null) return null
  if (employment === null || since === null) return null
  return { ...read, name, sex, profession, position, employment, since, accountId: null }
}
