import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { bundleErrorCodes } from '../../bundle/bundle-report.ts'
import { query, task } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { differenceKinds } from '../assessment-profile/assessment-profile.contract.ts'
import { refusalKinds } from '../assessments/assessments.contract.ts'
import { severities } from '../questionnaires/scoring-file.ts'

/** Why a file is not taken in; nothing is kept of it. The page owns one text per code. */
export const resultRefusals = [
  'result-not-a-file',
  'result-not-for-this-unit',
  'result-encryption-damaged',
  'result-signature-missing',
  'result-damaged',
  'result-other-content',
  'result-newer',
  'result-malformed',
  'result-instrument-differs',
  'result-signer-differs',
  'result-key-withdrawn',
  'result-own',
  'result-training',
  'result-real-data',
  'result-in-future',
  'result-other-person',
  'result-known',
  'result-person-unconfirmed',
  'result-signer-unaccepted',
  'result-person-merged',
  'result-before-birth',
] as const

export type ResultRefusal = (typeof resultRefusals)[number]

/** `partner`: a key that was confirmed by telephone; `foreign`: any other, to be accepted in somebody's name. */
export const resultSigners = ['partner', 'foreign'] as const

const same = z.enum(['same', 'differs', 'unknown'])

export const resultPreviewSchema = z.strictObject({
  ...{ office: z.string(), city: z.string(), number: z.string(), assessedOn: calendarDateSchema },
  signer: z.strictObject({ kind: z.enum(resultSigners), name: z.string(), fingerprint: z.string() }),
  wasEncrypted: z.boolean(),
  /** Of the file, and whether our record of the person says the same. */
  person: z.strictObject({
    ...{ name: z.string(), registerNumber: z.string().nullable(), birthDate: calendarDateSchema.nullable() },
    matches: z.strictObject({ name: same, registerNumber: same, birthDate: same }),
  }),
  forms: z.array(
    z.strictObject({
      ...{ title: z.string(), version: z.string() },
      scores: z.array(z.strictObject({ title: z.string(), value: z.number(), band: z.string() })),
    }),
  ),
  recommendation: z.string(),
  /** The person had said no there. */
  refusal: z.strictObject({ kind: z.enum(refusalKinds), on: calendarDateSchema }).nullable(),
  parts: z.array(z.string()),
})

export type ResultPreview = z.infer<typeof resultPreviewSchema>

const progress = z.strictObject({
  kind: z.literal('progress'),
  stage: z.enum(['decrypt', 'check', 'store']),
  ...{ doneBytes: z.number(), totalBytes: z.number() },
})

const refused = z.strictObject({
  kind: z.literal('refused'),
  reason: z.enum(resultRefusals),
  problems: z.array(z.strictObject({ code: z.enum(bundleErrorCodes), path: z.string().nullable() })),
})

const given = {
  inmateId: z.uuid(),
  /** The uploaded file: an encrypted or plain bundle. */
  fileId: z.uuid(),
  /** The `.zip.minisig` that came along; null where the file is an envelope with both. */
  signature: z.string().max(16_384).nullable(),
}

const enters = { permission: 'enter:assessments', reads: 'assessment', errors: ['not-found', 'cancelled'] } as const

const sideSchema = z.strictObject({ value: z.number(), band: z.string(), severity: z.enum(severities) })

/** Results of another office that came as its sealed file: opened, judged, looked at by a person, and kept as an earlier result. */
export const assessmentImportContract = {
  /** Opens and judges; keeps nothing. The last event is `opened` or `refused`. */
  open: task({
    ...enters,
    input: z.strictObject(given),
    output: eventIterator(
      z.discriminatedUnion('kind', [
        progress,
        z.strictObject({ kind: z.literal('opened'), preview: resultPreviewSchema }),
        refused,
      ]),
    ),
  }),
  /** The same once more, and keeps it for the person that the officer confirms. */
  keep: task({
    ...enters,
    input: z.strictObject({
      ...given,
      isPersonConfirmed: z.boolean(),
      /** Whose key it is, as somebody says who compared the fingerprint; null for a known key. */
      acceptedAs: z.string().trim().min(1).max(160).nullable(),
    }),
    output: eventIterator(
      z.discriminatedUnion('kind', [progress, z.strictObject({ kind: z.literal('kept'), id: z.string() }), refused]),
    ),
  }),
  /** Frozen forms of an assessment beside the last imported result of the same instrument. From elsewhere, so no reason is asked for. */
  comparison: query({
    ...{ permission: 'view:assessments', reads: 'assessment', errors: ['not-found'] },
    input: z.strictObject({ id: z.uuid() }),
    output: z.array(
      z.strictObject({
        ...{ formId: z.string(), title: z.string(), version: z.string(), isOtherVersion: z.boolean() },
        from: z.strictObject({ office: z.string(), assessedOn: calendarDateSchema, version: z.string() }),
        scores: z.array(
          z.strictObject({
            ...{ id: z.string(), title: z.string(), before: sideSchema.nullable(), after: sideSchema.nullable() },
            difference: z.number().nullable(),
          }),
        ),
        differences: z.array(
          z.strictObject({
            ...{ kind: z.enum(differenceKinds), key: z.string(), title: z.string() },
            ...{ before: z.string(), after: z.string() },
          }),
        ),
      }),
    ),
  }),
}
