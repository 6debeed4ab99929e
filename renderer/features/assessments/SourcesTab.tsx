import { Anchor, Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Assessment } from '#shared/features/assessments/assessments.contract.ts'
import { client } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { formatDate } from '../../format/dates.ts'
import { AssessmentReasonDialog } from './AssessmentReasonDialog.tsx'
import classes from './Assessments.module.css'
import { assessmentMessages as words } from './assessments.messages.ts'

type Source = Assessment['sources'][number]

interface SourcesTabProps {
  readonly assessment: Assessment
  readonly onAdd: () => void
}

/** Interviews, cross-checks and documents that the answers rest on. */
export function SourcesTab({ assessment, onAdd }: SourcesTabProps) {
  const mayEnter = useMay('enter:assessments')
  const [taken, setTaken] = useState<Source | null>(null)
  const { sources } = assessment
  return (
    <div className={classes.work}>
      {mayEnter && (
        <Button
          className={classes.start ?? ''}
          leftSection={<IconPlus size={18} stroke={1.8} aria-hidden />}
          onClick={onAdd}
        >
          {words.sourceAdd}
        </Button>
      )}
      {sources.length === 0 && <Text>{words.sourcesEmpty}</Text>}
      <ul className={classes.list}>
        {sources.map((source) => (
          <li key={source.id} className={classes.card} data-off={source.state === 'withdrawn' || undefined}>
            <strong>{words.sourceHead(words.sourceKinds[source.kind], source.source)}</strong>
            <Text className={classes.told ?? ''}>{source.summary}</Text>
            <div className={classes.quiet}>
              {words.sourceMeta(formatDate(source.heldOn), source.place, source.recordedByName)}
            </div>
            {source.state === 'withdrawn' && <Text size="sm">{words.withdrawn(source.endReason ?? '')}</Text>}
            {source.state === 'active' && mayEnter && (
              <Anchor
                component="button"
                type="button"
                size="sm"
                aria-label={words.sourceWithdrawOf(source.source)}
                onClick={() => setTaken(source)}
              >
                {words.sourceWithdraw}
              </Anchor>
            )}
          </li>
        ))}
      </ul>
      <AssessmentReasonDialog
        title={taken === null ? null : words.sourceWithdrawOf(taken.source)}
        text={words.sourceWithdrawText}
        confirmLabel={words.sourceWithdraw}
        send={(reason, call) =>
          client.assessments.withdrawSource({ id: taken?.id ?? '', revision: taken?.revision ?? 0, reason }, call)
        }
        onClose={() => setTaken(null)}
      />
    </div>
  )
}
