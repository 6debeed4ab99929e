import type { AnswerValue, InstrumentItem } from '#shared/features/questionnaires/instrument.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { questionnaireMessages as words } from './questionnaires.messages.ts'

/** One value in words, where the form is no longer at hand. */
export function valueText(value: AnswerValue): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no
  return typeof value === 'number' ? formatNumber(value) : value
}

/** An answer in the words of its form. */
export function answerText(item: InstrumentItem, values: readonly AnswerValue[]): string {
  if (values.length === 0) return words.unanswered
  const unit = item.unit === null ? '' : ` ${item.unit}`
  return values
    .map((value) => {
      const option = item.options.find(({ code }) => code === value)
      if (option) return option.display
      const day = item.type === 'date' ? calendarDateSchema.safeParse(value) : null
      return day?.success ? formatDate(day.data) : `${valueText(value)}${unit}`
    })
    .join(', ')
}
