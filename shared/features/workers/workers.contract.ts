import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { sexSchema } from '../inmates/inmate-details.contract.ts'
import { employments, workerEndings } from './workers.rules.ts'

const line = (most: number) => z.string().trim().min(1).max(most)

/** The columns of the register: name, rank, position, education and training, remarks; and what else the office keeps of its people. */
export const workerDetailsSchema = z.strictObject({
  name: line(200),
  sex: sexSchema,
  birthPlace: line(120).nullable(),
  birthDate: calendarDateSchema.nullable(),
  /** As written; kept as 18 digits. */
  nip: line(40).nullable(),
  /** As written; kept as 16 digits. */
  nationalId: line(40).nullable(),
  /** As in `resources/reference-data/workers.json`. */
  profession: line(60),
  /** Pangkat/Gol. */
  rank: line(80).nullable(),
  /** Jabatan. */
  position: line(120),
  education: line(300).nullable(),
  note: line(500).nullable(),
  employment: z.enum(employments),
  /** The office that sent somebody who works here under an agreement. */
  employer: line(200).nullable(),
  since: calendarDateSchema,
  /** The agreed last day, where there is one. */
  until: calendarDateSchema.nullable(),
  /** Whose account it is, for his own licences and duties. */
  accountId: z.uuid().nullable(),
})

export type WorkerDetails = z.infer<typeof workerDetailsSchema>

export const workerSchema = workerDetailsSchema.omit({ nip: true, nationalId: true }).extend({
  id: z.string(),
  professionTitle: z.string(),
  accountName: z.string().nullable(),
  /** Only for those who keep the register, and only of one person at a time. */
  numbers: z.strictObject({ nip: z.string().nullable(), nationalId: z.string().nullable() }).nullable(),
  /** Birth and the reason of an end are not told to this reader. */
  isPrivate: z.boolean(),
  state: z.enum(['active', 'ended']),
  endedOn: calendarDateSchema.nullable(),
  endKind: z.enum(workerEndings).nullable(),
  endReason: z.string().nullable(),
  recordedByName: z.string(),
  revision: z.int(),
})

export type Worker = z.infer<typeof workerSchema>

const reads = { permission: 'view:workers', reads: 'nothing' } as const
const enters = {
  permission: 'enter:workers',
  reads: 'nothing',
  errors: ['not-found', 'changed-meanwhile', 'refused'],
} as const

/** The register of those who work in this unit; nobody leaves it, a row is ended with day and reason. */
export const workersContract = {
  /** Active ones first, by name. `text` is any part of name, position or employer. */
  list: query({
    ...reads,
    input: z.strictObject({ text: z.string().max(200), includeEnded: z.boolean() }),
    output: z.array(workerSchema),
    errors: [],
  }),
  find: query({
    ...reads,
    reads: 'identity',
    input: z.strictObject({ id: z.uuid() }),
    output: workerSchema,
    errors: ['not-found'],
  }),
  /** Professions, and accounts that nobody of the register has yet. */
  choices: query({
    ...reads,
    permission: 'enter:workers',
    input: z.strictObject({}),
    output: z.strictObject({
      professions: z.array(z.strictObject({ id: z.string(), title: z.string() })),
      accounts: z.array(z.strictObject({ id: z.string(), fullName: z.string() })),
    }),
    errors: [],
  }),
  add: command({
    ...enters,
    /** `isChecked`: nobody of this name in the register is the same person. */
    input: workerDetailsSchema.extend({ isChecked: z.boolean() }),
    output: z.strictObject({ id: z.string() }),
    errors: ['refused'],
  }),
  change: command({
    ...enters,
    input: workerDetailsSchema.extend({ id: z.uuid(), revision: z.int() }),
    output: z.strictObject({ revision: z.int() }),
  }),
  end: command({
    ...enters,
    input: z.strictObject({
      id: z.uuid(),
      revision: z.int(),
      on: calendarDateSchema,
      kind: z.enum(workerEndings),
      reason: line(1000),
    }),
    output: z.strictObject({ revision: z.int() }),
  }),
  /** Takes back an end that was written by mistake, or somebody who came back. */
  reopen: command({
    ...enters,
    input: z.strictObject({ id: z.uuid(), revision: z.int() }),
    output: z.strictObject({ revision: z.int() }),
  }),
}
