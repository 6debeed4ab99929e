import { z } from 'zod'
import { licenceSchema } from '#shared/features/service-cases/service-licence.ts'
import { slugPattern } from '#shared/features/service-cases/slug-pattern.ts'
import { standardFaults } from '#shared/features/service-cases/standard-faults.rules.ts'
import { roleSchema } from '#shared/people/roles.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { termUnits } from '#shared/time/count-term.ts'

/** Ids inside a service file, stable over versions. */
export const slugSchema = z.string().regex(slugPattern)
const textSchema = z.string().trim().min(1)

/** Whose desk a paper or a step belongs to. */
export const levelSchema = z.enum(['unit', 'kanwil', 'ditjenpas', 'outside'])

/** A part of the standard that exists only where a fact of the case holds, or only where it does not. */
const conditionSchema = z.strictObject({ fact: slugSchema, holds: z.boolean() })

/** A circumstance of one case on which papers or steps depend, and how it becomes known. */
const factSchema = z.strictObject({
  id: slugSchema,
  title: textSchema,
  from: z.discriminatedUnion('kind', [
    /** Answered when the case is opened, and kept with it. */
    z.strictObject({ kind: z.literal('asked'), question: textSchema }),
    /** The case was declared an emergency. */
    z.strictObject({ kind: z.literal('emergency') }),
    /** Somebody in the unit has this role today. */
    z.strictObject({ kind: z.literal('role-held'), role: roleSchema }),
  ]),
})

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
  'record-coordination',
  'finish',
  'cancel',
  'withdraw',
  'reopen',
  'pause',
  'resume',
  'extend',
  'withdraw-extension',
  'take-step',
  'skip-step',
  'choose-clock',
  'lapse',
  'join',
  'part',
] as const

export type CaseCommandKind = (typeof caseCommandKinds)[number]

const termSchema = z.strictObject({ amount: z.int().min(1), unit: z.enum(termUnits), source: textSchema })

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
  /** Null: asked of every case. */
  condition: conditionSchema.nullable(),
  confidential: z.enum(['health', 'none']),
  /** Step that cannot be taken while the paper is missing; null for a paper that is only awaited. */
  gate: slugSchema.nullable(),
  /** Step that has to be taken before anybody begins with the paper. */
  after: slugSchema.nullable(),
  /** Within what time it has to lie here, where it has a clock of its own, and from when that runs. */
  term: termSchema.extend({ since: z.enum(['opened', 'session-skipped', 'answered']) }).nullable(),
  note: textSchema.nullable(),
})

const actorSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('role'), roles: z.array(roleSchema).min(1) }),
  z.strictObject({ kind: z.literal('post'), post: slugSchema }),
])

const stepSchema = z.strictObject({
  id: slugSchema,
  /** Letter or number of the published flow chart; several steps of the unit may share one. */
  letter: z.string().regex(/^([A-Z]|[1-9]\d?)$/),
  title: textSchema,
  actor: actorSchema,
  /** The command that takes the step. */
  takenBy: z.enum(caseCommandKinds),
  /** The paper whose signed scan takes the step, for one that is taken by attaching it. */
  paper: slugSchema.nullable(),
  /** Outcomes of the answer for which the step exists; null: for all. */
  outcomes: z.array(slugSchema).min(1).nullable(),
  /** Of a step that the house takes with a note: it may be passed over with a reason. */
  mayBeSkipped: z.boolean().default(false),
  /** Of such a step: it may be taken again, as often as it takes. */
  repeats: z.boolean().default(false),
  /** Of another office's step: from there the file may come back; where no step says so, at any time. */
  sendsBack: z.boolean().default(false),
  /** Null: part of every case. Only steps that the others can do without have one. */
  condition: conditionSchema.nullable(),
  /** Clock of this step alone, from the moment it begins; null where nobody set one. */
  term: termSchema.nullable(),
  /** The letter that goes along with it: sent from one post to another. Its number and date are asked when the step is recorded. */
  carries: z
    .strictObject({
      title: textSchema,
      from: slugSchema,
      to: slugSchema,
      /** The required paper that this letter is; its number is known from there. */
      requirement: slugSchema.nullable(),
    })
    .nullable(),
})

const clockSchema = termSchema.extend({ id: slugSchema, label: textSchema })

/** A time of day on the wall: "07:30". */
export const wallClockSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** What sets the published clock going. */
const clockStarterSchema = z.discriminatedUnion('kind', [
  /** The last paper of the unit's file came in signed. */
  z.strictObject({ kind: z.literal('unit-file-complete') }),
  /** The step was taken for the first time; of a step of another office, or the first later one that was heard of. */
  z.strictObject({ kind: z.literal('step'), step: slugSchema }),
  z.strictObject({ kind: z.literal('event'), event: z.enum(['opened', 'approved', 'handed-over']) }),
])

/** Whom a case may be about; with `none` the feature keeps a subject of its own beside the case. */
export const subjectKinds = ['inmate', 'worker', 'none'] as const

