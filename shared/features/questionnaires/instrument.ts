import { extensionValue, treeOf, extensionUrls as urls, withUrl } from './fhir-extensions.ts'
import type { FileItem, ItemType, QuestionnaireFile } from './questionnaire-file.ts'
import { type Parameter, type Score, scoringSchema } from './scoring-file.ts'

/** One value of an answer: yes or no, a number, a code of an option, a text or a day. */
export type AnswerValue = string | number | boolean

/** Everything answered so far, by link id; an item without an answer is missing or empty. */
export type Answers = Readonly<Record<string, readonly AnswerValue[]>>

export interface EnableWhen {
  readonly question: string
  readonly operator: 'exists' | '=' | '!=' | '>' | '<' | '>=' | '<='
  readonly answer: AnswerValue
  readonly answerType: 'boolean' | 'number' | 'date' | 'string' | 'code'
}

export interface AnswerOption {
  readonly system: string | null
  readonly code: string
  readonly display: string
  /** Null where the option counts in no sum. */
  readonly points: number | null
}

export interface InstrumentItem {
  readonly linkId: string
  readonly prefix: string | null
  readonly text: string
  readonly type: ItemType
  /** "item[2].item[0]": where it stands in the file. */
  readonly path: string
  /** Groups around it, outermost first. */
  readonly ancestors: readonly string[]
  readonly isRequired: boolean
  readonly repeats: boolean
  readonly isReadOnly: boolean
  readonly maxLength: number | null
  readonly enableWhen: readonly EnableWhen[]
  /** Null where the file does not tell; it has to for more than one condition. */
  readonly enableBehavior: 'all' | 'any' | null
  readonly options: readonly AnswerOption[]
  readonly min: number | null
  readonly max: number | null
  /** As it is written inside the field. */
  readonly unit: string | null
  readonly unitCode: string | null
  readonly initial: readonly AnswerValue[]
  readonly context: string | null
  /** The points of its options were never published: they stay empty until the office enters them. */
  readonly hasOfficeValues: boolean
  readonly hasChildren: boolean
}

/** A questionnaire with its rules, as the engine works with it. */
export interface Instrument {
  readonly url: string
  readonly version: string
  readonly title: string
  readonly status: QuestionnaireFile['status']
  readonly publisher: string
  readonly date: string
  readonly effectiveFrom: string
  readonly effectiveUntil: string | null
  readonly purpose: string | null
  readonly source: string | null
  readonly approvedBy: string | null
  readonly note: string | null
  readonly use: string | null
  readonly isConfidential: boolean
  /** In the order of the form, groups before what they hold. */
  readonly items: readonly InstrumentItem[]
  readonly parameters: readonly Parameter[]
  readonly scores: readonly Score[]
}

const textOrNull = (value: AnswerValue | null): string | null => (typeof value === 'string' ? value : null)
const numberOrNull = (value: AnswerValue | null): number | null => (typeof value === 'number' ? value : null)

/** @throws ZodError where the rules for scores are not what Lentera understands; `readInstrument` tells it as a fault */
export function instrumentOf(file: QuestionnaireFile): Instrument {
  const own = (url: string) => textOrNull(extensionValue(file.extension, url))
  const trees = (url: string) => withUrl(file.extension, url).map(({ extension }) => treeOf(extension ?? []))
  const { parameter, score } = scoringSchema.parse({ parameter: trees(urls.parameter), score: trees(urls.score) })
  return {
    url: file.url,
    version: file.version,
    title: file.title,
    status: file.status,
    publisher: file.publisher,
    date: file.date,
    effectiveFrom: file.effectivePeriod.start,
    effectiveUntil: file.effectivePeriod.end ?? null,
    purpose: file.purpose ?? null,
    source: own(urls.source),
    approvedBy: own(urls.approvedBy),
    note: own(urls.note),
    use: own(urls.use),
    isConfidential: own(urls.confidentiality) === 'extra',
    items: itemsOf(file.item, 'item', []),
    parameters: parameter,
    scores: score,
  }
}

function itemsOf(items: readonly FileItem[], path: string, ancestors: readonly string[]): readonly InstrumentItem[] {
  return items.flatMap((item, index) => {
    const here = `${path}[${index}]`
    return [oneItem(item, here, ancestors), ...itemsOf(item.item ?? [], `${here}.item`, [...ancestors, item.linkId])]
  })
}

function oneItem(item: FileItem, path: string, ancestors: readonly string[]): InstrumentItem {
  const [unit] = withUrl(item.extension, urls.unit)
  return {
    linkId: item.linkId,
    prefix: item.prefix ?? null,
    text: item.text,
    type: item.type,
    path,
    ancestors,
    isRequired: item.required ?? false,
    repeats: item.repeats ?? false,
    isReadOnly: item.readOnly ?? false,
    maxLength: item.maxLength ?? null,
    enableWhen: (item.enableWhen ?? []).map(enableWhenOf),
    enableBehavior: item.enableBehavior ?? null,
    options: (item.answerOption ?? []).map(({ valueCoding: { system, code, display }, extension }) => ({
      system: system ?? null,
      code,
      display,
      points: numberOrNull(extensionValue(extension, urls.ordinalValue)),
    })),
    min: numberOrNull(extensionValue(item.extension, urls.minValue)),
    max: numberOrNull(extensionValue(item.extension, urls.maxValue)),
    unit: unit?.valueCoding?.display ?? unit?.valueCoding?.code ?? null,
    unitCode: unit?.valueCoding?.code ?? null,
    initial: (item.initial ?? []).flatMap((value) => {
      const found =
        value.valueBoolean ?? value.valueDecimal ?? value.valueInteger ?? value.valueDate ?? value.valueString
      return found ?? value.valueCoding?.code ?? []
    }),
    context: textOrNull(extensionValue(item.extension, urls.context)),
    hasOfficeValues: extensionValue(item.extension, urls.officeValues) === true,
    hasChildren: item.item !== undefined,
  }
}

function enableWhenOf(condition: NonNullable<FileItem['enableWhen']>[number]): EnableWhen {
  const { question, operator, answerBoolean, answerDecimal, answerInteger, answerDate, answerString } = condition
  const base = { question, operator }
  if (answerBoolean !== undefined) return { ...base, answer: answerBoolean, answerType: 'boolean' }
  const number = answerDecimal ?? answerInteger
  if (number !== undefined) return { ...base, answer: number, answerType: 'number' }
  if (answerDate !== undefined) return { ...base, answer: answerDate, answerType: 'date' }
  if (answerString !== undefined) return { ...base, answer: answerString, answerType: 'string' }
  return { ...base, answer: condition.answerCoding?.code ?? '', answerType: 'code' }
}

export const itemOf = (instrument: Instrument, linkId: string): InstrumentItem | undefined =>
  instrument.items.find((item) => item.linkId === linkId)

export const isQuestion = (item: InstrumentItem): boolean => item.type !== 'group' && item.type !== 'display'
