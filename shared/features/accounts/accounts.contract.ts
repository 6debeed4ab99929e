import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { roleSchema } from '../../people/roles.ts'
import { instantSchema } from '../../time/instant.ts'

/** What is typed at login: letters, digits, dots; not case-sensitive. */
export const loginNameSchema = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{2,39}$/)

export const newPasswordSchema = z.string().min(1).max(200)

export const accountDetailsSchema = z.strictObject({
  fullName: z.string().trim().min(1).max(120),
  /** NIP, 18 digits, where the person is a civil servant. */
  employeeNumber: z
    .string()
    .trim()
    .regex(/^\d{18}$/)
    .nullable(),
  /** As printed under a signature. */
  position: z.string().trim().min(1).max(120).nullable(),
  roles: z.array(roleSchema).min(1),
})

export const accountSchema = accountDetailsSchema.extend({
  id: z.string(),
  name: z.string(),
  state: z.enum(['active', 'disabled']),
  /** True until the person has chosen a password of their own. */
  mustChangePassword: z.boolean(),
  createdAt: instantSchema,
  revision: z.int(),
})

export type Account = z.infer<typeof accountSchema>

const reference = z.strictObject({ id: z.uuid(), revision: z.int() })

export const accountsContract = {
  list: query({
    permission: 'manage:accounts',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.array(accountSchema),
    errors: [],
  }),
  /** The first password is known to two people, so it must be changed at the first login. */
  create: command({
    permission: 'manage:accounts',
    reads: 'nothing',
    input: accountDetailsSchema.extend({ name: loginNameSchema, password: newPasswordSchema }),
    output: z.strictObject({ id: z.string() }),
    errors: ['name-taken', 'password-too-weak'],
  }),
  update: command({
    permission: 'manage:accounts',
    reads: 'nothing',
    input: accountDetailsSchema.extend(reference.shape),
    output: z.strictObject({ revision: z.int() }),
    errors: ['not-found', 'changed-meanwhile', 'last-administrator'],
  }),
  /** The old slot goes with the commit: the old password opens nothing any more. */
  resetPassword: command({
    permission: 'manage:accounts',
    reads: 'nothing',
    input: reference.extend({ password: newPasswordSchema }),
    output: z.strictObject({ revision: z.int() }),
    errors: ['not-found', 'changed-meanwhile', 'password-too-weak'],
  }),
  /** A disabled account loses its key slot; enabling it again takes a new password. */
  disable: command({
    permission: 'manage:accounts',
    reads: 'nothing',
    input: reference,
    output: z.strictObject({ revision: z.int() }),
    errors: ['not-found', 'changed-meanwhile', 'last-administrator'],
  }),
}
