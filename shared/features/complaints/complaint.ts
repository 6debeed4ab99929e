import { z } from 'zod'
import { keptText as text } from '../../contract/kept-text.ts'
import { roleSchema } from '../../people/roles.ts'
import { slugSchema } from '../service-cases/service-standard.ts'

/** Pengaduan, aspirasi, permintaan informasi. */
export const complaintClasses = ['complaint', 'aspiration', 'information'] as const
export type ComplaintClass = (typeof complaintClasses)[number]

/** Terbuka, rahasia, anonim. */
export const complaintModes = ['open', 'confidential', 'anonymous'] as const
export type ComplaintMode = (typeof complaintModes)[number]

export const reporterKinds = ['inmate', 'family', 'visitor', 'public', 'staff', 'unknown'] as const
export type ReporterKind = (typeof reporterKinds)[number]

/** A story of a hundred thousand letters is kept whole. */
export const longestStory = 100_000

/** What happened, asked as an inspector asks: what, where, when, who, how. Only the first is needed. */
export const storySchema = z.strictObject({
  what: text(longestStory),
  where: text(400).nullable(),
  when: text(400).nullable(),
  who: text(2000).nullable(),
  how: text(longestStory).nullable(),
  /** What the reporter hopes for. */
  wish: text(4000).nullable(),
})

export type Story = z.infer<typeof storySchema>

const titled = z.strictObject({ id: slugSchema, title: z.string().min(1) })

/** Shape of `resources/reference-data/complaints.json`. */
export const complaintLists = z.strictObject({
  version: z.string(),
  source: z.string().min(1),
  channels: z.array(titled).min(1),
  /** Each with the service file whose procedure its complaints follow. */
  services: z.array(titled.extend({ procedure: slugSchema })).min(1),
  /** Services about which a question is one about somebody's health. */
  healthServices: z.array(slugSchema),
  /** What a reporter may answer to the question how it pleased; an attempt is that nobody could be asked. */
  satisfaction: z.strictObject({
    source: z.string().min(1),
    results: z.array(titled.extend({ isAttempt: z.boolean() })).min(2),
  }),
  /** Each with the roles whose accounts a complaint about it is hidden from. */
  units: z.array(titled.extend({ roles: z.array(roleSchema) })).min(1),
})

export type ComplaintLists = z.infer<typeof complaintLists>
