import { recommendationCalls, useCaseCommand } from '../recommendations.queries.ts'
import { HopForm } from './HopForm.tsx'
import type { HopSheetProps } from './hop-props.ts'
import { sheetMessages as words } from './sheet.messages.ts'

/** Another office took its step. */
export function OutsideStepSheet({ caseId, stepId, onDone }: HopSheetProps & { readonly stepId: string }) {
  const record = useCaseCommand(caseId, recommendationCalls.recordOutsideStep)
  return (
    <HopForm
      name="recommendations.outside-step"
      subject={`${caseId}/${stepId}`}
      hint={words.stepHint}
      onLabel={words.stepOn}
      saveLabel={words.stepSave}
      command={record}
      inputOf={({ on, letterNumber, letterDate }) => ({ step: stepId, on, letterNumber, letterDate })}
      doneText={words.stepDone}
      onDone={onDone}
    />
  )
}
