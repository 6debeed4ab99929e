import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { bundleErrorCodes } from '../../bundle/bundle-report.ts'
import { command, query, task } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { caseRefusalCodes } from '../service-cases/case-refusal-codes.ts'
import { answerSchema } from './answer-file.ts'
import { ownWaitingReasons } from './answer-plan.rules.ts'
import { incomingRefusals } from './incoming-refusals.ts'

/** Green is `confirmed` alone. `other-office`: a good key, but of another kind of office than the file says. */
export const signerStandingSchema = z.enum([
  'confirmed',
  'unconfirmed',
  'withdrawn',
  'expired',
  'unknown',
  'other-office',
])

export type SignerLight = z.infer<typeof signerStandingSchema>

export const answerKindSchema = z.enum(['received', 'returned', 'forwarded', 'decided'])
export const answerStateSchema = z.enum(['waiting', 'taken-in', 'set-aside'])

/** `details.reason` when an answer is not taken in; the page owns one text per code. */
export const takeInRefusals = ['signer-not-confirmed', 'nothing-fits', 'answer-not-waiting'] as const

/** One thing said, as a line of the register. */
export const saidSchema = z.strictObject({
  kind: answerKindSchema,
  on: calendarDateSchema,
  /** Of a decision: an id of the service's answers. */
  outcome: z.string().nullable(),
  /** For what was written down by hand: the step's title in the case's version of the service. */
  step: z.string().nullable(),
})

/** A line of the register of what came in: an answer file, or what somebody wrote down by hand on the case's page. */
export const incomingRowSchema = z.strictObject({
  id: z.string(),
  source: z.enum(['file', 'by-hand']),
  /** Of the file; the number of the letter for what was written down by hand. */
  name: z.string().nullable(),
  caseId: z.string(),
  caseNumber: z.string(),
  serviceId: z.string(),
  bundleName: z.string().nullable(),
  senderKind: z.enum(['kanwil', 'ditjenpas']).nullable(),
  senderName: z.string().nullable(),
  /** Null for what was written down by hand. */
  standing: signerStandingSchema.nullable(),
  receivedAt: instantSchema,
  receivedByName: z.string(),
  said: z.array(saidSchema),
  state: answerStateSchema,
  waitingCount: z.int(),
})

export type IncomingRow = z.infer<typeof incomingRowSchema>

/** What taking an answer in would do to the case. */
export const effectSchema = z.strictObject({
  kind: z.enum(['hand-over', 'record-outside-step', 'attach-paper', 'return-for-correction', 'record-answer']),
  /** Title of the step or the paper. */
  title: z.string().nullable(),
})

export const incomingAnswerSchema = z.strictObject({
  id: z.string(),
  content: answerSchema,
  /** Titles of the papers that a return speaks of. */
  missing: z.array(z.strictObject({ title: z.string(), why: z.string().nullable() })),
  /** Bytes: GET /files/<id>. */
  letterFileId: z.string().nullable(),
  state: answerStateSchema,
  settled: z.strictObject({ at: instantSchema, byName: z.string(), reason: z.string().nullable() }).nullable(),
  /** The file that brought it first, when it was another one. */
  firstFile: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  /** A file of the same signer whose other answer bears the same number; the two may contradict each other. */
  sameNumber: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  /** For a waiting one. */
  plan: z
    .discriminatedUnion('fits', [
      z.strictObject({ fits: z.literal(true), effects: z.array(effectSchema) }),
      z.strictObject({ fits: z.literal(false), why: z.enum([...caseRefusalCodes, ...ownWaitingReasons]) }),
    ])
    .nullable(),
})

export type IncomingAnswer = z.infer<typeof incomingAnswerSchema>

