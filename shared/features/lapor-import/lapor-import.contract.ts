import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { command, query, task } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { complaintClasses, complaintModes } from '../complaints/complaint.ts'
import { slugSchema } from '../service-cases/service-standard.ts'
import { laporLineNotes, laporLineProblems } from './lapor-line.rules.ts'
import { laporFieldSchema } from './lapor-list.ts'

/** `details.reason` of the refusals of a list, beside those of the file itself. */
export const laporImportRefusals = [
  'columns-missing',
  'headings-unknown',
  'unknown-word',
  'list-too-long',
  'nothing-to-take',
] as const
export type LaporImportRefusal = (typeof laporImportRefusals)[number]

/**
 * `ask`: somebody has to decide first; `updated`: taken in before, and LAPOR! tells another status; `known`: taken in before;
 * `repeated`: stands further up in the same file; `other-office`: for another office.
 */
export const laporLineKinds = ['bad', 'ask', 'new', 'updated', 'known', 'repeated', 'other-office'] as const
export type LaporLineKind = (typeof laporLineKinds)[number]

/** A line of the dry run. Who reported is told by `hasIdentity` alone. */
export const laporLineSchema = z.strictObject({
  /** Of the file, from 1. */
  line: z.int(),
  kind: z.enum(laporLineKinds),
  trackingId: z.string(),
  class: z.enum(complaintClasses),
  category: z.string().nullable(),
  /** Null where nobody said yet to which the category goes. */
  service: z.string().nullable(),
  institution: z.string().nullable(),
  receivedOn: calendarDateSchema.nullable(),
  mode: z.enum(complaintModes),
  hasIdentity: z.boolean(),
  /** The beginning of the story, and how many letters it has. */
  excerpt: z.string(),
  storyLength: z.int(),
  /** What of the reporter stands in the story. */
  tellingParts: z.array(z.string()),
  dangerWords: z.array(z.string()),
  status: z.string().nullable(),
  /** What LAPOR! told the last time. */
  earlierStatus: z.string().nullable(),
  /** Of a complaint that the asker may see. */
  complaint: z.strictObject({ id: z.string(), number: z.string() }).nullable(),
  /** The line with the same id. */
  repeats: z.int().nullable(),
  notes: z.array(z.enum(laporLineNotes)),
  problems: z.array(z.enum(laporLineProblems)),
})

export type LaporLine = z.infer<typeof laporLineSchema>

const shortLine = z.string().trim().min(1).max(400)

/** What a person decided about one line; lines without doubt need none. */
export const laporDecisionSchema = z.strictObject({
  trackingId: z.string().max(60),
  leaveOut: z.boolean(),
  /** Where the category alone does not tell, or tells wrong. */
  service: slugSchema.nullable(),
  /** What to do with parts of the reporter in the story. */
  parts: z.enum(['cover', 'keep']).nullable(),
  danger: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('none') }),
      z.strictObject({
        kind: z.literal('danger'),
        where: shortLine,
        whom: shortLine,
      }),
    ])
    .nullable(),
  accused: z.strictObject({
    units: z.array(slugSchema).max(10),
    accountIds: z.array(z.string()).max(10),
  }),
})

export type LaporDecision = z.infer<typeof laporDecisionSchema>

const enter = { permission: 'enter:complaints', reads: 'nothing' } as const
/** The list is held in memory for whoever brought it: `POST /files?kind=lapor-list`. */
const source = z.strictObject({
  listId: z.uuid(),
  sheet: z.string().max(200).nullable(),
})
const unreadable = ['not-found', 'refused', 'cancelled'] as const

export const laporCheckSchema = z.strictObject({
  fileName: z.string(),
  sizeInBytes: z.int(),
  sheets: z.array(z.string()),
  sheet: z.string(),
  columns: z.array(
    z.strictObject({
      key: z.string(),
      heading: z.string(),
      field: laporFieldSchema.nullable(),
    }),
  ),
  /** Without these there are no lines. */
  missing: z.array(laporFieldSchema),
  categories: z.array(
    z.strictObject({
      word: z.string(),
      service: z.string().nullable(),
      count: z.int(),
    }),
  ),
  institutions: z.array(z.strictObject({ word: z.string(), isOwn: z.boolean(), count: z.int() })),
  /** Whether there is a vault for who reported. */
  hasVault: z.boolean(),
  lines: z.array(laporLineSchema),
})

export type LaporCheck = z.infer<typeof laporCheckSchema>

/** Reports that a LAPOR! desk saved as a table: looked at first, then taken in as complaints. */
export const laporImportsContract = {
  /** The dry run: nothing changes and nothing is kept. */
  check: query({
    ...enter,
    input: source,
    output: laporCheckSchema,
    errors: unreadable,
  }),
  /** What a heading, a category or the name of an office means here; kept for the next list. `meaning` null: nothing that is taken in. */
  learn: command({
    ...enter,
    input: source.extend({
      kind: z.enum(['column', 'category', 'institution']),
      word: z.string().max(400),
      meaning: z.string().max(60).nullable(),
    }),
    output: z.strictObject({}),
    errors: unreadable,
  }),
  /** Reads the list once more and decides anew; each line is a command of its own, so that whatever was taken stays. */
  apply: task({
    ...enter,
    input: source.extend({ decisions: z.array(laporDecisionSchema).max(2000) }),
    output: eventIterator(
      z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('progress'),
          done: z.int(),
          total: z.int(),
        }),
        z.strictObject({
          kind: z.literal('applied'),
          taken: z.int(),
          updated: z.int(),
          /** Lines that the core refused, each with the reason. */
          failed: z.array(
            z.strictObject({
              line: z.int(),
              trackingId: z.string(),
              reason: z.string(),
            }),
          ),
        }),
      ]),
    ),
    errors: unreadable,
  }),
  /** What LAPOR! calls a complaint that came from there; null where it did not. */
  ofComplaint: query({
    permission: 'view:complaints',
    reads: 'nothing',
    input: z.strictObject({ id: z.string() }),
    output: z
      .strictObject({
        trackingId: z.string(),
        status: z.string().nullable(),
        statusAt: instantSchema,
      })
      .nullable(),
    errors: ['not-found'],
  }),
}
