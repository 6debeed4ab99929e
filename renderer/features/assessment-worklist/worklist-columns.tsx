import { Checkbox, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { WorklistItem } from '#shared/features/assessment-worklist/assessment-worklist.contract.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import classes from '../recommendations/Recommendations.module.css'
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

function DueCell({ item }: { readonly item: WorklistItem }) {
  const { due, isLate } = item
  return (
    <div className={classes.person}>
      <span className={classes.days} data-late={isLate || undefined}>
        {isLate && <IconAlertTriangle size={16} stroke={2} aria-hidden />}
        {daysText(item)}
      </span>
      {due !== null && (
        <Text size="sm" c="dimmed">
          {formatDate(due)}
        </Text>
      )}
    </div>
  )
}

const dayText = (day: WorklistItem['due'], otherwise: string) => (day === null ? otherwise : formatDate(day))

export const worklistColumns: readonly DataColumn<WorklistItem>[] = [
  {
    ...{ id: 'name', label: words.columns.name, value: ({ name }) => name, isFixed: true },
    cell: ({ name, registerNumber }) => (
      <div className={classes.person}>
        <span>{name}</span>
        {registerNumber && (
          <Text size="sm" c="dimmed">
            {registerNumber}
          </Text>
        )}
      </div>
    ),
  },
  { id: 'place', label: words.columns.place, value: placeOf, width: '9rem' },
  { id: 'reason', label: words.columns.reason, value: ({ reason }) => words.reasons[reason], width: '10rem' },
  {
    ...{ id: 'due', label: words.columns.due, value: ({ due }) => due, width: '9.5rem' },
    cell: (item) => <DueCell item={item} />,
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
