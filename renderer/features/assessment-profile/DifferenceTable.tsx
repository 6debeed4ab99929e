import { Button, Table, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { AssessmentDifference } from '#shared/features/assessment-profile/assessment-profile.contract.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { useMay } from '../../app/session.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { useZone } from '../../format/use-zone.ts'
import { assessmentProfileMessages as words } from './assessment-profile.messages.ts'
import { useExplain } from './use-explain.ts'

interface DifferenceTableProps {
  readonly formId: string
  readonly differences: readonly AssessmentDifference[]
}

/** Whatever is judged otherwise than before, each with why. */
export function DifferenceTable({ formId, differences }: DifferenceTableProps) {
  const zone = useZone()
  const mayExplain = useMay('enter:assessments')
  const [asked, setAsked] = useState<AssessmentDifference | null>(null)
  const open = differences.filter(({ because }) => because === null).length
  if (differences.length === 0) return <Text>{words.noDifferences}</Text>
  return (
    <div>
      <Title order={4}>{words.differences}</Title>
      {open > 0 && <PageNote meaning="attention">{words.open(formatNumber(open))}</PageNote>}
      <Table aria-label={words.differences}>
        <Table.Thead>
          <Table.Tr>
            {[words.what, words.before, words.after, words.reason].map((label) => (
              <Table.Th key={label} scope="col">
                {label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {differences.map((difference) => {
            const { kind, key, title, before, after, because } = difference
            return (
              <Table.Tr key={`${kind} ${key}`}>
                <Table.Td>{title}</Table.Td>
                <Table.Td>{before || words.empty}</Table.Td>
                <Table.Td>{after || words.empty}</Table.Td>
                <Table.Td>
                  {because ? (
                    <>
                      {because.text}
                      <Text size="xs" c="dimmed">
                        {words.by(because.byName, formatDate(toCalendarDate(because.at, zone)))}
                      </Text>
                    </>
                  ) : mayExplain ? (
                    <Button variant="default" onClick={() => setAsked(difference)} aria-label={words.explainOf(title)}>
                      {words.explain}
                    </Button>
                  ) : (
                    words.noReason
                  )}
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
      {asked && <ExplainDialog formId={formId} difference={asked} onClose={() => setAsked(null)} />}
    </div>
  )
}

interface ExplainDialogProps {
  readonly formId: string
  readonly difference: AssessmentDifference
  readonly onClose: () => void
}

function ExplainDialog({ formId, difference, onClose }: ExplainDialogProps) {
  const explain = useExplain()
  const { title, before, after } = difference
  const failure =
    explain.error && (refusalText(explain.error, words.refusedTitle, words.refusals) ?? errorText(explain.error))
  return (
    <ReasonDialog
      isOpen
      title={words.explainTitle}
      confirmLabel={words.save}
      isBusy={explain.isPending}
      failure={failure || null}
      onClose={onClose}
      onConfirm={(reason) =>
        explain.mutate(
          { formId, kind: difference.kind, key: difference.key, reason },
          {
            onSuccess: () => {
              noticeDone({ text: words.saved })
              onClose()
            },
          },
        )
      }
    >
      <Text size="sm">{words.explainText(title, before || words.empty, after || words.empty)}</Text>
    </ReasonDialog>
  )
}
