import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import type { Permission } from '../../people/permissions.ts'
import { instantSchema } from '../../time/instant.ts'
import { healthQuestionnaires, type QuestionnaireBinding } from './questionnaire-binding.ts'
import { longestInstrument } from './read-instrument.ts'
import { severities } from './scoring-file.ts'

/** `details.reason` of every refusal of this feature; the page owns one text per code. */
export const questionnaireRefusalCodes = [
  'person-merged',
  'person-not-here',
  'encounter-other-person',
  'encounter-voided',
  'instrument-not-in-force',
  'cared-in-future',
  'late-reason-missing',
  'answers-incomplete',
  'values-missing',
  'response-not-current',
  'too-late-to-correct',
] as const

export type QuestionnaireRefusalCode = (typeof questionnaireRefusalCodes)[number]

const answer = z.union([z.boolean(), z.number(), z.string().max(4000)])

/** By link id; what is not asked is not kept. */
export const answersSchema = z.record(z.string().max(64), z.array(answer).max(60))

const reason = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('item'),
    linkId: z.string(),
    prefix: z.string().nullable(),
    text: z.string(),
    answer: z.array(answer),
    points: z.number().nullable(),
  }),
  z.strictObject({
    kind: z.literal('score'),
    title: z.string(),
    value: z.number(),
    operator: z.string().nullable(),
    bound: z.number().nullable(),
  }),
  z.strictObject({ kind: z.literal('parameter'), title: z.string(), value: z.string() }),
])

export const scoreResultSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  kind: z.enum(['sum', 'count', 'rule']),
  value: z.number(),
  band: z.strictObject({ label: z.string(), meaning: z.string(), severity: z.enum(severities) }).nullable(),
  because: z.array(reason),
})

/** What came out on the day, with the cut-offs of the day. Nothing later changes it. */
export const frozenResultSchema = z.strictObject({
  scores: z.array(scoreResultSchema),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])),
})

export const responseSummarySchema = z.strictObject({
  id: z.string(),
  url: z.string(),
  version: z.string(),
  title: z.string(),
  state: z.enum(['completed', 'amended', 'voided']),
  caredAt: instantSchema,
  recordedAt: instantSchema,
  /** Why it was entered so late; null where it was not. */
  lateReason: z.string().nullable(),
  authorName: z.string(),
  encounterId: z.string().nullable(),
  scores: z.array(scoreResultSchema.omit({ because: true })),
  /** Whether the reader may correct or strike it out now. */
  mayChange: z.boolean(),
  revision: z.int(),
})

export type ResponseSummary = z.infer<typeof responseSummarySchema>

export const responseSchema = responseSummarySchema.extend({
  inmateId: z.string(),
  /** The file as it was then, for the wording. */
  content: z.string(),
  answers: answersSchema,
  result: frozenResultSchema,
  /** The response that this one corrects, and the one that corrects it. */
  supersedes: z.string().nullable(),
  supersededBy: z.string().nullable(),
  amendReason: z.string().nullable(),
  voidedReason: z.string().nullable(),
})

export type Response = z.infer<typeof responseSchema>

const explanation = z.string().trim().min(5).max(300)
const reference = { id: z.uuid(), revision: z.int() }
const saved = z.strictObject({ id: z.string(), revision: z.int() })
const version = { url: z.string().max(200), version: z.string().max(20) }

/** `key`: short name of the instrument that may stand in an address. */
const availableSchema = z.strictObject({
  ...version,
  key: z.string(),
  title: z.string(),
  purpose: z.string().nullable(),
})

/** Filling in, reading and correcting forms, under the rights of one kind of work. */
function bindQuestionnaires<const View extends Permission, const Enter extends Permission>({
  view,
  enter,
  reads,
}: QuestionnaireBinding<View, Enter>) {
  return {
    /** Instruments in force today, in the order of their titles. */
    available: query({
      permission: view,
      reads: 'nothing',
      input: z.strictObject({}),
      output: z.array(availableSchema),
      errors: [],
    }),
    /** Everything that a form for one person needs. */
    form: query({
      permission: enter,
      reads,
      input: z.strictObject({ inmateId: z.uuid(), url: version.url }),
      output: z.strictObject({
        ...version,
        content: z.string(),
        /** What is known of the person. */
        context: z.record(z.string(), answer.nullable()),
        parameters: frozenResultSchema.shape.parameters,
        late: z.strictObject({ afterHours: z.number(), reasons: z.array(z.string()) }),
      }),
      errors: ['not-found', 'refused'],
    }),
    complete: command({
      permission: enter,
      reads,
      input: z.strictObject({
        inmateId: z.uuid(),
        ...version,
        encounterId: z.uuid().nullable(),
        /** When the person was asked; null for now. */
        caredAt: instantSchema.nullable(),
        lateReason: explanation.nullable(),
        answers: answersSchema,
      }),
      output: saved,
      errors: ['not-found', 'refused'],
    }),
    /** The first entry stays, with the reason; a new row stands in its place, under the same version and cut-offs. */
    amend: command({
      permission: enter,
      reads,
      input: z.strictObject({ ...reference, reason: explanation, answers: answersSchema }),
      output: saved,
      errors: ['not-found', 'changed-meanwhile', 'refused'],
    }),
    void: command({
      permission: enter,
      reads,
      input: z.strictObject({ ...reference, reason: explanation }),
      output: saved,
      errors: ['not-found', 'changed-meanwhile', 'refused'],
    }),
    /** Of one person, newest care first; corrected and struck-out ones too. */
    list: query({
      permission: view,
      reads,
      input: z.strictObject({ inmateId: z.uuid() }),
      output: z.array(responseSummarySchema),
      errors: ['not-found'],
    }),
    /** As FHIR: GET /files/questionnaire-responses/<id>. */
    get: query({
      permission: view,
      reads,
      input: z.strictObject({ id: z.uuid() }),
      output: responseSchema,
      errors: ['not-found'],
    }),
  }
}

export const questionnairesContract = bindQuestionnaires(healthQuestionnaires)

/** Longest text of a file on its way in. */
export const instrumentTextSchema = z.string().min(1).max(longestInstrument)
