import { Button, Checkbox, Group, List, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { BackupPreview } from '#shared/features/backups/backups.contract.ts'
import { type ErrorText, failureOf } from '../../api/error-text.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatFileSize, formatNumber } from '../../format/numbers.ts'
import { formatFullInstant, formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { restoreMessages as words } from './restore.messages.ts'

interface RestoreCheckProps {
  readonly preview: BackupPreview
  readonly isEmpty: boolean
  readonly failure: ErrorText | null
  readonly error: unknown
  readonly onRestore: (acceptDamagedFiles: boolean) => void
  readonly onBack: () => void
}

/** Step 3: whose data it is, from when, and what going back means. */
export function RestoreCheck({ preview, isEmpty, failure, error, onRestore, onBack }: RestoreCheckProps) {
  const zone = useZone()
  const [isConfirmed, setConfirmed] = useState(false)
  const [isDamageAccepted, setDamageAccepted] = useState(false)
  const isDamageAsked = failureOf(error)?.details.reason === 'backup-files-damaged'
  const isReady = isConfirmed && (!isDamageAsked || isDamageAccepted)
  return (
    <>
      <Title order={2}>{words.checkTitle}</Title>
      <SummaryList
        rows={[
          { label: words.unit, value: preview.unitName },
          { label: words.at, value: formatFullInstant(preview.at, zone) },
          { label: words.people, value: formatNumber(preview.people) },
          { label: words.cases, value: formatNumber(preview.cases) },
          { label: words.letters, value: formatNumber(preview.letters) },
          { label: words.files, value: formatNumber(preview.files) },
          { label: words.rows, value: formatNumber(preview.rows) },
          { label: words.lastCommand, value: formatNumber(preview.lastCommand) },
          { label: words.bytes, value: formatFileSize(preview.bytes) },
        ]}
      />
      <List spacing="xs">
        <List.Item>{isEmpty ? words.workAfterEmpty : words.workAfter}</List.Item>
        <List.Item>{words.passwordsOfItsDay}</List.Item>
        {preview.hasOtherKey && <List.Item>{words.otherKey}</List.Item>}
        {preview.isOlderVersion && <List.Item>{words.older}</List.Item>}
        {preview.damagedFiles > 0 && <List.Item>{words.damagedAtBackup(formatNumber(preview.damagedFiles))}</List.Item>}
      </List>
      {failure && <FailureNotice failure={failure} />}
      <Checkbox
        checked={isConfirmed}
        onChange={(event) => setConfirmed(event.currentTarget.checked)}
        label={isEmpty ? words.confirmUnit(preview.unitName) : words.confirmReplace}
      />
      {isDamageAsked && (
        <Checkbox
          checked={isDamageAccepted}
          onChange={(event) => setDamageAccepted(event.currentTarget.checked)}
          label={words.confirmDamaged}
        />
      )}
      <Group>
        <Button disabled={!isReady} onClick={() => onRestore(isDamageAccepted)}>
          {words.run(formatInstant(preview.at, zone))}
        </Button>
        <Button variant="default" onClick={onBack}>
          {words.another}
        </Button>
      </Group>
      {!isReady && (
        <Text size="sm" c="dimmed">
          {words.confirmFirst}
        </Text>
      )}
    </>
  )
}
