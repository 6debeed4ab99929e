import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { loginNameSchema, newPasswordSchema } from '../accounts/accounts.contract.ts'
import { sessionSchema } from '../accounts/session.contract.ts'
import { installationChoiceSchema, soleInstallation } from '../installation/installation.contract.ts'
import { facilityDetailsSchema } from './facility.contract.ts'

export const firstAdministratorSchema = z.strictObject({
  name: loginNameSchema,
  fullName: z.string().trim().min(1).max(120),
  password: newPasswordSchema,
})

/** First run: nothing is written to the disk before the recovery code has been typed back. */
export const setupContract = {
  status: query({
    permission: 'anyone',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.strictObject({ isNew: z.boolean(), training: z.boolean(), desktop: z.boolean() }),
    errors: ['keyring-damaged'],
  }),
  /** Makes the recovery code; its sheet is at `/files/lembar-pemulihan/<ticket>`. */
  prepare: command({
    permission: 'anyone',
    reads: 'nothing',
    input: z.strictObject({
      facility: facilityDetailsSchema,
      admin: firstAdministratorSchema,
      installation: installationChoiceSchema.default(soleInstallation),
    }),
    output: z.strictObject({ ticket: z.string(), recoveryCode: z.string() }),
    reply: 'secret',
    errors: ['setup-done', 'password-too-weak'],
  }),
  finish: command({
    permission: 'anyone',
    reads: 'nothing',
    input: z.strictObject({ ticket: z.string().max(64), recoveryCode: z.string().max(80) }),
    output: sessionSchema,
    reply: 'secret',
    errors: ['setup-done', 'not-found', 'recovery-code-wrong'],
  }),
}
