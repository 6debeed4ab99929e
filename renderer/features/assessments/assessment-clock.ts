import type { Assessment } from '#shared/features/assessments/assessments.contract.ts'
import { client } from '../../api/client.ts'
import { formatNumber } from '../../format/numbers.ts'
import { caseMessages } from '../recommendations/case.messages.ts'
import { always, type CasePlan, dayOf, emptyPlan } from '../recommendations/plan/case-plan.ts'
import { sheetMessages } from '../recommendations/sheets/sheet.messages.ts'
import { may } from './assessment-next.ts'

const kinds = ['pause', 'resume', 'extend'] as const

/** The sheet on which the clock is stopped, set going or given more time; null for any other, and for who may not. */
export function clockPlanOf(assessment: Assessment, what: string): CasePlan | null {
  const kind = kinds.find((one) => one === what)
  if (kind === undefined || !may(assessment, kind)) return null
  return plans[kind](assessment)
}

const referenceOf = ({ id: caseId, revision }: Assessment) => ({ caseId, revision })

const plans: Readonly<Record<(typeof kinds)[number], (assessment: Assessment) => CasePlan>> = {
  pause: (assessment) => ({
    ...{ ...emptyPlan, title: sheetMessages.pauseTitle, hint: sheetMessages.pauseHint },
    ...{ hasDay: true, dayLabel: sheetMessages.pauseOn },
    ...{ options: assessment.clockChoices.pauseReasons, optionsLabel: sheetMessages.pauseCause },
    text: { label: sheetMessages.pauseNote, isShort: false, isNeeded: () => false },
    send: (values, call) =>
      client.assessments.pauseClock(
        {
          ...{ ...referenceOf(assessment), on: dayOf(values), time: null },
          ...{ cause: values.choice ?? '', note: values.text.trim() || null },
        },
        call,
      ),
  }),
  resume: (assessment) => {
    const { deadline } = assessment
    const cause = deadline.started ? deadline.pausedBecause : null
    return {
      ...{ ...emptyPlan, title: sheetMessages.resumeTitle, hasDay: true, dayLabel: sheetMessages.resumeOn },
      hint: cause === null ? undefined : sheetMessages.resumeFor(cause),
      send: (values, call) =>
        client.assessments.resumeClock({ ...referenceOf(assessment), on: dayOf(values), time: null }, call),
    }
  },
  extend: (assessment) => {
    const { deadline, clockChoices } = assessment
    const unit = deadline.started ? deadline.clockUnit : 'calendar-days'
    const left = clockChoices.extension?.left ?? 0
    return {
      ...{ ...emptyPlan, title: sheetMessages.extendTitle },
      hint: sheetMessages.extendHint(
        clockChoices.extension?.title ?? '',
        caseMessages.clockUnits[unit](formatNumber(left)),
      ),
      amount: { label: sheetMessages.extendAmount, unit: sheetMessages.extendUnits[unit], most: left },
      text: { label: sheetMessages.extendReason, isShort: false, isNeeded: always },
      send: ({ amount, text }, call) =>
        client.assessments.extendClock({ ...referenceOf(assessment), amount: amount ?? 0, reason: text.trim() }, call),
    }
  },
}
