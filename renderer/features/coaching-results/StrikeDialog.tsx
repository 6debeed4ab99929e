import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { coachingResultMessages as words } from './coaching-results.messages.ts'
import { resultFailure, useResultCommand } from './coaching-results.queries.ts'

/** What is to be struck out, in words for the question. */
export interface Struck {
  readonly what: 'voidAssessment' | 'voidWork' | 'voidCertificate'
  readonly id: string
  readonly revision: number
  readonly name: string
}

/** Strikes a result out, with the reason. */
export function StrikeDialog({ struck, onClose }: { readonly struck: Struck | null; readonly onClose: () => void }) {
  const call = client.coachingResults[struck?.what ?? 'voidWork']
  const strike = useResultCommand(call, useSubmitKey(struck !== null))
  const close = () => {
    strike.reset()
    onClose()
  }
  return (
    <ReasonDialog
      isOpen={struck !== null}
      title={struck ? words.strikeTitle(struck.name) : ''}
      question={words.strikeQuestion}
      confirmLabel={struck ? words.strikeOf(struck.name) : ''}
      onClose={close}
      onConfirm={(reason) =>
        struck && strike.mutate({ id: struck.id, revision: struck.revision, reason }, { onSuccess: close })
      }
      isDangerous
      isBusy={strike.isPending}
      failure={resultFailure(strike.error)}
    >
      {words.strikeText}
    </ReasonDialog>
  )
}
