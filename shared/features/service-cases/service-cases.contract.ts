import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { termUnits } from '../../time/count-term.ts'
import { comparedParts, comparedWholes } from './compare-standards.rules.ts'
import { serviceStandardSchema, slugSchema } from './service-standard.ts'
import { termChangeSchema } from './service-terms.rules.ts'

/** How the office applies a standard; a case keeps what held on the day it was opened. */
export const serviceSettingsSchema = z.strictObject({
  clockId: slugSchema,
  clockStart: slugSchema,
  /** Stale settings are refused. 0 while the office has changed nothing. */
  revision: z.int(),
})

export type ServiceSettings = z.infer<typeof serviceSettingsSchema>

/** One version of a service: when it holds, and what it does otherwise than the one before. */
export const serviceVersionSchema = z.strictObject({
  version: z.int(),
  effectiveFrom: calendarDateSchema,
  effectiveTo: calendarDateSchema.nullable(),
  state: z.enum(['past', 'present', 'coming']),
  document: z.string(),
  /** Cases that run under it. */
  runningCases: z.int(),
  /** Null for the first. */
  changes: z
    .array(
      z.strictObject({
        part: z.enum([...comparedParts, ...comparedWholes]),
        kind: z.enum(['added', 'removed', 'changed']),
        title: z.string().nullable(),
      }),
    )
    .nullable(),
})

export type ServiceVersion = z.infer<typeof serviceVersionSchema>

/** Details of `refused` where an office changes the clock or a term of a service. */
export const serviceSettingRefusals = ['unknown-clock', 'unknown-clock-start', 'unknown-term', 'term-in-past'] as const

export type ServiceSettingRefusal = (typeof serviceSettingRefusals)[number]

export const serviceCasesContract = {
  /** The published sheet of a service as it stands today: requirements, steps, clock, fee, product, complaints. */
  standard: query({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({ serviceId: slugSchema }),
    output: z.strictObject({ standard: serviceStandardSchema, settings: serviceSettingsSchema }),
    errors: ['not-found'],
  }),
  /** Every service that Lentera knows, by name. */
  services: query({
    permission: 'change:services',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.array(z.strictObject({ id: slugSchema, name: z.string() })),
    errors: [],
  }),
  /** The terms of a service as they hold for a case that begins now, each with what the office entered, newest first. */
  terms: query({
    permission: 'change:services',
    reads: 'nothing',
    input: z.strictObject({ serviceId: slugSchema }),
    output: z.strictObject({
      revision: z.int(),
      terms: z.array(
        termChangeSchema.pick({ part: true, id: true, amount: true }).extend({
          title: z.string(),
          unit: z.enum(termUnits),
          source: z.string(),
          changes: z.array(termChangeSchema),
        }),
      ),
    }),
    errors: ['not-found'],
  }),
  /** Another amount from a day on, for cases that begin then; running ones keep the term they began with. */
  changeTerm: command({
    permission: 'change:services',
    reads: 'nothing',
    input: termChangeSchema.omit({ recordedAt: true }).extend({ serviceId: slugSchema, revision: z.int() }),
    output: z.strictObject({ revision: z.int() }),
    errors: ['not-found', 'changed-meanwhile', 'refused'],
  }),
  /** Every version of a service that came with Lentera, newest first, each with what it changes. */
  versions: query({
    permission: 'change:services',
    reads: 'nothing',
    input: z.strictObject({ serviceId: slugSchema }),
    output: z.array(serviceVersionSchema),
    errors: ['not-found'],
  }),
  /** For cases opened from now on; running ones keep their clock. */
  changeSettings: command({
    permission: 'change:services',
    reads: 'nothing',
    input: serviceSettingsSchema.extend({ serviceId: slugSchema }),
    output: z.strictObject({ revision: z.int() }),
    errors: ['not-found', 'changed-meanwhile', 'refused'],
  }),
}
