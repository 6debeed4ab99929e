import { Failure } from '#shared/contract/failure.ts'
import type { FacilityProfile } from '#shared/features/facility/facility.contract.ts'
import { headPostId, type postsContract } from '#shared/features/posts/posts.contract.ts'
import { appointmentFault, appointmentState, postFault } from '#shared/features/posts/posts.rules.ts'
import { addDays, type CalendarDate } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { currentProfile, profileVersions } from '../facility/facility.service.ts'
import { signingPosts } from '../letters/letter-signatories.ts'
import { type KnownPost, knownPosts, signatoriesOn, withDates } from './known-posts.ts'
import {
  findAppointment,
  insertAppointment,
  insertMissingPost,
  listAppointments,
  updateAppointment,
  updatePost,
} from './posts.repository.ts'
import type { AppointmentRow } from './posts.tables.ts'

function presentAppointment(row: AppointmentRow, today: CalendarDate) {
  const { validFrom, validUntil } = withDates(row)
  return {
    id: row.id,
    name: row.name,
    employeeNumber: row.employee_number,
    licenceNumber: row.licence_number,
    acting: row.acting,
    validFrom,
    validUntil,
    orderNumber: row.order_number,
    state:
      row.state === 'withdrawn'
        ? ('withdrawn' as const)
        : appointmentState({ acting: row.acting, validFrom, validUntil }, today),
    withdrawReason: row.withdraw_reason,
    isFromFacility: false,
    revision: row.revision,
  }
}

/** The heads that the versions of the unit's data name, one line for as long as the same person stands there. */
function headsOf(versions: readonly FacilityProfile[], today: CalendarDate) {
  const lines: { profile: FacilityProfile; from: CalendarDate; until: CalendarDate | null }[] = []
  const sameHead = (one: FacilityProfile, other: FacilityProfile) =>
    one.headName === other.headName && one.headActing === other.headActing
  // Two versions of one day: the later one is in force.
  const inForce = new Map(versions.toReversed().map((profile) => [profile.validFrom, profile]))
  for (const profile of inForce.values()) {
    const last = lines.at(-1)
    if (last && sameHead(last.profile, profile)) continue
    if (last) last.until = addDays(profile.validFrom, -1)
    lines.push({ profile, from: profile.validFrom, until: null })
  }
  return lines.toReversed().map(({ profile, from, until }) => ({
    id: profile.id,
    name: profile.headName,
    employeeNumber: profile.headEmployeeNumber,
    licenceNumber: null,
    acting: profile.headActing,
    validFrom: from,
    validUntil: until,
    orderNumber: null,
    state: appointmentState({ acting: profile.headActing, validFrom: from, validUntil: until }, today),
    withdrawReason: null,
    isFromFacility: true,
    revision: 0,
  }))
}

async function postsOf(context: Pick<CommandContext, 'now' | 'services'> & { readonly db: CommandContext['db'] }) {
  return knownPosts(context.db, context.services.resourcesFolder, await currentProfile(context.db, context.now))
}

/** A post of the shipped list, and the head's, becomes a row of its own when something is written about it. */
const keepPost = ({ db, now }: CommandContext, { id, title }: Pick<KnownPost, 'id' | 'title'>) =>
  insertMissingPost(db, { id, title, state: 'active', withdraw_reason: null, created_at: now })

/** @throws Failure not-found, refused (post-withdrawn) */
async function standingPost(context: CommandContext, postId: string): Promise<KnownPost> {
  const post = (await postsOf(context)).find((one) => one.id === postId)
  if (!post) throw new Failure('not-found')
  if (post.state === 'withdrawn') throw new Failure('refused', { reason: 'post-withdrawn' })
  return post
}

/** Writes about a post that may so far stand in the shipped list only. @throws Failure changed-meanwhile */
async function changePost(
  context: CommandContext,
  post: KnownPost,
  revision: number,
  change: Parameters<typeof updatePost>[2],
): Promise<{ readonly revision: number }> {
  if (post.revision !== revision) throw new Failure('changed-meanwhile')
  await keepPost(context, post)
  const present = Math.max(1, revision)
  if (!(await updatePost(context.db, { id: post.id, revision: present }, change)))
    throw new Failure('changed-meanwhile')
  return { revision: present + 1 }
}

/** Those of a post that count. */
const appointmentsOf = async (db: CommandContext['db'], postId: string) =>
  (await listAppointments(db)).filter((row) => row.post_id === postId && row.state === 'active')

const isSameTitle = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase()

