import { type ReactNode, useState } from 'react'
import type { HistorySubject } from '#shared/features/history/history.contract.ts'
import type { ErrorText } from '../../api/error-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { formatNumber } from '../../format/numbers.ts'
import { ReasonDialog } from '../Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../Notices/notices.tsx'
import type { Crumb } from '../PageHead/PageHead.tsx'
import { RecordPage, type RecordTab } from '../RecordPage/RecordPage.tsx'

interface Undoing {
  readonly id: string
  readonly revision: number
  readonly reason: string
}

interface MarkedListPageProps {
  readonly found: {
    readonly id: string
    readonly fileName: string
    readonly revision: number
    /** Marks that hold, and that can therefore be taken back. */
    readonly marked: number
  }
  readonly words: {
    readonly importTitle: (file: string) => string
    readonly undo: string
    readonly undoTitle: string
    readonly undoText: string
    readonly undoneNotice: (count: string) => string
  }
  readonly above: Crumb
  readonly subtitle: string
  readonly banner: ReactNode
  readonly tabs: readonly RecordTab[]
  readonly history: HistorySubject
  readonly undo: (
    input: Undoing,
    options: { readonly context: { readonly key: string } },
  ) => Promise<{ withdrawn: number }>
  readonly onUndone: () => void
  readonly explain: (error: unknown) => ErrorText | null
}

/** Second half of an import that marks attendance: what it says, its history, and taking its marks back with a reason. */
export function MarkedListPage({ found, words, ...props }: MarkedListPageProps) {
  const [isUndoing, setUndoing] = useState(false)
  const key = useSubmitKey(isUndoing)
  const undo = useCommand({
    mutationFn: (input: Undoing) => props.undo(input, { context: { key } }),
    onSuccess: ({ withdrawn }) => {
      props.onUndone()
      setUndoing(false)
      noticeDone({ text: words.undoneNotice(formatNumber(withdrawn)) })
    },
  })
  return (
    <>
      <RecordPage
        head={{
          title: words.importTitle(found.fileName),
          breadcrumb: [props.above],
          subtitle: props.subtitle,
          menu: found.marked > 0 ? [{ label: words.undo, onClick: () => setUndoing(true), isDangerous: true }] : [],
        }}
        banner={props.banner}
        tabs={props.tabs}
        history={props.history}
      />
      <ReasonDialog
        isOpen={isUndoing}
        title={words.undoTitle}
        confirmLabel={words.undo}
        onConfirm={(reason) => undo.mutate({ id: found.id, revision: found.revision, reason })}
        onClose={() => setUndoing(false)}
        isDangerous
        isBusy={undo.isPending}
        failure={props.explain(undo.error)}
      >
        {words.undoText}
      </ReasonDialog>
    </>
  )
}
