import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import {
  type AssessmentReport,
  assessmentReportLetter,
} from '#shared/features/assessment-report/assessment-report.contract.ts'
import type { Assessment } from '#shared/features/assessments/assessments.contract.ts'
import { orpc } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ConfirmDialog } from '../../components/Dialogs/ConfirmDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { letterMessages } from '../recommendations/letters/letter.messages.ts'
import { reportMessages as words } from './assessment-report.messages.ts'
import { reportFailure, useIssueReport } from './assessment-report.queries.ts'

interface IssueReportDialogProps {
  readonly assessment: Assessment
  readonly report: AssessmentReport
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Issuing takes a number from the office's book and freezes the sheet, so it is asked once more. */
export function IssueReportDialog({ assessment, report, isOpen, onClose }: IssueReportDialogProps) {
  const { date, classification } = report.setting
  const numbering = useQuery({
    ...orpc.letterNumbers.preview.queryOptions({
      input: { template: assessmentReportLetter.template, date, classification },
    }),
    enabled: isOpen,
    staleTime: 0,
  })
  const issue = useIssueReport(assessment, useSubmitKey(isOpen))
  const close = () => {
    issue.reset()
    onClose()
  }
  const [assessor, head] = report.signers
  const { source, next, remaining, isFew } = numbering.data ?? {}
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={words.issueTitle}
      confirmLabel={words.issue}
      isBusy={issue.isPending}
      failure={reportFailure(issue.error)}
      onClose={close}
      onConfirm={() =>
        issue.mutate(report.setting, {
          onSuccess: ({ number }) => {
            const plain = source === 'typed' ? letterMessages.issuedAwaitsNumber : letterMessages.issuedPlain
            noticeDone({ text: number === null ? plain : letterMessages.issued(number) })
            close()
          },
        })
      }
    >
      <Stack gap="xs">
        <Text>{letterMessages.issueAs[source ?? 'none']}</Text>
        {next && <Text fw={600}>{letterMessages.nextNumber(next)}</Text>}
        {remaining != null && (
          <Text>
            {isFew
              ? letterMessages.numbersFew(formatNumber(remaining))
              : letterMessages.numbersLeft(formatNumber(remaining))}
          </Text>
        )}
        {assessor && head && <Text>{words.signers(assessor.name ?? '', words.headOf(head.post, head.name))}</Text>}
        <Text>{letterMessages.issueNext}</Text>
      </Stack>
    </ConfirmDialog>
  )
}