export const postsService: ServiceOf<typeof postsContract> = {
  list: async (_input, { db, now, services }) => {
    const profile = await currentProfile(db, now)
    const today = toCalendarDate(now, profile.timeZone)
    const rows = await listAppointments(db)
    const heads = headsOf(await profileVersions(db), today)
    return (await knownPosts(db, services.resourcesFolder, profile)).map(
      ({ id, title, state, withdrawReason, revision }) => ({
        id,
        title,
        isHead: id === headPostId,
        state,
        withdrawReason,
        revision,
        appointments: [
          ...rows.filter((row) => row.post_id === id).map((row) => presentAppointment(row, today)),
          ...(id === headPostId ? heads : []),
        ],
      }),
    )
  },

  signatories: async ({ date }, { db, services }) => [...(await signatoriesOn(db, services.resourcesFolder, date))],

  add: async ({ title }, context) => {
    if ((await postsOf(context)).some((post) => isSameTitle(post.title, title))) throw new Failure('name-taken')
    const id = context.newId()
    await keepPost(context, { id, title })
    return { id }
  },

  rename: async ({ id, revision, title }, context) => {
    const post = await standingPost(context, id)
    if (id === headPostId) throw new Failure('refused', { reason: 'head-named-in-facility' })
    const others = (await postsOf(context)).filter((one) => one.id !== id)
    if (others.some((one) => isSameTitle(one.title, title))) throw new Failure('name-taken')
    return changePost(context, post, revision, { title })
  },

  withdrawPost: async ({ id, revision, reason }, context) => {
    const { db, now, services } = context
    const post = await standingPost(context, id)
    if (id === headPostId) throw new Failure('refused', { reason: 'head-stays' })
    const today = toCalendarDate(now, (await currentProfile(db, now)).timeZone)
    const signed = (await signingPosts(db, services.resourcesFolder)).filter(({ postId }) => postId === id)
    const letters = [...new Set(signed.map(({ letter }) => letter))]
    const fault = postFault((await appointmentsOf(db, id)).map(withDates), letters, today)
    if (fault) throw new Failure('refused', { reason: fault, letters: letters.join(', ') })
    return changePost(context, post, revision, { state: 'withdrawn', withdraw_reason: reason })
  },

  restorePost: async ({ id, revision }, context) => {
    const post = (await postsOf(context)).find((one) => one.id === id && one.state === 'withdrawn')
    if (!post) throw new Failure('not-found')
    return changePost(context, post, revision, { state: 'active', withdraw_reason: null })
  },

  appoint: async ({ postId, ...wanted }, context) => {
    const { db, now, actor, newId } = context
    const post = await standingPost(context, postId)
    if (postId === headPostId && wanted.acting === null)
      throw new Failure('refused', { reason: 'head-named-in-facility' })
    const others = await appointmentsOf(db, postId)
    const fault = appointmentFault(wanted, others.map(withDates))
    if (fault) throw new Failure('refused', { reason: fault })
    await keepPost(context, post)
    const id = newId()
    await insertAppointment(db, {
      id,
      post_id: postId,
      name: wanted.name,
      employee_number: wanted.employeeNumber,
      licence_number: wanted.licenceNumber,
      acting: wanted.acting,
      valid_from: wanted.validFrom,
      valid_until: wanted.validUntil,
      order_number: wanted.orderNumber,
      state: 'active',
      withdraw_reason: null,
      created_by: actor.accountId,
      created_at: now,
    })
    return { id }
  },

  end: async ({ id, revision, validUntil }, context) => {
    const { db } = context
    const row = await findAppointment(db, id)
    if (row?.state !== 'active') throw new Failure('not-found')
    await standingPost(context, row.post_id)
    const others = (await appointmentsOf(db, row.post_id)).filter((other) => other.id !== id)
    const wanted = { ...withDates(row), validUntil, orderNumber: row.order_number }
    const fault = appointmentFault(wanted, others.map(withDates))
    if (fault) throw new Failure('refused', { reason: fault })
    if (!(await updateAppointment(db, { id, revision }, { valid_until: validUntil })))
      throw new Failure('changed-meanwhile')
    return {}
  },

  withdraw: async ({ id, revision, reason }, { db }) => {
    if ((await findAppointment(db, id))?.state !== 'active') throw new Failure('not-found')
    if (!(await updateAppointment(db, { id, revision }, { state: 'withdrawn', withdraw_reason: reason })))
      throw new Failure('changed-meanwhile')
    return {}
  },
}
