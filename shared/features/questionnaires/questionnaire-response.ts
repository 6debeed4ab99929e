import type { QuestionnaireResponse, QuestionnaireResponseItem, QuestionnaireResponseItemAnswer } from 'fhir/r4'
import { z } from 'zod'
import { enabledItems } from './enabled-items.rules.ts'
import { extensionUrls as urls } from './fhir-extensions.ts'
import { type Answers, type AnswerValue, type Instrument, type InstrumentItem, isQuestion } from './instrument.ts'

/** The canonical name of a version, as a response names it: "url|version". */
export const canonicalOf = ({ url, version }: Pick<Instrument, 'url' | 'version'>): string => `${url}|${version}`

export interface ResponseFacts {
  readonly id: string
  readonly status: QuestionnaireResponse['status']
  readonly inmateId: string
  readonly encounterId: string | null
  readonly authorId: string
  readonly authorName: string
  readonly caredAt: string
  readonly recordedAt: string
  readonly scores: readonly {
    readonly id: string
    readonly value: number
    readonly band: { readonly label: string } | null
  }[]
}

/** The answers that count as FHIR R4 QuestionnaireResponse.item, nested as in the questionnaire, with its wording. */
export function responseItems(instrument: Instrument, answers: Answers): QuestionnaireResponseItem[] {
  const enabled = enabledItems(instrument, answers)
  const below = (parent: string | null): QuestionnaireResponseItem[] =>
    instrument.items
      .filter((item) => (item.ancestors.at(-1) ?? null) === parent && enabled.has(item.linkId))
      .flatMap((item): QuestionnaireResponseItem[] => {
        const { linkId, text } = item
        if (item.type === 'group') {
          const inner = below(linkId)
          return inner.length > 0 ? [{ linkId, text, item: inner }] : []
        }
        const given = isQuestion(item) ? (answers[linkId] ?? []) : []
        return given.length > 0 ? [{ linkId, text, answer: given.map((value) => answerOf(item, value)) }] : []
      })
  return below(null)
}

function answerOf(item: InstrumentItem, value: AnswerValue): QuestionnaireResponseItemAnswer {
  if (typeof value === 'boolean') return { valueBoolean: value }
  if (typeof value === 'number') return item.type === 'integer' ? { valueInteger: value } : { valueDecimal: value }
  if (item.type === 'date') return { valueDate: value }
  if (item.type !== 'choice') return { valueString: value }
  const option = item.options.find(({ code }) => code === value)
  const system = option?.system ? { system: option.system } : {}
  return { valueCoding: { ...system, code: value, ...(option ? { display: option.display } : {}) } }
}

/** A stored response as FHIR R4, readable without Lentera. */
export function toQuestionnaireResponse(
  instrument: Pick<Instrument, 'url' | 'version'>,
  item: QuestionnaireResponseItem[],
  facts: ResponseFacts,
): QuestionnaireResponse {
  return {
    resourceType: 'QuestionnaireResponse',
    id: facts.id,
    extension: [
      { url: urls.caredAt, valueDateTime: facts.caredAt },
      ...facts.scores.map(({ id, value, band }) => ({
        url: urls.scoreResult,
        extension: [
          { url: 'id', valueString: id },
          { url: 'value', valueDecimal: value },
          ...(band ? [{ url: 'band', valueString: band.label }] : []),
        ],
      })),
    ],
    questionnaire: canonicalOf(instrument),
    status: facts.status,
    subject: { reference: `Patient/${facts.inmateId}` },
    ...(facts.encounterId === null ? {} : { encounter: { reference: `Encounter/${facts.encounterId}` } }),
    authored: facts.recordedAt,
    author: { reference: `Practitioner/${facts.authorId}`, display: facts.authorName },
    ...(item.length > 0 ? { item } : {}),
  }
}

const storedItemSchema = z.looseObject({
  linkId: z.string(),
  answer: z
    .array(
      z.looseObject({
        valueBoolean: z.boolean().optional(),
        valueDecimal: z.number().optional(),
        valueInteger: z.int().optional(),
        valueDate: z.string().optional(),
        valueString: z.string().optional(),
        valueCoding: z.looseObject({ code: z.string() }).optional(),
      }),
    )
    .optional(),
  get item() {
    return z.array(storedItemSchema).optional()
  },
})

type StoredItem = z.infer<typeof storedItemSchema>

/** Answers of a stored response by link id. @throws ZodError on anything else */
export function answersIn(items: unknown): Answers {
  const found: Record<string, readonly AnswerValue[]> = {}
  const take = (list: readonly StoredItem[]): void => {
    for (const { linkId, answer, item } of list) {
      if (answer) found[linkId] = answer.flatMap(valueIn)
      if (item) take(item)
    }
  }
  take(z.array(storedItemSchema).parse(items))
  return found
}

function valueIn(answer: NonNullable<StoredItem['answer']>[number]): readonly AnswerValue[] {
  const { valueBoolean, valueDecimal, valueInteger, valueDate, valueString, valueCoding } = answer
  const value = valueBoolean ?? valueDecimal ?? valueInteger ?? valueDate ?? valueString ?? valueCoding?.code
  return value === undefined ? [] : [value]
}
