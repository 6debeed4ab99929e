import { recommendationCalls, useCaseCommand } from '../recommendations.queries.ts'
import { HopForm } from './HopForm.tsx'
import type { HopSheetProps } from './hop-props.ts'
import { sheetMessages as words } from './sheet.messages.ts'

/** The stick was handed to Kanwil. */
export function HandOverSheet({ caseId, onDone }: HopSheetProps) {
  const record = useCaseCommand(caseId, recommendationCalls.recordHandedOver)
  return (
    <HopForm
      name="recommendations.hand-over"
      subject={caseId}
      hint={words.handOverHint}
      onLabel={words.handOverOn}
      saveLabel={words.handOverSave}
      command={record}
      inputOf={({ on, letterNumber, letterDate }) => ({ on, letterNumber, letterDate })}
      doneText={words.handOverDone}
      onDone={onDone}
    />
  )
}
