import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { menuGroupSchema, menuGroups } from '../../people/menu-groups.ts'

/** Short and plain, because people read it out; it begins with a letter so that it is never taken for a number. */
export const computerMarkSchema = z
  .string()
  .trim()
  .regex(/^[A-Z][A-Z0-9]{0,5}$/)

/** What this computer is used for, and the mark that its numbers carry where the unit has more than one computer. */
export const installationChoiceSchema = z.strictObject({
  mark: computerMarkSchema.nullable(),
  groups: z
    .array(menuGroupSchema)
    .min(1)
    .max(menuGroups.length)
    .refine((groups) => new Set(groups).size === groups.length),
})

export type InstallationChoice = z.infer<typeof installationChoiceSchema>

/** One computer alone in its unit, used for everything. */
export const soleInstallation: InstallationChoice = { mark: null, groups: [...menuGroups] }

const settingsSchema = installationChoiceSchema.extend({ revision: z.int() })

export type InstallationSettings = z.infer<typeof settingsSchema>

/** `details.reason` of every refusal of this feature. */
export const installationRefusalCodes = ['mark-kept', 'mark-of-other-computer'] as const

export type InstallationRefusalCode = (typeof installationRefusalCodes)[number]

export const installationContract = {
  settings: query({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({}),
    output: settingsSchema,
    errors: [],
  }),
  /** Takes effect at the next call of anybody. Nothing is deleted: what lies in a group that is switched off waits. */
  change: command({
    permission: 'change:facility',
    reads: 'nothing',
    input: settingsSchema,
    output: z.strictObject({ revision: z.int() }),
    errors: ['refused', 'changed-meanwhile'],
  }),
}
