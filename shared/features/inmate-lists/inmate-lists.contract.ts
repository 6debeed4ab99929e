import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import type { ImportField } from '../inmate-import/import-columns.ts'
import { columnChoiceSchema } from '../inmate-import/inmate-import.contract.ts'
import { computerMarkSchema } from '../installation/installation.contract.ts'

/**
 * What a list for another computer holds: who is here, by which number and where. No health field, no insurance number, no family, no
 * offence, no NIK: a complaint desk finds people without them, and a stick gets lost.
 */
export const listedFields = [
  'registerNumber',
  'registerClass',
  'registerSince',
  'legalStatus',
  'name',
  'aliases',
  'sex',
  'birthPlace',
  'birthDate',
  'nationality',
  'block',
  'room',
  'firstDetainedOn',
  'detentionEndsOn',
  'sentence',
  'expiresOn',
] as const satisfies readonly ImportField[]

/** What the signature vouches for beside the list itself; it stands in minisign's trusted comment. */
export const listStatementSchema = z.strictObject({
  format: z.literal('lentera-daftar-penghuni/1'),
  mark: computerMarkSchema,
  unitName: z.string().min(1).max(120),
  madeAt: instantSchema,
  asOf: calendarDateSchema,
  count: z.int().min(0),
})

export type ListStatement = z.infer<typeof listStatementSchema>

/** `details.reason` of every refusal of this feature; the page owns one text per code. */
export const listRefusalCodes = [
  'own-mark-missing',
  'nobody-here',
  'not-a-list',
  'password-or-file-wrong',
  'signature-wrong',
  'own-list',
  'same-mark',
  'other-unit',
  'fingerprint-differs',
  'made-in-future',
] as const

export type ListRefusalCode = (typeof listRefusalCodes)[number]

const register = { permission: 'register:inmates' } as const
const sender = {
  mark: z.string(),
  unitName: z.string(),
  madeAt: instantSchema,
  asOf: calendarDateSchema,
  count: z.int(),
}

export const inmateListsContract = {
  /** Of this computer's own signing key, as it is printed for the other computer. */
  fingerprint: query({
    ...register,
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.strictObject({ fingerprint: z.string(), mark: z.string().nullable() }),
    errors: [],
  }),
  /** Makes the list of everybody who is here, signed and under a password of its own. Bytes: GET /files/inmate-lists/<ticket>, for its maker only. */
  make: command({
    ...register,
    reads: 'identity',
    input: z.strictObject({}),
    output: z.strictObject({
      ticket: z.string(),
      fileName: z.string(),
      password: z.string(),
      fingerprint: z.string(),
      count: z.int(),
    }),
    reply: 'secret',
    errors: ['refused'],
  }),
  /** Opens an uploaded list. A good and new one becomes an ordinary list for the import; nobody's record is touched here. */
  open: command({
    ...register,
    reads: 'nothing',
    input: z.strictObject({
      fileId: z.uuid(),
      password: z.string().min(1).max(60),
      /** What stands on the paper from the other computer; null until it is asked for. */
      fingerprint: z.string().max(60).nullable(),
    }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('unknown-sender'),
        fingerprint: z.string(),
        /** Another key was trusted for this mark: the other computer was set up anew, or somebody pretends to be it. */
        replacesKnown: z.boolean(),
        ...sender,
      }),
      z.strictObject({ kind: z.literal('same'), takenInAt: instantSchema, ...sender }),
      z.strictObject({ kind: z.literal('older'), newestMadeAt: instantSchema, ...sender }),
      z.strictObject({
        kind: z.literal('ready'),
        listFileId: z.string(),
        columns: z.array(columnChoiceSchema),
        ...sender,
      }),
    ]),
    errors: ['not-found', 'refused', 'file-damaged'],
  }),
}
