import { Button, Radio, Stack, Title } from '@mantine/core'
import { IconDatabaseImport } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { DiagnosisImport } from '#shared/features/terminology/diagnosis-imports.contract.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import classes from './Terminology.module.css'
import { terminologyMessages } from './terminology.messages.ts'
import { diagnosisFailure, useApplyImport } from './terminology.queries.ts'

const words = terminologyMessages.import

const choices = ['keep', 'take'] as const

/** How the list stands, and the one decision it needs. */
export function ApplyImportPanel({ list }: { readonly list: DiagnosisImport }) {
  const zone = useZone()
  const [choice, setChoice] = useState<(typeof choices)[number]>('keep')
  const apply = useApplyImport(useSubmitKey())
  const count = list.counts.new + list.counts.differs + list.counts.same
  const failure = diagnosisFailure(apply.error)
  if (list.state === 'applied')
    return (
      <Card title={words.appliedTitle}>
        <p className={classes.note}>
          {words.appliedText(list.replaces ?? false, formatInstant(list.appliedAt ?? list.made.at, zone))}
        </p>
      </Card>
    )
  if (list.state !== 'checked')
    return (
      <Card title={list.undone ? words.undoneTitle : words.states[list.state]}>
        {list.undone && (
          <p className={classes.note}>{words.undoneText(formatInstant(list.undone.at, zone), list.undone.reason)}</p>
        )}
      </Card>
    )
  if (count === 0) return <Card title={words.nothingTitle} />
  return (
    <Card title={words.readyTitle(formatNumber(count))}>
      <p className={classes.note}>{words.readyText}</p>
      <Radio.Group
        label={words.choice}
        value={choice}
        onChange={(value) => setChoice(choices.find((one) => one === value) ?? 'keep')}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="keep" label={words.keepOurs} />
          <Radio value="take" label={words.takeTheirs} />
        </Stack>
      </Radio.Group>
      {failure && <FailureNotice failure={failure} />}
      <div>
        <Button
          leftSection={<IconDatabaseImport size={18} stroke={1.8} aria-hidden />}
          loading={apply.isPending}
          onClick={() =>
            apply.mutate(
              { id: list.id, replaces: choice === 'take' },
              { onSuccess: ({ codes }) => noticeDone({ text: words.applied(formatNumber(codes)) }) },
            )
          }
        >
          {words.apply(formatNumber(count))}
        </Button>
      </div>
    </Card>
  )
}

function Card({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <section className={classes.card} aria-label={title}>
      <Title order={2} size="h4">
        {title}
      </Title>
      {children}
    </section>
  )
}
