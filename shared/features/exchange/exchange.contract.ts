import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { bundleErrorCodes } from '../../bundle/bundle-report.ts'
import type { ErrorCode } from '../../contract/errors.ts'
import { command, query, task } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { partnerKinds } from '../partner-keys/partner-keys.contract.ts'
import { caseRefusalCodes } from '../service-cases/case-refusal-codes.ts'
import { slugSchema } from '../service-cases/service-standard.ts'

/** Where a paper inside a bundle comes from. `machine` is what Lentera writes for other programs and for the reader. */
export const bundlePartKindSchema = z.enum(['cover', 'scan', 'letter', 'machine'])

/** One file of a bundle as a person sees it: no person's name stands in `path`. */
export const bundlePartSchema = z.strictObject({
  path: z.string(),
  title: z.string(),
  kind: bundlePartKindSchema,
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string(),
  /** Null for what has no pages. */
  pages: z.int().nullable(),
})

export type BundlePart = z.infer<typeof bundlePartSchema>

/** How far long work has come. `current` is a file name inside the bundle or at the place. */
export const progress = <Stage extends string>(...stages: readonly [Stage, ...Stage[]]) =>
  z.strictObject({
    kind: z.literal('progress'),
    stage: z.enum(stages),
    doneBytes: z.number(),
    totalBytes: z.number(),
    current: z.string().nullable(),
  })

/** From `acknowledged` on it follows from what other offices said, by file or written down by hand. */
export const bundleStateSchema = z.enum(['made', 'handed-over', 'acknowledged', 'answered', 'superseded'])

export const placeKindSchema = z.enum(['stick', 'download'])

/** An office that a file is encrypted to, as it was known when the file was sealed. */
export const sealRecipientSchema = z.strictObject({
  /** Of the partner key. */
  id: z.string(),
  kind: z.enum(partnerKinds),
  name: z.string(),
  post: z.string(),
  person: z.string(),
  fingerprint: z.string(),
})

export type SealRecipient = z.infer<typeof sealRecipientSchema>

/** What whoever seals decides beforehand. */
export const sealChoicesSchema = z.strictObject({
  /** Confirmed keys to encrypt to; empty when it leaves unencrypted. */
  keyIds: z.array(z.uuid()).max(10),
  /** True only after the officer has agreed to the sentence that names what leaves unencrypted. */
  isPlainAccepted: z.boolean(),
  basisId: slugSchema,
})

export type SealChoices = z.infer<typeof sealChoicesSchema>

/** A line of the register of outgoing files. */
export const outgoingRowSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  caseId: z.string(),
  caseNumber: z.string(),
  serviceId: z.string(),
  madeAt: instantSchema,
  madeByName: z.string(),
  size: z.int(),
  sha256: z.string(),
  state: bundleStateSchema,
  handedOverOn: calendarDateSchema.nullable(),
  handedOverTo: z.string().nullable(),
  training: z.boolean(),
  isEncrypted: z.boolean(),
})

/** Once that the bundle left for a stick or was downloaded. */
export const bundleCopySchema = z.strictObject({
  id: z.string(),
  kind: placeKindSchema,
  at: instantSchema,
  byName: z.string(),
})

export const outgoingBundleSchema = outgoingRowSchema.extend({
  revision: z.int(),
  profileId: z.string(),
  recipients: z.array(z.string()),
  parts: z.array(bundlePartSchema),
  signature: z.strictObject({ keyId: z.string(), publicKey: z.string() }),
  logHead: z.strictObject({ number: z.int(), hash: z.string() }),
  /** The encrypted file that leaves; null when the zip itself leaves. */
  encryption: z
    .strictObject({ size: z.int(), sha256: z.string(), recipients: z.array(sealRecipientSchema) })
    .nullable(),
  copies: z.array(bundleCopySchema),
  /** With receiver and receipt; null also when only the case's page has told of it. */
  handedOver: z
    .strictObject({
      on: calendarDateSchema,
      to: z.string(),
      recordedAt: instantSchema,
      byName: z.string(),
      receiptFileId: z.string().nullable(),
    })
    .nullable(),
  /** Answer files that speak of it, newest first. */
  answers: z.array(
    z.strictObject({ id: z.string(), name: z.string(), receivedAt: instantSchema, senderName: z.string() }),
  ),
  /** The newer bundle of the same case. */
  supersededBy: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  /** What this computer offers: the desktop writes to a stick, a browser downloads. */
  means: placeKindSchema,
  /** Whether this installation has the page that lies beside a bundle. */
  hasCheckingPage: z.boolean(),
})

export type OutgoingRow = z.infer<typeof outgoingRowSchema>
export type OutgoingBundle = z.infer<typeof outgoingBundleSchema>

const id = z.uuid()
/** What may be wrong with a place. */
export const placeErrors = [
  'place-missing',
  'place-read-only',
  'place-full',
  'place-changed',
  'file-too-large-for-place',
] as const satisfies readonly ErrorCode[]

