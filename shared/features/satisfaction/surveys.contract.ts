import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { sessionSchema } from '../accounts/session.contract.ts'
import { surveySettingsSchema } from './satisfaction-facts.ts'
import { surveyElements } from './survey-index.rules.ts'
import { surveyPeriodSchema } from './survey-period.rules.ts'
import { ownAnswersSchema, ownQuestionSchema, ownResultSchema } from './survey-questions.contract.ts'

/** `details.reason` of every refusal of this feature; the page owns one text per code. */
export const surveyRefusalCodes = [
  'service-not-surveyed',
  'no-questionnaire',
  'answers-impossible',
  'nothing-answered',
  'day-in-future',
  'no-kiosk',
  'name-known',
  'already-void',
  'too-few',
  'too-many-questions',
] as const

export type SurveyRefusalCode = (typeof surveyRefusalCodes)[number]

const mark = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).nullable()

export const surveyMarksSchema = z.strictObject({
  ...{ u1: mark, u2: mark, u3: mark, u4: mark, u5: mark, u6: mark, u7: mark, u8: mark, u9: mark },
})

const factCode = z.string().min(1).max(40).nullable()

export const respondentSchema = z.strictObject({
  ageGroup: factCode,
  sex: factCode,
  education: factCode,
  occupation: factCode,
})

export type Respondent = z.infer<typeof respondentSchema>

const remarkSchema = z
  .string()
  .trim()
  .max(500, 'Paling banyak 500 huruf.')
  .transform((text) => (text === '' ? null : text))
  .nullable()

const answersSchema = {
  ...{ marks: surveyMarksSchema, respondent: respondentSchema, remark: remarkSchema },
  own: ownAnswersSchema.default([]),
}

const optionSchema = z.strictObject({ code: z.string(), display: z.string() })

export const surveySheetSchema = z.strictObject({
  elements: z.array(
    z.strictObject({
      element: z.enum(surveyElements),
      prefix: z.string(),
      text: z.string(),
      answers: z.array(z.string()).length(4),
    }),
  ),
  /** The unit's own questions, asked after the elements. */
  own: z.array(ownQuestionSchema),
  remark: z.strictObject({ text: z.string(), maxLength: z.int() }).nullable(),
  facts: z.array(
    z.strictObject({
      fact: z.enum(['ageGroup', 'sex', 'education', 'occupation']),
      text: z.string(),
      options: z.array(optionSchema),
    }),
  ),
})

/** A service of the unit that people may be asked about: one with a standard, one of the usual list, or the unit's own. */
const serviceSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  origin: z.enum(['standard', 'usual', 'own']),
  isSurveyed: z.boolean(),
  revision: z.int(),
})

export type SurveyedService = z.infer<typeof serviceSchema>

const gradeSchema = z.strictObject({ grade: z.enum(['A', 'B', 'C', 'D']), performance: z.string() })

/** What may be told of a period: nothing but how many, where they were too few. */
export const surveyOutcomeSchema = z.strictObject({
  forms: z.int(),
  isTooFew: z.boolean(),
  /** In hundredths, 2500 to 10000; null where it is not told. */
  indexHundredths: z.int().nullable(),
  grade: gradeSchema.nullable(),
})

export type SurveyOutcome = z.infer<typeof surveyOutcomeSchema>

export const surveyResultsSchema = surveyOutcomeSchema.extend({
  period: surveyPeriodSchema,
  from: calendarDateSchema,
  to: calendarDateSchema,
  /** Null: all services together. */
  service: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  minimumForms: z.int(),
  minimumAnswers: z.int(),
  /** Too few answers; they count nowhere. */
  incomplete: z.int(),
  voided: z.int(),
  /** From the kiosk, counted once there are enough of them to hide behind each other. */
  waiting: z.int(),
  /** Reckoned with the weight 0,11; for comparison only. */
  printedIndexHundredths: z.int().nullable(),
  /** In the order of the questionnaire; empty where they are not told. */
  elements: z.array(
    z.strictObject({
      element: z.enum(surveyElements),
      prefix: z.string(),
      text: z.string(),
      answers: z.int(),
      counts: z.array(z.int()).length(4),
      meanThousandths: z.int().nullable(),
      isWeakest: z.boolean(),
    }),
  ),
  /** Answers that somebody had to pay; null where they are not told. */
  paid: z.int().nullable(),
  respondents: z.array(
    z.strictObject({
      fact: z.enum(['ageGroup', 'sex', 'education', 'occupation']),
      text: z.string(),
      /** The last one counts those who did not say. */
      counts: z.array(z.strictObject({ code: z.string().nullable(), display: z.string(), count: z.int() })),
    }),
  ),
  /** In the order of the alphabet, so that nobody sees who came last. */
  remarks: z.array(z.string()),
  /** The unit's own questions; empty where they are not told. */
  own: z.array(ownResultSchema),
  /** This period and those of its kind before it, newest first. */
  periods: z.array(surveyOutcomeSchema.extend({ period: surveyPeriodSchema })),
  /** Each service alone; empty for a single one. */
  services: z.array(surveyOutcomeSchema.extend({ id: z.string(), name: z.string() })),
  source: z.string(),
})

