import { Failure } from '#shared/contract/failure.ts'
import type {
  InmateEvent,
  InmateEventDetails,
  InmateEventKind,
  Occurrence,
  RegisterInput,
} from '#shared/features/inmates/inmate-events.contract.ts'
import { inmateEventDetailsSchema } from '#shared/features/inmates/inmate-events.contract.ts'
import { normaliseNumber } from '#shared/features/inmates/inmate-name.rules.ts'
import type { InmateRefusalCode } from '#shared/features/inmates/inmates.contract.ts'
import {
  decidePlacement,
  type PlacementEvent,
  type PlacementEventKind,
  type Presence,
  presenceOn,
} from '#shared/features/inmates/placement.rules.ts'
import { formatRegisterNumber, parseRegisterNumber } from '#shared/features/inmates/register-number.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { type FacilityZone, startOfDay, toCalendarDate } from '#shared/time/facility-zone.ts'
import { addMilliseconds, type Instant } from '#shared/time/instant.ts'
import type { CommandContext } from '../../core/context.ts'
import { inmateEventListeners } from '../../core/inmate-event-listeners.ts'
import { currentZone } from '../facility/facility.service.ts'
import {
  endRegister,
  findRegisterByKey,
  type InmateEventRow,
  insertEvent,
  insertPlacement,
  insertRegister,
  listEvents,
  listPlacements,
  listRegisters,
  updatePlacement,
} from './inmate-events.repository.ts'
import { toEvent } from './inmate-rows.ts'

export interface StoryEvent extends PlacementEvent {
  readonly id: string
  readonly details: InmateEventDetails
}

/** Today and the zone on the unit's own calendar. */
export interface UnitDay {
  readonly zone: FacilityZone
  readonly today: CalendarDate
}

export const refuse = (reason: InmateRefusalCode): Failure => new Failure('refused', { reason })

type Moment = Pick<CommandContext, 'now'> & { readonly db: Parameters<typeof currentZone>[0] }

/** One command has one day. An import asks for it at every line. */
const days = new WeakMap<Moment, Promise<UnitDay>>()

export function unitDay(context: Moment): Promise<UnitDay> {
  const known = days.get(context) ?? lookUpDay(context)
  days.set(context, known)
  return known
}

async function lookUpDay({ db, now }: Moment): Promise<UnitDay> {
  const zone = await currentZone(db, now)
  return { zone, today: toCalendarDate(now, zone) }
}

const roomOf = (details: InmateEventDetails): string | null =>
  details.place ? `${details.place.block}/${details.place.room}` : null

function toStoryEvent(row: InmateEventRow): StoryEvent {
  const details = inmateEventDetailsSchema.parse(JSON.parse(row.details))
  return {
    id: row.id,
    kind: row.kind as PlacementEventKind,
    on: row.occurred_on as CalendarDate,
    room: roomOf(details),
    details,
  }
}

/** Coming, going and moving, without what was struck out, in order. */
export function storyOf(rows: readonly InmateEventRow[]): readonly StoryEvent[] {
  return rows.filter((row) => row.voided_reason === null && row.kind !== 'register-change').map(toStoryEvent)
}

function momentOf(occurrence: Occurrence, zone: FacilityZone): Instant | null {
  if (occurrence.time === null) return null
  const [hours = 0, minutes = 0] = occurrence.time.split(':').map(Number)
  return addMilliseconds(startOfDay(occurrence.on, zone), (hours * 60 + minutes) * 60_000)
}

interface NewEvent {
  readonly inmateId: string
  readonly kind: InmateEventKind
  readonly occurrence: Occurrence
  readonly details: InmateEventDetails
}

async function writeEvent(context: CommandContext, day: UnitDay, event: NewEvent): Promise<InmateEvent> {
  const at = momentOf(event.occurrence, day.zone)
  if (at !== null && at > context.now) throw refuse('in-future')
  const row = {
    id: context.newId(),
    inmate_id: event.inmateId,
    kind: event.kind,
    occurred_on: event.occurrence.on,
    occurred_at: at,
    details: JSON.stringify(event.details),
    recorded_at: context.now,
    recorded_by: context.actor.accountId,
  }
  await insertEvent(context.db, row)
  return toEvent({ ...row, recorder: context.actor.fullName, voided_reason: null, voided_at: null, voided_by: null })
}

export async function announce(context: CommandContext, event: InmateEvent): Promise<void> {
  for (const listener of inmateEventListeners) await listener(context, event)
}

