import { Anchor, Button, Group, Text, TextInput } from '@mantine/core'
import { type FocusEvent, type KeyboardEvent, useState } from 'react'
import { Link } from 'react-router'
import type { RoundRow } from '#shared/features/health-cards/monthly-round.contract.ts'
import type { VitalSigns } from '#shared/features/medical-records/vital-signs.rules.ts'
import type { Instant } from '#shared/time/instant.ts'
import { client } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { useScreenMemory } from '../../components/screen-memory.ts'
import { formatMoment } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { newVisitFor } from '../medical-records/record-paths.ts'
import { visitMessages } from '../medical-records/visit.messages.ts'
import { ExcuseDialog } from './ExcuseDialog.tsx'
import { roundMessages as words } from './monthly-round.messages.ts'
import classes from './Round.module.css'
import { roundFailure } from './round-failure.ts'
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
  readonly day: string
  readonly caredAt: Instant | null
  readonly lateReason: string | null
  readonly glucoseKind: string
}

interface RoundGridRowProps {
  readonly row: RoundRow
  readonly care: RoundCare
  readonly facts: VitalSigns
  /** The row stays on the screen, also where only those who are due are shown. */
  readonly onTouch: () => void
}

/** One person: cells for the keyboard, saved when the row is left. */
export function RoundGridRow({ row, care, facts, onTouch }: RoundGridRowProps) {
  const zone = useZone()
  const mayEnter = useMay('enter:health')
  const saved = savedRow(row)
  const [typed, setTyped] = useScreenMemory<TypedRow | null>(`monthly-round|${care.day}|${row.inmateId}`, null)
  const [isExcusing, setExcusing] = useState(false)
  const [isTakingBack, setTakingBack] = useState(false)
  const save = useRoundCommand(client.monthlyRound.saveRow)
  const undo = useRoundCommand(client.medicalRecords.void)
  const undoExcuse = useRoundCommand(client.monthlyRound.undoExcuse)
  const shown = typed ?? saved
  const problems = rowProblems(shown, facts)
  const own = row.check?.kind === 'monthly' ? row.check : null
  const isElsewhere = row.check !== null && own === null
  const isAbnormal = own?.observations.some(({ interpretation: how }) => how === 'low' || how === 'high') ?? false

  const leave = () => {
    if (typed === null || save.isPending) return
    if (isSameRow(typed, saved)) return setTyped(null)
    if (isBlankRow(typed) || Object.keys(problems).length > 0) return
    onTouch()
    const complaint = typed.complaint.trim() === '' ? null : typed.complaint.trim()
    const change = own && { id: own.encounterId, revision: own.revision, reason: words.changeReason }
    const { caredAt, lateReason, glucoseKind } = care
    const measurements = measurementsOf(typed, own?.observations.find(({ kind }) => kind !== null)?.kind ?? glucoseKind)
    save.mutate(
      { inmateId: row.inmateId, caredAt, lateReason, measurements, complaint, change },
      { onSuccess: () => setTyped(null) },
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
        onKeyDown={walk}
        onChange={(event) => setTyped({ ...shown, [column]: event.currentTarget.value })}
      />
    </td>
  )
  const failure = roundFailure(save.error ?? undo.error)
  return (
    <tr onBlur={onBlur} data-round-row data-abnormal={isAbnormal || undefined}>
      <th scope="row" className={classes.person}>
        {row.name}
        <span>{[row.room, row.registerNumber].filter(Boolean).join(', ')}</span>
      </th>
      {roundColumns.map((column) => cell(column, column === 'complaint' ? words.complaint : words.signs[column]))}
      <td className={classes.state}>
        <Text size="sm" component="div" role="status" aria-label={words.cell(words.state, row.name)}>
          {stateOf()}
        </Text>
        {failure && (
          <Text size="sm" role="alert" className={classes.failure ?? ''}>
            {failure.text}
          </Text>
        )}
        <Group gap={4}>
          {isAbnormal && own && (
            <Anchor
              component={Link}
              size="sm"
              to={newVisitFor(row.inmateId, null, own.encounterId)}
              aria-label={words.openVisitOf(row.name)}
            >
              {words.openVisit}
            </Anchor>
          )}
          {mayEnter && own && typed === null && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={words.undoOf(row.name)}
              loading={undo.isPending}
              onClick={() => {
                onTouch()
                undo.mutate(
                  { id: own.encounterId, revision: own.revision, reason: words.undoReason },
                  { onSuccess: () => noticeDone({ text: words.undone(row.name) }) },
                )
              }}
            >
              {words.undo}
            </Button>
          )}
          {mayEnter && row.check === null && row.excuse === null && typed === null && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={words.excuseOf(row.name)}
              onClick={() => setExcusing(true)}
            >
              {words.excuse}
            </Button>
          )}
          {mayEnter && row.excuse?.mayUndo && row.check === null && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={words.excuseUndoOf(row.name)}
              onClick={() => setTakingBack(true)}
            >
              {words.undo}
            </Button>
          )}
        </Group>
        {isTakingBack && row.excuse && (
          <ReasonDialog
            isOpen
            title={words.excuseUndoOf(row.name)}
            question={words.excuseUndoReason}
            confirmLabel={words.excuseUndo}
            isBusy={undoExcuse.isPending}
            failure={roundFailure(undoExcuse.error)}
            onConfirm={(reason) => {
              onTouch()
              if (row.excuse)
                undoExcuse.mutate({ id: row.excuse.id, reason }, { onSuccess: () => setTakingBack(false) })
            }}
            onClose={() => setTakingBack(false)}
          />
        )}
        {isExcusing && (
          <ExcuseDialog
            inmateId={row.inmateId}
            name={row.name}
            on={care.day}
            onTouch={onTouch}
            onClose={() => setExcusing(false)}
          />
        )}
      </td>
    </tr>
  )

  function stateOf() {
    if (save.isPending) return words.saving
    if (typed !== null) return Object.keys(problems).length > 0 ? words.wrong : words.typed
    if (own) {
      return (
        <>
          {isAbnormal && (
            <span className={classes.mark} data-meaning="attention">
              {words.abnormal}
            </span>
          )}{' '}
          {words.saved}
          {own.isLate && `, ${words.lateTitle.toLocaleLowerCase('id')}`}
        </>
      )
    }
    if (row.check) return words.otherCheck(visitMessages.kinds[row.check.kind], formatMoment(row.check.caredAt, zone))
    return row.excuse ? `${words.excuses[row.excuse.kind]}: ${row.excuse.reason}` : null
  }
}