export type SubjectKind = (typeof subjectKinds)[number]

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
  subjects: z.array(z.enum(subjectKinds)).min(1),
  /** What sets a case going, and who is named as applicant: nobody beside the subject, a person, or a relative with the relation. */
  triggers: z
    .array(z.strictObject({ id: slugSchema, title: textSchema, applicant: z.enum(['none', 'person', 'relative']) }))
    .min(1),
  facts: z.array(factSchema),
  requirements: z.array(requirementSchema).min(1),
  steps: z.array(stepSchema).min(1),
  clocks: z.array(clockSchema).min(1),
  defaultClock: slugSchema,
  /** What decides which of the clocks a case is counted by, where the case decides and not the office alone; null where it does not. */
  clockChoice: z.strictObject({ title: textSchema, source: textSchema }).nullable().default(null),
  clockStart: z.strictObject({
    default: slugSchema,
    options: z
      .array(
        z.strictObject({
          id: slugSchema,
          label: textSchema,
          /** The same inside a sentence: "since ...". */
          since: textSchema,
          startsWith: clockStarterSchema,
        }),
      )
      .min(1),
  }),
  /** What makes the clock stand still by itself. */
  pausedBy: z.array(z.enum(['returned-by-outside'])),
  /** For what an officer may stop it. */
  pauseReasons: z.array(
    z.strictObject({
      id: slugSchema,
      title: textSchema,
      source: textSchema,
      /** How long is waited for what was asked for; then the case may be ended as lapsed. Null: for ever. */
      lapse: termSchema.nullable().default(null),
    }),
  ),
  /** Why a case may be joined to another, which then goes on for both. */
  joinReasons: z.array(z.strictObject({ id: slugSchema, title: textSchema })).default([]),
  /** By how much the whole term may be made longer altogether, in its own unit; null where it may not. */
  extension: z.strictObject({ most: z.int().min(1), title: textSchema, source: textSchema }).nullable(),
  countStartDay: z.boolean(),
  /** Needed by clocks that run in office hours only. */
  officeHours: z.strictObject({ opens: wallClockSchema, closes: wallClockSchema, source: textSchema }).nullable(),
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
  /** Null where nobody approves. */
  approval: z.strictObject({ differentFromPreparer: z.boolean(), title: textSchema }).nullable(),
  /** Where a case that has ended goes on when it is taken up again; an end that is not named stays one. */
  reopening: z
    .partialRecord(
      z.enum(['done', 'refused', 'cancelled']),
      z.strictObject({ leadsTo: z.enum(['preparing', 'outside', 'answered']), title: textSchema }),
    )
    .nullable(),
  /** Who may do what in this service; what is not named nobody does. The rights of the account are checked besides. */
  authority: z.partialRecord(z.enum(caseCommandKinds), z.array(roleSchema).min(1)),
  fee: z.strictObject({ amount: z.int().min(0), currency: z.literal('IDR'), text: textSchema }),
  products: z.array(textSchema).min(1),
  /** Letters that come back from other offices and are kept with the case; none of them holds anything up. */
  lettersBack: z.array(
    z.strictObject({ id: slugSchema, title: textSchema, from: levelSchema, confidential: z.enum(['health', 'none']) }),
  ),
  /** What the other office may answer; `refused` ends the case. */
  answers: z
    .array(
      z.strictObject({
        id: slugSchema,
        title: textSchema,
        leadsTo: z.enum(['answered', 'refused']),
        /** Given only with the reason written down. */
        needsReason: z.boolean().default(false),
        /** Given only by a letter, whose number is told. */
        needsLetter: z.boolean().default(false),
      }),
    )
    .min(1),
  complaints: z.strictObject({ channels: z.array(textSchema).min(1), procedure: z.array(textSchema).min(1) }),
  posts: z.array(postSchema).min(1),
  /** Null for a service that gives no licence. */
  licence: licenceSchema.nullable().default(null),
  /** Where the printed document is out of date or regions differ, and what Lentera does about it. */
  remarks: z.array(z.strictObject({ about: textSchema, printed: textSchema, current: textSchema })),
})

/** Shape and inner references of a service file. */
export const serviceStandardSchema = serviceStandardShape.superRefine((standard, context) => {
  for (const fault of standardFaults(standard)) context.addIssue({ code: 'custom', message: fault })
})

export type ServiceStandard = z.infer<typeof serviceStandardSchema>
export type ServiceRequirement = ServiceStandard['requirements'][number]
export type ServiceStep = ServiceStandard['steps'][number]
export type ServicePost = ServiceStandard['posts'][number]
export type ServiceCondition = z.infer<typeof conditionSchema>
export type ClockStarter = z.infer<typeof clockStarterSchema>
export type ServiceTerm = z.infer<typeof termSchema>
export type ReopenedPhase = 'preparing' | 'outside' | 'answered'

/** The name of a post on a given day; the oldest name before any of them begins. */
export function postNameOn(post: ServicePost, date: string): string {
  const valid = post.names.filter((entry) => entry.effectiveFrom === null || entry.effectiveFrom <= date)
  return (valid.at(-1) ?? post.names[0])?.name ?? post.id
}
