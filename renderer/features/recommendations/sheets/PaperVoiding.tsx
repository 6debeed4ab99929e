import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { ReasonDialog } from '../../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../../components/Notices/notices.tsx'
import type { PaperCopy } from '../case-actions.ts'
import { recommendationFailure } from '../recommendation-failure.ts'
import { recommendationCalls, useCaseCommand } from '../recommendations.queries.ts'
import { sheetMessages as words } from './sheet.messages.ts'

interface PaperVoidingProps {
  readonly caseId: string
  readonly title: string
  readonly copy: PaperCopy
}

/** A bad scan is replaced and keeps its letter; a wrong paper is voided as a whole. Both stay in the history, with a reason. */
export function PaperVoiding({ caseId, title, copy }: PaperVoidingProps) {
  const [asking, setAsking] = useState<'replace' | 'void' | null>(null)
  const voidPaper = useCaseCommand(caseId, recommendationCalls.voidPaper)
  const canReplace = copy.letter !== null && copy.files.length > 0
  const close = () => {
    voidPaper.reset()
    setAsking(null)
  }
  const confirm = (reason: string) =>
    voidPaper.mutate(
      { paperId: copy.id, reason, keepLetter: asking === 'replace' },
      {
        onSuccess: () => {
          noticeDone({ text: words.voided })
          close()
        },
      },
    )
  return (
    <Group gap="xs">
      {canReplace && (
        <Button variant="subtle" size="compact-md" onClick={() => setAsking('replace')}>
          {words.replace}
        </Button>
      )}
      <Button variant="subtle" color="red" size="compact-md" onClick={() => setAsking('void')}>
        {words.void}
      </Button>
      <ReasonDialog
        isOpen={asking !== null}
        title={asking === 'replace' ? words.replaceTitle(title) : words.voidTitle(title)}
        confirmLabel={asking === 'replace' ? words.replace : words.void}
        onConfirm={confirm}
        onClose={close}
        isDangerous
        isBusy={voidPaper.isPending}
        failure={recommendationFailure(voidPaper.error)}
      >
        {asking === 'replace' ? words.replaceText : words.voidText}
      </ReasonDialog>
    </Group>
  )
}