/** Arrows and Enter go from cell to cell; Tab does by itself. */
function walk(event: KeyboardEvent<HTMLInputElement>): void {
  const field = event.currentTarget
  if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return
  const rows = [...document.querySelectorAll<HTMLElement>('[data-round-row]')]
  const own = field.closest<HTMLElement>('[data-round-row]')
  const column = field.dataset.round ?? ''
  const cells = [...(own?.querySelectorAll<HTMLInputElement>('[data-round]') ?? [])]
  const at = own ? rows.indexOf(own) : -1
  const inRow = (step: number, name: string) =>
    rows[at + step]?.querySelector<HTMLInputElement>(`[data-round="${name}"]`)
  const { selectionStart, selectionEnd, value } = field
  const isAtStart = selectionStart === 0 && selectionEnd === 0
  const isAtEnd = selectionStart === value.length && selectionEnd === value.length
  const isAll = selectionStart === 0 && selectionEnd === value.length
  let next: HTMLInputElement | null | undefined
  if (event.key === 'Enter') next = inRow(1, column === 'complaint' ? 'weight' : column)
  else if (event.key === 'ArrowDown') next = inRow(1, column)
  else if (event.key === 'ArrowUp') next = inRow(-1, column)
  else if (event.key === 'ArrowLeft' && (isAtStart || isAll)) next = cells[cells.indexOf(field) - 1]
  else if (event.key === 'ArrowRight' && (isAtEnd || isAll)) next = cells[cells.indexOf(field) + 1]
  else return
  if (next) {
    event.preventDefault()
    next.focus()
    next.select()
  } else if (event.key === 'Enter') {
    event.preventDefault()
    // After the last person there is nothing to go on to: the row is left, which saves it.
    field.blur()
  }
}
