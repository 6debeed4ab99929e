import { z } from 'zod'
import { enableOperators } from './questionnaire-file.ts'

const text = z.string().trim().min(1)
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const answer = z.union([z.string(), z.number(), z.boolean()])

/** Every part of a nested extension is a list; these take the only value of one. */
const one = <Schema extends z.ZodType>(schema: Schema) => z.tuple([schema]).transform(([value]) => value)
const maybe = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .tuple([schema])
    .optional()
    .transform((found) => (found ? found[0] : null))
const many = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .array(schema)
    .optional()
    .transform((list) => list ?? [])

const operator = z.enum(enableOperators)
const comparison = z.enum(['=', '!=', '>', '<', '>=', '<='])

/** A rule over answers, scores and what the office chose. */
export type Condition =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | {
      readonly kind: 'item'
      readonly linkId: string
      readonly operator: z.infer<typeof operator>
      readonly answer: z.infer<typeof answer>
    }
  | {
      readonly kind: 'score'
      readonly scoreId: string
      readonly operator: z.infer<typeof comparison>
      readonly bound: Bound
    }
  | { readonly kind: 'parameter'; readonly parameterId: string; readonly equals: string }

/** A number, or a cut-off that the office may set. */
export type Bound = number | { readonly parameter: string }

const boundParts = { value: maybe(z.number()), parameter: maybe(slug) }
const boundOf = (parts: { readonly value: number | null; readonly parameter: string | null }): Bound | null =>
  parts.parameter !== null ? { parameter: parts.parameter } : parts.value

const nested: z.ZodType<readonly Condition[]> = z.lazy(() =>
  z.strictObject({ condition: z.array(conditionSchema).min(1) }).transform(({ condition }) => condition),
)

const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z
    .strictObject({
      all: maybe(nested),
      any: maybe(nested),
      not: maybe(nested),
      item: maybe(z.strictObject({ 'link-id': one(text), operator: one(operator), answer: one(answer) })),
      score: maybe(z.strictObject({ id: one(slug), operator: one(comparison), ...boundParts })),
      parameter: maybe(z.strictObject({ id: one(slug), equals: one(text) })),
    })
    .transform((parts, context): Condition => {
      const found = conditionsIn(parts)
      const [only, second] = found
      if (only && !second) return only
      context.addIssue({ code: 'custom', message: 'one-condition' })
      return z.NEVER
    }),
)

interface ConditionParts {
  readonly all: readonly Condition[] | null
  readonly any: readonly Condition[] | null
  readonly not: readonly Condition[] | null
  readonly item: {
    readonly 'link-id': string
    readonly operator: z.infer<typeof operator>
    readonly answer: z.infer<typeof answer>
  } | null
  readonly score: {
    readonly id: string
    readonly operator: z.infer<typeof comparison>
    readonly value: number | null
    readonly parameter: string | null
  } | null
  readonly parameter: { readonly id: string; readonly equals: string } | null
}

function conditionsIn({ all, any, not, item, score, parameter }: ConditionParts): readonly Condition[] {
  const found: Condition[] = []
  if (all) found.push({ kind: 'all', of: all })
  if (any) found.push({ kind: 'any', of: any })
  // Several conditions below "not" would leave open whether all or any of them is denied.
  if (not?.length === 1 && not[0]) found.push({ kind: 'not', of: not[0] })
  if (item) found.push({ kind: 'item', linkId: item['link-id'], operator: item.operator, answer: item.answer })
  const bound = score && boundOf(score)
  if (score && bound !== null) found.push({ kind: 'score', scoreId: score.id, operator: score.operator, bound })
  if (parameter) found.push({ kind: 'parameter', parameterId: parameter.id, equals: parameter.equals })
  return found
}

export const severities = ['none', 'notice', 'attention', 'danger'] as const

/** How grave a result is; the page has one colour and one icon for each. */
export type Severity = (typeof severities)[number]

const bandSchema = z
  .strictObject({
    label: one(text),
    meaning: one(text),
    severity: one(z.enum(severities)),
    from: maybe(z.number()),
    'from-parameter': maybe(slug),
    /** The highest value that still belongs to it; for whole numbers. */
    to: maybe(z.number()),
    /** The value that no longer belongs to it. */
    below: maybe(z.number()),
    'below-parameter': maybe(slug),
  })
  .transform(({ 'from-parameter': fromParameter, 'below-parameter': belowParameter, from, to, below, ...band }) => ({
    ...band,
    from: boundOf({ value: from, parameter: fromParameter }),
    to,
    below: boundOf({ value: below, parameter: belowParameter }),
  }))

export type Band = z.infer<typeof bandSchema>

const scoreSchema = z.strictObject({
  id: one(slug),
  title: one(text),
  /** `sum` of points, `count` of items with certain answers, or a `rule` that holds (1) or not (0). */
  kind: one(z.enum(['sum', 'count', 'rule'])),
  item: many(text),
  /** Other scores that a sum adds up, such as those of domains. */
  score: many(slug),
  /** Answers that a count looks for. */
  matches: many(answer),
  condition: maybe(conditionSchema),
  /** The greatest sum that the source of the instrument states; the items have to reach it and no more. */
  max: maybe(z.int().min(0).max(1000)),
  band: many(bandSchema),
})

export type Score = z.infer<typeof scoreSchema>

const parameterSchema = z.strictObject({
  id: one(slug),
  title: one(text),
  help: maybe(text),
  /** Where the default comes from. */
  source: one(text),
  default: one(z.union([z.string(), z.number()])),
  min: maybe(z.int()),
  max: maybe(z.int()),
  unit: maybe(text),
  option: many(z.strictObject({ code: one(slug), title: one(text), source: maybe(text) })),
})

/** What an office may set: a whole number between bounds, or one of a few options. */
export type Parameter = z.infer<typeof parameterSchema>

export const scoringSchema = z.strictObject({ parameter: z.array(parameterSchema), score: z.array(scoreSchema) })
