import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../../api/client.ts'
import { ConfirmDialog } from '../../../components/Dialogs/ConfirmDialog.tsx'
import { noticeDone } from '../../../components/Notices/notices.tsx'
import { recommendationCalls, useCaseCommand } from '../recommendations.queries.ts'
import { letterMessages as words } from './letter.messages.ts'
import { letterFailure } from './letter-problems.ts'

interface IssueDialogProps {
  readonly caseId: string
  readonly letterId: string
  readonly title: string
  readonly isNumbered: boolean
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onIssued: () => void
}

/** Issuing takes a number from the office's book and freezes the letter, so it is asked once more. */
export function IssueDialog({ caseId, letterId, title, isNumbered, isOpen, onClose, onIssued }: IssueDialogProps) {
  const numbering = useQuery({ ...orpc.letters.numbering.queryOptions({ input: {} }), enabled: isOpen && isNumbered })
  const issue = useCaseCommand(caseId, recommendationCalls.issueLetter)
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={words.issueTitle(title)}
      confirmLabel={words.issue}
      onConfirm={() =>
        issue.mutate(
          { letterId },
          {
            onSuccess: ({ number }) => {
              noticeDone({ text: number === null ? words.issuedPlain : words.issued(number) })
              onIssued()
            },
          },
        )
      }
      onClose={() => {
        issue.reset()
        onClose()
      }}
      isBusy={issue.isPending}
      failure={letterFailure(issue.error)}
    >
      <Stack gap="xs">
        <Text>{isNumbered ? words.issueNumbered : words.issueUnnumbered}</Text>
        {isNumbered && numbering.data && <Text fw={600}>{words.numberSeries(numbering.data.example)}</Text>}
        <Text>{words.issueNext}</Text>
      </Stack>
    </ConfirmDialog>
  )
}
