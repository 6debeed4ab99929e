import { z } from 'zod'

/** A moment, UTC ISO 8601 with milliseconds: "2026-11-21T03:04:05.678Z". */
export type Instant = string & { readonly __instant: true }

export const instantSchema = z.iso.datetime({ precision: 3 }).transform((text) => text as Instant)

/** The only source of "now"; injected so that tests can set it. */
export interface Clock {
  now(): Instant
}
