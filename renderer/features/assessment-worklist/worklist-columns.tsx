import { Checkbox } from '@mantine/core'
import type { WorklistItem } from '#shared/features/assessment-worklist/assessment-worklist.contract.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { DueCell, NameCell } from '../../components/DataTable/TwoLines.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { worklistMessages as words } from './worklist.messages.ts'

export function daysText({ daysLeft }: Pick<WorklistItem, 'daysLeft'>): string {
  if (daysLeft === null) return words.noDue
  if (daysLeft === 0) return words.dayLast
  return daysLeft > 0 ? words.dayLeft(formatNumber(daysLeft)) : words.dayOver(formatNumber(-daysLeft))
}

export function placeOf({ office, block, room }: WorklistItem): string {
  if (office !== null) return words.klien(office)
  return block === null ? words.noPlace : [block, room].filter((part) => part !== null).join('/')
}

export function stateOf({ assessment, assessorId, isAssessorAbsent }: WorklistItem): string {
  if (isAssessorAbsent) return words.states.absent
  if (assessment) return words.states[assessment.isPaused ? 'paused' : 'running'](assessment.number)
  return assessorId === null ? words.states.unassigned : words.states.assigned
}

const dayText = (day: WorklistItem['due'], otherwise: string) => (day === null ? otherwise : formatDate(day))

export const worklistColumns: readonly DataColumn<WorklistItem>[] = [
  {
    ...{ id: 'name', label: words.columns.name, value: ({ name }) => name, isFixed: true },
    cell: ({ name, registerNumber }) => <NameCell name={name} number={registerNumber} />,
  },
  { id: 'place', label: words.columns.place, value: placeOf, width: '9rem' },
  { id: 'reason', label: words.columns.reason, value: ({ reason }) => words.reasons[reason], width: '10rem' },
  {
    ...{ id: 'due', label: words.columns.due, value: ({ due }) => due, width: '9.5rem' },
    cell: (item) => <DueCell text={daysText(item)} due={item.due} isLate={item.isLate} />,
    exportText: (item) => (item.due === null ? words.noDue : `${formatDate(item.due)} (${daysText(item)})`),
  },
  {
    ...{ id: 'assessor', label: words.columns.assessor, width: '10rem' },
    value: ({ assessorName }) => assessorName ?? words.noAssessor,
  },
  { id: 'state', label: words.columns.state, value: stateOf, width: '11rem' },
  {
    ...{ id: 'assessedOn', label: words.columns.assessedOn, value: ({ assessedOn }) => assessedOn, width: '9rem' },
    cell: ({ assessedOn }) => dayText(assessedOn, words.never),
    ...{ exportText: ({ assessedOn }) => dayText(assessedOn, words.never), isHiddenAtFirst: true },
  },
]

const besideSheet: ReadonlySet<string> = new Set(['reason', 'state'])

/** Beside an open sheet there is no room for what the sheet itself tells. */
export const columnsBesideSheet = worklistColumns.filter(({ id }) => !besideSheet.has(id))

/** Before the name, for who may give people to assessors. */
export const pickColumn = (
  picked: ReadonlySet<string>,
  toggle: (inmateId: string) => void,
): DataColumn<WorklistItem> => ({
  ...{ id: 'pick', label: words.columns.pick, value: () => '', width: '4.5rem', isSortable: false, isFixed: true },
  cell: ({ inmateId, name }) => (
    <Checkbox
      aria-label={words.pickOne(name)}
      checked={picked.has(inmateId)}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => event.stopPropagation()}
      onChange={() => toggle(inmateId)}
    />
  ),
})
