import { Text, Textarea } from '@mantine/core'
import type { Recommendation } from '#shared/features/medical-recommendations/recommendation-view.ts'
import { FormBody } from '../../../components/FormPage/FormBody.tsx'
import { UnitInput } from '../../../components/FormPage/UnitInput.tsx'
import { useDraftForm } from '../../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../../components/Notices/notices.tsx'
import { formatNumber } from '../../../format/numbers.ts'
import { caseMessages } from '../case.messages.ts'
import { recommendationFailure } from '../recommendation-failure.ts'
import { recommendationCalls, useCaseCommand } from '../recommendations.queries.ts'
import { sheetMessages as words } from './sheet.messages.ts'

interface ExtendSheetProps {
  readonly recommendation: Recommendation
  readonly onDone: () => void
}

interface ExtendForm {
  readonly amount: number | null
  readonly reason: string
}

/** Gives the published clock more time, as much as the service allows. */
export function ExtendSheet({ recommendation, onDone }: ExtendSheetProps) {
  const { id, deadline, clockChoices } = recommendation
  const extend = useCaseCommand(id, recommendationCalls.extendClock)
  const left = clockChoices.extension?.left ?? 0
  const unit = deadline.started ? deadline.clockUnit : 'working-days'
  const form = useDraftForm<ExtendForm>({
    name: 'recommendations.extend',
    subject: id,
    initialValues: { amount: null, reason: '' },
    validate: {
      amount: (value) =>
        value === null || !Number.isInteger(value) || value < 1 || value > left
          ? words.extendAmountWrong(formatNumber(left))
          : null,
      reason: (value) => (value.trim() === '' ? words.reasonMissing : null),
    },
  })
  const save = ({ amount, reason }: ExtendForm) => {
    if (amount === null) return
    extend.mutate(
      { amount, reason: reason.trim() },
      {
        key: form.draft.key,
        onSuccess: () => {
          noticeDone({ text: words.extendDone })
          onDone()
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.extendSave}
      isSubmitting={extend.isPending}
      failure={recommendationFailure(extend.error)}
      draft={form.draft}
    >
      {clockChoices.extension && (
        <Text size="sm">
          {words.extendHint(clockChoices.extension.title, caseMessages.clockUnits[unit](formatNumber(left)))}
        </Text>
      )}
      <UnitInput
        label={words.extendAmount}
        unit={words.extendUnits[unit]}
        {...form.getInputProps('amount')}
        value={form.values.amount}
      />
      <Textarea label={words.extendReason} autosize minRows={3} maxRows={8} {...form.getInputProps('reason')} />
    </FormBody>
  )
}
