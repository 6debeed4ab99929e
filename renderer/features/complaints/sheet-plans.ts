import type { ComplaintLists } from '#shared/features/complaints/complaint.ts'
import type { ComplaintCourse } from '#shared/features/complaints/complaint-cases.contract.ts'
import { satisfactionStep } from '#shared/features/complaints/complaint-satisfaction.ts'
import type { Complaint, ComplaintRow } from '#shared/features/complaints/complaints.contract.ts'
import { client } from '../../api/client.ts'
import { type ClockSends, classifyPlan, clockPlan } from './clock-plans.ts'
import type { ComplaintSheet } from './complaint-sheets.ts'
import { complaintMessages as words } from './complaints.messages.ts'
import { always, dayOf, type Option, optionOf, type SheetForm, type SheetPlan } from './sheet-form.ts'

const mostAttempts = 99

export interface SheetFacts {
  readonly complaint: Complaint
  readonly course: ComplaintCourse
  readonly lists: ComplaintLists
  /** The account that fills in the sheet. */
  readonly mine: string
  readonly colleagues: readonly { readonly id: string; readonly fullName: string; readonly roles: readonly string[] }[]
  /** Complaints that this one can be joined to. */
  readonly others: readonly Pick<ComplaintRow, 'id' | 'caseId' | 'number' | 'isEnded'>[]
}

/** null for a step that this procedure does not have, as in an old address. */
export function planOf(sheet: ComplaintSheet, facts: SheetFacts): SheetPlan | null {
  switch (sheet.kind) {
    case 'step':
      return sheet.stepId === satisfactionStep ? satisfactionPlan(facts) : stepPlan(sheet.stepId, facts)
    case 'classify':
      return classifyPlan(facts.course, words.classifySave, words.classifyDone, (chosen, call) =>
        client.complaintCases.chooseClock({ ...referenceOf(facts), ...chosen }, call),
      )
    case 'answer':
      return answerPlan(facts)
    case 'pause':
    case 'resume':
    case 'extend':
      return clockPlan(sheet.kind, facts.course, clockSends(facts))
    case 'join':
      return joinPlan(facts)
    case 'hand-over':
      return handOverPlan(facts)
    case 'ask':
      return askPlan(facts)
    case 'accused':
      return accusedPlan(facts)
  }
}

const peopleOf = ({ colleagues }: SheetFacts): readonly Option[] =>
  colleagues.map(({ id, fullName }) => ({ value: id, label: fullName }))

const referenceOf = ({ course: { caseId, revision } }: SheetFacts) => ({ caseId, revision })

function stepPlan(stepId: string, facts: SheetFacts): SheetPlan | null {
  const step = facts.course.steps.find(({ id }) => id === stepId)
  if (!step) return null
  return {
    title: step.title,
    onLabel: words.on,
    textLabel: words.note,
    needsText: always,
    saveLabel: words.stepSave,
    doneText: words.stepDone,
    send: (values, call) =>
      client.complaintCases.takeStep(
        { ...referenceOf(facts), step: stepId, note: values.text.trim(), ...dayOf(values) },
        call,
      ),
  }
}

/** Asking the reporter: what was said, or how often it was tried. */
function satisfactionPlan(facts: SheetFacts): SheetPlan | null {
  const plan = stepPlan(satisfactionStep, facts)
  const { results } = facts.lists.satisfaction
  const isAttempt = ({ choice }: SheetForm) => results.find(({ id }) => id === choice)?.isAttempt ?? false
  return (
    plan && {
      ...plan,
      choice: { label: words.satisfaction, options: results.map(optionOf) },
      amount: { label: words.attempts, unit: words.attemptsUnit, most: mostAttempts, isAsked: isAttempt },
      textLabel: words.satisfactionNote,
      send: (values, call) =>
        client.complaintCases.takeStep(
          {
            ...{ ...referenceOf(facts), step: satisfactionStep, note: values.text.trim(), ...dayOf(values) },
            satisfaction: { result: values.choice ?? '', attempts: isAttempt(values) ? values.amount : null },
          },
          call,
        ),
    }
  )
}

