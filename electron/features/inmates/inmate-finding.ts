import {
  inmateMatchScore,
  nameMatchScore,
  normaliseNumber,
  spellingKey,
} from '#shared/features/inmates/inmate-name.rules.ts'
import type { duplicateReasons, InmateSummary } from '#shared/features/inmates/inmates.contract.ts'
import type { Presence } from '#shared/features/inmates/placement.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { Reader } from '../../database/reader.ts'
import { toSummary } from './inmate-rows.ts'
import { searchTextOf } from './inmate-search.repository.ts'
import { findAlike, type InmateSummaryRow, listInmates, registerNumbersOf } from './inmates.repository.ts'

/** How many finds are ranked. A search that finds more says too little to rank anybody. */
const mostRanked = 1000

/** People who answer a search, best first, then by name. */
export async function searchInmates(
  db: Reader,
  wanted: { readonly text: string; readonly limit: number; readonly state: Presence | null },
): Promise<readonly InmateSummary[]> {
  const search = searchTextOf(wanted.text)
  if (search === null) return []
  const filter = { search, block: null, legalStatus: null, state: wanted.state }
  const found = await listInmates(db, filter, { offset: 0, limit: mostRanked })
  const numbers = await registerNumbersOf(
    db,
    found.map((row) => row.id),
  )
  const rank = (row: InmateSummaryRow, person: InmateSummary) =>
    inmateMatchScore(wanted.text, {
      name: person.name,
      aliases: person.aliases,
      registerNumbers: numbers.get(row.id) ?? [],
      nationalId: row.national_id,
    })
  return found
    .map((row) => ({ row, person: toSummary(row) }))
    .map(({ row, person }) => ({ person, score: rank(row, person) }))
    .toSorted((left, right) => right.score - left.score)
    .slice(0, wanted.limit)
    .map(({ person }) => person)
}

interface Newcomer {
  readonly name: string
  readonly birthDate: CalendarDate | null
  readonly nationalId: string | null
  readonly exceptId: string | null
}

interface Duplicate {
  readonly person: InmateSummary
  readonly reason: (typeof duplicateReasons)[number]
}

const mostDuplicates = 10

/** People who may be the newcomer, already known: same NIK, same name, or a like name and the same day of birth. */
export async function findDuplicates(db: Reader, newcomer: Newcomer): Promise<readonly Duplicate[]> {
  const nationalIdKey = normaliseNumber(newcomer.nationalId ?? '')
  const nameKey = spellingKey(newcomer.name)
  if (nationalIdKey === '' && nameKey === '' && newcomer.birthDate === null) return []
  const rows = await findAlike(db, { nationalIdKey, birthDate: newcomer.birthDate, nameKey })
  const reasonOf = (row: (typeof rows)[number]): Duplicate['reason'] | null => {
    if (nationalIdKey !== '' && row.national_id_key === nationalIdKey) return 'same-national-id'
    if (nameKey !== '' && row.name_key === nameKey) return 'same-name'
    const isAlike = nameMatchScore(newcomer.name, row.name) > 0 || nameMatchScore(row.name, newcomer.name) > 0
    return isAlike ? 'similar-name-and-birth-date' : null
  }
  const rankOf = (reason: Duplicate['reason']) =>
    ['same-national-id', 'similar-name-and-birth-date', 'same-name'].indexOf(reason)
  return rows
    .filter((row) => row.id !== newcomer.exceptId)
    .flatMap((row) => {
      const reason = reasonOf(row)
      return reason === null ? [] : [{ person: toSummary(row), reason }]
    })
    .toSorted((left, right) => rankOf(left.reason) - rankOf(right.reason))
    .slice(0, mostDuplicates)
}
