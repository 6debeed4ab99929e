import type { LicenceCase } from '#shared/features/licences/licences.contract.ts'
import { client } from '../../api/client.ts'
import {
  always,
  type CasePlan,
  dayOf,
  emptyPlan,
  letterOf,
  type PlanValues,
} from '../recommendations/plan/case-plan.ts'
import { licenceMessages as words } from './licences.messages.ts'

export const returnSheet = 'dikembalikan'
export const issueSheet = 'sip'
export const complaintSheet = 'aduan'
const scanSheet = 'pindai.'
export const sheetOfScan = (requirementId: string): string => `${scanSheet}${requirementId}`
export const scanOfSheet = (what: string): string | null =>
  what.startsWith(scanSheet) ? what.slice(scanSheet.length) : null

const referenceOf = ({ id: caseId, revision }: LicenceCase) => ({ caseId, revision })

/** null for what this case does not have, as in an old address. */
export function planOf(licence: LicenceCase, what: string): CasePlan | null {
  if (what === returnSheet)
    return {
      ...{ ...emptyPlan, title: words.returned, hasDay: true, hasLetter: true },
      text: { label: words.returnedText, isShort: false, isNeeded: always },
      send: (values, call) =>
        client.licences.returnForCorrection(
          {
            ...{ ...referenceOf(licence), reason: values.text.trim(), on: dayOf(values), time: null },
            ...letterOf(values),
          },
          call,
        ),
    }
  return stepPlan(licence, what)
}

function stepPlan(licence: LicenceCase, stepId: string): CasePlan | null {
  const step = licence.steps.find(({ id }) => id === stepId)
  if (!step) return null
  const base = { ...emptyPlan, title: words.stepIs(step.letter, step.title), hasDay: true }
  const about = referenceOf(licence)
  switch (step.takenBy) {
    case 'take-step':
      return {
        ...base,
        text: { label: words.note, isShort: false, isNeeded: always },
        send: (values, call) =>
          client.licences.takeStep({ ...about, step: stepId, note: values.text.trim(), on: dayOf(values) }, call),
      }
    case 'hand-over':
      return {
        ...base,
        send: (values, call) =>
          client.licences.recordHandedOver({ ...about, on: dayOf(values), ...letterOf(values) }, call),
      }
    case 'record-outside-step':
      return {
        ...{ ...base, hasLetter: true },
        send: (values, call) =>
          client.licences.recordOutsideStep({ ...about, step: stepId, on: dayOf(values), ...letterOf(values) }, call),
      }
    case 'record-answer': {
      const { answers } = licence
      const isNeeded = ({ choice }: PlanValues) => answers.find(({ id }) => id === choice)?.needsReason ?? false
      return {
        ...{ ...base, hasLetter: true, options: answers },
        text: { label: words.reason, isShort: false, isNeeded },
        send: (values, call) =>
          client.licences.recordAnswer(
            {
              ...{ ...about, on: dayOf(values), ...letterOf(values), fileIds: [] },
              ...{ outcome: values.choice ?? '', reason: values.text.trim() || null },
            },
            call,
          ),
      }
    }
    default:
      return null
  }
}
