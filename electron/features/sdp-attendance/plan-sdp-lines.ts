import type { AttendanceReason } from '#shared/features/coaching-programmes/coaching-facts.ts'
import {
  type Cell,
  cellText,
  type DateOrder,
  dateOfCell,
  wordOf,
} from '#shared/features/inmate-import/cell-values.rules.ts'
import { indexPeople, type KnownPerson, registerKeyOf } from '#shared/features/inmate-import/match.rules.ts'
import { nameMatchScore, normaliseName, spellingKey } from '#shared/features/inmates/inmate-name.rules.ts'
import { registerClasses } from '#shared/features/inmates/register-number.rules.ts'
import type { SdpColumn, SdpLine, SdpLineKind } from '#shared/features/sdp-attendance/sdp-attendance.contract.ts'
import type { SdpField } from '#shared/features/sdp-attendance/sdp-facts.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import type { QueryContext } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import { listMarksOfOrigin } from '../attendance/attendance-marks.repository.ts'
import { standingsOf } from '../attendance/write-marks.ts'
import { coachingFactsIn } from '../coaching-programmes/coaching-facts.ts'
import { importColumnsOf, type ReadList } from '../inmate-import/import-source.ts'
import { loadResidents } from '../inmate-import/known-people.ts'
import { listBelonging, listSessionsBetween } from './sdp-attendance.repository.ts'
import { linesOf, sdpFactsIn } from './sdp-list.ts'

interface Reading {
  readonly columns: readonly SdpColumn[]
  readonly dateOrder: DateOrder
}

interface Looking extends Pick<QueryContext, 'services' | 'now'> {
  readonly db: Reader
}

/** A line with what it would mark. */
export interface PlannedSdpLine extends SdpLine {
  readonly note: string | null
}

type SessionRow = Awaited<ReturnType<typeof listSessionsBetween>>[number]
type Belonging = Awaited<ReturnType<typeof listBelonging>>[number]

const isLike = (name: string, person: KnownPerson): boolean =>
  name === '' ||
  person.names.some(
    (known) =>
      spellingKey(known) === spellingKey(name) || nameMatchScore(name, known) > 0 || nameMatchScore(known, name) > 0,
  )

/** Where a number names no class, each class is tried. */
function findPerson(register: string, people: ReturnType<typeof indexPeople>): KnownPerson | undefined {
  if (register === '') return undefined
  for (const registerClass of registerClasses) {
    const person = people.byRegister.get(registerKeyOf(register, registerClass))
    if (person) return person
  }
  return undefined
}

const clockOf = (text: string): string | null => {
  const [, hour, minute] = /^(\d{1,2})[:.](\d{2})/.exec(text) ?? []
  return hour === undefined || minute === undefined ? null : `${hour.padStart(2, '0')}:${minute}`
}

