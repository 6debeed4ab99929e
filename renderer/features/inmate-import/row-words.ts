import { failureText, fieldLabels, problemText } from '#shared/features/inmate-import/import-problem.messages.ts'
import type { ImportValueKey } from '#shared/features/inmate-import/import-values.ts'
import type { ImportRow } from '#shared/features/inmate-import/inmate-import.contract.ts'
import type { InmateSummary } from '#shared/features/inmates/inmates.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { formatDate } from '../../format/dates.ts'
import { formatTerm } from '../../format/durations.ts'
import { formatNumber } from '../../format/numbers.ts'
import { placeText } from '../inmates/inmate-columns.tsx'
import { inmateFormMessages } from '../inmates/inmate-form.messages.ts'
import { inmateMessages } from '../inmates/inmates.messages.ts'
import { importMessages as words } from './inmate-import.messages.ts'

const worded: Readonly<Partial<Record<ImportValueKey, Readonly<Record<string, string>>>>> = {
  sex: inmateMessages.sexes,
  religion: inmateFormMessages.religions,
  legalStatus: inmateMessages.legalStatuses,
  sentence: words.sentences,
}

const dates: readonly ImportValueKey[] = [
  'birthDate',
  'registerSince',
  'arrivedOn',
  'firstDetainedOn',
  'detentionEndsOn',
  'expiresOn',
]

/** One value of a line as a person reads it. */
export function valueText(key: ImportValueKey, value: string): string {
  if (value === '') return words.nothingBefore
  const word = worded[key]?.[value]
  if (word !== undefined) return word
  if (dates.includes(key)) return formatDate(value as CalendarDate)
  if (key === 'fineRupiah') return formatNumber(Number(value))
  if (key !== 'sentence' && key !== 'subsidiary') return value
  const numbers = value.split('-').map(Number)
  const [years = 0, months = 0, days = 0] = key === 'sentence' ? numbers : [0, ...numbers]
  return formatTerm({ years, months, days })
}

export const labelOf = (key: ImportValueKey): string => fieldLabels[key]

export const differenceText = ({ key, before, after }: ImportRow['differences'][number]): string =>
  `${labelOf(key)}: ${valueText(key, before)} ${words.arrow} ${valueText(key, after)}`

const shownFacts = ['sex', 'birthDate', 'legalStatus', 'sentence'] as const

/** What tells a person of the list apart, in one line. */
export function factsText({ values }: ImportRow): string {
  const { block, room } = values
  const place = block === undefined || room === undefined ? [] : [inmateMessages.place(block, room)]
  const facts = shownFacts.flatMap((key) => (values[key] === undefined ? [] : [valueText(key, values[key])]))
  return [...facts, ...place].join(', ')
}

/** A person who may be meant, told apart from others of the same name. */
export const candidateText = (person: InmateSummary): string =>
  [person.name, person.registerNumber, person.birthDate && formatDate(person.birthDate), placeText(person)]
    .filter(Boolean)
    .join(', ')

/** Every reason why a line was not taken in, with its column. */
export const problemTexts = (row: ImportRow): readonly string[] =>
  row.failure === null
    ? row.problems.map((problem) =>
        problem.field === null ? problemText(problem) : `${fieldLabels[problem.field]}: ${problemText(problem)}`,
      )
    : [failureText(row.failure)]
