import Papa from 'papaparse'
import { headingKey, type ImportWords } from '#shared/features/inmate-import/import-columns.ts'
import { fieldLabels } from '#shared/features/inmate-import/import-problem.messages.ts'
import type { ImportValues } from '#shared/features/inmate-import/import-values.ts'
import { listedFields } from '#shared/features/inmate-lists/inmate-lists.contract.ts'

/** Which column of a list is what: the headings are our own. */
export const listColumns = listedFields.map((field) => ({ key: headingKey(fieldLabels[field]), field }))

/** The people of a list as the import reads them: one line each, and only the fields that a list may hold. */
export function listText(people: readonly ImportValues[], words: ImportWords): string {
  const lines = people.map((values) =>
    listedFields.map((field) => (field === 'sentence' ? sentenceWords(values.sentence, words) : (values[field] ?? ''))),
  )
  return Papa.unparse([listedFields.map((field) => fieldLabels[field]), ...lines], { delimiter: ';', newline: '\r\n' })
}

/** A term in the words that the import knows. */
function sentenceWords(sentence: string | undefined, words: ImportWords): string {
  if (sentence === undefined || sentence === '') return ''
  if (sentence === 'life') return words.life[0] ?? ''
  if (sentence === 'death') return words.death[0] ?? ''
  const units = [words.yearUnits[0], words.monthUnits[0], words.dayUnits[0]]
  return sentence
    .split('-')
    .map((amount, index) => `${amount} ${units[index] ?? ''}`)
    .join(' ')
}
