import {
  type OutgoingComplaint,
  satisfactions,
  weighingStep,
} from '#shared/features/outgoing-complaints/outgoing-complaints.contract.ts'
import { client } from '../../api/client.ts'
import { fileIdsOf } from '../../components/FileDrop/use-scans.ts'
import {
  always,
  type CasePlan,
  dayOf,
  emptyPlan,
  letterOf,
  type PlanValues,
} from '../recommendations/plan/case-plan.ts'
import { outgoingMessages as words } from './outgoing.messages.ts'

export const numberSheet = 'nomor'
const paperSheet = 'surat.'
/** The sheet on which the letter of complaint is worded. */
export const letterSheet = 'tulis-surat'
export const sheetOfPaper = (requirementId: string): string => `${paperSheet}${requirementId}`

/** null for what this case does not have, as in an old address. */
export function planOf(complaint: OutgoingComplaint, what: string): CasePlan | null {
  if (what === numberSheet)
    return {
      ...emptyPlan,
      title: words.theirNumber,
      text: { label: words.theirNumber, isShort: true, isNeeded: always },
      send: ({ text }, call) =>
        client.outgoingComplaints.noteNumber({ id: complaint.id, theirNumber: text.trim() }, call),
    }
  if (what.startsWith(paperSheet)) return paperPlan(complaint, what.slice(paperSheet.length))
  return stepPlan(complaint, what)
}

const referenceOf = ({ id: caseId, revision }: OutgoingComplaint) => ({ caseId, revision })

/** The letter made here that waits for its signed sheet. */
export const issuedLetterOf = ({ papers }: OutgoingComplaint, requirementId: string) =>
  papers
    .find(({ id }) => id === requirementId)
    ?.copies?.findLast(({ state, voided }) => voided === null && (state === 'issued' || state === 'printed'))

function paperPlan(complaint: OutgoingComplaint, requirementId: string): CasePlan | null {
  const paper = complaint.papers.find(({ id }) => id === requirementId)
  if (!paper) return null
  const waiting = issuedLetterOf(complaint, requirementId)
  return {
    ...{ ...emptyPlan, title: words.scanOf(paper.title), hasDay: true, scan: 'needed' },
    text: { label: words.signer, isShort: true, isNeeded: always },
    send: (values, call) =>
      client.outgoingComplaints.attachScan(
        {
          ...{ ...referenceOf(complaint), requirementId, paperId: waiting?.id ?? null, fileIds: fileIdsOf(values) },
          signedOn: dayOf(values),
          signers: [{ name: values.text.trim(), capacity: 'signature' }],
        },
        call,
      ),
  }
}

const weighingOptions = satisfactions.map((id) => ({ id, title: words.satisfactions[id] }))

/** Number and date of the letter that goes out, as it was issued here. */
function sentLetterOf({ timeline }: OutgoingComplaint): NonNullable<CasePlan['letter']> {
  const issued = timeline.findLast(({ to, letterNumber }) => to === 'issued' && letterNumber !== null)
  return { number: issued?.letterNumber ?? '', date: issued?.letterDate ?? null }
}

function stepPlan(complaint: OutgoingComplaint, stepId: string): CasePlan | null {
  const step = complaint.steps.find(({ id }) => id === stepId)
  if (!step) return null
  const base = { ...emptyPlan, title: step.title, hasDay: true }
  const about = referenceOf(complaint)
  switch (step.takenBy) {
    case 'take-step': {
      const isWeighing = stepId === weighingStep
      return {
        ...base,
        text: { label: isWeighing ? words.satisfactionNote : words.note, isShort: false, isNeeded: always },
        ...(isWeighing ? { options: weighingOptions, optionsLabel: words.satisfaction } : {}),
        send: (values, call) =>
          client.outgoingComplaints.takeStep(
            {
              ...{ ...about, step: stepId, note: values.text.trim(), on: dayOf(values) },
              satisfaction: satisfactions.find((one) => one === values.choice) ?? null,
            },
            call,
          ),
      }
    }
    case 'hand-over':
      return {
        ...{ ...base, hasLetter: true, letter: sentLetterOf(complaint) },
        send: (values, call) =>
          client.outgoingComplaints.recordHandedOver({ ...about, on: dayOf(values), ...letterOf(values) }, call),
      }
    case 'record-outside-step':
      return {
        ...{ ...base, hasLetter: true },
        send: (values, call) =>
          client.outgoingComplaints.recordOutsideStep(
            { ...about, step: stepId, on: dayOf(values), ...letterOf(values) },
            call,
          ),
      }
    case 'record-answer': {
      const { answers } = complaint
      const isNeeded = ({ choice }: PlanValues) => answers.find(({ id }) => id === choice)?.needsReason ?? false
      return {
        ...{ ...base, hasLetter: true, options: answers, scan: 'optional' },
        text: { label: words.reason, isShort: false, isNeeded },
        send: (values, call) =>
          client.outgoingComplaints.recordAnswer(
            {
              ...{ ...about, on: dayOf(values), ...letterOf(values), fileIds: fileIdsOf(values) },
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
