import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { instantSchema } from '../../time/instant.ts'
import { slugSchema } from '../service-cases/service-standard.ts'
import { complaintTemplateSchema, templateContentSchema } from './complaint-template.ts'

const saved = z.strictObject({ at: instantSchema, byName: z.string() })

/** A template with its standing, for whoever keeps them. */
export const keptTemplateSchema = complaintTemplateSchema.extend({
  /** False: taken off the forms, but kept. */
  isOffered: z.boolean(),
  /** Null as shipped. */
  saved: saved.nullable(),
  /** Whether Lentera brings words of its own for it. */
  isShipped: z.boolean(),
  /** How many versions the office wrote, in force or not. */
  versions: z.int(),
})

export type KeptTemplate = z.infer<typeof keptTemplateSchema>

export const saveTemplateSchema = templateContentSchema.extend({
  /** Null for a new one. */
  id: slugSchema.nullable(),
  isOffered: z.boolean(),
  /** How many versions there were when the person began. */
  versions: z.int().min(0),
})

const manage = { permission: 'manage:clinic', reads: 'nothing' } as const
const version = z.strictObject({ id: z.string(), version: z.int() })

/** Templates for frequent complaints. Nobody is named in them. */
export const complaintTemplatesContract = {
  /** What forms offer, by title. */
  list: query({
    permission: 'view:health',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.array(complaintTemplateSchema),
    errors: [],
  }),
  /** All of them, by title. */
  kept: query({ ...manage, input: z.strictObject({}), output: z.array(keptTemplateSchema), errors: [] }),
  /** A further version; the earlier ones stay. */
  save: command({ ...manage, input: saveTemplateSchema, output: version, errors: ['not-found', 'changed-meanwhile'] }),
  /** Back to the words that Lentera brings. */
  restore: command({
    ...manage,
    input: z.strictObject({ id: slugSchema, versions: z.int() }),
    output: z.strictObject({}),
    errors: ['not-found', 'changed-meanwhile'],
  }),
}
