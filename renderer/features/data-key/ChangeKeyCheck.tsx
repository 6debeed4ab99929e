import { Button, Checkbox, Group, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { z } from 'zod'
import type { dataKeyStateSchema } from '#shared/features/data-key/data-key.contract.ts'
import type { ErrorText } from '../../api/error-text.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatFileSize, formatNumber } from '../../format/numbers.ts'
import { dataKeyMessages as words } from './data-key.messages.ts'

interface ChangeKeyCheckProps {
  readonly facts: z.infer<typeof dataKeyStateSchema>
  readonly failure: ErrorText | null
  readonly isDamageAsked: boolean
  readonly onRun: (acceptDamagedFiles: boolean) => void
  readonly onBack: () => void
}

/** Step 3: who stays, who is out, how much there is to do. */
export function ChangeKeyCheck({ facts, failure, isDamageAsked, onRun, onBack }: ChangeKeyCheckProps) {
  const [isDamageAccepted, setDamageAccepted] = useState(false)
  return (
    <section>
      <Title order={2} mb="xs">
        {words.checkTitle}
      </Title>
      <SummaryList
        rows={[
          { label: words.checkStays, value: words.accountCount(formatNumber(facts.activeAccounts)) },
          { label: words.checkGone, value: facts.leftSince.join(', ') || words.checkGoneNobody },
          {
            label: words.checkFiles,
            value: words.filesOf(formatNumber(facts.files), formatFileSize(facts.bytes)),
          },
          { label: words.checkSheet, value: words.checkSheetNew },
        ]}
      />
      <Text my="sm">{words.checkAsk}</Text>
      <Text mb="md">{words.stopUntil}</Text>
      {failure && <FailureNotice failure={failure} />}
      {isDamageAsked && (
        <Checkbox
          my="md"
          checked={isDamageAccepted}
          onChange={(event) => setDamageAccepted(event.currentTarget.checked)}
          label={words.acceptDamaged}
        />
      )}
      <Group mt="md">
        <Button disabled={isDamageAsked && !isDamageAccepted} onClick={() => onRun(isDamageAccepted)}>
          {words.run}
        </Button>
        <Button variant="default" onClick={onBack}>
          {words.back}
        </Button>
      </Group>
    </section>
  )
}
