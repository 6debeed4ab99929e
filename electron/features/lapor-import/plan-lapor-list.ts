import { normaliseName } from '#shared/features/inmates/inmate-name.rules.ts'
import type { LaporLine } from '#shared/features/lapor-import/lapor-import.contract.ts'
import { type ReadLaporLine, readLaporLine } from '#shared/features/lapor-import/lapor-line.rules.ts'
import type { LaporColumns } from '#shared/features/lapor-import/lapor-list.ts'
import { dangerWordsIn, tellingParts } from '#shared/features/lapor-import/lapor-story.rules.ts'
import type { QueryContext } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import { onlookerOf } from '../complaints/complaint-facts.ts'
import { findComplaint } from '../complaints/complaints.repository.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { importColumnsOf } from '../inmate-import/import-source.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { findReport } from './lapor-import.repository.ts'
import { type LaporList, laporColumnsOf } from './lapor-list-source.ts'

const excerptLetters = 280

/** A line as the page shows it, and what it holds; the latter never leaves the core. */
export interface PlannedLapor {
  readonly shown: LaporLine
  readonly read: ReadLaporLine
}

interface Planning extends Pick<QueryContext, 'services' | 'actor' | 'now'> {
  readonly db: Reader
}

/** What each line would do now. */
export async function planLaporList(list: LaporList, context: Planning): Promise<readonly PlannedLapor[]> {
  const { services, db, now } = context
  const { today } = await unitDay(context)
  const columns = laporColumnsOf(services.resourcesFolder)
  const unit = await currentProfile(db, now)
  const reading = {
    places: list.places,
    columns,
    dates: importColumnsOf(services.resourcesFolder).words,
    today,
    wholeLine: list.isText ? list.headings.length : null,
  }
  const seen = new Map<string, number>()
  const planned: PlannedLapor[] = []
  for (const { line, cells } of list.lines) {
    const read = readLaporLine(cells, reading)
    const repeats = seen.get(read.trackingId) ?? null
    if (read.trackingId !== '' && repeats === null) seen.set(read.trackingId, line)
    const isOwn = isOwnOffice(read.institution, unit.name, list)
    planned.push({
      read,
      shown: await showLine(context, {
        line,
        read,
        repeats,
        isOwn,
        list,
        columns,
      }),
    })
  }
  return planned
}

/** Whose a report is: as the office taught, else where one name holds the other. */
export function isOwnOffice(
  institution: string | null,
  unitName: string,
  { learnt }: Pick<LaporList, 'learnt'>,
): boolean {
  if (institution === null) return true
  const word = normaliseName(institution)
  const taught = learnt.institutions.get(word)
  if (taught !== undefined) return taught === 'own'
  const own = normaliseName(unitName)
  return word.includes(own) || own.includes(word)
}

/** To which service a category goes: as the office taught, else as shipped. */
export function serviceOfCategory(
  category: string | null,
  { learnt }: Pick<LaporList, 'learnt'>,
  { categories }: LaporColumns,
): string | null {
  if (category === null) return null
  const word = normaliseName(category)
  const shipped = Object.entries(categories).find(([, words]) => words.some((one) => normaliseName(one) === word))
  return learnt.categories.get(word) ?? shipped?.[0] ?? null
}

interface Looked {
  readonly line: number
  readonly read: ReadLaporLine
  readonly repeats: number | null
  readonly isOwn: boolean
  readonly list: LaporList
  readonly columns: LaporColumns
}

async function showLine(context: Planning, looked: Looked): Promise<LaporLine> {
  const { line, read, repeats, list, columns } = looked
  const { db } = context
  const report = read.trackingId === '' ? undefined : await findReport(db, read.trackingId)
  // Whoever it is about learns that the line was taken in, which the list in hand tells anyway, and nothing else.
  const complaint = report ? await findComplaint(db, onlookerOf(context), report.complaint_id) : undefined
  const service = serviceOfCategory(read.category, list, columns)
  const parts = tellingParts(read.identity, read.story)
  const danger = dangerWordsIn(read.story, columns.dangerWords)
  const isAsked = service === null || parts.length > 0 || danger.length > 0
  const { trackingId, category, institution, receivedOn, mode, status } = read
  return {
    ...{
      line,
      trackingId,
      class: read.class,
      category,
      service,
      institution,
      receivedOn,
      mode,
      status,
      repeats,
    },
    kind: kindOf(looked, report, isAsked),
    hasIdentity: read.identity !== null,
    excerpt: read.story.what.slice(0, excerptLetters),
    storyLength: read.story.what.length,
    tellingParts: [...parts],
    dangerWords: [...danger],
    earlierStatus: report?.status ?? null,
    complaint: complaint ? { id: complaint.id, number: complaint.number } : null,
    notes: [...read.notes],
    problems: [...read.problems],
  }
}

function kindOf(
  { read, repeats, isOwn }: Looked,
  report: Awaited<ReturnType<typeof findReport>>,
  isAsked: boolean,
): LaporLine['kind'] {
  if (!isOwn) return 'other-office'
  if (repeats !== null) return 'repeated'
  // A report that is here is not taken in again, whatever is wrong with its line today.
  if (report) return read.status !== null && read.status !== report.status ? 'updated' : 'known'
  if (read.problems.length > 0) return 'bad'
  return isAsked ? 'ask' : 'new'
}
