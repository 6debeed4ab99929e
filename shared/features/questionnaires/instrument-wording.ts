import { z } from 'zod'
import type { CalendarDate } from '../../time/calendar-date.ts'
import { extensionUrls as urls } from './fhir-extensions.ts'
import type { Instrument } from './instrument.ts'
import { type FileItem, type QuestionnaireFile, questionnaireFileSchema } from './questionnaire-file.ts'

const optionSchema = z.strictObject({
  code: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(20),
  display: z.string().trim().min(1).max(300),
  points: z.number().min(0).max(100).nullable(),
})

/** What an office writes into an instrument: words, and points where the source publishes none. Everything else stays as the source has it. */
export const wordingSchema = z.strictObject({
  note: z.string().trim().max(1000),
  /** By link id. */
  texts: z.record(z.string().max(64), z.string().trim().min(1).max(500)),
  options: z.record(z.string().max(64), z.array(optionSchema).max(8)),
})

export type Wording = z.infer<typeof wordingSchema>

/** The words and points of an instrument, as a form starts with them. */
export function wordingOf({ items, note }: Instrument): Wording {
  return {
    note: note ?? '',
    texts: Object.fromEntries(items.map(({ linkId, text }) => [linkId, text])),
    options: Object.fromEntries(
      items
        .filter(({ type, context }) => type === 'choice' && context === null)
        .map(({ linkId, options }) => [
          linkId,
          options.map(({ code, display, points }) => ({ code, display, points })),
        ]),
    ),
  }
}

interface Approval {
  readonly version: string
  readonly effectiveFrom: CalendarDate
  readonly approvedBy: string
  readonly publisher: string
  readonly date: CalendarDate
}

/** The text of a sound file with other words. Points change only in items that leave them to the office; so do the options themselves. */
export function withWording(
  content: string,
  wording: Wording,
  approval: Partial<Approval> & Pick<Approval, 'version'>,
): string {
  const file = questionnaireFileSchema.parse(JSON.parse(content))
  const { effectiveFrom, approvedBy, ...named } = approval
  const changed: QuestionnaireFile = {
    ...file,
    ...named,
    status: 'active',
    extension: [
      ...(file.extension ?? []).filter(({ url }) => url !== urls.note && (url !== urls.approvedBy || !approvedBy)),
      ...(wording.note === '' ? [] : [{ url: urls.note, valueString: wording.note }]),
      ...(approvedBy ? [{ url: urls.approvedBy, valueString: approvedBy }] : []),
    ],
    ...(effectiveFrom ? { effectivePeriod: { start: effectiveFrom } } : {}),
    item: file.item.map((item) => itemWith(item, wording)),
  }
  return `${JSON.stringify(changed, null, 2)}\n`
}

function itemWith(item: FileItem, wording: Wording): FileItem {
  const options = wording.options[item.linkId]
  return {
    ...item,
    text: wording.texts[item.linkId] ?? item.text,
    ...(item.answerOption && options ? { answerOption: optionsWith(item, options) } : {}),
    ...(item.item ? { item: item.item.map((one) => itemWith(one, wording)) } : {}),
  }
}

type Option = NonNullable<FileItem['answerOption']>[number]

function optionsWith(item: FileItem, options: Wording['options'][string]): Option[] {
  const known = item.answerOption ?? []
  const isOfOffice = (item.extension ?? []).some(({ url, valueBoolean }) => url === urls.officeValues && valueBoolean)
  if (!isOfOffice)
    return known.map((option) => {
      const display = options.find(({ code }) => code === option.valueCoding.code)?.display
      return display ? { ...option, valueCoding: { ...option.valueCoding, display } } : option
    })
  const system = known[0]?.valueCoding.system
  return options.map(({ code, display, points }) => ({
    ...(points === null ? {} : { extension: [{ url: urls.ordinalValue, valueDecimal: points }] }),
    valueCoding: { ...(system ? { system } : {}), code, display },
  }))
}