export const incomingFileSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  revision: z.int(),
  sha256: z.string(),
  wasEncrypted: z.boolean(),
  /** The file as it came. */
  fileId: z.string(),
  bundle: z.strictObject({ id: z.string(), name: z.string() }),
  case: z.strictObject({
    id: z.string(),
    number: z.string(),
    revision: z.int(),
    inmateId: z.string(),
    serviceId: z.string(),
    outcomes: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  }),
  sender: z.strictObject({
    kind: z.enum(['kanwil', 'ditjenpas']),
    name: z.string(),
    post: z.string(),
    person: z.string(),
    standing: signerStandingSchema,
  }),
  madeAt: instantSchema,
  receivedAt: instantSchema,
  receivedByName: z.string(),
  answers: z.array(incomingAnswerSchema),
})

export type IncomingFile = z.infer<typeof incomingFileSchema>

const id = z.uuid()
const reference = { id, revision: z.int() }
const placeFaults = ['place-missing', 'place-read-only'] as const
const take = { permission: 'seal:bundles' } as const

export const incomingContract = {
  /**
   * Opens an uploaded answer file (`POST /files?kind=answer`) and keeps it in the register; no case is touched. Whatever does not belong
   * here is refused with the reason and leaves nothing. The last event is `refused`, `known` or `received`.
   */
  receive: task({
    ...take,
    reads: 'health',
    input: z.strictObject({ fileId: id }),
    output: eventIterator(
      z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('progress'),
          stage: z.enum(['decrypt', 'check', 'store']),
          doneBytes: z.number(),
          totalBytes: z.number(),
        }),
        z.strictObject({
          kind: z.literal('refused'),
          reason: z.enum(incomingRefusals),
          problems: z.array(z.strictObject({ code: z.enum(bundleErrorCodes), path: z.string().nullable() })),
        }),
        /** The same file came before; nothing has changed. */
        z.strictObject({ kind: z.literal('known'), id: z.string() }),
        z.strictObject({ kind: z.literal('received'), id: z.string() }),
      ]),
    ),
    errors: ['not-found', 'cancelled', 'file-damaged'],
  }),

  /** Whether this computer can open a stick by itself; a browser cannot. */
  means: query({
    ...take,
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.strictObject({ stick: z.boolean() }),
    errors: [],
  }),

  /** Names of the answer files in a folder that was chosen with `exchange.choosePlace`; newest first. */
  filesAtPlace: query({
    ...take,
    reads: 'nothing',
    input: z.strictObject({ place: z.string().min(1).max(64) }),
    output: z.array(z.strictObject({ name: z.string(), size: z.int() })),
    errors: placeFaults,
  }),

  /** Takes one of those files over as if it had been uploaded. */
  fetchFromPlace: command({
    ...take,
    reads: 'nothing',
    input: z.strictObject({ place: z.string().min(1).max(64), name: z.string().min(1).max(200) }),
    output: z.strictObject({ fileId: z.string() }),
    errors: ['not-found', 'file-too-large', 'file-type-refused', 'file-empty', ...placeFaults],
  }),

  /** The register of what came in, newest first. */
  list: query({
    permission: 'view:outgoing',
    reads: 'nothing',
    input: z.strictObject({ caseId: id.nullable() }),
    output: z.array(incomingRowSchema),
    errors: [],
  }),

  /** One file: who signed it, what it says, what taking it in would do now. */
  file: query({
    permission: 'view:case-papers',
    reads: 'health',
    input: z.strictObject({ id }),
    output: incomingFileSchema,
    errors: ['not-found'],
  }),

  /** Applies every waiting answer of the file that fits the case as it was shown; the others go on waiting. */
  takeIn: command({
    ...take,
    reads: 'nothing',
    input: z.strictObject({ ...reference, caseRevision: z.int() }),
    output: z.strictObject({ takenIn: z.int(), waiting: z.int(), revision: z.int() }),
    errors: ['not-found', 'changed-meanwhile', 'refused'],
  }),

  /** Closes an answer that will never fit; it stays in the register with the reason. */
  setAside: command({
    ...take,
    reads: 'nothing',
    input: z.strictObject({ ...reference, answerId: id, reason: z.string().trim().min(5).max(1000) }),
    output: z.strictObject({ revision: z.int() }),
    errors: ['not-found', 'changed-meanwhile', 'refused'],
  }),
}
