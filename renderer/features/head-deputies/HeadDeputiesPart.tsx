import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { HeadDeputy } from '#shared/features/head-deputies/head-deputies.contract.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatDate } from '../../format/dates.ts'
import { DeputyForm } from './DeputyForm.tsx'
import { deputyMessages as words } from './head-deputies.messages.ts'
import { deputyFailure, useDeputies, useDeputyCommand } from './head-deputies.queries.ts'

/** Under the posts of the unit: who stands in for the head where a complaint is about the head. */
export function HeadDeputiesPart() {
  const deputies = useDeputies()
  const [leaving, setLeaving] = useState<HeadDeputy | null>(null)
  const withdraw = useDeputyCommand(client.headDeputies.withdraw, useSubmitKey(leaving !== null))
  const close = () => {
    withdraw.reset()
    setLeaving(null)
  }
  return (
    <Stack gap="sm" mt="xl" component="section">
      <Title order={2}>{words.title}</Title>
      <Text size="sm" c="dimmed">
        {words.text}
      </Text>
      <QueryContent query={deputies} shape="form">
        {(all) => (
          <Stack gap="sm">
            {!all.some(({ state }) => state === 'current') && <Text>{words.none}</Text>}
            {all.map((one) => (
              <DeputyLine key={one.id} deputy={one} onWithdraw={() => setLeaving(one)} />
            ))}
            <Title order={3}>{words.addTitle}</Title>
            <DeputyForm key={all.length} />
          </Stack>
        )}
      </QueryContent>
      <HistorySection subject={{ type: 'head-deputies', id: '' }} />
      <ReasonDialog
        isOpen={leaving !== null}
        title={words.withdraw(leaving?.fullName ?? '')}
        confirmLabel={words.withdrawShort}
        isDangerous
        isBusy={withdraw.isPending}
        failure={deputyFailure(withdraw.error)}
        onClose={close}
        onConfirm={(reason) => {
          if (leaving === null) return
          const { id, revision } = leaving
          withdraw.mutate(
            { id, revision, reason },
            {
              onSuccess: () => {
                noticeDone({ text: words.withdrawn })
                close()
              },
            },
          )
        }}
      />
    </Stack>
  )
}

function DeputyLine({ deputy, onWithdraw }: { readonly deputy: HeadDeputy; readonly onWithdraw: () => void }) {
  const { fullName, post, orderNumber, validFrom, validUntil, state, withdrawReason } = deputy
  const period = words.period(formatDate(validFrom), validUntil === null ? words.untilFurther : formatDate(validUntil))
  const rest = [period, orderNumber === null ? null : words.order(orderNumber), words.states[state], withdrawReason]
  return (
    <Group gap="sm">
      <div>
        <Text fw={600}>{[fullName, post].join(', ')}</Text>
        <Text size="sm">{rest.filter(Boolean).join('; ')}</Text>
      </div>
      {(state === 'current' || state === 'coming') && (
        <Button size="compact-sm" variant="default" aria-label={words.withdraw(fullName)} onClick={onWithdraw}>
          {words.withdrawShort}
        </Button>
      )}
    </Group>
  )
}
