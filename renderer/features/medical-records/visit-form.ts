import type { Encounter, EncounterContent, EncounterKind } from '#shared/features/medical-records/encounter.ts'
import type { VitalSigns } from '#shared/features/medical-records/vital-signs.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { formatNumber } from '../../format/numbers.ts'
import { type CareTime, careTimeProblems, justNow } from './care-time.ts'
import type { DiagnosisRow } from './DiagnosisInput.tsx'
import { textOrNull } from './entry-form.ts'
import { visitMessages as words } from './visit.messages.ts'
import { noPrompts, type VisitOutcome, type VisitPrompts, withoutLines } from './visit-helps.ts'
import { signWord } from './vital-words.ts'

/** What is typed about a visit. */
export interface VisitForm extends CareTime {
  readonly inmateId: string | null
  readonly kind: EncounterKind
  readonly instructedBy: string
  /** The colleague who cared for the person; null: whoever writes. */
  readonly carerId: string | null
  readonly subjective: string
  readonly vitals: Readonly<Record<string, number | null>>
  readonly glucoseKind: string | null
  readonly objective: string
  readonly assessment: string
  readonly diagnoses: readonly DiagnosisRow[]
  readonly procedures: string
  readonly plan: string
  readonly followUpOn: CalendarDate | null
  readonly followUpNote: string
  readonly isConfidential: boolean
  /** What a template put in, as far as nobody has written over it. */
  readonly prompts: VisitPrompts
  /** How a nurse protocol ended at this visit. */
  readonly outcome: VisitOutcome | null
  /** Only where a finished visit is corrected. */
  readonly reason: string
}

const noDiagnosis: DiagnosisRow = { code: null, display: '', isConfidential: false }

export const emptyVisit: VisitForm = {
  ...justNow,
  inmateId: null,
  kind: 'visit',
  instructedBy: '',
  carerId: null,
  subjective: '',
  vitals: {},
  glucoseKind: null,
  objective: '',
  assessment: '',
  diagnoses: [noDiagnosis],
  procedures: '',
  plan: '',
  followUpOn: null,
  followUpNote: '',
  isConfidential: false,
  prompts: noPrompts,
  outcome: null,
  reason: '',
}

/** A visit as the form shows it, to be corrected or continued. */
export function formOf({ content, inmate, kind }: Encounter): VisitForm {
  return {
    ...emptyVisit,
    inmateId: inmate.id,
    kind,
    subjective: content.subjective ?? '',
    objective: content.objective ?? '',
    assessment: content.assessment ?? '',
    plan: content.plan ?? '',
    vitals: Object.fromEntries(content.measurements.map(({ sign, value }) => [sign, value])),
    glucoseKind: content.measurements.find(({ kind: one }) => one !== null)?.kind ?? null,
    diagnoses:
      content.diagnoses.length === 0
        ? [noDiagnosis]
        : content.diagnoses
            .toSorted((left, right) => Number(right.rank === 'primary') - Number(left.rank === 'primary'))
            .map(({ code, display }) => ({ code, display, isConfidential: false })),
    procedures: content.procedures.map(({ display, note }) => [display, note].filter(Boolean).join(': ')).join('\n'),
    followUpOn: content.followUp?.on ?? null,
    followUpNote: content.followUp?.note ?? '',
    isConfidential: content.confidentiality === 'extra',
  }
}

/** A visit that goes on from what a monthly check found. */
export function afterCheck(check: Encounter): VisitForm {
  const { inmateId, subjective, vitals, glucoseKind } = formOf(check)
  return { ...emptyVisit, inmateId, subjective, vitals, glucoseKind }
}

const filled = ({ display }: DiagnosisRow) => display.trim() !== ''

/** What the core is sent. `kept`: procedures of before, whose codes and notes a line of text does not show. */
export function contentOf(form: VisitForm, kept: EncounterContent['procedures'] = []): EncounterContent {
  return {
    // A question that nobody answered is no finding.
    subjective: textOrNull(withoutLines(form.subjective, form.prompts.subjective)),
    objective: textOrNull(withoutLines(form.objective, form.prompts.objective)),
    assessment: textOrNull(form.assessment),
    plan: textOrNull(form.plan),
    measurements: Object.entries(form.vitals).flatMap(([sign, value]) =>
      value === null ? [] : [{ sign, kind: sign === 'glucose' ? form.glucoseKind : null, value }],
    ),
    diagnoses: form.diagnoses.filter(filled).map(({ code, display }, index) => ({
      code,
      display: display.trim(),
      rank: index === 0 ? 'primary' : 'secondary',
    })),
    procedures: form.procedures
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => {
        const same = kept.find(({ display, note }) => [display, note].filter(Boolean).join(': ') === line)
        return same ?? { code: null, display: line, note: null }
      }),
    followUp: form.followUpOn === null ? null : { on: form.followUpOn, note: textOrNull(form.followUpNote) },
    confidentiality: form.isConfidential ? 'extra' : 'normal',
  }
}

/** Early help; the core decides again. */
export function visitProblems(form: VisitForm, { signs }: VitalSigns, isCorrection: boolean): Record<string, string> {
  const problems = careTimeProblems(form)
  if (form.inmateId === null) problems.inmateId = words.personMissing
  for (const { id, plausible, unit } of signs) {
    const value = form.vitals[id] ?? null
    if (value !== null && (value < plausible.low || value > plausible.high))
      problems[`vitals.${id}`] = words.implausible(
        signWord(id),
        formatNumber(value),
        formatNumber(plausible.low),
        formatNumber(plausible.high),
        unit,
      )
  }
  const { systolic = null, diastolic = null, glucose = null } = form.vitals
  if (systolic !== null && diastolic !== null && diastolic >= systolic)
    problems['vitals.diastolic'] ??= words.pressuresReversed
  if (glucose !== null && form.glucoseKind === null) problems.glucoseKind = words.glucoseKindMissing
  if (isCorrection && form.reason.trim().length < 5) problems.reason = words.amendReasonMissing
  return problems
}
