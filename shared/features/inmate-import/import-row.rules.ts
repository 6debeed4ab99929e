import type { CalendarDate } from '../../time/calendar-date.ts'
import { legalStatusOf } from '../inmates/legal-status.rules.ts'
import { parseRegisterClass, parseRegisterNumber } from '../inmates/register-number.rules.ts'
import {
  type Cell,
  cellText,
  type DateOrder,
  dateOfCell,
  isEmptyCell,
  nationalIdOfCell,
  placeOfText,
  termOf,
  wholeNumberOf,
  wordOf,
} from './cell-values.rules.ts'
import type { ImportField, ImportWords } from './import-columns.ts'
import type { ImportProblemCode, ImportValueKey, ImportValues, ImportWarningCode } from './import-values.ts'

/** Something wrong with one cell or with the row as a whole; `field` is null for the whole. */
export interface ImportProblem {
  readonly code: ImportProblemCode
  readonly field: ImportField | null
  /** What stands in the cell, as far as it helps. */
  readonly value: string
}

export interface ImportWarning {
  readonly code: ImportWarningCode
  readonly field: ImportField | null
  readonly value: string
}

export interface ReadingRules {
  readonly words: ImportWords
  readonly dateOrder: DateOrder
  /** The day that the list describes. */
  readonly asOf: CalendarDate
  readonly isNationalIdSuspicious: boolean
}

export interface ReadRow {
  readonly values: ImportValues
  readonly problems: readonly ImportProblem[]
  readonly warnings: readonly ImportWarning[]
}

const longest: Readonly<Partial<Record<ImportValueKey, number>>> = {
  name: 200,
  birthPlace: 120,
  nationalId: 24,
  nationality: 80,
  address: 400,
  block: 40,
  room: 40,
  arrivedFrom: 200,
  familyName: 120,
  familyRelation: 60,
  familyPhone: 40,
  registerNumber: 40,
}

const plainFields = [
  'registerNumber',
  'name',
  'birthPlace',
  'nationality',
  'address',
  'block',
  'room',
  'arrivedFrom',
  'familyName',
  'familyRelation',
  'familyPhone',
] as const satisfies readonly (ImportField & ImportValueKey)[]

const dateFields = [
  'registerSince',
  'birthDate',
  'arrivedOn',
  'firstDetainedOn',
  'detentionEndsOn',
  'expiresOn',
] as const satisfies readonly (ImportField & ImportValueKey)[]

/** Dates that tell of something that has happened. */
const pastFields: readonly ImportField[] = ['registerSince', 'birthDate', 'arrivedOn', 'firstDetainedOn']

