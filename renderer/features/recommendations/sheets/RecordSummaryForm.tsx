import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../../api/client.ts'
import { refusalText } from '../../../api/refusal-text.ts'
import { noticeDone } from '../../../components/Notices/notices.tsx'
import { QueryContent } from '../../../components/QueryContent/QueryContent.tsx'
import { SummaryForm } from '../../clinical-summary/SummaryForm.tsx'
import { medicalRecordFailure } from '../../medical-records/medical-record-failure.ts'
import { recommendationCalls, useCaseCommand } from '../recommendations.queries.ts'
import { refusalMessages, refusedTitle } from '../refusal.messages.ts'
import { sheetMessages as words } from './sheet.messages.ts'

interface RecordSummaryFormProps {
  readonly caseId: string
  readonly inmateId: string
  readonly title: string
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** Paper 3 out of the record: only what the addressee needs, read before it becomes a paper. */
export function RecordSummaryForm({ caseId, inmateId, title, onDone, onCancel }: RecordSummaryFormProps) {
  const form = useQuery(orpc.recommendations.summaryForm.queryOptions({ input: { caseId } }))
  const attach = useCaseCommand(caseId, recommendationCalls.attachSummary)
  return (
    <>
      <Button variant="subtle" onClick={onCancel}>
        {words.back}
      </Button>
      <QueryContent query={form} shape="record">
        {(first) => (
          <SummaryForm
            inmateId={inmateId}
            draft={{ name: 'recommendations.record-summary', subject: caseId }}
            first={first}
            keeping={{
              keep: ({ inmateId: _subject, ...choice }, hash, key) =>
                attach.mutate(
                  { choice, hash },
                  {
                    key,
                    onSuccess: () => {
                      noticeDone({ text: words.attached(title) })
                      onDone()
                    },
                  },
                ),
              reset: attach.reset,
              isBusy: attach.isPending,
              failure: refusalText(attach.error, refusedTitle, refusalMessages) ?? medicalRecordFailure(attach.error),
            }}
          />
        )}
      </QueryContent>
    </>
  )
}
