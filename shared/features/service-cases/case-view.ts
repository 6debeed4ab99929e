import { z } from 'zod'
import { roleSchema } from '../../people/roles.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { termUnits } from '../../time/count-term.ts'
import { instantSchema } from '../../time/instant.ts'
import { caseEventKinds, casePhases, caseStates, paperStates } from './case-facts.ts'
import { caseCommandKinds, levelSchema } from './service-standard.ts'

/** How a case crosses to the page: codes, ids and facts, no sentence. */

export const casePhaseSchema = z.enum(casePhases)
export const caseStateSchema = z.enum(caseStates)

/** Whose desk the case lies on. */
export const turnSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('role'), roles: z.array(roleSchema), step: z.string() }),
  z.strictObject({ kind: z.literal('post'), post: z.string(), postName: z.string(), step: z.string() }),
  /** Somebody by name: who stands in for the role whose step it is. */
  z.strictObject({ kind: z.literal('stand-in'), name: z.string(), roles: z.array(roleSchema), step: z.string() }),
  z.strictObject({ kind: z.literal('nobody') }),
])

/** What this account may do now. */
export const nextActionSchema = z.strictObject({
  kind: z.enum(caseCommandKinds),
  requirementId: z.string().nullable(),
  paperId: z.string().nullable(),
  to: z.enum(['produced', 'issued', 'printed']).nullable(),
  step: z.string().nullable(),
})

export const paperSignerSchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  /** A thumbprint stands for a signature and needs a witness beside it. */
  capacity: z.enum(['signature', 'thumbprint', 'witness']),
})

export type PaperSigner = z.infer<typeof paperSignerSchema>

/** Who applies, where the trigger asks for a person; the relation where it asks for a relative. */
export const casePersonSchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  relation: z.string().trim().min(1).max(60).nullable(),
})

export type CasePerson = z.infer<typeof casePersonSchema>

/** The relative who applies. */
export const applicantSchema = casePersonSchema.extend({ relation: z.string().trim().min(1).max(60) })

export const outsideSignerSchema = z.strictObject({
  name: z.string().trim().max(120),
  sip: z.string().trim().max(80),
  institution: z.string().trim().max(160),
  date: calendarDateSchema,
})

export const scanFileSchema = z.strictObject({ id: z.string(), mediaType: z.string(), size: z.int() })

/** A letter made here, behind a paper or a session. */
export const caseLetterSchema = z.strictObject({
  id: z.string(),
  revision: z.int(),
  number: z.string().nullable(),
  isIssued: z.boolean(),
  /** Issued, and its number is still to come from the agenda book. */
  awaitsNumber: z.boolean(),
})

/** One copy of a paper, voided ones among them. Bytes: GET /files/<file id> and, for the letter, GET /files/letters/<letter id>. */
export const paperCopySchema = z.strictObject({
  id: z.string(),
  state: z.enum(paperStates),
  counts: z.boolean(),
  letter: caseLetterSchema.nullable(),
  files: z.array(scanFileSchema),
  signedOn: calendarDateSchema.nullable(),
  signers: z.array(paperSignerSchema),
  outsideSigner: outsideSignerSchema.nullable(),
  attachedAt: instantSchema.nullable(),
  attachedByName: z.string().nullable(),
  voided: z.strictObject({ at: instantSchema, byName: z.string(), reason: z.string() }).nullable(),
  withdrawn: z.boolean(),
})

const dayReason = z.enum(['counted', 'extended', 'weekend', 'holiday', 'start-day', 'paused'])

export const explainedDaySchema = z.strictObject({
  date: calendarDateSchema,
  counted: z.boolean(),
  reason: dayReason,
  name: z.string().optional(),
  /** Of a pause: the title of its reason, or `returned-by-outside` or `case-closed`. */
  cause: z.string().optional(),
})

export const explainedStretchSchema = z.strictObject({
  from: instantSchema,
  to: instantSchema,
  counted: z.boolean(),
  reason: z.enum(['counted', 'extended', 'paused', 'closed']),
  name: z.string().optional(),
  cause: z.string().optional(),
})

const countedParts = {
  due: calendarDateSchema,
  /** The moment, for clocks of hours. */
  dueAt: instantSchema.nullable(),
  workingDaysLeft: z.int(),
  hoursLeft: z.number().nullable(),
  late: z.boolean(),
}

/** The clock of one step or paper. */
export const partClockSchema = z.strictObject({
  begunAt: instantSchema,
  amount: z.int(),
  unit: z.enum(termUnits),
  doneAt: instantSchema.nullable(),
  ...countedParts,
  explanation: z.array(explainedDaySchema),
  stretches: z.array(explainedStretchSchema),
})

/** One line of the task list. `todo` is what is still to do for it, null when nothing is. */
export const requirementViewSchema = z.strictObject({
  id: z.string(),
  number: z.int(),
  title: z.string(),
  kind: z.enum(['letter', 'upload', 'record']),
  template: z.string().nullable(),
  owedBy: levelSchema,
  signedBy: z.string(),
  note: z.string().nullable(),
  acceptsForeignOriginal: z.boolean(),
  acceptsOutsideSigner: z.boolean(),
  state: z.enum(['missing', 'produced', 'issued', 'printed', 'fulfilled']),
  fulfilledAt: instantSchema.nullable(),
  todo: z.enum(['write-letter', 'issue-letter', 'scan-signed-copy', 'attach-scan', 'await']).nullable(),
  /** Part of what goes out; the others follow the answer or an emergency. */
  isOfUnitFile: z.boolean(),
  clock: partClockSchema.nullable(),
  /** Null when this account may not see the paper. */
  copies: z.array(paperCopySchema).nullable(),
  /** What the office that sent the file back misses in it, until the file goes on. */
  objection: z.strictObject({ why: z.string().nullable(), byName: z.string(), on: calendarDateSchema }).nullable(),
})

