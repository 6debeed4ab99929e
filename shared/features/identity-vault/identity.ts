import { z } from 'zod'
import { keptText as line } from '../../contract/kept-text.ts'

/**
 * Who somebody is and how to reach them. All of it lies in the vault and nowhere else: no list, search, print or report has it.
 * That a reporter lives in the house is part of it too.
 */
export const identitySchema = z.strictObject({
  name: line(160),
  /** NIK, passport or register number, as told. */
  identityNumber: line(40).nullable(),
  inmateId: z.uuid().nullable(),
  phone: line(40).nullable(),
  email: line(160).nullable(),
  address: line(400).nullable(),
  /** How, when and through whom to reach them, in their own words. */
  reachedBy: line(400).nullable(),
})

export type Identity = z.infer<typeof identitySchema>