export const chosenPlaceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('waiting') }),
  z.strictObject({ kind: z.literal('chosen'), place: z.string(), label: z.string(), freeBytes: z.number() }),
  z.strictObject({ kind: z.literal('none') }),
])

export const copiedSchema = z.discriminatedUnion('kind', [
  progress('write', 'check'),
  z.strictObject({
    kind: z.literal('safe'),
    files: z.array(z.string()),
    label: z.string(),
    /** `kept`: another page of that name lay there and was left alone; `missing`: this installation has none. */
    page: z.enum(['written', 'same', 'kept', 'missing']),
  }),
])

export const exchangeContract = {
  /** What sealing this case would put into the bundle, before anything is made. */
  sealPreview: query({
    permission: 'seal:bundles',
    reads: 'health',
    input: z.strictObject({ caseId: id }),
    output: z.strictObject({
      /** File name without its ending. */
      name: z.string(),
      recipients: z.array(z.string()),
      parts: z.array(bundlePartSchema.pick({ path: true, title: true, kind: true, mediaType: true })),
      /** Null when it may be sealed now. */
      refusal: z.enum(caseRefusalCodes).nullable(),
      /** The bundle of this case that the new one would replace. */
      supersedes: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
      /** The person whose data leaves, to be looked at before. */
      person: z.strictObject({ id: z.string(), name: z.string(), registerNumber: z.string().nullable() }).nullable(),
      /** Offices whose keys may be used today, and which of them are chosen at first. */
      keys: z.array(sealRecipientSchema),
      chosenKeys: z.array(z.string()),
      /** Legal bases in full, the usual one first. */
      bases: z.array(z.strictObject({ id: z.string(), text: z.string() })),
    }),
    errors: ['not-found'],
  }),

  /** Makes the sealed bundle of an approved case (refusals as in `sealPreview`); the last event is `sealed`. Leaving the stream cancels, and nothing remains. */
  seal: task({
    permission: 'seal:bundles',
    reads: 'health',
    input: sealChoicesSchema.extend({ caseId: id, revision: z.int() }),
    output: eventIterator(
      z.discriminatedUnion('kind', [
        progress('collect', 'write', 'sign', 'check', 'store'),
        z.strictObject({
          kind: z.literal('sealed'),
          id: z.string(),
          name: z.string(),
          size: z.int(),
          sha256: z.string(),
          revision: z.int(),
        }),
      ]),
    ),
    errors: [
      'not-found',
      'changed-meanwhile',
      'refused',
      'cancelled',
      'letter-character-missing',
      'file-damaged',
      'file-too-large',
    ],
  }),

  /** The register of outgoing files, newest first. */
  outgoing: query({
    permission: 'view:outgoing',
    reads: 'nothing',
    input: z.strictObject({
      /** Empty: all. */
      states: z.array(bundleStateSchema),
      /** Year in which it was sealed, in the unit's time zone. */
      year: z.int().min(2000).max(2100).nullable(),
      caseId: id.nullable(),
    }),
    output: z.array(outgoingRowSchema),
    errors: [],
  }),

  outgoingBundle: query({
    permission: 'view:outgoing',
    reads: 'nothing',
    input: z.strictObject({ id }),
    output: outgoingBundleSchema,
    errors: ['not-found'],
  }),

  /** Desktop only: asks for a folder. The page learns a label and a token; the path stays in the core. */
  choosePlace: task({
    permission: 'seal:bundles',
    reads: 'nothing',
    input: z.strictObject({}),
    output: eventIterator(chosenPlaceSchema),
    errors: ['refused', ...placeErrors],
  }),

  /** Writes what leaves with its signatures and the checking page, reads them back and compares; the last event is `safe`: the stick may be taken out. */
  copyToStick: task({
    permission: 'seal:bundles',
    reads: 'health',
    input: z.strictObject({ id, place: z.string().min(1).max(64) }),
    output: eventIterator(copiedSchema),
    errors: ['not-found', 'refused', 'cancelled', 'file-damaged', ...placeErrors],
  }),

  recordHandedOver: command({
    permission: 'seal:bundles',
    reads: 'nothing',
    input: z.strictObject({
      id,
      revision: z.int(),
      on: calendarDateSchema,
      to: z.string().trim().min(1).max(160),
      /** Scan of the receipt. */
      receiptFileId: id.nullable(),
    }),
    output: z.strictObject({ revision: z.int() }),
    errors: ['not-found', 'changed-meanwhile', 'refused'],
  }),

  /** Checks the stored bundle as a receiver would; the last event is `report`. */
  verifyAgain: task({
    permission: 'view:outgoing',
    reads: 'nothing',
    input: z.strictObject({ id }),
    output: eventIterator(
      z.discriminatedUnion('kind', [
        progress('check'),
        z.strictObject({
          kind: z.literal('report'),
          ok: z.boolean(),
          problems: z.array(z.strictObject({ code: z.enum(bundleErrorCodes), path: z.string().nullable() })),
          fileCount: z.int(),
          signature: z.enum(['valid', 'invalid', 'missing', 'not-checked']),
        }),
      ]),
    ),
    errors: ['not-found', 'cancelled', 'file-damaged'],
  }),
}
