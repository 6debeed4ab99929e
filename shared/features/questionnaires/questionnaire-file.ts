import { z } from 'zod'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { extensionSchema, extensionUrls as urls } from './fhir-extensions.ts'

const text = z.string().trim().min(1)

/** Names inside a file: letters, digits and hyphens, stable over versions; none that every object has by itself. */
const linkIdSchema = z
  .string()
  .regex(/^[a-zA-Z0-9]+([-.][a-zA-Z0-9]+)*$/)
  .max(64)
  .refine((name) => !(name in {}))

export const itemTypes = [
  'group',
  'display',
  'boolean',
  'choice',
  'integer',
  'decimal',
  'string',
  'text',
  'date',
] as const

export type ItemType = (typeof itemTypes)[number]

export const enableOperators = ['exists', '=', '!=', '>', '<', '>=', '<='] as const

const codingSchema = z.strictObject({ system: text.optional(), code: text, display: text.optional() })

/** Extensions that an element may bear, each once. */
const extensionsOf = (...allowed: readonly string[]) =>
  z
    .array(extensionSchema)
    .min(1)
    .superRefine((extensions, context) => {
      for (const [index, { url, extension }] of extensions.entries()) {
        if (!allowed.includes(url))
          context.addIssue({ code: 'custom', message: 'extension-unknown', path: [index, 'url'] })
        if (extension && url !== urls.parameter && url !== urls.score)
          context.addIssue({ code: 'custom', message: 'extension-nested', path: [index, 'extension'] })
      }
    })
    .optional()

const enableWhenSchema = z
  .strictObject({
    question: linkIdSchema,
    operator: z.enum(enableOperators),
    answerBoolean: z.boolean().optional(),
    answerDecimal: z.number().optional(),
    answerInteger: z.int().optional(),
    answerDate: calendarDateSchema.optional(),
    answerString: text.optional(),
    answerCoding: codingSchema.optional(),
  })
  .refine((condition) => Object.keys(condition).filter((key) => key.startsWith('answer')).length === 1, {
    message: 'one-answer',
  })

const answerOptionSchema = z.strictObject({
  extension: extensionsOf(urls.ordinalValue),
  valueCoding: codingSchema.extend({ display: text }),
})

const initialSchema = z
  .strictObject({
    valueBoolean: z.boolean().optional(),
    valueDecimal: z.number().optional(),
    valueInteger: z.int().optional(),
    valueDate: calendarDateSchema.optional(),
    valueString: text.optional(),
    valueCoding: codingSchema.optional(),
  })
  .refine((value) => Object.keys(value).length === 1, { message: 'one-answer' })

export const itemSchema = z.strictObject({
  extension: extensionsOf(urls.minValue, urls.maxValue, urls.unit, urls.context, urls.officeValues),
  linkId: linkIdSchema,
  /** Number on the printed form. */
  prefix: text.max(12).optional(),
  text,
  type: z.enum(itemTypes),
  enableWhen: z.array(enableWhenSchema).min(1).optional(),
  enableBehavior: z.enum(['all', 'any']).optional(),
  required: z.boolean().optional(),
  repeats: z.boolean().optional(),
  readOnly: z.boolean().optional(),
  maxLength: z.int().min(1).optional(),
  answerOption: z.array(answerOptionSchema).min(1).optional(),
  initial: z.array(initialSchema).min(1).optional(),
  get item() {
    return z.array(itemSchema).min(1).optional()
  },
})

export type FileItem = z.infer<typeof itemSchema>

/** The part of a FHIR R4 Questionnaire that Lentera understands. Whatever lies outside is refused by its path, never passed over. */
export const questionnaireFileSchema = z.strictObject({
  resourceType: z.literal('Questionnaire'),
  extension: extensionsOf(
    ...[urls.use, urls.confidentiality, urls.source, urls.approvedBy, urls.note, urls.parameter, urls.score],
  ),
  url: z
    .string()
    .regex(/^(urn:[a-z0-9][a-z0-9-]*:|https?:\/\/)[^\s|]+$/i)
    .max(200),
  version: z.string().regex(/^\d+(\.\d+){0,2}$/),
  name: z.string().regex(/^[A-Z][A-Za-z0-9_]{0,254}$/),
  title: text.max(120),
  status: z.enum(['draft', 'active', 'retired']),
  /** Whom the answers are about: somebody with a record, or, as in a survey, nobody who is known. */
  subjectType: z.union([z.tuple([z.literal('Patient')]), z.tuple([z.literal('Person')])]),
  date: calendarDateSchema,
  publisher: text,
  description: text.optional(),
  purpose: text.optional(),
  effectivePeriod: z.strictObject({ start: calendarDateSchema, end: calendarDateSchema.optional() }),
  item: z.array(itemSchema).min(1),
})

export type QuestionnaireFile = z.infer<typeof questionnaireFileSchema>
