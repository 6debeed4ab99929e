import { Radio, Stack, Textarea } from '@mantine/core'
import { type Outcome, outcomes } from '#shared/features/arrivals/arrivals.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PersonIdentifiers } from '../../components/PersonBanner/PersonIdentifiers.tsx'
import { useZone } from '../../format/use-zone.ts'
import { CareTimeFields } from '../medical-records/CareTimeFields.tsx'
import { type CareTime, caredOf, careTimeProblems, justNow } from '../medical-records/care-time.ts'
import { useLateEntry } from '../medical-records/medical-records.queries.ts'
import { useIdentifiers } from '../recommendations/use-identifiers.ts'
import { arrivalMessages as words } from './arrivals.messages.ts'
import { arrivalFailure, useArrivalCommand } from './arrivals.queries.ts'

interface DecisionFormProps {
  readonly arrivalId: string
  readonly inmateId: string
  /** The decision that stands now. */
  readonly basis: string | null
  readonly today: CalendarDate
  readonly onClose: () => void
}

interface Typed {
  readonly outcome: Outcome | null
  readonly reason: string
  readonly lookAgainOn: CalendarDate | null
  readonly care: CareTime
}

/** Fit, to be observed, or to be sent on; with the reason. */
export function DecisionForm({ arrivalId, inmateId, basis, today, onClose }: DecisionFormProps) {
  const zone = useZone()
  const late = useLateEntry()
  const identifiers = useIdentifiers(inmateId)
  const form = useDraftForm<Typed>({
    name: 'arrivals.decision',
    subject: arrivalId,
    basis: basis ?? '',
    initialValues: { outcome: null, reason: '', lookAgainOn: null, care: justNow },
    validate: ({ outcome, reason, lookAgainOn, care }): Record<string, string> => ({
      ...(outcome === null ? { outcome: words.outcomeMissing } : {}),
      ...(reason.trim() === '' ? { reason: words.reasonMissing } : {}),
      ...(outcome === 'observe' && lookAgainOn === null ? { lookAgainOn: words.lookAgainMissing } : {}),
      ...careTimeProblems(care, 'care.'),
    }),
  })
  const decide = useArrivalCommand(client.arrivals.decide, form.draft.key)
  const save = form.onSubmit(({ outcome, reason, lookAgainOn, care }) => {
    if (outcome === null) return
    decide.mutate(
      {
        arrivalId,
        basis,
        outcome,
        reason: reason.trim(),
        lookAgainOn: outcome === 'observe' ? lookAgainOn : null,
        ...caredOf(care, zone),
      },
      {
        onSuccess: () => {
          noticeDone({ text: words.decided })
          onClose()
        },
      },
    )
  })
  return (
    <FormBody
      onSubmit={save}
      errors={form.errors}
      submitLabel={words.saveDecision}
      isSubmitting={decide.isPending}
      failure={arrivalFailure(decide.error)}
      draft={form.draft}
      onCancel={onClose}
      beside={identifiers && <PersonIdentifiers {...identifiers} />}
    >
      <Radio.Group label={words.outcome} {...form.getInputProps('outcome')}>
        <Stack gap="xs" mt="xs">
          {outcomes.map((outcome) => (
            <Radio
              key={outcome}
              value={outcome}
              label={words.outcomes[outcome]}
              description={words.outcomeHints[outcome]}
            />
          ))}
        </Stack>
      </Radio.Group>
      {form.values.outcome === 'observe' && (
        <CalendarDateInput
          label={words.lookAgainOn}
          earliest={today}
          {...form.getInputProps('lookAgainOn')}
          value={form.values.lookAgainOn}
        />
      )}
      <Textarea label={words.reason} autosize minRows={2} maxLength={1000} {...form.getInputProps('reason')} />
      <CareTimeFields
        isEarlier={form.values.care.isEarlier}
        propsOf={(field, options) => form.getInputProps(`care.${field}`, options)}
        late={late}
      />
    </FormBody>
  )
}