export type SurveyResults = z.infer<typeof surveyResultsSchema>

export const surveySelectionSchema = z.strictObject({
  serviceId: z.string().max(64).nullable(),
  period: surveyPeriodSchema,
})

export type SurveySelection = z.infer<typeof surveySelectionSchema>

const formSchema = z.strictObject({
  id: z.string(),
  /** Of paper forms, to be written on the paper. */
  number: z.string().nullable(),
  serviceName: z.string(),
  channel: z.enum(['kiosk', 'paper']),
  answeredOn: calendarDateSchema,
  /** Only of paper: who holds the paper sees it anyway; what was typed at the kiosk nobody sees singly. */
  marks: surveyMarksSchema.nullable(),
  entry: z.strictObject({ at: instantSchema, byName: z.string() }).nullable(),
  voided: z.strictObject({ at: instantSchema, byName: z.string(), reason: z.string() }).nullable(),
  revision: z.int(),
})

export type SurveyForm = z.infer<typeof formSchema>

const explanation = z.string().trim().min(5, 'Paling sedikit 5 huruf.').max(300, 'Paling banyak 300 huruf.')
const name = z.string().trim().min(3, 'Paling sedikit 3 huruf.').max(80, 'Paling banyak 80 huruf.')
const done = z.strictObject({ id: z.string(), revision: z.int() })

/** Satisfaction of the public (SKM, PermenPANRB 14/2017): results, paper forms, what is surveyed. */
export const surveysContract = {
  services: query({
    permission: 'view:surveys',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.array(serviceSchema),
    errors: [],
  }),
  results: query({
    permission: 'view:surveys',
    reads: 'nothing',
    input: surveySelectionSchema,
    output: surveyResultsSchema,
    errors: ['not-found', 'refused'],
  }),
  /** The questionnaire of today, for entering paper. */
  sheet: query({
    permission: 'manage:surveys',
    reads: 'nothing',
    input: z.strictObject({}),
    output: surveySheetSchema,
    errors: ['refused'],
  }),
  /** Newest first. */
  forms: query({
    permission: 'manage:surveys',
    reads: 'nothing',
    input: surveySelectionSchema.extend({ channel: z.enum(['kiosk', 'paper']).nullable() }),
    output: z.array(formSchema),
    errors: [],
  }),
  addPaper: command({
    permission: 'manage:surveys',
    reads: 'nothing',
    input: z.strictObject({ serviceId: z.string().max(64), answeredOn: calendarDateSchema, ...answersSchema }),
    output: z.strictObject({ id: z.string(), number: z.string() }),
    errors: ['not-found', 'refused'],
  }),
  /** The form stays, with the reason; it counts nowhere any more, and the results tell how many were struck out. */
  voidForm: command({
    permission: 'manage:surveys',
    reads: 'nothing',
    input: z.strictObject({ id: z.uuid(), revision: z.int(), reason: explanation }),
    output: done,
    errors: ['not-found', 'changed-meanwhile', 'refused'],
  }),
  settings: query({
    permission: 'manage:surveys',
    reads: 'nothing',
    input: z.strictObject({}),
    output: surveySettingsSchema,
    errors: [],
  }),
  changeSettings: command({
    permission: 'manage:surveys',
    reads: 'nothing',
    input: surveySettingsSchema,
    output: z.strictObject({}),
    errors: [],
  }),
  /** A new one with `id` null, else another name or whether it is surveyed. `revision` 0: as it came. */
  saveService: command({
    permission: 'manage:surveys',
    reads: 'nothing',
    input: z.strictObject({
      id: z.string().max(64).nullable(),
      name,
      isSurveyed: z.boolean(),
      revision: z.int(),
    }),
    output: done,
    errors: ['not-found', 'changed-meanwhile', 'refused'],
  }),
}

/** The screen that the public answers on. Its session may call what stands below, but for `open`, and nothing else. */
export const surveyKioskContract = {
  /** Ends the session that calls and begins one that can do nothing but ask. */
  open: command({
    permission: 'manage:surveys',
    reads: 'nothing',
    input: z.strictObject({ serviceId: z.string().max(64) }),
    output: z.strictObject({ token: z.string() }),
    reply: 'secret',
    errors: ['not-found', 'refused'],
  }),
  sheet: query({
    permission: 'manage:surveys',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.strictObject({
      serviceName: z.string(),
      unitName: z.string(),
      training: z.boolean(),
      idleSeconds: z.int(),
      sheet: surveySheetSchema,
    }),
    errors: ['refused'],
  }),
  answer: command({
    permission: 'manage:surveys',
    reads: 'nothing',
    input: z.strictObject(answersSchema),
    output: z.strictObject({}),
    errors: ['refused'],
  }),
  /** With the password of whoever opened it: a new session, and the one of the kiosk is over. Open to her whatever became of her rights. */
  leave: command({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({ password: z.string().min(1).max(200) }),
    output: sessionSchema,
    reply: 'secret',
    errors: ['wrong-password', 'wait-before-retry', 'refused'],
  }),
}
