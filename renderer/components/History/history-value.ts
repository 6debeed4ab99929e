import type { HistoryChange, HistoryField } from '#shared/features/history/history.contract.ts'
import type { FacilityZone } from '#shared/time/facility-zone.ts'
import type { Instant } from '#shared/time/instant.ts'
import { historyChoiceWord, historyFieldWord, historyTableWord } from '../../app/history-words.ts'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { parseDate } from '../../format/parse-date.ts'
import { formatInstant } from '../../format/times.ts'
import { historyMessages } from './history.messages.ts'

type Told = Pick<HistoryField, 'key' | 'format'>

const codes: Readonly<Record<string, string | undefined>> = historyMessages.codes

/** One part of a value in words. */
function partText({ key, format }: Told, part: string, zone: FacilityZone): string {
  switch (format) {
    case 'date':
      return dateText(part)
    case 'moment':
      return formatInstant(part as Instant, zone)
    case 'number':
      return formatNumber(Number(part))
    case 'yes-no':
      return part === '1' || part === 'true' ? historyMessages.yes : historyMessages.no
    case 'choice':
    case 'choices':
      return historyChoiceWord(key, part) ?? part
    case 'presence':
      return historyMessages.present
    case 'document':
      return codes[part] ?? dateText(part)
    case 'text':
    case 'lines':
    case 'account':
    case 'inmate':
    case 'named':
      return part
  }
}

function dateText(part: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(part) ? parseDate(part) : null
  return date === null ? part : formatDate(date)
}

/** A value in words, one line per part; none where nothing was entered. */
export function valueLines(field: Told, values: readonly string[], zone: FacilityZone): readonly string[] {
  const parts = values.map((part) => partText(field, part, zone)).filter((part) => part !== '')
  return field.format === 'choices' ? [parts.join(', ')].filter((line) => line !== '') : parts
}

export function fieldLabel(key: string): string {
  return historyFieldWord(key) ?? historyMessages.otherField(key.slice(key.indexOf('.') + 1))
}

/** "Peristiwa ditambahkan: Pindah kamar, 14 Nov 2026". */
export function changeTitle(change: HistoryChange, zone: FacilityZone): string {
  const table = historyTableWord(change.table) ?? historyMessages.otherTable
  const kind = historyMessages.kinds[change.kind]
  const row = change.title.flatMap((part) => valueLines(part, part.values, zone)).join(', ')
  return row === '' ? historyMessages.changeTitle(table, kind) : historyMessages.changeTitleOf(table, row, kind)
}
