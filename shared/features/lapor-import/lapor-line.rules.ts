import type { CalendarDate } from '../../time/calendar-date.ts'
import {
  type ComplaintClass,
  type ComplaintMode,
  complaintClasses,
  longestStory,
  type Story,
} from '../complaints/complaint.ts'
import { type Identity, identitySchema } from '../identity-vault/identity.ts'
import { type Cell, cellText, dateOfCell, wordOf } from '../inmate-import/cell-values.rules.ts'
import type { ImportWords } from '../inmate-import/import-columns.ts'
import { normaliseName } from '../inmates/inmate-name.rules.ts'
import type { LaporColumns, LaporField } from './lapor-list.ts'

export const laporLineProblems = [
  'line-incomplete',
  'tracking-id-missing',
  'tracking-id-strange',
  'story-missing',
  'story-too-long',
  'text-too-long',
  'date-missing',
  'date-unreadable',
  'date-in-future',
  'flag-unreadable',
  'contact-unusable',
] as const
export type LaporLineProblem = (typeof laporLineProblems)[number]

/** What is done with a line that somebody may not expect; no reason to leave it out. */
export const laporLineNotes = ['no-name', 'anonymous-name-left-out', 'class-unknown'] as const
export type LaporLineNote = (typeof laporLineNotes)[number]

export interface ReadLaporLine {
  /** Empty where the line has none. */
  readonly trackingId: string
  readonly class: ComplaintClass
  readonly category: string | null
  readonly institution: string | null
  readonly status: string | null
  readonly story: Story
  readonly receivedOn: CalendarDate | null
  /** As a clock shows it, where the cell tells it. */
  readonly receivedAt: string | null
  readonly mode: ComplaintMode
  /** Never kept with the line. */
  readonly identity: Identity | null
  readonly notes: readonly LaporLineNote[]
  readonly problems: readonly LaporLineProblem[]
}

const longestTrackingId = 40
const longestShort = 400
const longestStatus = 120

interface Reading {
  readonly places: Readonly<Partial<Record<LaporField, number>>>
  readonly columns: LaporColumns
  readonly dates: ImportWords
  readonly today: CalendarDate
  /** Cells that a whole line has; null where a short line is no fault, as in a workbook. */
  readonly wholeLine: number | null
}

/** Invisible marks of direction and of joining: they tell nothing and hide a word from a comparison. */
export const withoutMarks = (text: string): string => text.replaceAll(/\p{Cf}/gu, '')

/** A story keeps its paragraphs. */
const textOf = (cell: Cell): string =>
  typeof cell === 'string' ? cell.replaceAll('\r\n', '\n').trim() : cellText(cell)

/** One line of a list, with everything that is wrong with it by itself. */
export function readLaporLine(cells: readonly Cell[], reading: Reading): ReadLaporLine {
  const { places, columns, dates, today, wholeLine } = reading
  const cell = (field: LaporField): Cell => {
    const place = places[field]
    return place === undefined ? null : (cells[place] ?? null)
  }
  const short = (field: LaporField): string | null => cellText(cell(field)) || null
  const problems: LaporLineProblem[] = []
  const notes: LaporLineNote[] = []
  if (wholeLine !== null && cells.length < wholeLine) problems.push('line-incomplete')
  const trackingId = withoutMarks(cellText(cell('trackingId')))
    .replaceAll(/[\s#]/g, '')
    .toUpperCase()
  if (trackingId === '') problems.push('tracking-id-missing')
  else if (trackingId.length > longestTrackingId || !/^[\w./-]+$/.test(trackingId)) problems.push('tracking-id-strange')
  const { receivedOn, receivedAt, fault } = dateOf(cell('receivedOn'), dates, today)
  if (fault) problems.push(fault)
  const what = storyOf(short('title'), textOf(cell('story')))
  if (textOf(cell('story')) === '') problems.push('story-missing')
  if (what.length > longestStory) problems.push('story-too-long')
  const where = short('place')
  const when = short('happenedOn')
  const status = short('status')
  const tooLong =
    [where, when].some((text) => (text ?? '').length > longestShort) || (status ?? '').length > longestStatus
  if (tooLong) problems.push('text-too-long')
  const classification = short('classification')
  const named = classification === null ? 'complaint' : wordOf(classification, columns.words.classes)
  if (named === null) notes.push('class-unknown')
  const { mode, identity } = reporterOf(short, columns.words, problems, notes)
  return {
    trackingId,
    class: complaintClasses.find((one) => one === named) ?? 'complaint',
    category: short('category'),
    institution: short('institution'),
    status,
    story: { what, where, when, who: null, how: null, wish: null },
    ...{ receivedOn, receivedAt, mode, identity, notes, problems },
  }
}

/** The title first, unless the text begins with it. */
function storyOf(title: string | null, text: string): string {
  if (title === null || text.replaceAll(/\s+/gu, ' ').startsWith(title.replace(/(\.{3}|…)$/u, ''))) return text
  return `${title}\n\n${text}`
}

function dateOf(cell: Cell, dates: ImportWords, today: CalendarDate) {
  const none = { receivedOn: null, receivedAt: null }
  const text = cellText(cell)
  if (text === '') return { ...none, fault: 'date-missing' } as const
  const receivedOn = dateOfCell(typeof cell === 'string' ? text.replace(/\s*(WIB|WITA|WIT)$/i, '') : cell, 'dmy', dates)
  if (receivedOn === null) return { ...none, fault: 'date-unreadable' } as const
  if (receivedOn > today) return { ...none, fault: 'date-in-future' } as const
  const clock = typeof cell === 'string' ? /[T ](\d{1,2})[:.](\d{2})/.exec(text) : null
  const [hour, minute] = [Number(clock?.[1]), Number(clock?.[2])]
  const receivedAt = hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${clock?.[2]}` : null
  return { receivedOn, receivedAt, fault: null } as const
}

type Words = LaporColumns['words']

const isOne = (text: string, words: readonly string[]): boolean =>
  words.some((word) => normaliseName(word) === normaliseName(text))

/** Who it was and how it may be told. Secret unless the list says anonymous; what nobody knows cannot be kept. */
function reporterOf(
  short: (field: LaporField) => string | null,
  words: Words,
  problems: LaporLineProblem[],
  notes: LaporLineNote[],
): { readonly mode: ComplaintMode; readonly identity: Identity | null } {
  const asked = short('anonymous')
  const secrecy = short('confidential')
  if (asked !== null && !isOne(asked, [...words.yes, ...words.no, ...words.both])) problems.push('flag-unreadable')
  const isAnonymous =
    (asked !== null && isOne(asked, [...words.yes, ...words.both])) ||
    (secrecy !== null && isOne(secrecy, [...words.anonymousFlag, ...words.both]))
  const told = short('name')
  const name = told !== null && isOne(withoutMarks(told), words.hiddenName) ? null : told
  const [phone, email, address] = [short('phone'), short('email'), short('address')]
  const hasAnything = [name, phone, email, address].some((one) => one !== null)
  if (isAnonymous && hasAnything) notes.push('anonymous-name-left-out')
  if (isAnonymous) return { mode: 'anonymous', identity: null }
  if (name === null) notes.push('no-name')
  if (!hasAnything) return { mode: 'anonymous', identity: null }
  const identity = identitySchema.safeParse({
    ...{
      name: name ?? words.nameless,
      identityNumber: short('identityNumber'),
      inmateId: null,
    },
    ...{ phone, email, address, reachedBy: null },
  })
  if (!identity.success) problems.push('contact-unusable')
  return {
    mode: 'confidential',
    identity: identity.success ? identity.data : null,
  }
}
