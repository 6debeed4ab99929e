import { noticeDone } from '../../../components/Notices/notices.tsx'
import { LoadingSkeleton } from '../../../components/QueryContent/LoadingSkeleton.tsx'
import { recommendationFailure } from '../recommendation-failure.ts'
import { recommendationCalls, useCaseCommand } from '../recommendations.queries.ts'
import { useToday } from '../use-today.ts'
import { type DatedFacts, DatedForm } from './DatedForm.tsx'
import { sheetMessages as words } from './sheet.messages.ts'

interface HopSheetProps {
  readonly caseId: string
  readonly onDone: () => void
}

/** The stick was handed to Kanwil. */
export function HandOverSheet({ caseId, onDone }: HopSheetProps) {
  const record = useCaseCommand(caseId, recommendationCalls.recordHandedOver)
  return (
    <Hop
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

/** Another office took its step. */
export function OutsideStepSheet({ caseId, stepId, onDone }: HopSheetProps & { readonly stepId: string }) {
  const record = useCaseCommand(caseId, recommendationCalls.recordOutsideStep)
  return (
    <Hop
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

/** Another office sent the file back. */
export function BringBackSheet({ caseId, onDone }: HopSheetProps) {
  const record = useCaseCommand(caseId, recommendationCalls.returnForCorrection)
  return (
    <Hop
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

interface HopProps<Input> {
  readonly hint: string
  readonly onLabel: string
  readonly saveLabel: string
  readonly reasonLabel?: string | undefined
  readonly command: {
    readonly mutate: (input: Input, done: { readonly onSuccess: () => void }) => void
    readonly isPending: boolean
    readonly error: Error | null
  }
  readonly inputOf: (facts: DatedFacts) => Input
  readonly doneText: string
  readonly onDone: () => void
}

function Hop<Input>({ command, inputOf, doneText, onDone, ...form }: HopProps<Input>) {
  const today = useToday()
  if (today === null) return <LoadingSkeleton shape="form" />
  return (
    <DatedForm
      {...form}
      today={today}
      isBusy={command.isPending}
      failure={recommendationFailure(command.error)}
      onSave={(facts) =>
        command.mutate(inputOf(facts), {
          onSuccess: () => {
            noticeDone({ text: doneText })
            onDone()
          },
        })
      }
    />
  )
}