/**
 * Enters one coming, going or moving, if the story allows it, and puts the rooms in order behind it.
 * @throws Failure refused (details: reason)
 */
export async function recordPlacement(
  context: CommandContext,
  day: UnitDay,
  event: NewEvent & { readonly kind: PlacementEventKind },
): Promise<{ readonly event: InmateEvent; readonly presence: Presence }> {
  const story = storyOf(await listEvents(context.db, event.inmateId))
  const proposed = { kind: event.kind, on: event.occurrence.on, room: roomOf(event.details) }
  const decision = decidePlacement(story, proposed, day.today)
  if (!decision.ok) throw refuse(decision.code)
  const written = await writeEvent(context, day, event)
  await settlePlacements(context, event.inmateId)
  return { event: written, presence: decision.presence }
}

/** Makes every room end where the next event begins. Late entries and struck-out events change what came before and after. */
export async function settlePlacements(context: CommandContext, inmateId: string): Promise<void> {
  const story = storyOf(await listEvents(context.db, inmateId))
  const rows = await listPlacements(context.db, inmateId)
  const wanted = story.flatMap((event, index) =>
    event.details.place ? [{ event, place: event.details.place, to: story[index + 1]?.on ?? null }] : [],
  )
  const isWanted = new Set(wanted.map(({ event }) => event.id))
  for (const row of rows) {
    if (row.state === 'active' && !isWanted.has(row.event_id))
      await updatePlacement(context.db, row.id, { state: 'voided', valid_to: row.valid_to })
  }
  // Ended rooms first: only one may be open at a time.
  for (const { event, place, to } of wanted.toSorted(
    (left, right) => Number(left.to === null) - Number(right.to === null),
  )) {
    const row = rows.find((one) => one.event_id === event.id)
    if (!row) {
      await insertPlacement(context.db, {
        id: context.newId(),
        inmate_id: inmateId,
        event_id: event.id,
        block: place.block,
        room: place.room,
        valid_from: event.on,
        valid_to: to,
        state: 'active',
      })
    } else if (row.valid_to !== to || row.state !== 'active') {
      await updatePlacement(context.db, row.id, { state: 'active', valid_to: to })
    }
  }
}

/**
 * Enters a register number in its place in the history.
 * @throws Failure refused (details: reason)
 */
export async function recordRegister(
  context: CommandContext,
  day: UnitDay,
  inmateId: string,
  register: RegisterInput,
  note: string | null,
): Promise<InmateEvent> {
  if (register.since > day.today) throw refuse('in-future')
  const story = storyOf(await listEvents(context.db, inmateId))
  if (story.length === 0) throw refuse('before-arrival')
  if (presenceOn(story, register.since) === 'dead') throw refuse('not-allowed-now')
  const parsed = parseRegisterNumber(register.registerNumber)
  if (parsed !== null && parsed.registerClass !== register.registerClass) throw refuse('register-class-differs')
  const key = parsed
    ? formatRegisterNumber(parsed)
    : `${register.registerClass} ${normaliseNumber(register.registerNumber)}`
  if (await findRegisterByKey(context.db, key)) throw refuse('register-taken')
  const registerId = context.newId()
  const event = await writeEvent(context, day, {
    inmateId,
    kind: 'register-change',
    occurrence: { on: register.since, time: null },
    details: { registerId, registerNumber: register.registerNumber, ...(note === null ? {} : { note }) },
  })
  const row = {
    id: registerId,
    inmate_id: inmateId,
    event_id: event.id,
    register_class: register.registerClass,
    number: parsed?.number ?? null,
    year: parsed?.year ?? null,
    written: register.registerNumber,
    number_key: key,
    legal_status: register.legalStatus,
    valid_from: register.since,
    state: 'active',
  } as const
  // Written as ended, then put in order: only one number may be the present one.
  await insertRegister(context.db, { ...row, valid_to: register.since })
  await settleRegisters(context, inmateId)
  return event
}

/** Makes every number end where the next one begins. */
export async function settleRegisters(context: CommandContext, inmateId: string): Promise<void> {
  const rows = await listRegisters(context.db, inmateId)
  const ends = rows.map((row, index) => ({ row, to: rows[index + 1]?.valid_from ?? null }))
  for (const { row, to } of ends.toSorted((left, right) => Number(left.to === null) - Number(right.to === null))) {
    if (row.valid_to !== to) await endRegister(context.db, row.id, to)
  }
}
