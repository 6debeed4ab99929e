import { Button, Group, Select, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { WorklistItem } from '#shared/features/assessment-worklist/assessment-worklist.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { worklistMessages as words } from './worklist.messages.ts'
import { useWorklistCommand, worklistFailure } from './worklist.queries.ts'

interface AssignBarProps {
  readonly picked: readonly WorklistItem[]
  readonly assessors: readonly {
    readonly id: string
    readonly name: string
    readonly absentUntil: CalendarDate | null
  }[]
  readonly shownCount: number
  readonly onPickShown: () => void
  readonly onClear: () => void
}

interface Given {
  readonly ids: readonly string[]
  readonly text: string
}

/** Gives the picked people to one assessor, and takes that back. */
export function AssignBar({ picked, assessors, shownCount, onPickShown, onClear }: AssignBarProps) {
  const [assessorId, setAssessorId] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [given, setGiven] = useState<Given | null>(null)
  const assign = useWorklistCommand(client.assessmentWorklist.assign, useSubmitKey(picked.length > 0))
  const undo = useWorklistCommand(client.assessmentWorklist.undoAssign, useSubmitKey(given !== null))
  const isTakingOver = picked.some((item) => item.assessorId !== null && item.assessorId !== assessorId)
  const failure = worklistFailure(assign.error) ?? worklistFailure(undo.error)
  const save = () => {
    if (assessorId === null) return
    const name = assessors.find(({ id }) => id === assessorId)?.name ?? ''
    undo.reset()
    assign.mutate(
      { inmateIds: picked.map(({ inmateId }) => inmateId), assessorId, reason: reason.trim() || null },
      {
        onSuccess: ({ assignmentIds }) => {
          setGiven({ ids: assignmentIds, text: words.assigned(formatNumber(assignmentIds.length), name) })
          setReason('')
          onClear()
        },
      },
    )
  }
  const takeBack = () => {
    if (given === null) return
    undo.mutate(
      { assignmentIds: [...given.ids] },
      {
        onSuccess: () => {
          noticeDone({ text: words.undone })
          setGiven(null)
        },
      },
    )
  }
  return (
    <section aria-label={words.assign}>
      {failure && <FailureNotice failure={failure} />}
      {given && picked.length === 0 && (
        <Group gap="sm" mb="sm">
          <Text role="status">{given.text}</Text>
          {given.ids.length > 0 && (
            <Button variant="subtle" size="compact-md" loading={undo.isPending} onClick={takeBack}>
              {words.undo}
            </Button>
          )}
        </Group>
      )}
      <Group gap="sm" mb="sm" align="flex-end">
        <Text>{words.picked(formatNumber(picked.length))}</Text>
        {picked.length < shownCount && (
          <Button variant="subtle" size="compact-md" onClick={onPickShown}>
            {words.pickShown}
          </Button>
        )}
        {picked.length > 0 && (
          <>
            <Button variant="subtle" size="compact-md" onClick={onClear}>
              {words.pickNone}
            </Button>
            <Select
              label={words.assignTo}
              w="16rem"
              data={assessors.map(({ id, name, absentUntil }) => ({
                value: id,
                label: absentUntil === null ? name : words.absentUntil(name, formatDate(absentUntil)),
                disabled: absentUntil !== null,
              }))}
              value={assessorId}
              onChange={setAssessorId}
            />
            {isTakingOver && assessorId !== null && (
              <Textarea
                label={words.assignReason}
                description={words.assignReasonHint}
                w="20rem"
                autosize
                maxLength={1000}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
            )}
            <Button
              onClick={save}
              loading={assign.isPending}
              disabled={assessorId === null || (isTakingOver && reason.trim() === '')}
            >
              {words.assign}
            </Button>
          </>
        )}
      </Group>
    </section>
  )
}
