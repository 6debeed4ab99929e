import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { cardVoidReasons } from '#shared/features/health-cards/health-cards.contract.ts'
import { client } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { componentMessages } from '../../components/components.messages.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PrintFileButton } from '../../components/Viewers/PrintFileButton.tsx'
import { formatMoment } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { TabSection } from '../medical-records/TabSection.tsx'
import type { CardRecord } from './HealthCardTab.tsx'
import { healthCardMessages as words } from './health-cards.messages.ts'
import { roundFailure } from './round-failure.ts'
import { useRoundCommand } from './use-round-command.ts'

interface CarriedCardProps {
  readonly inmateId: string
  readonly cards: CardRecord['cards']
}

/** The card of one person: made, printed, replaced, taken back; old ones stay in sight. */
export function CarriedCard({ inmateId, cards }: CarriedCardProps) {
  const zone = useZone()
  const mayEnter = useMay('enter:health')
  const [ending, setEnding] = useState<'replace' | 'withdraw' | null>(null)
  const issue = useRoundCommand(client.healthCards.issue)
  const active = cards.find(({ state }) => state === 'active')
  const failure = roundFailure(issue.error)
  return (
    <TabSection title={words.cardTitle}>
      <Stack gap="xs">
        {active ? (
          <Text>{words.issuedBy(formatMoment(active.issued.at, zone), active.issued.byName)}</Text>
        ) : (
          <Text>
            {words.none}. {words.noneText}
          </Text>
        )}
        {failure && <FailureNotice failure={failure} />}
        <Group>
          {active && <PrintFileButton label={words.print} path={`/files/health-cards/${inmateId}`} />}
          {mayEnter && !active && (
            <Button
              variant="default"
              loading={issue.isPending}
              onClick={() =>
                issue.mutate({ inmateId, replaces: null }, { onSuccess: () => noticeDone({ text: words.issued }) })
              }
            >
              {words.issue}
            </Button>
          )}
          {mayEnter && active && (
            <>
              <Button variant="default" onClick={() => setEnding('replace')}>
                {words.replace}
              </Button>
              <Button variant="subtle" onClick={() => setEnding('withdraw')}>
                {words.withdraw}
              </Button>
            </>
          )}
        </Group>
        {cards.map(
          ({ id, voided }) =>
            voided && (
              <Text key={id} size="sm">
                {words.voidedBy(
                  formatMoment(voided.at, zone),
                  voided.byName,
                  [words.reasons[voided.reason], voided.note].filter(Boolean).join(', '),
                )}
              </Text>
            ),
        )}
      </Stack>
      {ending && active && (
        <EndDialog how={ending} inmateId={inmateId} cardId={active.id} onClose={() => setEnding(null)} />
      )}
    </TabSection>
  )
}

interface EndDialogProps {
  readonly how: 'replace' | 'withdraw'
  readonly inmateId: string
  readonly cardId: string
  readonly onClose: () => void
}

function EndDialog({ how, inmateId, cardId, onClose }: EndDialogProps) {
  const [reason, setReason] = useState<(typeof cardVoidReasons)[number]>('lost')
  const [typed, setTyped] = useState('')
  const issue = useRoundCommand(client.healthCards.issue)
  const withdraw = useRoundCommand(client.healthCards.void)
  const note = typed.trim() === '' ? null : typed.trim()
  const failure = roundFailure(issue.error ?? withdraw.error)
  const done = (text: string) => () => {
    noticeDone({ text })
    onClose()
  }
  const end = () =>
    how === 'replace'
      ? issue.mutate({ inmateId, replaces: { reason, note } }, { onSuccess: done(words.replaced) })
      : withdraw.mutate({ id: cardId, reason, note }, { onSuccess: done(words.withdrawn) })
  return (
    <Modal
      opened
      onClose={onClose}
      title={words[how]}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': componentMessages.close }}
    >
      <Stack>
        <Text>{words.replaceText}</Text>
        <Select
          label={words.reason}
          allowDeselect={false}
          data={cardVoidReasons.map((value) => ({ value, label: words.reasons[value] }))}
          value={reason}
          onChange={(value) => setReason(cardVoidReasons.find((one) => one === value) ?? 'lost')}
        />
        <TextInput
          label={words.note}
          description={words.noteHint}
          autoComplete="off"
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {failure && <FailureNotice failure={failure} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {componentMessages.back}
          </Button>
          <Button loading={issue.isPending || withdraw.isPending} onClick={end}>
            {words[how]}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
