import {
  type ComplaintLetterContent,
  mostParagraphs,
  paragraphsOf,
} from '#shared/features/complaints/complaint-letters.ts'
import type { LetterSetting } from '#shared/features/medical-recommendations/recommendation-letters.ts'
import { formatNumber } from '../../format/numbers.ts'
import { complaintLetterMessages as words } from './complaint-letters.messages.ts'

/** A letter while it is being worded. */
export interface LetterValues {
  readonly subject: string
  readonly recipientPost: string
  readonly recipientPlace: string
  readonly opening: string
  readonly body: string
  readonly handling: string
  /** By step of the procedure. */
  readonly summaries: Readonly<Record<string, string>>
  readonly sanction: string
  readonly closing: string
  /** One on each line. */
  readonly copies: string
  readonly date: LetterSetting['date'] | null
  readonly classification: string
  readonly paper: LetterSetting['paper']
  readonly letterheadMode: LetterSetting['letterheadMode']
}

export function letterValues(content: ComplaintLetterContent, setting: LetterSetting): LetterValues {
  return {
    summaries: Object.fromEntries(content.summaries.map(({ step, text }) => [step, text])),
    sanction: content.sanction ?? '',
    ...{ subject: content.subject, body: content.body, handling: content.handling ?? '' },
    ...{ opening: content.opening ?? '', closing: content.closing ?? '', copies: content.copies.join('\n') },
    ...{ recipientPost: content.recipient?.post ?? '', recipientPlace: content.recipient?.place ?? '' },
    ...setting,
  }
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** `hasRecipient`: the letter is not to the reporter, so somebody has to say whom it is to. */
export function letterProblems(hasRecipient: boolean, values: LetterValues): Record<string, string> {
  const { missing } = words
  const needed = [
    ...(hasRecipient ? (['recipientPost', 'recipientPlace'] as const) : []),
    ...(['subject', 'body', 'classification', 'date'] as const),
  ] as const
  const tooMany = (['body', 'handling'] as const).filter((name) => paragraphsOf(values[name]).length > mostParagraphs)
  return Object.fromEntries([
    ...needed.filter((name) => (values[name] ?? '').trim() === '').map((name) => [name, missing] as const),
    ...tooMany.map((name) => [name, words.tooManyParagraphs(formatNumber(mostParagraphs))] as const),
  ])
}

/** The letter as it is sent; null while the date is missing, which `letterProblems` tells. */
export function letterOf(
  hasRecipient: boolean,
  values: LetterValues,
): { readonly content: ComplaintLetterContent; readonly setting: LetterSetting } | null {
  const { date, paper, letterheadMode } = values
  if (date === null) return null
  return {
    content: {
      subject: values.subject.trim(),
      recipient: hasRecipient ? { post: values.recipientPost.trim(), place: values.recipientPlace.trim() } : null,
      opening: orNull(values.opening),
      body: values.body.trim(),
      handling: orNull(values.handling),
      summaries: Object.entries(values.summaries).flatMap(([step, text]) =>
        text.trim() === '' ? [] : [{ step, text: text.trim() }],
      ),
      sanction: orNull(values.sanction),
      closing: orNull(values.closing),
      copies: values.copies
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    },
    setting: { date, paper, letterheadMode, classification: values.classification.trim() },
  }
}