/** What every line of a list would do today; nothing is written. Of two lines about one person in one session the later one counts. */
export async function planSdpLines(
  context: Looking,
  list: ReadList,
  { columns, dateOrder }: Reading,
): Promise<readonly PlannedSdpLine[]> {
  const { db, services } = context
  const { words } = sdpFactsIn(services.resourcesFolder)
  const { reasons } = coachingFactsIn(services.resourcesFolder)
  const dateWords = importColumnsOf(services.resourcesFolder).words
  const residents = await loadResidents(db)
  const nameOf = new Map(residents.map(({ id, name }) => [id, name]))
  const people = indexPeople(residents)
  const places = new Map(columns.map(({ key, field }): [SdpField, number] => [field, list.keys.indexOf(key)]))
  const read = linesOf(list).map(({ line, cells }) => {
    const cell = (field: SdpField): Cell => cells[places.get(field) ?? -1] ?? null
    const text = (field: SdpField) => cellText(cell(field))
    return {
      ...{ line, register: text('register'), name: text('name'), programme: text('programme'), word: text('word') },
      ...{ dayText: text('day'), on: dateOfCell(cell('day'), dateOrder, dateWords), clock: clockOf(text('time')) },
      note: text('note') === '' ? null : text('note').slice(0, 300),
    }
  })
  const days = read.flatMap(({ on }) => on ?? []).toSorted()
  const sessions = await listSessionsBetween(db, days[0] ?? '9999-12-31', days.at(-1) ?? '0000-01-01')
  const byDay = Map.groupBy(sessions, ({ held_on }) => held_on)
  const belonging = Map.groupBy(
    await listBelonging(db, [...new Set(sessions.map(({ programme_id }) => programme_id))]),
    ({ programme_id, inmate_id }) => `${programme_id} ${inmate_id}`,
  )
  const standings = await standingsOf(
    context,
    sessions.map(({ id }) => id),
  )
  const held = new Map(
    (
      await listMarksOfOrigin(
        db,
        'sdp',
        sessions.map(({ id }) => id),
      )
    ).map((mark) => [`${mark.session_id} ${mark.inmate_id}`, mark]),
  )
  const isMember = (session: SessionRow, inmateId: string) =>
    (belonging.get(`${session.programme_id} ${inmateId}`) ?? []).some((one) => isWithin(one, session.held_on))

  const taken = new Set<string>()
  const planned = read.toReversed().map(({ dayText, on, clock, ...line }): PlannedSdpLine => {
    const found = findPerson(line.register, people)
    const reason = reasonOf(line.word, words, reasons)
    const note = line.note ?? (reason?.needsNote ? line.word : null)
    const told = { ...line, note, day: on ?? dayText, reason: reason?.id ?? null }
    const person = found ? { id: found.id, name: nameOf.get(found.id) ?? '' } : null
    const ends = (kind: SdpLineKind, session: SessionRow | null = null): PlannedSdpLine => ({
      ...{ ...told, kind, person },
      session: session && { id: session.id, programme: session.name, on: calendarDateSchema.parse(session.held_on) },
    })
    if (on === null) return ends('unreadable-day')
    if (!found) return ends('unknown-person')
    if (!isLike(line.name, found)) return ends('other-name')
    if (!reason) return ends('unknown-word')
    const fitting = sessionsFor(byDay.get(on) ?? [], { programme: line.programme, clock })
    const own = fitting.filter((session) => isMember(session, found.id))
    const [session] = own.length > 0 ? own : fitting
    if (!session) return ends('unknown-session')
    if (own.length > 1) return ends('which-session')
    if (own.length === 0) return ends('not-member', line.programme === '' ? null : session)
    const key = `${session.id} ${found.id}`
    if (taken.has(key)) return ends('repeated', session)
    taken.add(key)
    const standing = standings.get(session.id)?.standing
    if (standing === 'cancelled' || standing === 'to-come') return ends('closed', session)
    const before = held.get(key)
    if (before?.reason === reason.id && before.note === note) return ends('same', session)
    if (standing === 'locked') return ends('locked', session)
    return ends(before ? 'changed' : 'new', session)
  })
  return planned.toReversed()
}

const isWithin = ({ joined_on, left_on }: Belonging, on: string): boolean =>
  joined_on <= on && (left_on === null || left_on >= on)

function reasonOf(
  word: string,
  words: Readonly<Record<string, readonly string[]>>,
  reasons: readonly AttendanceReason[],
): AttendanceReason | null {
  const titles = Object.fromEntries(reasons.map(({ id, title }) => [id, [title]]))
  const id = wordOf(word, words) ?? wordOf(word, titles)
  return reasons.find((reason) => reason.id === id) ?? null
}

/** Sessions of a day that a line can mean: of the programme that it names, and at its hour where several are left. */
function sessionsFor(
  sessions: readonly SessionRow[],
  { programme, clock }: { readonly programme: string; readonly clock: string | null },
): readonly SessionRow[] {
  const wanted = normaliseName(programme)
  const named = sessions.filter(
    ({ name, title }) =>
      wanted === '' || normaliseName(name) === wanted || (title !== null && normaliseName(title) === wanted),
  )
  const atHour = named.filter(({ starts_at }) => starts_at === clock)
  const some = atHour.length > 0 ? atHour : named
  const standing = some.filter(({ state }) => state === 'planned')
  return standing.length > 0 ? standing : some
}
