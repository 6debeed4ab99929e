import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { command, query, task } from '../../contract/procedure.ts'
import { permissionSchema } from '../../people/permissions.ts'
import { roleSchema } from '../../people/roles.ts'
import { loginNameSchema, newPasswordSchema } from './accounts.contract.ts'

export const sessionSchema = z.strictObject({
  /** Kept in the page's memory and sent as `Authorization: Bearer`. */
  token: z.string(),
  accountId: z.string(),
  fullName: z.string(),
  mustChangePassword: z.boolean(),
})

export const currentSessionSchema = z.strictObject({
  accountId: z.string(),
  fullName: z.string(),
  roles: z.array(roleSchema),
  permissions: z.array(permissionSchema),
  mustChangePassword: z.boolean(),
  idleMinutes: z.int(),
  training: z.boolean(),
  facilityName: z.string(),
  timeZone: z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']),
})

export type CurrentSession = z.infer<typeof currentSessionSchema>

const nothing = z.strictObject({})

export const sessionContract = {
  logIn: command({
    permission: 'anyone',
    reads: 'nothing',
    input: z.strictObject({ name: loginNameSchema, password: z.string().min(1).max(200) }),
    output: sessionSchema,
    reply: 'secret',
    errors: ['wrong-password', 'wait-before-retry', 'database-newer', 'keyring-damaged'],
  }),
  /** With the recovery sheet an administrator gets a new password; everything else stays. */
  recover: command({
    permission: 'anyone',
    reads: 'nothing',
    input: z.strictObject({
      recoveryCode: z.string().min(1).max(80),
      name: loginNameSchema,
      newPassword: newPasswordSchema,
    }),
    output: sessionSchema,
    reply: 'secret',
    errors: [
      'recovery-code-wrong',
      'wait-before-retry',
      'password-too-weak',
      'not-found',
      'database-newer',
      'keyring-damaged',
    ],
  }),
  current: query({
    permission: 'signed-in',
    reads: 'nothing',
    input: nothing,
    output: currentSessionSchema,
    errors: [],
  }),
  lock: command({ permission: 'anyone', reads: 'nothing', input: nothing, output: nothing, errors: [] }),
  unlock: command({
    permission: 'anyone',
    reads: 'nothing',
    input: z.strictObject({ password: z.string().min(1).max(200) }),
    output: nothing,
    errors: ['wrong-password', 'wait-before-retry'],
  }),
  /** After the last log-out the database is closed and its key forgotten. */
  logOut: command({ permission: 'anyone', reads: 'nothing', input: nothing, output: nothing, errors: [] }),
  changePassword: command({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({ currentPassword: z.string().min(1).max(200), newPassword: newPasswordSchema }),
    output: nothing,
    errors: ['wrong-password', 'wait-before-retry', 'password-too-weak'],
  }),
  /** Says that something was committed; the page asks again for what it shows. */
  watchChanges: task({
    permission: 'signed-in',
    reads: 'nothing',
    input: nothing,
    output: eventIterator(z.strictObject({ number: z.int() })),
    errors: [],
  }),
}
