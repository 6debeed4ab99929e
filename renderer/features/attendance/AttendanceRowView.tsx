import { Button, Text, TextInput } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { type FocusEvent, type KeyboardEvent, memo, useRef, useState } from 'react'
import type { AttendanceReason } from '#shared/features/coaching-programmes/coaching-facts.ts'
import { MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import sheet from '../../components/TypingSheet/TypingSheet.module.css'
import { formatClock } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import classes from './Attendance.module.css'
import { attendanceMessages as words } from './attendance.messages.ts'
import type { ShownRow } from './sheet-rows.ts'

interface AttendanceRowViewProps {
  readonly row: ShownRow
  readonly index: number
  readonly reasons: readonly AttendanceReason[]
  /** Letters that the chosen origin takes. */
  readonly taken: readonly AttendanceReason[]
  readonly isEditable: boolean
  readonly isStale: boolean
  readonly onMark: (inmateId: string, reason: string | null, note: string | null) => void
  /** To the row so many further on; false where there is none. */
  readonly onWalk: (index: number) => boolean
  readonly onAllPresent: () => void
  readonly onTrail: (inmateId: string) => void
}

const steps: Readonly<Record<string, number>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }
const isPlain = (event: KeyboardEvent) => !event.ctrlKey && !event.altKey && !event.metaKey

/** One person: a letter says it, and the cursor is with the next one. */
export const AttendanceRowView = memo(function AttendanceRowView(props: AttendanceRowViewProps) {
  const { row, index, reasons, taken, isEditable, isStale, onMark, onWalk, onAllPresent, onTrail } = props
  const { inmateId, name, own, counted } = row
  const zone = useZone()
  const noteField = useRef<HTMLInputElement>(null)
  /** A ground that was typed and still needs its word. */
  const [asking, setAsking] = useState<AttendanceReason | null>(null)
  const [typedNote, setTypedNote] = useState<string | null>(null)
  const reasonOf = (id: string | undefined) => reasons.find((one) => one.id === id)
  const shown = asking ?? reasonOf(own?.reason)
  const note = typedNote ?? own?.note ?? ''
  const titleOf = (id: string) => reasonOf(id)?.title ?? id

  const type = (text: string, field: HTMLInputElement) => {
    // The scanner gives back what its first key wrote, also where the cursor has gone on.
    const isHere = document.activeElement === field
    const letter = text.trim().slice(-1).toUpperCase()
    if (letter === '') {
      setAsking(null)
      setTypedNote(null)
      return onMark(inmateId, null, null)
    }
    const reason = taken.find((one) => one.letter === letter)
    if (reason === undefined) return
    if (reason.needsNote) {
      setAsking(reason)
      window.setTimeout(() => noteField.current?.focus())
      return
    }
    setAsking(null)
    setTypedNote(null)
    onMark(inmateId, reason.id, own?.reason === reason.id ? own.note : null)
    if (isHere) onWalk(index + 1)
  }
  const walk = (event: KeyboardEvent<HTMLInputElement>) => {
    if (!isPlain(event)) return
    if (event.key === '+' || event.key === '=') {
      event.preventDefault()
      return onAllPresent()
    }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    onWalk(index + step)
  }
  /** False where the word is missing. */
  const saveNote = (): boolean => {
    const reason = shown
    if (!reason || typedNote === null) return asking === null
    const text = typedNote.trim() === '' ? null : typedNote.trim()
    if (reason.needsNote && text === null) return false
    onMark(inmateId, reason.id, text)
    setAsking(null)
    setTypedNote(null)
    return true
  }
  const noteKeys = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && isPlain(event)) {
      event.preventDefault()
      if (saveNote()) onWalk(index + 1)
    } else if (event.key === 'Escape') {
      setAsking(null)
      setTypedNote(null)
      onWalk(index)
    }
  }
  const hasNote = shown !== undefined && (shown.needsNote || own?.note !== null || typedNote !== null)
  return (
    <tr data-attendance-row={inmateId} data-attention={row.isContradicted || undefined} aria-rowindex={index + 2}>
      <th scope="row" className={sheet.person}>
        {name}
        <span>
          {[row.block === null ? null : words.place(row.block, row.room ?? ''), row.registerNumber]
            .filter(Boolean)
            .join(', ')}
        </span>
        {row.isOut && <span>{words.out}</span>}
        {!row.isMember && <span>{words.stranger}</span>}
      </th>
      <td className={classes.mark}>
        <TextInput
          size="sm"
          aria-label={words.cell(words.mark, name)}
          data-attendance="mark"
          autoComplete="off"
          maxLength={2}
          readOnly={!isEditable}
          value={shown?.letter ?? ''}
          onFocus={(event: FocusEvent<HTMLInputElement>) => event.currentTarget.select()}
          onKeyDown={walk}
          onChange={(event) => type(event.currentTarget.value, event.currentTarget)}
        />
        <span>{shown?.title}</span>
      </td>
      <td className={classes.note}>
        {hasNote && (
          <TextInput
            ref={noteField}
            size="sm"
            aria-label={words.cell(words.note, name)}
            autoComplete="off"
            maxLength={300}
            readOnly={!isEditable}
            value={note}
            error={asking !== null && note.trim() === '' ? words.noteMissing : null}
            onKeyDown={noteKeys}
            onBlur={saveNote}
            onChange={(event) => setTypedNote(event.currentTarget.value)}
          />
        )}
      </td>
      <td className={classes.counted}>
        {counted && titleOf(counted.reason)}
        {row.isContradicted && (
          <div>
            <MeaningBadge look={{ meaning: 'attention', Icon: IconAlertTriangle }} word={words.different} />
          </div>
        )}
        {isStale && (
          <Text size="sm" role="alert" className={sheet.failure ?? ''}>
            {words.stale}
          </Text>
        )}
      </td>
      <td className={classes.origins}>
        {row.marks.map(({ origin, reason, seenAt, lateReason }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: after two records became one an origin may stand here twice
          <div key={`${origin} ${place}`}>
            {seenAt === null
              ? words.byOrigin(words.originNames[origin], titleOf(reason))
              : words.seen(words.originNames[origin], titleOf(reason), formatClock(seenAt, zone))}
            {lateReason !== null && ` (${words.lateShort})`}
          </div>
        ))}
      </td>
      <td>
        <Button variant="subtle" size="compact-sm" aria-label={words.trailOf(name)} onClick={() => onTrail(inmateId)}>
          {words.trail}
        </Button>
      </td>
    </tr>
  )
})
