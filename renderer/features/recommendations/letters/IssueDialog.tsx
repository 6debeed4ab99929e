import { Stack, Text } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import type { LetterSetting } from '#shared/features/medical-recommendations/recommendation-letters.ts'
import { orpc } from '../../../api/client.ts'
import { ConfirmDialog } from '../../../components/Dialogs/ConfirmDialog.tsx'
import { noticeDone } from '../../../components/Notices/notices.tsx'
import { formatNumber } from '../../../format/numbers.ts'
import { recommendationCalls, useCaseCommand } from '../recommendations.queries.ts'
import { letterMessages as words } from './letter.messages.ts'
import { letterFailure } from './letter-problems.ts'

interface IssueDialogProps {
  readonly caseId: string
  readonly letterId: string
  readonly title: string
  readonly template: string
  readonly isNumbered: boolean
  readonly setting: LetterSetting
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onIssued: () => void
}

/** Issuing takes a number from the office's book and freezes the letter, so it is asked once more. */
export function IssueDialog({
  caseId,
  letterId,
  title,
  template,
  isNumbered,
  setting,
  isOpen,
  onClose,
  onIssued,
}: IssueDialogProps) {
  const numbering = useQuery({
    ...orpc.letterNumbers.preview.queryOptions({
      input: isNumbered ? { template, date: setting.date, classification: setting.classification } : skipToken,
    }),
    enabled: isOpen,
    staleTime: 0,
  })
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
              const isAwaited = numbering.data?.source === 'typed'
              const plain = isAwaited ? words.issuedAwaitsNumber : words.issuedPlain
              noticeDone({ text: number === null ? plain : words.issued(number) })
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
        <Text>{words.issueAs[numbering.data?.source ?? 'none']}</Text>
        {numbering.data?.next && <Text fw={600}>{words.nextNumber(numbering.data.next)}</Text>}
        {numbering.data?.remaining != null && (
          <Text>
            {numbering.data.isFew
              ? words.numbersFew(formatNumber(numbering.data.remaining))
              : words.numbersLeft(formatNumber(numbering.data.remaining))}
          </Text>
        )}
        <Text>{words.issueNext}</Text>
      </Stack>
    </ConfirmDialog>
  )
}
