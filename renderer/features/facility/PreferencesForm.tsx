import { Title } from '@mantine/core'
import { errorText } from '../../api/error-text.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { facilityMessages } from './facility.messages.ts'
import { useChangePreferences } from './facility.queries.ts'

interface Preferences {
  idleMinutes: number | null
  maximumMegabytes: number | null
}

/** When the screen locks by itself, and how large a file may be. */
export function PreferencesForm({ preferences }: { readonly preferences: Preferences }) {
  const form = useDraftForm<Preferences>({
    name: 'facility.preferences',
    basis: JSON.stringify(preferences),
    initialValues: preferences,
    validateInputOnBlur: true,
    validate: {
      idleMinutes: (value) => (isBetween(value, 1, 120) ? null : facilityMessages.preferenceProblems.idleMinutes),
      maximumMegabytes: (value) =>
        isBetween(value, 1, 200) ? null : facilityMessages.preferenceProblems.maximumMegabytes,
    },
  })
  const change = useChangePreferences(form.draft.key)
  const save = form.onSubmit(({ idleMinutes, maximumMegabytes }) => {
    if (idleMinutes === null || maximumMegabytes === null) return
    change.mutate(
      { idleMinutes, maximumMegabytes },
      { onSuccess: () => noticeDone({ text: facilityMessages.preferencesSaved }) },
    )
  })
  return (
    <FormBody
      onSubmit={save}
      errors={form.errors}
      submitLabel={facilityMessages.savePreferences}
      isSubmitting={change.isPending}
      failure={change.error ? errorText(change.error) : null}
      draft={form.draft}
    >
      <Title order={2}>{facilityMessages.preferencesTitle}</Title>
      <UnitInput
        label={facilityMessages.idleMinutes}
        description={facilityMessages.idleMinutesHint}
        unit={facilityMessages.minutes}
        {...form.getInputProps('idleMinutes')}
      />
      <UnitInput
        label={facilityMessages.maximumMegabytes}
        description={facilityMessages.maximumMegabytesHint}
        unit={facilityMessages.megabytes}
        {...form.getInputProps('maximumMegabytes')}
      />
    </FormBody>
  )
}

function isBetween(value: number | null, smallest: number, largest: number): boolean {
  return value !== null && Number.isInteger(value) && value >= smallest && value <= largest
}
