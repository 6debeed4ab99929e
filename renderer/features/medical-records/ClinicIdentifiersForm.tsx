import { TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import {
  type ClinicIdentifiers,
  clinicIdentifiersSchema,
} from '#shared/features/medical-records/clinic-identifiers.rules.ts'
import { orpc } from '../../api/client.ts'
import { errorText } from '../../api/error-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { clinicSettingsMessages } from './clinic-settings.messages.ts'

const words = clinicSettingsMessages.identifiers
const { organizationId: organizationSchema, facilityNumber: facilitySchema } = clinicIdentifiersSchema.shape

const written = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** By which numbers other health offices know the clinic. */
export function ClinicIdentifiersForm({ identifiers }: { readonly identifiers: ClinicIdentifiers }) {
  const queryClient = useQueryClient()
  const form = useDraftForm({
    name: 'medical-records.identifiers',
    basis: JSON.stringify(identifiers),
    initialValues: {
      organizationId: identifiers.organizationId ?? '',
      facilityNumber: identifiers.facilityNumber ?? '',
    },
    validateInputOnBlur: true,
    validate: {
      organizationId: (value) =>
        organizationSchema.safeParse(written(value)).success ? null : words.organizationProblem,
      facilityNumber: (value) => (facilitySchema.safeParse(written(value)).success ? null : words.facilityProblem),
    },
  })
  const change = useCommand(
    orpc.recordSettings.changeIdentifiers.mutationOptions({
      context: { key: form.draft.key },
      onSuccess: async () => {
        noticeDone({ text: words.saved })
        await queryClient.invalidateQueries({ queryKey: orpc.recordSettings.key() })
      },
    }),
  )
  const save = form.onSubmit(({ organizationId, facilityNumber }) =>
    change.mutate({ organizationId: written(organizationId), facilityNumber: written(facilityNumber) }),
  )
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
        <TextInput
          label={optionalLabel(words.organizationId)}
          description={words.organizationHint}
          inputMode="numeric"
          autoComplete="off"
          {...form.getInputProps('organizationId')}
        />
        <TextInput
          label={optionalLabel(words.facilityNumber)}
          description={words.facilityHint}
          autoComplete="off"
          {...form.getInputProps('facilityNumber')}
        />
      </FormSection>
    </FormBody>
  )
}
