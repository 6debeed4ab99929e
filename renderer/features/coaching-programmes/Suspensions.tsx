import { Button, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { Member } from '#shared/features/coaching-programmes/coaching-members.contract.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { formatDate } from '../../format/dates.ts'
import { memberMessages as words } from './members.messages.ts'
import { programmeFailure, useProgrammeCommand } from './programmes.queries.ts'

interface SuspensionsProps {
  readonly member: Member
  readonly mayLift: boolean
}

/** The days on which a member does not take part, also those that were taken back. */
export function Suspensions({ member, mayLift }: SuspensionsProps) {
  const [lifting, setLifting] = useState<Member['suspensions'][number] | null>(null)
  const lift = useProgrammeCommand(client.coachingProgrammes.lift, useSubmitKey(lifting !== null))
  const close = () => {
    lift.reset()
    setLifting(null)
  }
  if (member.suspensions.length === 0) return null
  return (
    <section aria-label={words.suspensions}>
      <Title order={3} size="h4" mb="xs">
        {words.suspensions}
      </Title>
      <Stack gap="xs">
        {member.suspensions.map((one) => (
          <div key={one.id}>
            <Text>{words.suspensionLine(formatDate(one.from), formatDate(one.until), one.reason)}</Text>
            {one.liftReason !== null && <Text>{words.lifted(one.liftReason)}</Text>}
            {mayLift && one.state === 'active' && (
              <Button
                variant="default"
                size="compact-md"
                aria-label={words.liftNamed(formatDate(one.from))}
                onClick={() => setLifting(one)}
              >
                {words.lift}
              </Button>
            )}
          </div>
        ))}
      </Stack>
      <ReasonDialog
        isOpen={lifting !== null}
        title={words.liftTitle}
        question={words.liftQuestion}
        confirmLabel={words.lift}
        isBusy={lift.isPending}
        failure={programmeFailure(lift.error)}
        onClose={close}
        onConfirm={(reason) =>
          lifting &&
          lift.mutate(
            { id: lifting.id, revision: lifting.revision, reason },
            {
              onSuccess: () => {
                noticeDone({ text: words.liftDone })
                close()
              },
            },
          )
        }
      />
    </section>
  )
}
