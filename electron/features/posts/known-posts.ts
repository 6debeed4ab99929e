import { z } from 'zod'
import type { FacilityProfile } from '#shared/features/facility/facility.contract.ts'
import type { Signatory } from '#shared/features/letters/letter-parts.rules.ts'
import { headPostId } from '#shared/features/posts/posts.contract.ts'
import { signerOn } from '#shared/features/posts/posts.rules.ts'
import { type CalendarDate, calendarDateSchema } from '#shared/time/calendar-date.ts'
import { readResource } from '../../core/resources.ts'
import type { Reader } from '../../database/reader.ts'
import { profileOn } from '../facility/facility.service.ts'
import { listAppointments, listPosts } from './posts.repository.ts'
import type { AppointmentRow } from './posts.tables.ts'

const shippedSchema = z.strictObject({
  entries: z.array(z.strictObject({ id: z.string(), title: z.string() })),
})

export interface KnownPost {
  readonly id: string
  readonly title: string
  readonly state: 'active' | 'withdrawn'
  readonly withdrawReason: string | null
  /** 0 while it is only in the list that comes with the program. */
  readonly revision: number
}

const standing = { state: 'active', withdrawReason: null, revision: 0 } as const

/**
 * The posts that units usually have, renamed and completed by what the office wrote; withdrawn ones too. The head's title is the unit's own.
 */
export async function knownPosts(
  db: Reader,
  resourcesFolder: string,
  profile: FacilityProfile,
): Promise<readonly KnownPost[]> {
  const shipped = readResource(resourcesFolder, 'reference-data/posts.json', shippedSchema).entries
  const posts = new Map(shipped.map((post): [string, KnownPost] => [post.id, { ...post, ...standing }]))
  for (const { id, title, state, withdraw_reason: withdrawReason, revision } of await listPosts(db))
    posts.set(id, { id, title, state, withdrawReason, revision })
  posts.delete(headPostId)
  return [{ id: headPostId, title: profile.headTitle, ...standing }, ...posts.values()]
}

/** Dates as the rules compare them. */
export const withDates = (row: AppointmentRow) => ({
  row,
  acting: row.acting,
  validFrom: calendarDateSchema.parse(row.valid_from),
  validUntil: row.valid_until === null ? null : calendarDateSchema.parse(row.valid_until),
})

const headOf = (profile: FacilityProfile): Signatory => ({
  post: profile.headTitle,
  actingPrefix: profile.headActing,
  name: profile.headName,
  nip: profile.headEmployeeNumber,
  licenceNumber: null,
})

/** Everyone who signs on a day, post by post; the head always, the others while somebody holds the post. */
export async function signatoriesOn(
  db: Reader,
  resourcesFolder: string,
  date: CalendarDate,
): Promise<readonly { readonly postId: string; readonly signatory: Signatory }[]> {
  const profile = await profileOn(db, date)
  const rows = (await listAppointments(db)).filter(({ state }) => state === 'active').map(withDates)
  return (await knownPosts(db, resourcesFolder, profile)).flatMap(({ id, title, state }) => {
    if (state === 'withdrawn') return []
    const signer = signerOn(
      rows.filter(({ row }) => row.post_id === id),
      date,
    )
    if (signer === null) return id === headPostId ? [{ postId: id, signatory: headOf(profile) }] : []
    const { row } = signer
    const signatory = {
      post: title,
      actingPrefix: row.acting,
      name: row.name,
      nip: row.employee_number,
      licenceNumber: row.licence_number,
    }
    return [{ postId: id, signatory }]
  })
}
