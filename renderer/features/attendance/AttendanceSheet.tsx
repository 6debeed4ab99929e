import { Button, Group, Text } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import type { WrittenOrigin } from '#shared/features/attendance/attendance.contract.ts'
import type { AttendanceReason } from '#shared/features/coaching-programmes/coaching-facts.ts'
import type { Client } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { formatNumber } from '../../format/numbers.ts'
import classes from './Attendance.module.css'
import { AttendanceGrid } from './AttendanceGrid.tsx'
import { AttendanceTools, type SheetFilter } from './AttendanceTools.tsx'
import { attendanceMessages as words } from './attendance.messages.ts'
import { attendanceFailure } from './attendance-failure.ts'
import { LateMarking, useLateMarking } from './LateMarking.tsx'
import { shownRows, stillOpen } from './sheet-rows.ts'
import { TrailDialog } from './TrailDialog.tsx'
import { useAttendanceCard } from './use-attendance-card.ts'
import { useMarkQueue } from './use-mark-queue.ts'

export type Sheet = Awaited<ReturnType<Client['attendance']['sheet']>>

interface AttendanceSheetProps {
  readonly sheet: Sheet
  readonly reasons: readonly AttendanceReason[]
}

interface AllPresent {
  readonly origin: WrittenOrigin
  readonly inmateIds: readonly string[]
}

