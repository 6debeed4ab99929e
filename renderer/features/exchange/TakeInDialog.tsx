import { Stack, Text } from '@mantine/core'
import type { IncomingFile } from '#shared/features/exchange/incoming.contract.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ConfirmDialog } from '../../components/Dialogs/ConfirmDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PersonIdentifiers } from '../../components/PersonBanner/PersonIdentifiers.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { useIdentifiers } from '../recommendations/use-identifiers.ts'
import { exchangeFailure } from './exchange-failure.ts'
import { incomingMessages as words } from './incoming.messages.ts'
import { useTakeIn } from './incoming.queries.ts'

interface TakeInDialogProps {
  readonly file: IncomingFile
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Asks once more, with the person it is about beside the button. */
export function TakeInDialog({ file, isOpen, onClose }: TakeInDialogProps) {
  const takeIn = useTakeIn(useSubmitKey(isOpen))
  const fitting = file.answers.filter(({ plan }) => plan?.fits === true).length
  const waiting = file.answers.filter(({ plan }) => plan?.fits === false).length
  const identifiers = useIdentifiers(file.case.inmateId)
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={words.takeInTitle(file.case.number)}
      confirmLabel={words.takeInConfirm(file.case.number)}
      isBusy={takeIn.isPending}
      failure={exchangeFailure(takeIn.error)}
      onClose={onClose}
      onConfirm={() =>
        takeIn.mutate(
          { id: file.id, revision: file.revision, caseRevision: file.case.revision },
          {
            onSuccess: ({ takenIn }) => {
              noticeDone({ text: words.takenIn(formatNumber(takenIn)) })
              onClose()
            },
          },
        )
      }
    >
      <Stack gap="xs">
        {identifiers && <PersonIdentifiers {...identifiers} />}
        <Text>{words.takeInText(formatNumber(fitting), file.sender.name)}</Text>
        {waiting > 0 && <Text size="sm">{words.takeInWaiting(formatNumber(waiting))}</Text>}
      </Stack>
    </ConfirmDialog>
  )
}
