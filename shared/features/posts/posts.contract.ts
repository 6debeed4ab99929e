import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { letterParts } from '../letters/letter-parts.rules.ts'

const line = (longest: number) => z.string().trim().min(1).max(longest)

/** The post that every unit has: its title and its holder are kept with the unit's own data. */
export const headPostId = 'kepala'

/** Pelaksana harian for days, pelaksana tugas for a term. */
export const actingSchema = z.enum(['Plh.', 'Plt.'])

/** Who holds a post, or acts in it, from a day to a day. */
export const appointmentSchema = z.strictObject({
  id: z.string(),
  name: line(120),
  employeeNumber: z
    .string()
    .trim()
    .regex(/^\d{18}$/)
    .nullable(),
  /** SIP, printed under a health worker's name. */
  licenceNumber: line(80).nullable(),
  /** Null: holds the post himself. */
  acting: actingSchema.nullable(),
  validFrom: calendarDateSchema,
  /** Last day; null until further notice. */
  validUntil: calendarDateSchema.nullable(),
  /** The decree or order that appoints. */
  orderNumber: line(120).nullable(),
  state: z.enum(['current', 'coming', 'past', 'withdrawn']),
  withdrawReason: z.string().nullable(),
  /** Kept with the unit's own data and changed there. */
  isFromFacility: z.boolean(),
  revision: z.int(),
})

export const postSchema = z.strictObject({
  id: z.string(),
  title: line(120),
  isHead: z.boolean(),
  /** Withdrawn: the unit no longer has it. It stays in sight with its reason and signs nothing more. */
  state: z.enum(['active', 'withdrawn']),
  withdrawReason: z.string().nullable(),
  revision: z.int(),
  /** Newest first. */
  appointments: z.array(appointmentSchema),
})

/** Posts of the unit and who signs for them when. */
export const postsContract = {
  list: query({
    permission: 'view:facility',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.array(postSchema),
    errors: [],
  }),
  /** Who signs on a day, post by post; posts that nobody holds then are left out. */
  signatories: query({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({ date: calendarDateSchema }),
    output: z.array(z.strictObject({ postId: z.string(), signatory: letterParts.signatory })),
    errors: [],
  }),
  add: command({
    permission: 'change:facility',
    reads: 'nothing',
    input: z.strictObject({ title: line(120) }),
    output: z.strictObject({ id: z.string() }),
    errors: ['name-taken'],
  }),
  rename: command({
    permission: 'change:facility',
    reads: 'nothing',
    input: z.strictObject({ id: line(60), revision: z.int(), title: line(120) }),
    output: z.strictObject({ revision: z.int() }),
    errors: ['not-found', 'changed-meanwhile', 'name-taken', 'refused'],
  }),
  /** For a post that the unit no longer has. Refused while somebody holds it or will, and while letters are signed by it. */
  withdrawPost: command({
    permission: 'change:facility',
    reads: 'nothing',
    input: z.strictObject({ id: line(60), revision: z.int(), reason: z.string().trim().min(5).max(300) }),
    output: z.strictObject({ revision: z.int() }),
    errors: ['not-found', 'changed-meanwhile', 'refused'],
  }),
  /** Takes a withdrawn post back. */
  restorePost: command({
    permission: 'change:facility',
    reads: 'nothing',
    input: z.strictObject({ id: line(60), revision: z.int() }),
    output: z.strictObject({ revision: z.int() }),
    errors: ['not-found', 'changed-meanwhile'],
  }),
  appoint: command({
    permission: 'change:facility',
    reads: 'nothing',
    input: appointmentSchema
      .pick({
        name: true,
        employeeNumber: true,
        licenceNumber: true,
        acting: true,
        validFrom: true,
        validUntil: true,
        orderNumber: true,
      })
      .extend({ postId: line(60) }),
    output: z.strictObject({ id: z.string() }),
    errors: ['not-found', 'refused'],
  }),
  /** Sets or moves the last day. */
  end: command({
    permission: 'change:facility',
    reads: 'nothing',
    input: z.strictObject({ id: z.uuid(), revision: z.int(), validUntil: calendarDateSchema }),
    output: z.strictObject({}),
    errors: ['not-found', 'changed-meanwhile', 'refused'],
  }),
  /** For an appointment that never was: it stays in sight with its reason and signs nothing more. */
  withdraw: command({
    permission: 'change:facility',
    reads: 'nothing',
    input: z.strictObject({ id: z.uuid(), revision: z.int(), reason: z.string().trim().min(5).max(300) }),
    output: z.strictObject({}),
    errors: ['not-found', 'changed-meanwhile'],
  }),
}
