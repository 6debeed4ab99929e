import { TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import {
  type CorrectionWindow,
  correctionHoursBounds,
  correctionWindowSchema,
} from '#shared/features/medical-records/correction-window.rules.ts'
import { orpc } from '../../api/client.ts'
import { errorText } from '../../api/error-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { recordSettingsMessages as words } from './record-settings.messages.ts'

const { correctionHours: hoursSchema, source: sourceSchema } = correctionWindowSchema.shape

/** How long somebody may correct what she entered in a medical record herself, and which rule says so. */
export function CorrectionWindowForm({ settings }: { readonly settings: CorrectionWindow }) {
  const queryClient = useQueryClient()
  const form = useDraftForm<{ correctionHours: number | null; source: string }>({
    name: 'medical-records.settings',
    basis: JSON.stringify(settings),
    initialValues: settings,
    validateInputOnBlur: true,
    validate: {
      correctionHours: (value) => (hoursSchema.safeParse(value).success ? null : words.problems.correctionHours),
      source: (value) => (sourceSchema.safeParse(value).success ? null : words.problems.source),
    },
  })
  const change = useCommand(
    orpc.recordSettings.changeSettings.mutationOptions({
      context: { key: form.draft.key },
      onSuccess: async () => {
        noticeDone({ text: words.saved })
        await queryClient.invalidateQueries({ queryKey: orpc.medicalRecords.key() })
      },
    }),
  )
  const save = form.onSubmit(({ correctionHours, source }) => {
    if (correctionHours !== null) change.mutate({ correctionHours, source })
  })
  return (
    <FormBody
      onSubmit={save}
      errors={form.errors}
      submitLabel={words.save}
      isSubmitting={change.isPending}
      failure={change.error ? errorText(change.error) : null}
      draft={form.draft}
    >
      <FormSection title={words.title} hint={words.hint}>
        <UnitInput
          label={words.hours}
          description={words.hoursHint}
          unit={words.unit}
          {...correctionHoursBounds}
          {...form.getInputProps('correctionHours')}
        />
        <TextInput label={words.source} description={words.sourceHint} {...form.getInputProps('source')} />
      </FormSection>
    </FormBody>
  )
}
