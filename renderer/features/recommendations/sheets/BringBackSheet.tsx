import { recommendationCalls, useCaseCommand } from '../recommendations.queries.ts'
import { HopForm } from './HopForm.tsx'
import type { HopSheetProps } from './hop-props.ts'
import { sheetMessages as words } from './sheet.messages.ts'

/** Another office sent the file back. */
export function BringBackSheet({ caseId, onDone }: HopSheetProps) {
  const record = useCaseCommand(caseId, recommendationCalls.returnForCorrection)
  return (
    <HopForm
      name="recommendations.bring-back"
      subject={caseId}
      hint={words.bringBackHint}
      onLabel={words.bringBackOn}
      saveLabel={words.bringBackSave}
      reasonLabel={words.bringBackReason}
      command={record}
      inputOf={(facts) => facts}
      doneText={words.bringBackDone}
      onDone={onDone}
    />
  )
}
