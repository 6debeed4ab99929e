import { useQueryClient } from '@tanstack/react-query'
import { lateEntryBounds, lateEntrySchema } from '#shared/features/medical-records/medical-records.rules.ts'
import { orpc } from '../../api/client.ts'
import { errorText } from '../../api/error-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { clinicSettingsMessages as words } from './clinic-settings.messages.ts'

const { hours: hoursSchema } = lateEntrySchema.shape

/** After how many hours an entry of the clinic has to say why it is late. */
export function LateEntryForm({ hours }: { readonly hours: number }) {
  const queryClient = useQueryClient()
  const form = useDraftForm<{ hours: number | null }>({
    name: 'medical-records.late-entry',
    basis: hours,
    initialValues: { hours },
    validate: { hours: (value) => (hoursSchema.safeParse(value).success ? null : words.lateProblem) },
  })
  const change = useCommand(
    orpc.recordSettings.changeLateEntry.mutationOptions({
      context: { key: form.draft.key },
      onSuccess: async () => {
        noticeDone({ text: words.savedLate })
        await queryClient.invalidateQueries({ queryKey: orpc.medicalRecords.key() })
      },
    }),
  )
  const save = form.onSubmit((values) => {
    if (values.hours !== null) change.mutate({ hours: values.hours })
  })
  return (
    <FormBody
      onSubmit={save}
      errors={form.errors}
      submitLabel={words.saveLate}
      isSubmitting={change.isPending}
      failure={change.error ? errorText(change.error) : null}
      draft={form.draft}
    >
      <FormSection title={words.lateTitle} hint={words.lateHint}>
        <UnitInput
          label={words.lateHours}
          description={words.lateHoursHint}
          unit={words.hours}
          {...lateEntryBounds}
          {...form.getInputProps('hours')}
        />
      </FormSection>
    </FormBody>
  )
}
