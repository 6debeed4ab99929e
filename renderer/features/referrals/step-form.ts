import type { ReferralMove } from '#shared/features/referrals/referral.rules.ts'
import type { ReferralEventView } from '#shared/features/referrals/referral.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { FacilityZone } from '#shared/time/facility-zone.ts'
import type { ScanValues } from '../../components/FileDrop/use-scans.ts'
import { parseTime } from '../../format/parse-date.ts'
import { type CareTime, careTimeProblems, dayAndTime, justNow, momentOf } from '../medical-records/care-time.ts'
import type { DiagnosisRow } from '../medical-records/DiagnosisInput.tsx'
import { referralFormMessages as words } from './referral-form.messages.ts'
import { diagnosisProblems } from './referral-form.ts'

/** The steps that the clinic writes down; the head's decision and the calling off have dialogs of their own. */
export type ClinicStep = Exclude<ReferralMove, 'permit' | 'refuse' | 'cancel'>

/** What is typed about one step, of whichever kind. */
export interface StepValues extends CareTime, ScanValues {
  readonly officers: string
  readonly vehicle: string
  readonly departsOn: CalendarDate | null
  readonly departsTime: string
  readonly isReached: boolean
  readonly who: string
  readonly relation: string
  readonly how: string
  readonly why: string
  readonly handedTo: string
  readonly isAdmitted: boolean
  readonly note: string
  readonly findings: string
  readonly diagnoses: readonly DiagnosisRow[]
  readonly treatment: string
  readonly advice: string
  readonly followUpOn: CalendarDate | null
  /** Only where an entry is put right. */
  readonly reason: string
}

export const emptyStep: StepValues = {
  ...justNow,
  scans: [],
  officers: '',
  vehicle: '',
  departsOn: null,
  departsTime: '',
  isReached: true,
  who: '',
  relation: '',
  how: '',
  why: '',
  handedTo: '',
  isAdmitted: false,
  note: '',
  findings: '',
  diagnoses: [{ code: null, display: '', isConfidential: false }],
  treatment: '',
  advice: '',
  followUpOn: null,
  reason: '',
}

/** An entry as the form shows it, to be put right. */
export function valuesOfEvent({ at, details }: ReferralEventView, zone: FacilityZone): StepValues {
  const { escort, family, arrival } = details
  const departs = dayAndTime(escort?.departsAt ?? null, zone)
  return {
    ...emptyStep,
    ...dayAndTime(at, zone),
    isEarlier: true,
    officers: escort?.officers.join('\n') ?? '',
    vehicle: escort?.vehicle ?? '',
    departsOn: departs.day,
    departsTime: departs.time,
    isReached: family?.isReached ?? true,
    ...(family?.isReached ? { who: family.who, relation: family.relation, how: family.how } : {}),
    why: family && !family.isReached ? family.why : '',
    handedTo: arrival?.handedTo ?? '',
    isAdmitted: arrival?.isAdmitted ?? false,
  }
}

export const escortOf = (values: StepValues, zone: FacilityZone) => ({
  officers: values.officers
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== ''),
  vehicle: values.vehicle.trim(),
  departsAt: momentOf(values.departsOn, values.departsTime, zone),
})

export const familyOf = (values: StepValues) =>
  values.isReached
    ? { isReached: true as const, who: values.who.trim(), relation: values.relation.trim(), how: values.how.trim() }
    : { isReached: false as const, why: values.why.trim() }

export const arrivalOf = ({ handedTo, isAdmitted }: StepValues) => ({ handedTo: handedTo.trim(), isAdmitted })

const labels = {
  officers: words.officers,
  vehicle: words.vehicle,
  who: words.familyWho,
  relation: words.familyRelation,
  how: words.familyHow,
  handedTo: words.handedTo,
  findings: words.findings,
} as const

/** Early help; the core decides again. */
export function stepProblems(values: StepValues, step: ClinicStep, isCorrection: boolean): Record<string, string> {
  const problems = { ...careTimeProblems(values), ...(step === 'complete' ? diagnosisProblems(values.diagnoses) : {}) }
  const need = (
    ...fields: readonly ('officers' | 'vehicle' | 'who' | 'relation' | 'how' | 'handedTo' | 'findings')[]
  ) => {
    for (const field of fields) if (values[field].trim() === '') problems[field] = words.problems.needed(labels[field])
  }
  if (step === 'order-escort') {
    need('officers', 'vehicle')
    if (values.departsOn !== null && parseTime(values.departsTime) === null) problems.departsTime = words.problems.time
  }
  if (step === 'notify-family') {
    if (values.isReached) need('who', 'relation', 'how')
    else if (values.why.trim().length < 5) problems.why = words.problems.reason
  }
  if (step === 'arrive') need('handedTo')
  if (step === 'complete') need('findings')
  if (isCorrection && values.reason.trim().length < 5) problems.reason = words.problems.reason
  return problems
}
