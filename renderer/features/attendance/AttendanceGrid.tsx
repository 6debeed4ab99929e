import { useCallback, useEffect, useRef } from 'react'
import type { AttendanceReason } from '#shared/features/coaching-programmes/coaching-facts.ts'
import sheet from '../../components/TypingSheet/TypingSheet.module.css'
import classes from './Attendance.module.css'
import { AttendanceRowView } from './AttendanceRowView.tsx'
import { attendanceMessages as words } from './attendance.messages.ts'
import type { ShownRow } from './sheet-rows.ts'

interface AttendanceGridProps {
  readonly rows: readonly ShownRow[]
  readonly reasons: readonly AttendanceReason[]
  readonly taken: readonly AttendanceReason[]
  readonly isEditable: boolean
  readonly stale: ReadonlySet<string>
  /** Whose row is to take the focus: a card was scanned. */
  readonly target: string | null
  readonly onReached: () => void
  readonly onMark: (inmateId: string, reason: string | null, note: string | null) => void
  readonly onAllPresent: () => void
  readonly onTrail: (inmateId: string) => void
}

const columns = [words.person, words.mark, words.note, words.counted, words.origins, words.trail]
const fieldOf = (row: Element | undefined) => row?.querySelector<HTMLInputElement>('[data-attendance="mark"]')

/** The sheet for the keyboard: one letter a person. */
export function AttendanceGrid(props: AttendanceGridProps) {
  const { rows, reasons, taken, isEditable, stale, target, onReached, onMark, onAllPresent, onTrail } = props
  const body = useRef<HTMLTableSectionElement>(null)
  const goTo = useCallback((index: number): boolean => {
    const all = [...(body.current?.children ?? [])]
    const field = fieldOf(all[Math.max(0, Math.min(all.length - 1, index))])
    field?.focus()
    return index >= 0 && index < all.length
  }, [])
  // Whoever opens the sheet begins to type.
  useEffect(() => {
    if (isEditable) goTo(0)
  }, [isEditable, goTo])
  useEffect(() => {
    if (target === null) return
    const row = body.current?.querySelector(`[data-attendance-row="${target}"]`)
    if (row) fieldOf(row)?.focus()
    onReached()
  }, [target, onReached])
  return (
    <div className={`${sheet.scroller} ${classes.roomy}`}>
      <table className={sheet.grid} aria-label={words.gridTitle} aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => (
            <AttendanceRowView
              key={row.inmateId}
              row={row}
              index={index}
              reasons={reasons}
              taken={taken}
              isEditable={isEditable}
              isStale={stale.has(row.inmateId)}
              onMark={onMark}
              onWalk={goTo}
              onAllPresent={onAllPresent}
              onTrail={onTrail}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
