import { Button, Group, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { WorkerAbsence } from '#shared/features/duty-roster/duty-roster.contract.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { WithdrawDialog } from '../../components/Dialogs/WithdrawDialog.tsx'
import { formatDate } from '../../format/dates.ts'
import { rosterMessages as words } from './duty-roster.messages.ts'
import { rosterFailure, useRosterCommand } from './duty-roster.queries.ts'

interface AbsenceListProps {
  readonly absences: readonly WorkerAbsence[]
  readonly mayEnter: boolean
}

/** Who is away in the week. */
export function AbsenceList({ absences, mayEnter }: AbsenceListProps) {
  const [leaving, setLeaving] = useState<WorkerAbsence | null>(null)
  const withdraw = useRosterCommand(client.dutyRoster.voidAbsence, useSubmitKey(leaving !== null))
  const close = () => {
    withdraw.reset()
    setLeaving(null)
  }
  return (
    <section aria-label={words.absenceTitle}>
      <Title order={2} size="h3">
        {words.absenceTitle}
      </Title>
      {absences.length === 0 && <Text c="dimmed">{words.absenceNone}</Text>}
      {absences.map((absence) => (
        <Group key={absence.id} gap="sm" mt="xs">
          <Text>
            {words.absenceLine(
              absence.worker.name,
              words.absences[absence.kind],
              formatDate(absence.from),
              formatDate(absence.until),
            )}
          </Text>
          {mayEnter && (
            <Button variant="default" size="compact-sm" onClick={() => setLeaving(absence)}>
              {words.voidShort}
            </Button>
          )}
        </Group>
      ))}
      {leaving && (
        <WithdrawDialog
          reference={leaving}
          command={withdraw}
          words={words.absenceVoid}
          failure={rosterFailure(withdraw.error)}
          onClose={close}
        />
      )}
    </section>
  )
}
