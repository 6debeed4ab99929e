import { Button, Group } from '@mantine/core'
import { IconLock, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { SealedLetter } from '#shared/features/sealed-letters/sealed-letters.contract.ts'
import { client } from '../../api/client.ts'
import { fetchFile, offerDownload } from '../../api/files.ts'
import { useCommand } from '../../api/use-command.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PaperDialog } from '../../components/Viewers/PaperDialog.tsx'
import { sealedMessages as words } from './sealed-letters.messages.ts'
import { sealedFailure, useSealedCommand } from './sealed-letters.queries.ts'

interface LetterActionsProps {
  readonly complaintId: string
  readonly letter: SealedLetter
}

/** Printed for the envelope, or kept as a file that only the office opens; taken back while nothing has come. */
export function LetterActions({ complaintId, letter: { id, hasKey, officeTitle, answers } }: LetterActionsProps) {
  const [isPrinting, setPrinting] = useState(false)
  const [isVoiding, setVoiding] = useState(false)
  const take = useSealedCommand(client.sealedLetters.void, useSubmitKey(isVoiding))
  const path = `/files/sealed-letters/${id}`
  const encrypt = useCommand({
    mutationFn: async () => {
      const { bytes, mediaType } = await fetchFile(`${path}?bentuk=age`)
      offerDownload(bytes, mediaType, `${words.printFile}.pdf.age`)
    },
    onSuccess: () => noticeDone({ text: words.encryptedDone }),
  })
  const failure = sealedFailure(encrypt.error)
  const close = () => {
    take.reset()
    setVoiding(false)
  }
  return (
    <>
      {failure && <FailureNotice failure={failure} />}
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} stroke={1.6} aria-hidden />}
          onClick={() => setPrinting(true)}
        >
          {words.print}
        </Button>
        {hasKey && (
          <Button
            variant="default"
            leftSection={<IconLock size={18} stroke={1.6} aria-hidden />}
            loading={encrypt.isPending}
            onClick={() => encrypt.mutate()}
          >
            {words.encrypted(officeTitle)}
          </Button>
        )}
        {answers.length === 0 && (
          <Button variant="subtle" color="red" onClick={() => setVoiding(true)}>
            {words.void}
          </Button>
        )}
      </Group>
      <PaperDialog
        title={words.print}
        path={isPrinting ? path : null}
        fileName={words.printFile}
        onClose={() => setPrinting(false)}
      />
      <ReasonDialog
        isOpen={isVoiding}
        title={words.void}
        question={words.voidQuestion}
        confirmLabel={words.void}
        isDangerous
        isBusy={take.isPending}
        failure={sealedFailure(take.error)}
        onClose={close}
        onConfirm={(reason) =>
          take.mutate(
            { complaintId, reason },
            {
              onSuccess: () => {
                noticeDone({ text: words.voided })
                close()
              },
            },
          )
        }
      />
    </>
  )
}