/** The sheet of one session. */
export function AttendanceSheet({ sheet, reasons }: AttendanceSheetProps) {
  const { session, standing, rows } = sheet
  const mayMark = useMay('mark:attendance')
  const [filter, setFilter] = useState<SheetFilter>({ block: null, show: 'all' })
  const [chosen, setOrigin] = useState<WrittenOrigin>('click')
  const [allPresent, setAllPresent] = useState<AllPresent | null>(null)
  const [target, setTarget] = useState<string | null>(null)
  const [told, setTold] = useState<string | null>(null)
  const late = useLateMarking(standing)
  const origin: WrittenOrigin = standing === 'to-come' ? 'excused' : chosen
  const isEditable = mayMark && (standing === 'open' || standing === 'to-come' || late.reason !== null)

  const queue = useMarkQueue(
    session.id,
    ({ origin: of, inmateId }) =>
      rows.find((row) => row.inmateId === inmateId)?.marks.findLast((mark) => mark.origin === of)?.id ?? null,
    late.reason,
  )
  const all = useMemo(() => shownRows(rows, queue.entries, origin, reasons), [rows, queue.entries, origin, reasons])
  const [kept, setKept] = useState<ReadonlySet<string> | null>(null)
  const shown = useMemo(
    () =>
      all.filter(
        ({ inmateId, block }) =>
          (filter.block === null || (block ?? '') === filter.block) && (kept === null || kept.has(inmateId)),
      ),
    [all, filter.block, kept],
  )
  const taken = useMemo(
    () => (origin === 'excused' ? reasons.filter(({ isExcused }) => isExcused) : reasons),
    [origin, reasons],
  )
  /** Rows that were chosen stay while they are worked on. */
  const narrow = (next: SheetFilter) => {
    setFilter(next)
    const chosenRows = {
      all: null,
      unmarked: all.filter(({ counted, isOut }) => counted === null && !isOut),
      different: all.filter(({ isContradicted }) => isContradicted),
    }[next.show]
    setKept(chosenRows && new Set(chosenRows.map(({ inmateId }) => inmateId)))
  }

  const { put } = queue
  const onMark = useCallback(
    (inmateId: string, reason: string | null, note: string | null) => put([{ origin, inmateId, reason, note }]),
    [put, origin],
  )
  const here = reasons.find(({ isPresent }) => isPresent)?.id ?? ''
  const mayAll = isEditable && origin !== 'excused'
  const onAllPresent = useCallback(() => {
    const open = mayAll ? stillOpen(shown, origin).map(({ inmateId }) => inmateId) : []
    if (open.length === 0) return
    put(open.map((inmateId) => ({ origin, inmateId, reason: here, note: null })))
    setAllPresent({ origin, inmateIds: open })
  }, [mayAll, shown, origin, put, here])
  const undoAll = ({ origin: of, inmateIds }: AllPresent) => {
    const still = inmateIds.filter(
      (id) => all.find(({ inmateId }) => inmateId === id)?.marks.find((mark) => mark.origin === of)?.reason === here,
    )
    put(still.map((inmateId) => ({ origin: of, inmateId, reason: null, note: null })))
    setAllPresent(null)
  }
  const reached = useCallback(() => setTarget(null), [])
  useAttendanceCard({
    sheet,
    reason: here,
    onFound: (inmateId) => {
      setFilter({ block: null, show: 'all' })
      setKept(null)
      setTarget(inmateId)
    },
  })

  const expected = all.filter(({ isMember, isOut, counted }) => (isMember && !isOut) || counted !== null)
  const isPresent = (id: string) => reasons.find((one) => one.id === id)?.isPresent ?? false
  const present = expected.filter(({ counted }) => counted !== null && isPresent(counted.reason)).length
  const open = expected.filter(({ counted }) => counted === null).length
  const different = all.filter(({ isContradicted }) => isContradicted).length
  const summary = [
    words.count(formatNumber(present), formatNumber(expected.length - present - open), formatNumber(open)),
    different > 0 && words.differences(formatNumber(different)),
    isEditable && !queue.isFailed && (queue.entries.size > 0 ? words.saving : words.saved),
  ]
  const person = rows.find(({ inmateId }) => inmateId === told)
  return (
    <div className={classes.stack}>
      <AttendanceTools
        sheet={sheet}
        filter={filter}
        origin={origin}
        isEditable={isEditable}
        onFilter={narrow}
        onOrigin={setOrigin}
      />
      <LateMarking late={late} />
      <div>
        <Text role="status" fw={600}>
          {summary.filter(Boolean).join(' ')}
        </Text>
        {isEditable && <Text size="sm">{words.keys}</Text>}
      </div>
      {isEditable && (
        <Group gap="md">
          {mayAll && (
            <Button variant="default" size="compact-md" onClick={onAllPresent}>
              {words.allPresent}
            </Button>
          )}
          {allPresent && (
            <Button variant="subtle" size="compact-md" onClick={() => undoAll(allPresent)}>
              {words.allPresentUndo(formatNumber(allPresent.inmateIds.length))}
            </Button>
          )}
          <ul className={classes.letters} aria-label={words.letters}>
            {taken.map(({ id, letter, title }) => (
              <li key={id}>{words.letter(letter, title)}</li>
            ))}
          </ul>
        </Group>
      )}
      {queue.isFailed && (
        <>
          <FailureNotice
            failure={attendanceFailure(queue.failure) ?? { title: words.refusedTitle, text: words.notSaved }}
          />
          <Group>
            <Text size="sm">{words.notSaved}</Text>
            <Button size="compact-md" variant="default" onClick={queue.flush}>
              {words.again}
            </Button>
          </Group>
        </>
      )}
      {shown.length === 0 ? (
        <EmptyState
          title={all.length === 0 ? words.nobodyTitle : words.noneShownTitle}
          text={all.length === 0 ? words.nobodyText : words.noneShownText}
          icon={IconChecklist}
        />
      ) : (
        <AttendanceGrid
          rows={shown}
          reasons={reasons}
          taken={taken}
          isEditable={isEditable}
          stale={queue.stale}
          target={target}
          onReached={reached}
          onMark={onMark}
          onAllPresent={onAllPresent}
          onTrail={setTold}
        />
      )}
      {person && (
        <TrailDialog
          sessionId={session.id}
          person={person}
          today={sheet.today}
          reasons={reasons}
          onClose={() => setTold(null)}
        />
      )}
    </div>
  )
}
