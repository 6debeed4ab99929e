import { Radio, Stack, Textarea } from '@mantine/core'
import type { GetInputPropsReturnType } from '@mantine/form'
import { type PresentedPerson, presentedUrgencies } from '#shared/features/doctor-visits/doctor-visits.contract.ts'
import { doctorVisitMessages as words } from './doctor-visits.messages.ts'

/** Why somebody is to be seen, and how soon, as it is typed. */
export interface TypedWish {
  readonly reason: string
  readonly urgency: string
}

export const urgencyOf = ({ urgency }: TypedWish): PresentedPerson['urgency'] =>
  presentedUrgencies.find((one) => one === urgency) ?? 'routine'

export const wishProblems = ({ reason }: TypedWish): Record<string, string> =>
  reason.trim() === '' ? { reason: words.reasonMissing } : {}

interface WishFieldsProps {
  readonly form: { readonly getInputProps: (field: keyof TypedWish) => GetInputPropsReturnType }
}

export function WishFields({ form }: WishFieldsProps) {
  return (
    <>
      <Textarea
        label={words.reason}
        description={words.reasonHint}
        autosize
        minRows={2}
        maxRows={5}
        maxLength={300}
        {...form.getInputProps('reason')}
      />
      <Radio.Group label={words.urgency} {...form.getInputProps('urgency')}>
        <Stack gap={6} mt={6}>
          {presentedUrgencies.toReversed().map((urgency) => (
            <Radio key={urgency} value={urgency} label={words.urgencies[urgency]} />
          ))}
        </Stack>
      </Radio.Group>
    </>
  )
}
