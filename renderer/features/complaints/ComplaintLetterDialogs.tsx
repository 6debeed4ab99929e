import type { ComplaintLetter } from '#shared/features/complaints/complaint-letters.contract.ts'
import { client } from '../../api/client.ts'
import { fetchFile } from '../../api/files.ts'
import { ConfirmDialog } from '../../components/Dialogs/ConfirmDialog.tsx'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { printPdf } from '../../components/Viewers/print-pdf.ts'
import { complaintLetterMessages as words } from './complaint-letters.messages.ts'
import { letterFailure } from './complaint-letters.queries.ts'
import { useComplaintCommand } from './complaints.queries.ts'

/** What is asked about one letter before it is done. */
export interface LetterAct {
  readonly what: 'issue' | 'with-contact' | 'void'
  readonly letter: ComplaintLetter
}

interface ComplaintLetterDialogsProps {
  readonly complaintId: string
  readonly act: LetterAct | null
  readonly onClose: () => void
}

interface Reference {
  readonly id: string
  readonly letterId: string
}

/** Prints the sheet that carries name and address; it exists only on its way to the printer. */
async function printWithContact(reference: Reference): Promise<void> {
  const { sheetId } = await client.complaintLetters.withContact(reference)
  const { bytes } = await fetchFile(`/files/complaint-letters/${sheetId}`)
  await printPdf(bytes)
}

export function ComplaintLetterDialogs({ complaintId, act, onClose }: ComplaintLetterDialogsProps) {
  const issue = useComplaintCommand(client.complaintLetters.issue)
  const print = useComplaintCommand(printWithContact)
  const strike = useComplaintCommand(client.complaintLetters.void)
  const reference = { id: complaintId, letterId: act?.letter.letterId ?? '' }
  const name = act === null ? '' : words.kinds[act.letter.kind]
  const close = () => {
    issue.reset()
    print.reset()
    strike.reset()
    onClose()
  }
  return (
    <>
      <ConfirmDialog
        isOpen={act?.what === 'issue'}
        title={words.issueTitle}
        confirmLabel={`${words.issue}: ${name}`}
        isBusy={issue.isPending}
        failure={letterFailure(issue.error)}
        onClose={close}
        onConfirm={() =>
          issue.mutate(reference, {
            onSuccess: ({ number }) => {
              noticeDone({ text: number === null ? words.issueDoneNoNumber : words.issueDone(number) })
              close()
            },
          })
        }
      >
        {words.issueText}
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={act?.what === 'with-contact'}
        title={words.withContactTitle}
        confirmLabel={words.withContact}
        isBusy={print.isPending}
        failure={letterFailure(print.error)}
        onClose={close}
        onConfirm={() => print.mutate(reference, { onSuccess: close })}
      >
        {words.withContactText}
      </ConfirmDialog>
      <ReasonDialog
        isOpen={act?.what === 'void'}
        title={words.void}
        confirmLabel={`${words.void}: ${name}`}
        isDangerous
        isBusy={strike.isPending}
        failure={letterFailure(strike.error)}
        onClose={close}
        onConfirm={(reason) =>
          strike.mutate(
            { ...reference, reason },
            {
              onSuccess: () => {
                noticeDone({ text: words.voidDone })
                close()
              },
            },
          )
        }
      >
        {words.voidText}
      </ReasonDialog>
    </>
  )
}
