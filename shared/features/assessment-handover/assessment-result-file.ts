import { z } from 'zod'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { differenceKinds } from '../assessment-profile/assessment-profile.contract.ts'
import { refusalKinds } from '../assessments/assessments.contract.ts'
import { answersSchema, frozenResultSchema } from '../questionnaires/questionnaires.contract.ts'

const text = z.string().max(20_000)
const line = z.string().max(400)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const path = z.string().regex(/^data\/[A-Za-z0-9][A-Za-z0-9._-]*$/)
/** A plain UTC instant: the file's schema must be expressible without a transformation. */
const instant = z.iso.datetime({ precision: 3 })

/** One form with the file it was filled in under, as it was frozen. */
const resultFormSchema = z.strictObject({
  /** Canonical address of the instrument, and of the very edition. */
  ...{ url: line, version: line, title: line },
  instrument: z.strictObject({
    path,
    /** Of the instrument's file. */
    sha256,
    /** Who signed the instrument; null for one that is part of the application. */
    signature: z.strictObject({ path, signer: line, fingerprint: line }).nullable(),
  }),
  frozenAt: instant,
  frozenBy: line,
  answers: answersSchema,
  /** Scores with bands and the reasons of each, as they were reckoned on the day. */
  result: frozenResultSchema,
  /** What supports an answer, by link id. */
  evidence: z.record(z.string().max(64), text),
  overrides: z
    .array(
      z.strictObject({
        ...{ scoreId: line, fromBand: line, toBand: line, reason: text },
        ...{ proposedBy: line, confirmedBy: line },
      }),
    )
    .max(100),
  differences: z
    .array(
      z.strictObject({
        ...{ kind: z.enum(differenceKinds), key: line, title: text, before: text, after: text, because: text },
      }),
    )
    .max(2000),
})

/**
 * `data/hasil-asesmen.json`: one assessment for programs, with a schema beside it. No diagnosis, no record of the clinic, no national
 * number, and nothing of what third persons said in an interview but that they were heard. Never change the meaning of a field: raise `version`.
 */
export const resultFileSchema = z.strictObject({
  format: z.literal('lentera-hasil-asesmen'),
  version: z.literal(1),
  /** True for a rehearsal: everything in it is invented. */
  training: z.boolean(),
  bundle: z.strictObject({
    name: line,
    sealedAt: instant,
    sealedBy: line,
    publicKey: line,
    logHead: z.strictObject({ number: z.int(), hash: sha256 }),
    supersedes: line.nullable(),
  }),
  unit: z.strictObject({
    name: line,
    kind: z.enum(['lapas', 'rutan', 'lpka', 'lpp', 'bapas']),
    code: line,
    city: line,
  }),
  letter: z.strictObject({ number: line.nullable(), date: calendarDateSchema, recipient: line }),
  person: z.strictObject({
    name: line,
    registerNumber: line.nullable(),
    birthPlace: line.nullable(),
    birthDate: calendarDateSchema.nullable(),
    sex: z.enum(['male', 'female']).nullable(),
  }),
  assessment: z.strictObject({
    ...{ number: line, trigger: line, triggerTitle: line, assessor: line },
    openedAt: instant,
    /** When the last form was frozen, in the unit's time zone. */
    assessedOn: calendarDateSchema,
    ...{ analysis: text, strengths: text, wishes: text, recommendation: text },
    /** The person said no, before or after having agreed: from then on it was made of documents and what others say. */
    refusal: z
      .strictObject({ kind: z.enum(refusalKinds), on: calendarDateSchema })
      .nullable()
      .default(null),
  }),
  sources: z
    .array(
      z.strictObject({
        ...{ kind: z.enum(['interview', 'cross-check', 'document']), source: line, place: line },
        heldOn: calendarDateSchema,
      }),
    )
    .max(500),
  forms: z.array(resultFormSchema).min(1).max(10),
})

export type ResultFile = z.infer<typeof resultFileSchema>

export const resultPath = 'data/hasil-asesmen.json'

/** The schema that lies beside the file, for whoever reads it with another program. */
export const resultFileJsonSchema = (): unknown =>
  z.toJSONSchema(resultFileSchema, { target: 'draft-2020-12', io: 'input' })
