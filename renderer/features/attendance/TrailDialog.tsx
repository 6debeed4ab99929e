import { Button, Group, Modal, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AttendanceRow } from '#shared/features/attendance/attendance.contract.ts'
import type { AttendanceReason } from '#shared/features/coaching-programmes/coaching-facts.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { componentMessages } from '../../components/components.messages.ts'
import { useFocusBack } from '../../components/Dialogs/use-focus-back.ts'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatMoment } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import classes from './Attendance.module.css'
import { attendanceMessages as words } from './attendance.messages.ts'
import { ExcuseDialog } from './ExcuseDialog.tsx'

interface TrailDialogProps {
  readonly sessionId: string
  readonly person: AttendanceRow
  readonly today: CalendarDate
  readonly reasons: readonly AttendanceReason[]
  readonly onClose: () => void
}

/** All that was ever said of one person in this session, and leave for the days to come. */
export function TrailDialog(props: TrailDialogProps) {
  const { person, onClose } = props
  const [isExcusing, setExcusing] = useState(false)
  if (isExcusing) return <ExcuseDialog {...props} />
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.trailOf(person.name)}
      closeButtonProps={{ 'aria-label': componentMessages.close }}
    >
      <Trail {...props} onExcuse={() => setExcusing(true)} />
    </Modal>
  )
}

function Trail({ sessionId, person, reasons, onExcuse }: TrailDialogProps & { readonly onExcuse: () => void }) {
  useFocusBack()
  const zone = useZone()
  const mayMark = useMay('mark:attendance')
  const trail = useQuery(orpc.attendance.trail.queryOptions({ input: { sessionId, inmateId: person.inmateId } }))
  const titleOf = (id: string) => reasons.find((one) => one.id === id)?.title ?? id
  return (
    <>
      <QueryContent query={trail} shape="record">
        {(marks) =>
          marks.length === 0 ? (
            <Text>{words.trailEmpty}</Text>
          ) : (
            <ul className={classes.trail}>
              {marks.map((mark) => (
                <li key={mark.id}>
                  <Text fw={600}>
                    {words.byOrigin(words.originNames[mark.origin], titleOf(mark.reason))}
                    {mark.note !== null && `: ${mark.note}`}
                  </Text>
                  <Text size="sm">
                    {words.trailBy(mark.byName, formatMoment(mark.at, zone))}{' '}
                    {mark.endedAt === null
                      ? words.trailStates.active
                      : words.trailEnded(
                          words.trailStates[mark.state],
                          mark.endedByName ?? '',
                          formatMoment(mark.endedAt, zone),
                        )}
                    {mark.lateReason !== null && ` ${words.lateOn(mark.lateReason)}.`}
                  </Text>
                </li>
              ))}
            </ul>
          )
        }
      </QueryContent>
      {mayMark && (
        <Group mt="md">
          <Button variant="default" onClick={onExcuse}>
            {words.excuse}
          </Button>
        </Group>
      )}
    </>
  )
}
