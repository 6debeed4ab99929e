import type { FormName } from '../../../components/FormPage/form-names.ts'
import { noticeDone } from '../../../components/Notices/notices.tsx'
import { WithToday } from '../../../components/QueryContent/WithToday.tsx'
import { recommendationFailure } from '../recommendation-failure.ts'
import { type DatedFacts, DatedForm } from './DatedForm.tsx'

interface HopFormProps<Input> {
  readonly name: FormName
  readonly subject: string
  readonly hint: string
  readonly onLabel: string
  readonly saveLabel: string
  readonly reasonLabel?: string | undefined
  readonly command: {
    readonly mutate: (input: Input, options: { readonly key: string; readonly onSuccess: () => void }) => void
    readonly isPending: boolean
    readonly error: Error | null
  }
  readonly inputOf: (facts: DatedFacts) => Input
  readonly doneText: string
  readonly onDone: () => void
}

/** One hop of the file: asks when and by which letter, records it, says that it is done. */
export function HopForm<Input>({ command, inputOf, doneText, onDone, ...form }: HopFormProps<Input>) {
  return (
    <WithToday shape="form">
      {(today) => (
        <DatedForm
          {...form}
          today={today}
          isBusy={command.isPending}
          failure={recommendationFailure(command.error)}
          onSave={(facts, key) =>
            command.mutate(inputOf(facts), {
              key,
              onSuccess: () => {
                noticeDone({ text: doneText })
                onDone()
              },
            })
          }
        />
      )}
    </WithToday>
  )
}
