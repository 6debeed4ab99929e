import { Checkbox } from '@mantine/core'
import { visitMessages as words } from './visit.messages.ts'

interface FinishChoiceProps {
  readonly isFinished: boolean
  readonly onChange: (isFinished: boolean) => void
}

/** A visit that is not finished stays in the queue of the day. */
export function FinishChoice({ isFinished, onChange }: FinishChoiceProps) {
  return (
    <Checkbox
      label={words.stateFinish}
      description={words.stateFinishHint}
      checked={isFinished}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}
