import { z } from 'zod'
import { roleSchema } from '#shared/people/roles.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'

/** Ids inside a service file: lower case words with hyphens, stable over versions. */
export const slugSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

const textSchema = z.string().trim().min(1)

/** Whose desk a paper or a step belongs to. */
export const levelSchema = z.enum(['unit', 'kanwil', 'ditjenpas', 'outside'])

/** Circumstances under which a requirement applies; facts of the case name those that hold. */
export const conditionSchema = z.enum(['emergency', 'not-emergency', 'no-doctor-in-unit'])

/** Everything that can be done to a case; the standard names who may do it. */
export const caseCommandKinds = [
  'open',
  'advance-paper',
  'attach-paper',
  'void-paper',
  'record-session',
  'skip-session',
  'approve',
  'return-for-correction',
  'resubmit',
  'seal',
  'hand-over',
  'record-outside-step',
  'record-answer',
  'finish',
  'cancel',
  'withdraw',
] as const

export type CaseCommandKind = (typeof caseCommandKinds)[number]

const requirementSchema = z.strictObject({
  id: slugSchema,
  /** Position on the printed list. */
  number: z.int().min(1),
  title: textSchema,
  /** How it comes about: a letter made here, a paper scanned in, or an extract of a record kept here. */
  kind: z.enum(['letter', 'upload', 'record']),
  letterTemplate: slugSchema.nullable(),
  owedBy: levelSchema,
  counts: z.enum(['when-signed', 'when-attached']),
  /** Who may give the letter its number; empty where no letter is made here. */
  issuedBy: z.array(roleSchema),
  /** Whose signature the paper needs, in words. */
  signedBy: textSchema,
  /** An original that was not made from a template (handwritten, or from another letter system) may be scanned instead. */
  acceptsForeignOriginal: z.boolean(),
  /** What has to be known about a signer from another institution; null where only the unit may sign. */
  acceptsOutside: z
    .strictObject({
      fields: z.array(z.enum(['name', 'sip', 'date', 'institution'])).min(1),
      note: textSchema,
    })
    .nullable(),
  condition: conditionSchema.nullable(),
  confidential: z.enum(['health', 'none']),
  /** Step that cannot be taken while the paper is missing; null for a paper that is only awaited. */
  gate: slugSchema.nullable(),
  note: textSchema.nullable(),
})

const actorSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('role'), roles: z.array(roleSchema).min(1) }),
  z.strictObject({ kind: z.literal('post'), post: slugSchema }),
])

const stepSchema = z.strictObject({
  id: slugSchema,
  /** Letter of the published flow chart; several steps of the unit may share one. */
  letter: z.string().regex(/^[A-Z]$/),
  title: textSchema,
  actor: actorSchema,
  /** The command that takes the step. */
  takenBy: z.enum(caseCommandKinds),
})

const clockSchema = z.strictObject({
  id: slugSchema,
  days: z.int().min(1),
  unit: z.literal('working-days'),
  label: textSchema,
  source: textSchema,
})

/** What may start the published clock. */
export const clockStartSchema = z.enum(['unit-file-complete', 'handed-to-kanwil', 'received-at-ditjenpas'])

export type ClockStart = z.infer<typeof clockStartSchema>

const postSchema = z.strictObject({
  id: slugSchema,
  level: levelSchema,
  /** Names over time, oldest first; ministries rename and old letters keep the old name. */
  names: z
    .array(
      z.strictObject({
        name: textSchema,
        effectiveFrom: calendarDateSchema.nullable(),
        effectiveTo: calendarDateSchema.nullable(),
        source: textSchema,
      }),
    )
    .min(1),
})

