import { diagnosisCodeSchema } from '#shared/features/medical-records/encounter.ts'
import type { ReferralPath } from '#shared/features/referrals/referral.rules.ts'
import type { ReferralContent } from '#shared/features/referrals/referral.ts'
import type { ReferralSettings } from '#shared/features/referrals/referral-settings.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { FacilityZone } from '#shared/time/facility-zone.ts'
import type { Client } from '../../api/client.ts'
import { parseTime } from '../../format/parse-date.ts'
import { type CareTime, careTimeProblems, dayAndTime, justNow, momentOf } from '../medical-records/care-time.ts'
import type { DiagnosisRow } from '../medical-records/DiagnosisInput.tsx'
import { textOrNull } from '../medical-records/entry-form.ts'
import { referralFormMessages as words } from './referral-form.messages.ts'

export type Prefill = Awaited<ReturnType<Client['referrals']['prefill']>>

/** What is typed of a referral. */
export interface ReferralForm extends CareTime {
  readonly path: ReferralPath
  readonly caseId: string | null
  readonly hospital: string
  readonly clinic: string
  readonly priority: ReferralContent['priority']
  readonly payer: string
  readonly plannedOn: CalendarDate | null
  readonly plannedTime: string
  readonly escortProposal: string
  readonly reason: string
  readonly complaint: string
  readonly examination: string
  readonly vitalSigns: string
  readonly diagnoses: readonly DiagnosisRow[]
  readonly treatment: string
  readonly allergies: string
  readonly clinicianName: string
  readonly clinicianSip: string
  readonly isConfidential: boolean
  readonly isDraft: boolean
  /** Only where it is corrected. */
  readonly amendReason: string
}

const noDiagnosis: DiagnosisRow = { code: null, display: '', isConfidential: false }

const rowsOf = (
  diagnoses: readonly { readonly code: string | null; readonly display: string }[],
): readonly DiagnosisRow[] =>
  diagnoses.length === 0
    ? [noDiagnosis]
    : diagnoses.map(({ code, display }) => ({ code, display, isConfidential: false }))

/** An empty letter with what the record knows. */
export const prefilled = (known: Prefill, { payers }: ReferralSettings): ReferralForm => ({
  ...justNow,
  path: 'gawat-darurat',
  caseId: null,
  hospital: '',
  clinic: '',
  priority: 'urgent',
  payer: payers[0] ?? '',
  plannedOn: null,
  plannedTime: '',
  escortProposal: '',
  reason: '',
  complaint: known.complaint ?? '',
  examination: known.examination ?? '',
  vitalSigns: known.vitalSigns ?? '',
  diagnoses: rowsOf(known.diagnoses),
  treatment: known.treatment ?? '',
  allergies: known.allergies ?? '',
  clinicianName: known.clinicianName,
  clinicianSip: '',
  isConfidential: known.confidentiality === 'extra',
  isDraft: false,
  amendReason: '',
})

/** A referral as the form shows it, to be corrected. */
export function formOfContent(content: ReferralContent, path: ReferralPath, zone: FacilityZone): ReferralForm {
  const planned = dayAndTime(content.plannedAt, zone)
  return {
    ...justNow,
    path,
    caseId: null,
    hospital: content.hospital,
    clinic: content.clinic ?? '',
    priority: content.priority,
    payer: content.payer,
    plannedOn: planned.day,
    plannedTime: planned.time,
    escortProposal: content.escortProposal ?? '',
    reason: content.reason,
    complaint: content.complaint,
    examination: content.examination ?? '',
    vitalSigns: content.vitalSigns ?? '',
    diagnoses: rowsOf(content.diagnoses),
    treatment: content.treatment ?? '',
    allergies: content.allergies ?? '',
    clinicianName: content.clinicianName,
    clinicianSip: content.clinicianSip ?? '',
    isConfidential: content.confidentiality === 'extra',
    isDraft: false,
    amendReason: '',
  }
}

const filled = ({ display }: DiagnosisRow) => display.trim() !== ''

export const diagnosesOf = (rows: readonly DiagnosisRow[]) =>
  rows.filter(filled).map(({ code, display }) => ({ code, display: display.trim() }))

/** What the core is sent. */
export const contentOfForm = (form: ReferralForm, zone: FacilityZone): ReferralContent => ({
  hospital: form.hospital.trim(),
  clinic: textOrNull(form.clinic),
  priority: form.priority,
  payer: form.payer.trim(),
  plannedAt: momentOf(form.plannedOn, form.plannedTime, zone),
  escortProposal: textOrNull(form.escortProposal),
  reason: form.reason.trim(),
  complaint: form.complaint.trim(),
  examination: textOrNull(form.examination),
  vitalSigns: textOrNull(form.vitalSigns),
  diagnoses: diagnosesOf(form.diagnoses),
  treatment: textOrNull(form.treatment),
  allergies: textOrNull(form.allergies),
  clinicianName: form.clinicianName.trim(),
  clinicianSip: textOrNull(form.clinicianSip),
  confidentiality: form.isConfidential ? 'extra' : 'normal',
})

/** What is wrong with rows of diagnoses, by path. */
export function diagnosisProblems(rows: readonly DiagnosisRow[]): Record<string, string> {
  const problems: Record<string, string> = {}
  rows.forEach((row, index) => {
    if (!filled(row)) return
    if (row.code !== null && !diagnosisCodeSchema.safeParse(row.code).success)
      problems[`diagnoses.${index}.code`] = words.problems.code
  })
  return problems
}

/** Early help; the core decides again. */
export function referralProblems(form: ReferralForm, needsReason: boolean): Record<string, string> {
  const problems = { ...careTimeProblems(form), ...diagnosisProblems(form.diagnoses) }
  for (const field of ['hospital', 'payer', 'reason', 'complaint', 'clinicianName'] as const)
    if (form[field].trim() === '') problems[field] = words.problems.needed(words[field])
  if (!form.diagnoses.some(filled)) problems['diagnoses.0.display'] = words.problems.diagnosis
  if (form.plannedOn !== null && parseTime(form.plannedTime) === null) problems.plannedTime = words.problems.time
  if (form.plannedOn === null && form.plannedTime.trim() !== '') problems.plannedOn = words.problems.day
  if (needsReason && form.amendReason.trim().length < 5) problems.amendReason = words.problems.reason
  return problems
}
