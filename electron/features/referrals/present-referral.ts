import { z } from 'zod'
import {
  activeEvents,
  dueOf,
  endStates,
  mayMove,
  mayPrint,
  mayTakeBack,
  nextStepOf,
  overdueAt,
  type ReferralEvent,
  type ReferralLimits,
  referralMoves,
} from '#shared/features/referrals/referral.rules.ts'
import {
  type Referral,
  type ReferralContent,
  type ReferralEventView,
  type ReferralSummary,
  referralDiagnosisSchema,
  referralEventDetailsSchema,
} from '#shared/features/referrals/referral.ts'
import { type Instant, instantSchema } from '#shared/time/instant.ts'
import type { Reader } from '../../database/reader.ts'
import { registerNumbersOf } from '../inmates/inmates.repository.ts'
import { listReferralEvents, type ReferralEventRow, type ReferralRow } from './referrals.repository.ts'

export interface LoggedEvent extends ReferralEvent {
  readonly row: ReferralEventRow
}

export const detailsOf = ({ details }: Pick<ReferralEventRow, 'details'>) =>
  referralEventDetailsSchema.parse(JSON.parse(details))

const momentOf = (text: string | null): Instant | null => (text === null ? null : instantSchema.parse(text))

export function toEvent(row: ReferralEventRow): LoggedEvent {
  return {
    id: row.id,
    kind: row.kind,
    at: instantSchema.parse(row.happened_at),
    corrects: row.corrects_id,
    isAdmitted: detailsOf(row).arrival?.isAdmitted ?? false,
    row,
  }
}

export const factsOf = (row: ReferralRow, events: readonly LoggedEvent[]) => ({
  path: row.path,
  plannedAt: momentOf(row.planned_at),
  active: activeEvents(events),
})

/** The log of each referral, by its id. */
export async function eventsOf(db: Reader, rows: readonly Pick<ReferralRow, 'id'>[]) {
  const logged = await listReferralEvents(
    db,
    rows.map(({ id }) => id),
  )
  const byReferral = Map.groupBy(logged, ({ referral_id }) => referral_id)
  return (id: string): readonly LoggedEvent[] => (byReferral.get(id) ?? []).map(toEvent)
}

interface Looking {
  readonly limits: ReferralLimits
  readonly asOf: Instant
}

function summaryOf(
  row: ReferralRow,
  events: readonly LoggedEvent[],
  registers: ReadonlyMap<string, readonly string[]>,
  { limits, asOf }: Looking,
): ReferralSummary {
  const facts = factsOf(row, events)
  return {
    id: row.id,
    number: row.number,
    inmate: { id: row.inmate_id, name: row.inmate_name },
    registerNumber: registers.get(row.inmate_id)?.at(-1) ?? null,
    path: row.path,
    priority: row.priority,
    state: row.state,
    permission: row.permission,
    hospital: row.hospital,
    clinic: row.clinic,
    referredAt: instantSchema.parse(row.referred_at),
    plannedAt: momentOf(row.planned_at),
    overdue: [...overdueAt(facts, limits, asOf)],
    nextStep: nextStepOf(row.path, facts.active),
    revision: row.revision,
  }
}

export async function summariesOf(db: Reader, rows: readonly ReferralRow[], looking: Looking) {
  const registers = await registerNumbersOf(
    db,
    rows.map(({ inmate_id }) => inmate_id),
  )
  const events = await eventsOf(db, rows)
  return rows.map((row) => summaryOf(row, events(row.id), registers, looking))
}

export const contentOf = (row: ReferralRow): ReferralContent => ({
  hospital: row.hospital,
  clinic: row.clinic,
  priority: row.priority,
  payer: row.payer,
  plannedAt: momentOf(row.planned_at),
  escortProposal: row.escort_proposal,
  reason: row.reason,
  complaint: row.complaint,
  examination: row.examination,
  vitalSigns: row.vital_signs,
  diagnoses: z.array(referralDiagnosisSchema).parse(JSON.parse(row.diagnoses)),
  treatment: row.treatment,
  allergies: row.allergies,
  clinicianName: row.clinician_name,
  clinicianSip: row.clinician_sip,
  confidentiality: row.confidentiality,
})

function viewOf(event: LoggedEvent, active: readonly LoggedEvent[]): ReferralEventView {
  const { row } = event
  return {
    id: row.id,
    kind: row.kind,
    at: event.at,
    recordedAt: instantSchema.parse(row.recorded_at),
    byName: row.recorder_name,
    reason: row.reason,
    lateReason: row.late_reason,
    details: detailsOf(row),
    isReplaced: row.kind !== 'take-back' && !active.includes(event),
    corrects: row.corrects_id,
    mayTakeBack: mayTakeBack(active, row.id),
  }
}

export async function presentReferral(
  db: Reader,
  row: ReferralRow,
  looking: Looking & { readonly mayEnter: boolean },
): Promise<Referral> {
  const events = (await eventsOf(db, [row]))(row.id)
  const registers = await registerNumbersOf(db, [row.inmate_id])
  const facts = factsOf(row, events)
  const clinicMoves = referralMoves.filter((move) => move !== 'permit' && move !== 'refuse')
  const { mayEnter } = looking
  return {
    ...summaryOf(row, events, registers, looking),
    encounterId: row.encounter_id,
    caseRef: row.case_id === null ? null : { id: row.case_id, number: row.case_number ?? '' },
    recordedAt: instantSchema.parse(row.recorded_at),
    recordedByName: row.recorder_name,
    lateReason: row.late_reason,
    content: contentOf(row),
    due: [...dueOf(facts, looking.limits)],
    events: events.map((event) => {
      const view = viewOf(event, facts.active)
      return { ...view, mayTakeBack: mayEnter && view.mayTakeBack }
    }),
    may: {
      moves: mayEnter ? clinicMoves.filter((move) => mayMove(row, move)) : [],
      amend: mayEnter && !endStates.includes(row.state),
      print: mayPrint(row),
    },
  }
}
