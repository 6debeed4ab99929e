import { Checkbox } from '@mantine/core'
import type { CardSettings } from '#shared/features/health-cards/health-cards.contract.ts'
import { orpc } from '../../api/client.ts'
import { errorText } from '../../api/error-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { healthCardMessages as words } from './health-cards.messages.ts'

/** What stands on the cards of this office. */
export function CardSettingsForm({ settings }: { readonly settings: CardSettings }) {
  const form = useDraftForm<CardSettings>({
    name: 'health-cards.settings',
    basis: JSON.stringify(settings),
    initialValues: settings,
  })
  const change = useCommand(
    orpc.healthCards.changeSettings.mutationOptions({
      context: { key: form.draft.key },
      onSuccess: () => noticeDone({ text: words.settingsSaved }),
    }),
  )
  return (
    <FormBody
      onSubmit={form.onSubmit((values) => change.mutate(values))}
      errors={form.errors}
      submitLabel={words.saveSettings}
      isSubmitting={change.isPending}
      failure={change.error ? errorText(change.error) : null}
      draft={form.draft}
    >
      <FormSection title={words.settingsTitle} hint={words.settingsHint}>
        <Checkbox
          label={words.hasPhoto}
          description={words.hasPhotoHint}
          {...form.getInputProps('hasPhoto', { type: 'checkbox' })}
        />
      </FormSection>
    </FormBody>
  )
}
