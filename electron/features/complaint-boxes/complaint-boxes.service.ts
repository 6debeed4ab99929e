import { Failure } from '#shared/contract/failure.ts'
import type { complaintBoxesContract } from '#shared/features/complaint-boxes/complaint-boxes.contract.ts'
import { boxSettingsKey } from '#shared/features/complaint-boxes/complaint-boxes.history.ts'
import { boxChannel } from '#shared/features/complaint-boxes/complaint-boxes.rules.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { writeSetting } from '../../database/foundation.repository.ts'
import { requireAccount, requireComplaint } from '../complaints/complaint-facts.ts'
import { boxesOf, boxSettingsOf, refuse, toOpening } from './box-facts.ts'
import {
  endTie,
  findBox,
  findOpening,
  findTie,
  insertBox,
  insertOpening,
  insertTie,
  listBoxes,
  listOpenings,
  updateBox,
  updateOpening,
} from './complaint-boxes.repository.ts'

type Opening = NonNullable<Awaited<ReturnType<typeof findOpening>>>

/** An opening that still stands. @throws Failure not-found, refused (opening-voided) */
async function requireOpening({ db }: CommandContext, id: string): Promise<Opening> {
  const row = await findOpening(db, id)
  if (!row) throw new Failure('not-found')
  if (row.voided_at !== null) throw refuse('opening-voided')
  return row
}

/** @throws Failure refused (box-name-taken) */
async function requireFreeName({ db }: CommandContext, id: string | null, name: string): Promise<void> {
  const wanted = name.toLocaleLowerCase('id')
  const others = (await listBoxes(db)).filter((box) => box.id !== id && box.state === 'active')
  if (others.some((box) => box.name.toLocaleLowerCase('id') === wanted)) throw refuse('box-name-taken')
}

/**
 * Which opening a sheet came from; also asked where a complaint is taken in.
 * @throws Failure not-found, refused
 */
export async function tieToOpening(
  context: CommandContext,
  { complaintId, channel, openingId }: { readonly complaintId: string; readonly channel: string; openingId: string },
): Promise<void> {
  const { db, actor, now, newId } = context
  if (channel !== boxChannel) throw refuse('not-from-a-box')
  if (await findTie(db, complaintId)) throw refuse('already-tied')
  if (toOpening(await requireOpening(context, openingId)).left === 0) throw refuse('opening-full')
  await insertTie(db, {
    ...{ id: newId(), opening_id: openingId, complaint_id: complaintId },
    ...{ tied_by: actor.accountId, tied_at: now },
  })
}

export const complaintBoxesService: ServiceOf<typeof complaintBoxesContract> = {
  boxes: async (_input, context) => ({ boxes: await boxesOf(context), settings: await boxSettingsOf(context) }),

  saveBox: async ({ id, revision, name, place }, context) => {
    const { db, actor, now, newId } = context
    await requireFreeName(context, id, name)
    if (id === null) {
      const added = newId()
      await insertBox(db, {
        ...{ id: added, name, place, state: 'active', withdraw_reason: null },
        ...{ created_by: actor.accountId, created_at: now },
      })
      return { id: added }
    }
    const box = await findBox(db, id)
    if (!box) throw new Failure('not-found')
    if (box.state === 'withdrawn') throw refuse('box-withdrawn')
    if (!(await updateBox(db, { id, revision }, { name, place }))) throw new Failure('changed-meanwhile')
    return { id }
  },

  withdrawBox: async ({ id, revision, reason }, { db }) => {
    const box = await findBox(db, id)
    if (!box) throw new Failure('not-found')
    if (box.state === 'withdrawn') throw refuse('box-withdrawn')
    const gone = { state: 'withdrawn', withdraw_reason: reason } as const
    if (!(await updateBox(db, { id, revision }, gone))) throw new Failure('changed-meanwhile')
    return {}
  },

  changeSettings: async (input, { db }) => {
    await writeSetting(db, boxSettingsKey, input)
    return {}
  },

  openings: async (_input, { db }) => (await listOpenings(db)).map(toOpening),

  recordOpening: async ({ boxId, openedAt, second, papers, note }, { db, actor, now, newId }) => {
    const box = await findBox(db, boxId)
    if (!box) throw new Failure('not-found')
    if (box.state === 'withdrawn') throw refuse('box-withdrawn')
    const at = openedAt ?? now
    if (at > now) throw refuse('time-in-future')
    if (second.kind === 'account') await requireAccount(db, second.accountId)
    const ownName = actor.fullName.toLocaleLowerCase('id')
    const isOneself =
      second.kind === 'account' ? second.accountId === actor.accountId : second.name.toLocaleLowerCase('id') === ownName
    if (isOneself) throw refuse('same-person-twice')
    const id = newId()
    await insertOpening(db, {
      ...{ id, box_id: boxId, opened_at: at, officer_id: actor.accountId },
      second_account_id: second.kind === 'account' ? second.accountId : null,
      second_name: second.kind === 'named' ? second.name : null,
      second_post: second.kind === 'named' ? second.post : null,
      ...{ papers, note, recorded_at: now },
    })
    return { id }
  },

  setAside: async ({ id, revision, count, note }, context) => {
    const row = await requireOpening(context, id)
    if (count + (row.recorded ?? 0) > row.papers) throw refuse('fewer-than-recorded')
    const change = { set_aside: count, set_aside_note: count === 0 ? null : (note ?? '-') }
    if (!(await updateOpening(context.db, { id, revision }, change))) throw new Failure('changed-meanwhile')
    return {}
  },

  voidOpening: async ({ id, revision, reason }, context) => {
    const { db, actor, now } = context
    const row = await requireOpening(context, id)
    if ((row.recorded ?? 0) > 0) throw refuse('opening-has-complaints')
    const change = { voided_by: actor.accountId, voided_at: now, void_reason: reason }
    if (!(await updateOpening(db, { id, revision }, change))) throw new Failure('changed-meanwhile')
    return {}
  },

  ofComplaint: async ({ complaintId }, context) => {
    const { db } = context
    await requireComplaint(context, complaintId)
    const tie = await findTie(db, complaintId)
    const all = (await listOpenings(db)).map(toOpening)
    const toChoice = ({ id, box, openedAt, left }: (typeof all)[number]) => ({ id, box: box.name, openedAt, left })
    const tied = all.find(({ id }) => id === tie?.opening_id)
    return { tied: tied ? toChoice(tied) : null, choices: tied ? [] : all.filter(({ left }) => left > 0).map(toChoice) }
  },

  tie: async ({ complaintId, openingId }, context) => {
    const { channel } = await requireComplaint(context, complaintId)
    await tieToOpening(context, { complaintId, channel, openingId })
    return {}
  },

  untie: async ({ complaintId, reason }, context) => {
    const { db, actor, now } = context
    await requireComplaint(context, complaintId)
    const tie = await findTie(db, complaintId)
    if (!tie) throw new Failure('not-found')
    await endTie(db, tie.id, { untied_by: actor.accountId, untied_at: now, untie_reason: reason })
    return {}
  },
}
