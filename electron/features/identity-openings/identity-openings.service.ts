import { Failure } from '#shared/contract/failure.ts'
import {
  type identityOpeningsContract,
  openingHours,
} from '#shared/features/identity-openings/identity-openings.contract.ts'
import { identitySchema } from '#shared/features/identity-vault/identity.ts'
import { addHours, compareInstants, instantSchema } from '#shared/time/instant.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { onlookerOf, requireComplaint } from '../complaints/complaint-facts.ts'
import { findComplaint } from '../complaints/complaints.repository.ts'
import { findIdentityOf } from '../identity-vault/identity-vault.repository.ts'
import { openIdentity } from '../identity-vault/sealed-identity.ts'
import { requireOpenVault } from '../identity-vault/vault-key.ts'
import {
  findOpened,
  findOpening,
  insertOpening,
  listOpeningsOf,
  listReadsOf,
  listWaiting,
  type OpeningRow,
  putOpened,
  settleOpening,
  sweepOpened,
} from './identity-openings.repository.ts'
import { openFromSlot, sealForSlot } from './opened-identity.ts'
import { causesIn, refuse, requireAsker, toOpening } from './opening-facts.ts'

const subjectOf = (id: string) => ({ subject_type: 'complaint', subject_id: id }) as const

/** As in the log of readings. */
const readProcedure = 'identityOpenings.read'

/** Behind the wall of its complaint. @throws Failure not-found */
async function requireOpening(context: QueryContext | CommandContext, openingId: string) {
  const opening = await findOpening(context.db, openingId)
  if (!opening) throw new Failure('not-found')
  await requireComplaint(context, opening.complaint_id)
  return opening
}

/** One that somebody else asked for. @throws Failure not-found, refused (opening-settled, opening-own-request) */
async function requireOthersWaiting(context: CommandContext, openingId: string) {
  const opening = await requireOpening(context, openingId)
  if (opening.state !== 'asked') throw refuse('opening-settled')
  if (opening.asked_by === context.actor.accountId) throw refuse('opening-own-request')
  return opening
}

const readerOf = ({ services, actor, now }: QueryContext) => ({ services, accountId: actor.accountId, now })

/** What others ask, of complaints that this account may see. */
export async function waitingFor(
  context: QueryContext,
): Promise<readonly { readonly row: OpeningRow; readonly number: string }[]> {
  const others = (await listWaiting(context.db)).filter(({ asked_by }) => asked_by !== context.actor.accountId)
  const found = await Promise.all(
    others.map(async (row) => ({ row, seen: await findComplaint(context.db, onlookerOf(context), row.complaint_id) })),
  )
  return found.flatMap(({ row, seen }) => (seen ? [{ row, number: seen.number }] : []))
}

export const identityOpeningsService: ServiceOf<typeof identityOpeningsContract> = {
  causes: async (_input, { services }) => causesIn(services),

  of: async ({ complaintId }, context) => {
    await requireComplaint(context, complaintId)
    const rows = await listOpeningsOf(context.db, complaintId)
    const reads = rows.length === 0 ? [] : await listReadsOf(context.db, complaintId, readProcedure)
    return {
      openings: rows.map((row) => toOpening(row, readerOf(context))),
      reads: reads.map(({ number, at, full_name: by }) => ({ id: String(number), by, at: instantSchema.parse(at) })),
    }
  },

  waiting: async (_input, context) =>
    (await waitingFor(context)).map(({ row, number }) => ({
      ...toOpening(row, readerOf(context)),
      ...{ complaintId: row.complaint_id, number },
    })),

  ask: async ({ complaintId, cause, reason, shownTo }, context) => {
    const { db, services, actor, now, newId } = context
    await requireComplaint(context, complaintId)
    if (!causesIn(services).some(({ id }) => id === cause)) throw refuse('unknown-cause')
    if (!(await findIdentityOf(db, subjectOf(complaintId)))) throw refuse('no-identity')
    const waits = (await listOpeningsOf(db, complaintId)).some(
      ({ state, asked_by }) => state === 'asked' && asked_by === actor.accountId,
    )
    if (waits) throw refuse('opening-asked-already')
    const id = newId()
    await insertOpening(db, {
      ...{ id, complaint_id: complaintId, asked_by: actor.accountId, asked_at: now },
      ...{ cause, reason, shown_to: shownTo },
    })
    return { openingId: id }
  },

  withdraw: async ({ openingId }, context) => {
    const { db, actor, now } = context
    const opening = await requireOpening(context, openingId)
    if (opening.asked_by !== actor.accountId) throw new Failure('not-found')
    if (opening.state !== 'asked') throw refuse('opening-settled')
    const decision = { decided_by: actor.accountId, decided_at: now, decide_reason: null, open_until: null }
    await settleOpening(db, openingId, { state: 'withdrawn', ...decision })
    return {}
  },

  grant: async ({ openingId }, context) => {
    const { db, services, actor, now } = context
    const { complaint_id: complaintId, asked_by: askedBy } = await requireOthersWaiting(context, openingId)
    const { accountId, slotId } = await requireAsker(context, complaintId, askedBy)
    const identity = await findIdentityOf(db, subjectOf(complaintId))
    if (!identity) throw refuse('no-identity')
    const { installation } = services
    const publicKey = installation.readKeyring().publicHalfOf(installation.open.keys.data, accountId, slotId)
    const open = await requireOpenVault(context)
    const sealed = sealForSlot(openingId, slotId, publicKey, JSON.stringify(openIdentity(open, identity)))
    open.secret.fill(0)
    const openUntil = addHours(now, openingHours)
    await sweepOpened(db, now)
    await settleOpening(db, openingId, {
      ...{ state: 'granted', decided_by: actor.accountId, decided_at: now, decide_reason: null, open_until: openUntil },
    })
    await putOpened(db, {
      opening_id: openingId,
      account_id: accountId,
      slot_id: slotId,
      sealed,
      open_until: openUntil,
    })
    return {}
  },

  refuse: async ({ openingId, reason }, context) => {
    const { db, actor, now } = context
    await requireOthersWaiting(context, openingId)
    // Whoever decides could also have granted it.
    const open = await requireOpenVault(context)
    open.secret.fill(0)
    const decision = { decided_by: actor.accountId, decided_at: now, decide_reason: reason, open_until: null }
    await settleOpening(db, openingId, { state: 'refused', ...decision })
    return {}
  },

  read: async ({ openingId }, context) => {
    const { db, services, actor, now, sessionToken } = context
    const opening = await requireOpening(context, openingId)
    if (opening.asked_by !== actor.accountId) throw new Failure('not-found')
    if (opening.open_until === null) throw refuse('opening-not-granted')
    const opened = await findOpened(db, openingId)
    if (!opened || compareInstants(now, instantSchema.parse(opened.open_until)) >= 0) throw refuse('opening-over')
    const secret = services.sessions.find(sessionToken).secrets.get(opened.slot_id)
    if (!secret) throw refuse('opening-locked')
    await context.recordRead('complaint', [opening.complaint_id])
    return identitySchema.parse(JSON.parse(openFromSlot(opened, secret)))
  },
}
