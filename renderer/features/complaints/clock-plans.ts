import type { ComplaintCourse } from '#shared/features/complaints/complaint-cases.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { formatNumber } from '../../format/numbers.ts'
import { caseMessages } from '../recommendations/case.messages.ts'
import { sheetMessages } from '../recommendations/sheets/sheet.messages.ts'
import { complaintMessages as words } from './complaints.messages.ts'
import { always, type Call, dayOf, optionOf, type SheetPlan } from './sheet-form.ts'

/** The clock of a case that the desk follows, coming in or going out. */
export type Clocked = Pick<ComplaintCourse, 'clockChoices' | 'deadline' | 'clockTitle'>

/** The commands of the case that the clock belongs to. */
export interface ClockSends {
  readonly pause: (
    asked: { readonly on: CalendarDate; readonly cause: string; readonly note: string | null },
    call: Call,
  ) => Promise<unknown>
  readonly resume: (asked: { readonly on: CalendarDate }, call: Call) => Promise<unknown>
  readonly extend: (asked: { readonly amount: number; readonly reason: string }, call: Call) => Promise<unknown>
}

export function classifyPlan(
  { clockTitle, clockChoices }: Clocked,
  saveLabel: string,
  doneText: string,
  send: (chosen: { readonly clockId: string; readonly reason: string }, call: Call) => Promise<unknown>,
): SheetPlan {
  return {
    title: clockTitle,
    choice: { label: clockTitle, options: clockChoices.clocks.map(({ id, label }) => ({ value: id, label })) },
    textLabel: words.reason,
    needsText: always,
    ...{ saveLabel, doneText },
    send: ({ choice, text }, call) => send({ clockId: choice ?? '', reason: text.trim() }, call),
  }
}

export function clockPlan(
  kind: 'pause' | 'resume' | 'extend',
  { clockChoices, deadline }: Clocked,
  sends: ClockSends,
): SheetPlan {
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
        sends.pause({ ...dayOf(values), cause: values.choice ?? '', note: values.text.trim() || null }, call),
    }
  if (kind === 'resume')
    return {
      title: sheetMessages.resumeTitle,
      onLabel: sheetMessages.resumeOn,
      saveLabel: sheetMessages.resumeSave,
      doneText: sheetMessages.resumeDone,
      send: (values, call) => sends.resume(dayOf(values), call),
    }
  const unit = deadline.started ? deadline.clockUnit : 'working-days'
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
    send: ({ amount, text }, call) => sends.extend({ amount: amount ?? 0, reason: text.trim() }, call),
  }
}
