import type { WorklistItem } from '#shared/features/assessment-worklist/assessment-worklist.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { CellValue, DataColumn } from '../../components/DataTable/data-column.ts'
import { formatDate } from '../../format/dates.ts'
import { inmateMessages } from '../inmates/inmates.messages.ts'
import { worklistMessages as words } from './worklist.messages.ts'
import { stateOf } from './worklist-columns.tsx'

const { exported, columns } = words

type Column = DataColumn<WorklistItem>

const text = (id: string, label: string, value: (item: WorklistItem) => CellValue): Column => ({ id, label, value })

const isIt = (id: string, label: string, holds: (item: WorklistItem) => boolean): Column =>
  text(id, label, (item) => (holds(item) ? words.yes : words.no))

/** A day of the spreadsheet's own; the words stand where there is none. */
const date = (
  id: string,
  label: string,
  value: (item: WorklistItem) => CalendarDate | null,
  otherwise = '',
): Column => ({
  ...{ id, label, value },
  exportText: (item) => {
    const on = value(item)
    return on === null ? otherwise : formatDate(on)
  },
})

/** Everything that a row knows, for planning in a spreadsheet; nothing of answers, results, or what was told of somebody. */
export function worklistExport(
  assessors: readonly { readonly id: string; readonly absentUntil: CalendarDate | null }[],
): readonly Column[] {
  const absentUntil = new Map(assessors.map((one) => [one.id, one.absentUntil]))
  return [
    text('name', columns.name, ({ name }) => name),
    text('register', exported.register, ({ registerNumber }) => registerNumber),
    text('status', exported.status, ({ legalStatus, office }) =>
      office !== null ? exported.client : legalStatus && inmateMessages.legalStatuses[legalStatus],
    ),
    text('block', exported.block, ({ block }) => block),
    text('room', exported.room, ({ room }) => room),
    text('office', exported.office, ({ office }) => office),
    text('reason', columns.reason, ({ reason }) => words.reasons[reason]),
    date('countedFrom', exported.countedFrom, ({ countedFrom }) => countedFrom),
    date('due', columns.due, ({ due }) => due, words.noDue),
    text('daysLeft', exported.daysLeft, ({ daysLeft }) => daysLeft),
    isIt('late', exported.late, ({ isLate }) => isLate),
    text('assessor', columns.assessor, ({ assessorName }) => assessorName ?? words.noAssessor),
    isIt('absent', exported.absent, ({ isAssessorAbsent }) => isAssessorAbsent),
    date('absentUntil', exported.absentUntil, ({ assessorId }) => absentUntil.get(assessorId ?? '') ?? null),
    text('state', columns.state, stateOf),
    text('assessment', exported.assessment, ({ assessment }) => assessment?.number ?? null),
    isIt('paused', exported.paused, ({ assessment }) => assessment?.isPaused ?? false),
    text('notices', exported.notices, ({ notices }) => notices),
    date('assessedOn', columns.assessedOn, ({ assessedOn }) => assessedOn, words.never),
  ]
}