const clockSends = (facts: SheetFacts): ClockSends => ({
  pause: (asked, call) => client.complaintCases.pauseClock({ ...referenceOf(facts), ...asked }, call),
  resume: (asked, call) => client.complaintCases.resumeClock({ ...referenceOf(facts), ...asked }, call),
  extend: (asked, call) => client.complaintCases.extendClock({ ...referenceOf(facts), ...asked }, call),
})

function answerPlan(facts: SheetFacts): SheetPlan {
  const { answers } = facts.course
  const chosen = ({ choice }: SheetForm) => answers.find(({ id }) => id === choice)
  return {
    title: words.answerTitle,
    choice: { label: words.answer, options: answers.map(optionOf) },
    onLabel: words.answerOn,
    hasLetter: true,
    needsLetter: (values) => chosen(values)?.needsLetter ?? false,
    textLabel: words.answerReason,
    needsText: (values) => chosen(values)?.needsReason ?? false,
    saveLabel: words.answerSave,
    doneText: words.answerDone,
    send: (values, call) =>
      client.complaintCases.recordAnswer(
        {
          ...{ ...referenceOf(facts), ...dayOf(values), outcome: values.choice ?? '', fileIds: [] },
          ...{ reason: values.text.trim() || null, letterNumber: values.letterNumber.trim() || null },
          letterDate: values.letterDate,
        },
        call,
      ),
  }
}

function joinPlan(facts: SheetFacts): SheetPlan {
  const { others, complaint, course } = facts
  return {
    title: words.join,
    hint: words.joinHint,
    choice: {
      label: words.joinInto,
      isLong: true,
      options: others
        .filter(({ id, isEnded }) => id !== complaint.id && !isEnded)
        .map(({ caseId, number }) => ({ value: caseId, label: number })),
    },
    textLabel: words.reason,
    needsText: always,
    saveLabel: words.joinSave,
    doneText: words.joinDone,
    send: ({ choice, text }, call) =>
      client.complaintCases.joinCase(
        { ...referenceOf(facts), into: choice ?? '', cause: course.joinReasons[0]?.id ?? '', reason: text.trim() },
        call,
      ),
  }
}

function handOverPlan({ complaint, colleagues, mine }: SheetFacts): SheetPlan {
  return {
    title: words.handOver,
    hint: words.handOverHint,
    choice: {
      label: words.handOverTo,
      isLong: true,
      options: colleagues
        .filter(({ id, roles }) => roles.includes('petugas-aduan') && id !== complaint.officer.id && id !== mine)
        .map(({ id, fullName }) => ({ value: id, label: fullName })),
    },
    saveLabel: words.handOver,
    doneText: words.handOverDone,
    send: ({ choice }, call) =>
      client.complaints.handOver({ id: complaint.id, revision: complaint.revision, accountId: choice ?? '' }, call),
  }
}

function askPlan(facts: SheetFacts): SheetPlan {
  const { id } = facts.complaint
  return {
    title: words.ask,
    hint: words.askHint,
    people: { label: words.askPeople, options: peopleOf(facts), missing: words.askPeopleMissing },
    textLabel: words.askText,
    needsText: always,
    saveLabel: words.askSend,
    doneText: words.askDone,
    send: ({ people, text }, call) =>
      client.complaintTasks.ask({ id, text: text.trim(), accountIds: [...people] }, call),
  }
}

function accusedPlan(facts: SheetFacts): SheetPlan {
  const { complaint, lists } = facts
  return {
    title: words.accusedAdd,
    hint: words.accusedNote,
    units: lists.units.map(optionOf),
    people: { label: words.accusedPeople, options: peopleOf(facts), missing: words.accusedMissing },
    saveLabel: words.save,
    doneText: words.accusedDone,
    send: ({ units, people }, call) =>
      client.complaints.nameAccused({ id: complaint.id, units: [...units], accountIds: [...people] }, call),
  }
}
