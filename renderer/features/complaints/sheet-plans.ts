import { satisfactionStep } from '#shared/features/complaints/complaint-satisfaction.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { formatNumber } from '../../format/numbers.ts'
import { caseMessages } from '../recommendations/case.messages.ts'
import { sheetMessages } from '../recommendations/sheets/sheet.messages.ts'
import type { ComplaintSheet } from './complaint-sheets.ts'
import { complaintMessages as words } from './complaints.messages.ts'
import type { Option, SheetFacts, SheetForm, SheetPlan } from './sheet-plan.ts'

const always = () => true
const mostAttempts = 99

/** null for a step that this procedure does not have, as in an old address. */
export function planOf(sheet: ComplaintSheet, facts: SheetFacts): SheetPlan | null {
  switch (sheet.kind) {
    case 'step':
      return sheet.stepId === satisfactionStep ? satisfactionPlan(facts) : stepPlan(sheet.stepId, facts)
    case 'classify':
      return classifyPlan(facts)
    case 'answer':
      return answerPlan(facts)
    case 'pause':
    case 'resume':
    case 'extend':
      return clockPlan(sheet.kind, facts)
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

const optionOf = ({ id, title }: { readonly id: string; readonly title: string }): Option => ({
  value: id,
  label: title,
})

const peopleOf = ({ colleagues }: SheetFacts): readonly Option[] =>
  colleagues.map(({ id, fullName }) => ({ value: id, label: fullName }))

const referenceOf = ({ course: { caseId, revision } }: SheetFacts) => ({ caseId, revision })

/** The form asks for a date wherever it has a label for it. */
const dayOf = ({ on }: SheetForm): { readonly on: CalendarDate } => {
  if (on === null) throw new Error('a sheet with a date was sent without it')
  return { on }
}

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

function classifyPlan(facts: SheetFacts): SheetPlan {
  const { course } = facts
  return {
    title: course.clockTitle,
    choice: {
      label: course.clockTitle,
      options: course.clockChoices.clocks.map(({ id, label }) => ({ value: id, label })),
    },
    textLabel: words.reason,
    needsText: always,
    saveLabel: words.classifySave,
    doneText: words.classifyDone,
    send: ({ choice, text }, call) =>
      client.complaintCases.chooseClock({ ...referenceOf(facts), clockId: choice ?? '', reason: text.trim() }, call),
  }
}

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

function clockPlan(kind: 'pause' | 'resume' | 'extend', facts: SheetFacts): SheetPlan {
  const { clockChoices, deadline } = facts.course
  const unit = deadline.started ? deadline.clockUnit : 'working-days'
  if (kind === 'pause')
    return {
      title: sheetMessages.pauseTitle,
      hint: sheetMessages.pauseHint,
      choice: { label: sheetMessages.pauseCause, options: clockChoices.pauseReasons.map(optionOf) },
      onLabel: sheetMessages.pauseOn,
      textLabel: sheetMessages.pauseNote,
      saveLabel: sheetMessages.pauseSave,
      doneText: sheetMessages.pauseDone,
      send: (values, call) =>
        client.complaintCases.pauseClock(
          { ...referenceOf(facts), ...dayOf(values), cause: values.choice ?? '', note: values.text.trim() || null },
          call,
        ),
    }
  if (kind === 'resume')
    return {
      title: sheetMessages.resumeTitle,
      onLabel: sheetMessages.resumeOn,
      saveLabel: sheetMessages.resumeSave,
      doneText: sheetMessages.resumeDone,
      send: (values, call) => client.complaintCases.resumeClock({ ...referenceOf(facts), ...dayOf(values) }, call),
    }
  const left = clockChoices.extension?.left ?? 0
  return {
    title: sheetMessages.extendTitle,
    hint: sheetMessages.extendHint(
      clockChoices.extension?.title ?? '',
      caseMessages.clockUnits[unit](formatNumber(left)),
    ),
    amount: { label: sheetMessages.extendAmount, unit: sheetMessages.extendUnits[unit], most: left },
    textLabel: sheetMessages.extendReason,
    needsText: always,
    saveLabel: sheetMessages.extendSave,
    doneText: sheetMessages.extendDone,
    send: ({ amount, text }, call) =>
      client.complaintCases.extendClock({ ...referenceOf(facts), amount: amount ?? 0, reason: text.trim() }, call),
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
