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
  nearReleaseDays: number | null
}

/** When the screen locks by itself, how large a file may be, and from when a coming release is shown. */
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
      nearReleaseDays: (value) =>
        isBetween(value, 1, 365) ? null : facilityMessages.preferenceProblems.nearReleaseDays,
    },
  })
  const change = useChangePreferences(form.draft.key)
  const save = form.onSubmit(({ idleMinutes, maximumMegabytes, nearReleaseDays }) => {
    if (idleMinutes === null || maximumMegabytes === null || nearReleaseDays === null) return
    change.mutate(
      { idleMinutes, maximumMegabytes, nearReleaseDays },
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
      <UnitInput
        label={facilityMessages.nearReleaseDays}
        description={facilityMessages.nearReleaseDaysHint}
        unit={facilityMessages.daysBefore}
        {...form.getInputProps('nearReleaseDays')}
      />
    </FormBody>
  )
}

function isBetween(value: number | null, smallest: number, largest: number): boolean {
  return value !== null && Number.isInteger(value) && value >= smallest && value <= largest
}
