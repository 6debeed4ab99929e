import { type Assessment, refusalOutcomes } from '#shared/features/assessments/assessments.contract.ts'
import { client } from '../../api/client.ts'
import { fileIdsOf } from '../../components/FileDrop/use-scans.ts'
import { always, type CasePlan, dayOf, emptyPlan } from '../recommendations/plan/case-plan.ts'
import { clockPlanOf } from './assessment-clock.ts'
import { consentPaper, hasAgreed, paperTitle } from './assessment-consent.ts'
import { assessmentMessages as words } from './assessments.messages.ts'

export const consentSheet = 'persetujuan'
const agreed = 'agreed'
/** Sheets of papers begin with it. */
export const paperSheet = 'surat.'
export const sheetOfPaper = (requirementId: string): string => `${paperSheet}${requirementId}`

const referenceOf = ({ id: caseId, revision }: Assessment) => ({ caseId, revision })

/** What a sheet about this assessment asks; null for what it does not have, as in an old address. */
export function planOf(assessment: Assessment, what: string): CasePlan | null {
  if (what === consentSheet) return consentPlan(assessment)
  if (what.startsWith(paperSheet)) return paperPlan(assessment, what.slice(paperSheet.length))
  return clockPlanOf(assessment, what) ?? stepPlan(assessment, what)
}

/** Agreed, or not; whoever says no is never pressed, and the words are written down. */
function consentPlan(assessment: Assessment): CasePlan {
  const { id, ownRevision, revision: caseRevision } = assessment
  const refusals = hasAgreed(assessment) ? words.withdrawalChoices : words.refusalChoices
  return {
    ...{ ...emptyPlan, title: words.consent, hasDay: true },
    optionsLabel: words.consentQuestion,
    options: [
      { id: agreed, title: words.agreedChoice },
      ...refusalOutcomes.map((outcome) => ({ id: outcome, title: refusals[outcome] })),
    ],
    text: {
      ...{ label: words.consentNote, hint: words.consentHint, isShort: false },
      isNeeded: ({ choice }) => choice !== null && choice !== agreed,
    },
    more: [{ name: 'witness', label: words.witness, hint: words.witnessHint, isShort: true, most: 200 }],
    send: (values, call) => {
      const about = { id, revision: ownRevision, on: dayOf(values), note: values.text.trim() }
      const goesOn = refusalOutcomes.find((outcome) => outcome === values.choice)
      if (goesOn === undefined) return client.assessments.recordConsent(about, call)
      const { witness = '' } = values.more
      return client.assessments.recordRefusal({ ...about, caseRevision, witness: witness.trim(), goesOn }, call)
    },
  }
}

/** The letter made here that waits for its signed sheet. */
const issuedCopyOf = ({ copies }: Assessment['papers'][number]) =>
  copies?.findLast(({ state, voided }) => voided === null && (state === 'issued' || state === 'printed'))

function paperPlan(assessment: Assessment, requirementId: string): CasePlan | null {
  const paper = assessment.papers.find(({ id }) => id === requirementId)
  if (!paper) return null
  return {
    ...{ ...emptyPlan, title: words.scanOf(paperTitle(assessment, paper)), hasDay: true, scan: 'needed' },
    text: {
      ...{ label: words.signer, isShort: true, isNeeded: always },
      hint: assessment.refusal && requirementId === consentPaper ? words.refusalSigner : paper.signedBy,
    },
    send: (values, call) =>
      client.assessments.attachScan(
        {
          ...{ ...referenceOf(assessment), requirementId, fileIds: fileIdsOf(values) },
          paperId: issuedCopyOf(paper)?.id ?? null,
          signedOn: dayOf(values),
          signers: [{ name: values.text.trim(), capacity: 'signature' }],
        },
        call,
      ),
  }
}

function stepPlan(assessment: Assessment, stepId: string): CasePlan | null {
  const step = assessment.steps.find(({ id }) => id === stepId)
  if (!step) return null
  const base = { ...emptyPlan, title: step.title, hasDay: true }
  const about = referenceOf(assessment)
  if (step.takenBy === 'record-answer') return decisionPlan(assessment, base)
  if (step.takenBy !== 'take-step') return null
  switch (stepId) {
    case 'study':
    case 'interview':
      return {
        ...base,
        text: {
          ...{ label: words.note, hint: stepId === 'study' ? words.studyHint : words.interviewHint },
          ...{ isShort: false, most: 4000, isNeeded: always },
        },
        send: (values, call) =>
          client.assessments.takeStep({ ...about, step: stepId, note: values.text.trim(), on: dayOf(values) }, call),
      }
    case 'analyse':
      return analysisPlan(assessment, base)
    case 'recommend':
      return {
        ...base,
        text: {
          ...{ label: words.recommendation, hint: words.recommendationHint, initial: assessment.recommendation },
          ...{ isShort: false, most: 8000, isNeeded: always },
        },
        send: (values, call) =>
          client.assessments.recommend({ ...about, recommendation: values.text.trim(), on: dayOf(values) }, call),
      }
    case 'file':
      return {
        ...base,
        text: { label: words.place, hint: words.placeHint, isShort: true, most: 200, isNeeded: always },
        send: (values, call) =>
          client.assessments.file({ ...about, place: values.text.trim(), on: dayOf(values) }, call),
      }
    default:
      return null
  }
}

type Base = Pick<CasePlan, 'title' | 'hasDay' | 'hasLetter' | 'text' | 'options' | 'scan'>

function analysisPlan(assessment: Assessment, base: Base): CasePlan {
  return {
    ...base,
    text: {
      ...{ label: words.analysis, hint: words.analysisHint, initial: assessment.analysis },
      ...{ isShort: false, most: 8000, isNeeded: always },
    },
    more: [
      {
        ...{ name: 'strengths', label: words.strengths, hint: words.strengthsHint, initial: assessment.strengths },
        ...{ isShort: false, most: 4000 },
      },
      {
        ...{ name: 'wishes', label: words.wishes, hint: words.wishesHint, initial: assessment.wishes },
        ...{ isShort: false, most: 4000 },
      },
    ],
    send: (values, call) => {
      const { strengths = '', wishes = '' } = values.more
      return client.assessments.analyse(
        {
          ...{ ...referenceOf(assessment), on: dayOf(values), analysis: values.text.trim() },
          ...{ strengths: strengths.trim(), wishes: wishes.trim() },
        },
        call,
      )
    },
  }
}

function decisionPlan(assessment: Assessment, base: Base): CasePlan {
  const { answers } = assessment
  return {
    ...{ ...base, options: answers },
    text: {
      ...{ label: words.answerReason, isShort: false },
      isNeeded: ({ choice }) => answers.find(({ id }) => id === choice)?.needsReason ?? false,
    },
    send: (values, call) =>
      client.assessments.decide(
        {
          ...{ ...referenceOf(assessment), on: dayOf(values) },
          ...{ outcome: values.choice ?? '', reason: values.text.trim() || null },
        },
        call,
      ),
  }
}
