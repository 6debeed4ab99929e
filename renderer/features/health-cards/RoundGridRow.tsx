import { Skeleton, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FocusEvent, type KeyboardEvent, memo, useEffect } from 'react'
import type { RoundPerson, RoundRow } from '#shared/features/health-cards/monthly-round.contract.ts'
import type { VitalSigns } from '#shared/features/medical-records/vital-signs.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { Instant } from '#shared/time/instant.ts'
import { client } from '../../api/client.ts'
import { errorText } from '../../api/error-text.ts'
import { useMay } from '../../app/session.ts'
import sheet from '../../components/TypingSheet/TypingSheet.module.css'
import { roundMessages as words } from './monthly-round.messages.ts'
import classes from './Round.module.css'
import { RoundRowState } from './RoundRowState.tsx'
import { roundFailure } from './round-failure.ts'
import { roundRowQuery } from './round-rows.ts'
import {
  isBlankRow,
  isSameRow,
  measurementsOf,
  type RoundColumn,
  roundColumns,
  rowProblems,
  savedRow,
  type TypedRow,
} from './round-typing.ts'
import { useRoundCommand } from './use-round-command.ts'

/** What holds for every row of the sheet. */
export interface RoundCare {
  readonly day: CalendarDate
  readonly caredAt: Instant | null
  readonly lateReason: string | null
  readonly glucoseKind: string
}

interface RoundGridRowProps {
  readonly person: RoundPerson
  readonly index: number
  /** The index of the last row. */
  readonly last: number
  readonly care: RoundCare
  readonly facts: VitalSigns
  readonly typed: TypedRow | null
  readonly onType: (inmateId: string, row: TypedRow | null) => void
  readonly onTouch: (inmateId: string) => void
  /** False where there is no such row. */
  readonly onWalk: (index: number, column: RoundColumn) => boolean
  /** The cells are there. */
  readonly onDrawn: () => void
  readonly measure: (row: HTMLTableRowElement | null) => void
}

/** One person, as soon as what is already known of the month has come. */
export const RoundGridRow = memo(function RoundGridRow(props: RoundGridRowProps) {
  const { person, index, measure, care } = props
  const row = useQuery(roundRowQuery(care.day, person.inmateId))
  const [found] = row.data?.rows ?? []
  if (found) return <Cells {...props} row={found} />
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} data-round-row={person.inmateId}>
      <Person {...person} />
      <td colSpan={roundColumns.length + 1}>
        {row.error ? (
          <Text size="sm" className={sheet.failure ?? ''}>
            {errorText(row.error).text}
          </Text>
        ) : (
          <Skeleton height={36} />
        )}
      </td>
    </tr>
  )
})

function Person({ name, room, block, registerNumber }: RoundPerson) {
  return (
    <th scope="row" className={sheet.person}>
      {name}
      <span>{[block === null ? null : words.place(block, room ?? ''), registerNumber].filter(Boolean).join(', ')}</span>
    </th>
  )
}

/** Cells for the keyboard, saved when the row is left. */
function Cells(props: RoundGridRowProps & { readonly row: RoundRow }) {
  const { person, index, row, care, facts, typed, onTouch, onWalk, onDrawn, measure } = props
  const mayEnter = useMay('enter:health')
  const save = useRoundCommand(client.monthlyRound.saveRow)
  useEffect(onDrawn, [onDrawn])
  const saved = savedRow(row)
  const shown = typed ?? saved
  const problems = rowProblems(shown, facts)
  const hasProblem = Object.keys(problems).length > 0
  const own = row.check?.kind === 'monthly' ? row.check : null
  const isElsewhere = row.check !== null && own === null
  const isAbnormal = own?.observations.some(({ interpretation: how }) => how === 'low' || how === 'high') ?? false
  const type = (next: TypedRow | null) => props.onType(row.inmateId, next)

  const leave = () => {
    if (typed === null || save.isPending) return
    if (isSameRow(typed, saved)) return type(null)
    if (isBlankRow(typed) || hasProblem) return
    onTouch(row.inmateId)
    const complaint = typed.complaint.trim() === '' ? null : typed.complaint.trim()
    const change = own && { id: own.encounterId, revision: own.revision, reason: words.changeReason }
    const { caredAt, lateReason, glucoseKind } = care
    const measurements = measurementsOf(typed, own?.observations.find(({ kind }) => kind !== null)?.kind ?? glucoseKind)
    save.mutate(
      { inmateId: row.inmateId, caredAt, lateReason, measurements, complaint, change },
      { onFresh: () => type(null) },
    )
  }
  const onBlur = (event: FocusEvent<HTMLTableRowElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) leave()
  }
  const cell = (column: RoundColumn, label: string) => (
    <td key={column} className={column === 'complaint' ? classes.wide : classes.narrow}>
      <TextInput
        size="sm"
        aria-label={words.cell(label, row.name)}
        data-round={column}
        inputMode={column === 'complaint' ? 'text' : 'decimal'}
        autoComplete="off"
        maxLength={column === 'complaint' ? 500 : 7}
        readOnly={!mayEnter || isElsewhere || save.isPending}
        value={shown[column]}
        error={problems[column]}
        onKeyDown={(event) => walk(event, column, props)}
        onChange={(event) => type({ ...shown, [column]: event.currentTarget.value })}
      />
    </td>
  )
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      onBlur={onBlur}
      data-round-row={row.inmateId}
      data-attention={isAbnormal || undefined}
    >
      <Person {...person} />
      {roundColumns.map((column) => cell(column, column === 'complaint' ? words.complaint : words.signs[column]))}
      <td className={classes.state}>
        <RoundRowState
          row={row}
          day={care.day}
          standing={save.isPending ? 'saving' : typed && (hasProblem ? 'wrong' : 'typed')}
          isAbnormal={isAbnormal}
          failure={roundFailure(save.error)}
          onTouch={() => onTouch(row.inmateId)}
          onGoOn={(step) => onWalk(index + step, 'weight') || onWalk(index, 'weight')}
        />
      </td>
    </tr>
  )
}

const steps: Readonly<Record<string, number>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }

/** Arrows and Enter go from cell to cell, Page Up and Page Down ten rows at once; Tab does by itself. */
function walk(
  event: KeyboardEvent<HTMLInputElement>,
  column: RoundColumn,
  { index, last, onWalk }: Pick<RoundGridRowProps, 'index' | 'last' | 'onWalk'>,
): void {
  const field = event.currentTarget
  if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return
  const step = steps[event.key]
  if (step !== undefined) {
    const place = index + step
    const next = Math.abs(step) === 1 ? place : Math.max(0, Math.min(last, place))
    const isReached = onWalk(next, event.key === 'Enter' && column === 'complaint' ? 'weight' : column)
    if (!isReached && event.key !== 'Enter') return
    event.preventDefault()
    // After the last person there is nothing to go on to: the row is left, which saves it.
    if (!isReached) field.blur()
    return
  }
  const { selectionStart, selectionEnd, value } = field
  const isAtStart = selectionStart === 0 && selectionEnd === 0
  const isAtEnd = selectionStart === value.length && selectionEnd === value.length
  const isAll = selectionStart === 0 && selectionEnd === value.length
  const at = roundColumns.indexOf(column)
  const side =
    event.key === 'ArrowLeft' && (isAtStart || isAll)
      ? roundColumns[at - 1]
      : event.key === 'ArrowRight' && (isAtEnd || isAll)
        ? roundColumns[at + 1]
        : undefined
  if (side === undefined) return
  event.preventDefault()
  onWalk(index, side)
}