const serviceStandardShape = z.strictObject({
  id: slugSchema,
  version: z.int().min(1),
  name: textSchema,
  effectiveFrom: calendarDateSchema,
  effectiveTo: calendarDateSchema.nullable(),
  source: z.strictObject({ document: textSchema, note: textSchema }),
  legalBasis: z.array(z.strictObject({ citation: textSchema, about: textSchema, effectiveFrom: calendarDateSchema })),
  triggers: z.array(z.strictObject({ id: z.enum(['doctor', 'inmate', 'family']), title: textSchema })).min(1),
  requirements: z.array(requirementSchema).min(1),
  steps: z.array(stepSchema).min(1),
  clocks: z.array(clockSchema).min(1),
  defaultClock: slugSchema,
  clockStart: z.strictObject({
    default: clockStartSchema,
    options: z.array(z.strictObject({ id: clockStartSchema, label: textSchema, step: slugSchema.nullable() })).min(1),
  }),
  /** What makes the clock stand still. */
  pausedBy: z.array(z.enum(['returned-by-outside'])),
  countStartDay: z.boolean(),
  session: z
    .strictObject({
      title: textSchema,
      place: z.enum(['before-approval', 'before-seal', 'not-needed']),
      needsSignedMinutes: z.boolean(),
      minutesTemplate: slugSchema.nullable(),
      source: textSchema,
    })
    .nullable(),
  emergency: z
    .strictObject({ skips: z.array(z.enum(['session'])).min(1), needsReason: z.literal(true), title: textSchema })
    .nullable(),
  approval: z.strictObject({ differentFromPreparer: z.boolean(), title: textSchema }),
  /** Who may do what in this service; the rights of the account are checked besides. */
  authority: z.record(z.enum(caseCommandKinds), z.array(roleSchema).min(1)),
  fee: z.strictObject({ amount: z.int().min(0), currency: z.literal('IDR'), text: textSchema }),
  products: z.array(textSchema).min(1),
  /** Letters that come back from other offices and are kept with the case; none of them holds anything up. */
  lettersBack: z.array(
    z.strictObject({ id: slugSchema, title: textSchema, from: levelSchema, confidential: z.enum(['health', 'none']) }),
  ),
  answers: z.array(z.strictObject({ id: z.enum(['recommended', 'refused']), title: textSchema })).min(1),
  complaints: z.strictObject({ channels: z.array(textSchema).min(1), procedure: z.array(textSchema).min(1) }),
  posts: z.array(postSchema).min(1),
  /** Where the printed document is out of date or regions differ, and what Lentera does about it. */
  remarks: z.array(z.strictObject({ about: textSchema, printed: textSchema, current: textSchema })),
})

/** Shape and inner references of a file in resources/services. */
export const serviceStandardSchema = serviceStandardShape.superRefine((standard, context) => {
  for (const fault of danglingReferencesOf(standard)) context.addIssue({ code: 'custom', message: fault })
})

export type ServiceStandard = z.infer<typeof serviceStandardSchema>
export type ServiceRequirement = ServiceStandard['requirements'][number]
export type ServiceStep = ServiceStandard['steps'][number]
export type ServicePost = ServiceStandard['posts'][number]
export type CaseCondition = z.infer<typeof conditionSchema>
export type CaseTrigger = ServiceStandard['triggers'][number]['id']
export type AnswerOutcome = ServiceStandard['answers'][number]['id']

function danglingReferencesOf(standard: z.infer<typeof serviceStandardShape>): readonly string[] {
  const stepIds = standard.steps.map((step) => step.id)
  const postIds = standard.posts.map((post) => post.id)
  const faults: string[] = []
  for (const [name, ids] of [
    ['requirement', standard.requirements.map((requirement) => requirement.id)],
    ['step', stepIds],
    ['post', postIds],
    ['clock', standard.clocks.map((clock) => clock.id)],
    ['letter', [...standard.requirements, ...standard.lettersBack].map((paper) => paper.id)],
  ] as const) {
    for (const id of ids.filter((candidate, index) => ids.indexOf(candidate) !== index))
      faults.push(`duplicate-${name}:${id}`)
  }
  for (const option of standard.clockStart.options) {
    if (option.step !== null && !stepIds.includes(option.step)) faults.push(`unknown-clock-step:${option.step}`)
  }
  for (const requirement of standard.requirements) {
    if (requirement.gate !== null && !stepIds.includes(requirement.gate))
      faults.push(`unknown-gate:${requirement.gate}`)
    if (requirement.kind === 'letter' && requirement.letterTemplate === null && requirement.owedBy === 'unit')
      faults.push(`letter-without-template:${requirement.id}`)
  }
  for (const step of standard.steps) {
    if (step.actor.kind === 'post' && !postIds.includes(step.actor.post)) faults.push(`unknown-post:${step.actor.post}`)
  }
  if (!standard.clocks.some((clock) => clock.id === standard.defaultClock))
    faults.push(`unknown-clock:${standard.defaultClock}`)
  if (!standard.clockStart.options.some((option) => option.id === standard.clockStart.default))
    faults.push(`unknown-clock-start:${standard.clockStart.default}`)
  return faults
}

/** The name of a post on a given day; the oldest name before any of them begins. */
export function postNameOn(post: ServicePost, date: string): string {
  const valid = post.names.filter((entry) => entry.effectiveFrom === null || entry.effectiveFrom <= date)
  return (valid.at(-1) ?? post.names[0])?.name ?? post.id
}