export const stepViewSchema = z.strictObject({
  id: z.string(),
  letter: z.string(),
  title: z.string(),
  takenBy: z.enum(caseCommandKinds),
  mayBeSkipped: z.boolean(),
  repeats: z.boolean(),
  /** `assumed`: a later step is recorded, so this one must have happened. */
  state: z.enum(['done', 'assumed', 'current', 'ahead', 'skipped']),
  at: instantSchema.nullable(),
  roles: z.array(roleSchema),
  postName: z.string().nullable(),
  clock: partClockSchema.nullable(),
  /** The letter that goes along with the step, and by which number it is known. */
  carries: z
    .strictObject({
      title: z.string(),
      fromName: z.string(),
      toName: z.string(),
      direction: z.enum(['outgoing', 'incoming', 'elsewhere']),
      number: z.string().nullable(),
      date: calendarDateSchema.nullable(),
    })
    .nullable(),
})

/** Where the letter lies, where it was before, and what is asked for there. */
export const whereaboutsSchema = z.strictObject({
  stays: z.array(
    z.strictObject({
      postName: z.string(),
      since: instantSchema,
      until: instantSchema.nullable(),
      workingDays: z.int(),
    }),
  ),
  /** The step that comes next; its letter stands with the step. */
  expected: z.string().nullable(),
  missing: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('paper'), requirementId: z.string() }),
      z.strictObject({ kind: z.literal('letter'), step: z.string() }),
    ]),
  ),
})

export const preparationSchema = z.strictObject({
  from: calendarDateSchema,
  to: calendarDateSchema,
  calendarDays: z.int(),
  workingDays: z.int(),
})

/** Due date with every day on the way, or why the clock has not begun. The unit's own preparation stands apart. */
export const deadlineViewSchema = z.discriminatedUnion('started', [
  z.strictObject({
    started: z.literal(false),
    why: z.enum(['draft', 'start-awaited']),
    /** What will start it, in the words of the standard. */
    startsWhen: z.string(),
    preparation: preparationSchema.nullable(),
  }),
  z.strictObject({
    started: z.literal(true),
    startedAt: instantSchema,
    startedOn: calendarDateSchema,
    clockStart: z.string(),
    /** What started it, in the words of the standard. */
    since: z.string(),
    clockId: z.string(),
    clockAmount: z.int(),
    clockUnit: z.enum(termUnits),
    extendedBy: z.int(),
    ...countedParts,
    explanation: z.array(explainedDaySchema),
    stretches: z.array(explainedStretchSchema),
    paused: z.boolean(),
    /** The title of the reason, while an officer has stopped the clock. */
    pausedBecause: z.string().nullable(),
    endedOn: calendarDateSchema.nullable(),
    /** The version of the working calendar that set this date. */
    calendarVersion: z.string(),
    /** Whether that is still the calendar of today; where not, nobody has confirmed that the date moves. */
    isPresentCalendar: z.boolean(),
    uncoveredYears: z.array(z.int()),
    preparation: preparationSchema,
  }),
])

/** What may be done to the clock of this case, and what was. */
export const clockChoicesSchema = z.strictObject({
  pauseReasons: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  /** By how much the term may still be made longer; null where the service knows no extension. */
  extension: z.strictObject({ title: z.string(), left: z.int() }).nullable(),
  /** Extensions that hold. */
  extensions: z.array(
    z.strictObject({
      id: z.string(),
      amount: z.int(),
      reason: z.string(),
      at: instantSchema,
      byName: z.string(),
    }),
  ),
  /** Clocks that the case may be given; empty where only the office chooses. */
  clocks: z.array(z.strictObject({ id: z.string(), label: z.string() })),
  /** While something that was asked for is waited for: until when, and whether the case may now be ended as lapsed. */
  lapse: z.strictObject({ due: calendarDateSchema, isOver: z.boolean() }).nullable(),
})

/** One entry of the timeline, oldest first. */
export const timelineEntrySchema = z.strictObject({
  id: z.string(),
  /** `answer-noted`: another office said something that moved nothing. */
  kind: z.enum([...caseEventKinds, 'deadline-moved', 'answer-noted']),
  step: z.string().nullable(),
  requirementId: z.string().nullable(),
  /** For a letter: what became of it. */
  to: z.enum(['produced', 'issued', 'printed']).nullable(),
  /** When it took effect. */
  at: instantSchema,
  /** When it was typed in. */
  recordedAt: instantSchema,
  byName: z.string(),
  letterNumber: z.string().nullable(),
  letterDate: calendarDateSchema.nullable(),
  /** Null also when this account may not read it. */
  reason: z.string().nullable(),
  /** What was found or done at a step of the house; null also when this account may not read it. */
  note: z.string().nullable(),
  /** The case that this one was joined to. */
  linkedCase: z.strictObject({ id: z.string(), number: z.string() }).nullable(),
  /** The answer file that told of it. */
  answerFile: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  /** Title of what was chosen: the outcome of an answer, the reason of a pause or of a joining, a clock. */
  choice: z.string().nullable(),
  /** Of an extension, in the unit of the clock. */
  amount: z.int().nullable(),
  /** For a due date that a change of the calendar moved. */
  moved: z.strictObject({ from: calendarDateSchema, to: calendarDateSchema, calendarVersion: z.string() }).nullable(),
})
