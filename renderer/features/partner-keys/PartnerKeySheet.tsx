import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { PartnerKey } from '#shared/features/partner-keys/partner-keys.contract.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { WithdrawDialog } from '../../components/Dialogs/WithdrawDialog.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { ConfirmKeyForm } from './ConfirmKeyForm.tsx'
import { CorrectKeyForm } from './CorrectKeyForm.tsx'
import { partnerKeyMessages as words } from './partner-keys.messages.ts'
import { partnerKeyFailure, useWithdrawKey } from './partner-keys.queries.ts'
import { StandingBadge } from './StandingBadge.tsx'

/** One key of another office: what is known of it and what can be done with it. */
export function PartnerKeySheet({ partnerKey }: { readonly partnerKey: PartnerKey }) {
  const { name, standing, changes } = partnerKey
  const [opened, setOpened] = useState<'correct' | 'withdraw' | null>(null)
  const withdraw = useWithdrawKey(useSubmitKey(opened === 'withdraw'))
  const close = () => {
    withdraw.reset()
    setOpened(null)
  }
  return (
    <Stack gap="md">
      <div>
        <StandingBadge standing={standing} />
      </div>
      {changes?.isInForce && standing === 'unconfirmed' && (
        <PageNote meaning="attention" title={words.changedTitle}>
          {words.changedText}
        </PageNote>
      )}
      <KeyFacts partnerKey={partnerKey} />
      {standing === 'unconfirmed' && <ConfirmKeyForm partnerKey={partnerKey} />}
      {standing !== 'withdrawn' && opened !== 'correct' && (
        <Group gap="xs">
          <Button variant="default" size="compact-md" onClick={() => setOpened('correct')}>
            {words.correct}
          </Button>
          <Button variant="subtle" color="gray" size="compact-md" onClick={() => setOpened('withdraw')}>
            {words.withdraw}
          </Button>
        </Group>
      )}
      {opened === 'correct' && <CorrectKeyForm partnerKey={partnerKey} onClose={close} />}
      {opened === 'withdraw' && (
        <WithdrawDialog
          reference={partnerKey}
          command={withdraw}
          words={{
            title: words.withdrawOf(name),
            text: words.withdrawText,
            question: words.withdrawQuestion,
            confirm: words.withdrawOf(name),
            done: words.withdrawn(name),
          }}
          failure={partnerKeyFailure(withdraw.error)}
          onClose={close}
        />
      )}
    </Stack>
  )
}

function KeyFacts({ partnerKey }: { readonly partnerKey: PartnerKey }) {
  const zone = useZone()
  const { kind, person, post, validFrom, validUntil, fingerprint, imported, confirmed, withdrawn } = partnerKey
  const from = formatDate(validFrom)
  return (
    <>
      <SummaryList
        rows={[
          { label: words.columns.kind, value: words.kinds[kind] },
          { label: words.columns.person, value: `${person}, ${post}` },
          {
            label: words.columns.valid,
            value: validUntil === null ? words.validFrom(from) : words.validBetween(from, formatDate(validUntil)),
          },
          ...(fingerprint === null ? [] : [{ label: words.fingerprint, value: <code>{fingerprint}</code> }]),
        ]}
      />
      <Text size="sm">{words.importedBy(formatInstant(imported.at, zone), imported.byName)}</Text>
      {confirmed && (
        <Text size="sm">{words.confirmedBy(formatInstant(confirmed.at, zone), confirmed.byName, confirmed.with)}</Text>
      )}
      {withdrawn && (
        <Text size="sm">
          {words.withdrawnBy(formatInstant(withdrawn.at, zone), withdrawn.byName, withdrawn.reason)}
        </Text>
      )}
    </>
  )
}