/** Takes one line of the list apart. An empty cell says nothing: it never takes away what is known. */
export function readRow(cells: ReadonlyMap<ImportField, Cell>, rules: ReadingRules): ReadRow {
  const values: Partial<Record<ImportValueKey, string>> = {}
  const problems: ImportProblem[] = []
  const warnings: ImportWarning[] = []
  const { words } = rules
  const given = (field: ImportField): Cell => {
    const cell = cells.get(field) ?? null
    return isEmptyCell(cell, words) ? null : cell
  }
  const text = (field: ImportField): string => cellText(given(field))
  const bad = (code: ImportProblemCode, field: ImportField | null): void => {
    problems.push({ code, field, value: field === null ? '' : text(field).slice(0, 120) })
  }
  const word = <Key extends string>(field: ImportField & ImportValueKey, listed: Record<Key, readonly string[]>) => {
    if (given(field) === null) return
    const key = wordOf(text(field), listed)
    if (key === null) bad('word-unknown', field)
    else values[field] = key
  }

  for (const [field, cell] of cells)
    if (typeof cell === 'string' && /^#[A-Z/0]+[!?]?$/.test(cell)) bad('cell-error', field)
  for (const field of plainFields) if (given(field) !== null) values[field] = text(field)
  for (const field of dateFields) {
    if (given(field) === null) continue
    const date = dateOfCell(given(field), rules.dateOrder, words)
    if (date === null || date < '1900-01-01') bad('date-unreadable', field)
    else if (date > rules.asOf && pastFields.includes(field)) bad('date-in-future', field)
    else values[field] = date
  }
  word('sex', words.sex)
  word('religion', words.religion)
  word('legalStatus', words.legalStatus)
  readAliases()
  readNationalId()
  readPlace()
  readRegister()
  readSentence()
  readMoney()
  for (const [key, limit] of Object.entries(longest)) {
    const value = values[key as ImportValueKey]
    if (value !== undefined && value.length > limit) bad('too-long', key as ImportField)
  }
  if (values.name === undefined) bad('name-missing', 'name')
  else if (!/\p{Letter}/u.test(values.name)) bad('name-unreadable', 'name')
  return { values, problems, warnings }

  function readAliases(): void {
    const names = text('aliases')
      .split(/[,;/]|\balias\b/i)
      .map((name) => name.trim())
      .filter((name) => name !== '' && name.toLowerCase() !== values.name?.toLowerCase())
    if (names.some((name) => name.length > 120) || names.length > 20) bad('too-long', 'aliases')
    else if (names.length > 0) values.aliases = [...new Set(names)].join('; ')
  }

  function readNationalId(): void {
    if (given('nationalId') === null) return
    const reading = nationalIdOfCell(given('nationalId'), rules.isNationalIdSuspicious)
    if (reading.kind === 'whole') values.nationalId = reading.text
    // A wrong number is worse than none: it would be shown as if someone had read it from the card.
    else warnings.push({ code: 'national-id-damaged', field: 'nationalId', value: text('nationalId') })
  }

  function readPlace(): void {
    if (given('place') !== null && values.block === undefined && values.room === undefined) {
      const place = placeOfText(text('place'))
      if (place === null) bad('place-unreadable', 'place')
      else Object.assign(values, place)
    } else if ((values.block === undefined) !== (values.room === undefined)) {
      // Block without room is common on lists; it is not enough to say where somebody is.
      warnings.push({ code: 'place-incomplete', field: values.block === undefined ? 'room' : 'block', value: '' })
      delete values.block
      delete values.room
    }
  }

  function readRegister(): void {
    const written = values.registerNumber
    const classText = text('registerClass')
    const named = classText === '' ? null : parseRegisterClass(classText)
    if (classText !== '' && named === null) bad('register-class-unknown', 'registerClass')
    if (written === undefined) return
    const read = parseRegisterNumber(written)
    const registerClass = read?.registerClass ?? named
    if (read !== null && named !== null && read.registerClass !== named) bad('register-class-differs', 'registerClass')
    if (registerClass === null) {
      if (classText === '') bad('register-class-missing', 'registerNumber')
      return
    }
    values.registerClass = registerClass
    values.legalStatus ??= legalStatusOf(registerClass, (values.birthDate ?? null) as CalendarDate | null, rules.asOf)
  }

  function readSentence(): void {
    const whole = text('sentence')
    if (whole !== '') {
      const term = termOf(whole, words)
      if (wordOf(whole, { life: words.life }) !== null) values.sentence = 'life'
      else if (wordOf(whole, { death: words.death }) !== null) values.sentence = 'death'
      else if (term === null || term.years > 99 || term.months > 999 || term.days > 9999)
        bad('term-unreadable', 'sentence')
      else if (term.years + term.months + term.days > 0) values.sentence = `${term.years}-${term.months}-${term.days}`
      return
    }
    const parts = (['sentenceYears', 'sentenceMonths', 'sentenceDays'] as const).map((field, index) => {
      if (given(field) === null) return null
      const number = wholeNumberOf(given(field))
      if (number === null || number > ([99, 999, 9999][index] ?? 0)) bad('number-unreadable', field)
      return number
    })
    if (parts.some((part) => part !== null && part > 0)) values.sentence = parts.map((part) => part ?? 0).join('-')
  }

  function readMoney(): void {
    if (given('fineRupiah') !== null) {
      const amount = wholeNumberOf(given('fineRupiah'))
      if (amount === null) bad('number-unreadable', 'fineRupiah')
      else values.fineRupiah = String(amount)
    }
    if (given('subsidiary') !== null) {
      const term = termOf(text('subsidiary'), words)
      if (term === null) bad('term-unreadable', 'subsidiary')
      else if (term.years + term.months + term.days > 0)
        values.subsidiary = `${term.years * 12 + term.months}-${term.days}`
    }
    if (given('jknNumber') !== null) {
      const digits = text('jknNumber').replace(/[\s.\-']/g, '')
      if (/^\d{1,20}$/.test(digits)) values.jknNumber = digits
      else bad('number-unreadable', 'jknNumber')
    }
  }
}
