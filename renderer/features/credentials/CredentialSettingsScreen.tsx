import { NumberInput, TextInput } from '@mantine/core'
import type { CredentialSettings } from '#shared/features/credentials/credentials.rules.ts'
import { credentialSettingsSchema } from '#shared/features/credentials/credentials.rules.ts'
import { client } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { useWorkerChoices } from '../workers/workers.queries.ts'
import { credentialPaths } from './credential-paths.ts'
import { credentialMessages as words } from './credentials.messages.ts'
import { credentialFailure, useCredentialCommand, useCredentialSettings } from './credentials.queries.ts'

const daysText = (days: readonly number[]) => days.join(', ')

/** On which days one is reminded, and how many SKP a profession needs. */
export function CredentialSettingsScreen() {
  const mayEnter = useMay('enter:licences')
  const query = useCredentialSettings()
  return (
    <>
      <PageHead title={words.settings.title} breadcrumb={[{ label: words.title, to: credentialPaths.list }]} />
      <QueryContent query={query} shape="form">
        {({ source, sipYears: _sipYears, ...settings }) =>
          mayEnter ? (
            <SettingsForm key={JSON.stringify(settings)} settings={settings} source={source} />
          ) : (
            <SummaryList
              rows={[
                { label: words.settings.reminderDays, value: daysText(settings.reminderDays) },
                { label: words.settings.creditYears, value: formatNumber(settings.creditYears) },
              ]}
            />
          )
        }
      </QueryContent>
      <HistorySection subject={{ type: 'credential-settings', id: 'credentials' }} />
    </>
  )
}

interface Values {
  readonly reminderDays: string
  readonly creditYears: number | string
  readonly credits: Readonly<Record<string, number | string>>
}

/** Null where it is not a setting. */
function settingsOf({ reminderDays, creditYears, credits }: Values): CredentialSettings | null {
  const typed = {
    reminderDays: reminderDays.split(',').map((part) => Number(part.trim())),
    creditYears: Number(creditYears),
    credits: Object.fromEntries(
      Object.entries(credits).flatMap(([id, points]) => (points === '' ? [] : [[id, Number(points)]])),
    ),
  }
  return credentialSettingsSchema.safeParse(typed).data ?? null
}

function SettingsForm({ settings, source }: { readonly settings: CredentialSettings; readonly source: string }) {
  const { data } = useWorkerChoices()
  const form = useDraftForm<Values>({
    ...{ name: 'credentials.settings', basis: JSON.stringify(settings) },
    initialValues: { ...settings, reminderDays: daysText(settings.reminderDays) },
    validate: (values) => (settingsOf(values) === null ? { reminderDays: words.settings.wrong } : {}),
  })
  const change = useCredentialCommand(client.credentials.changeSettings, form.draft.key)
  const save = (values: Values) => {
    const typed = settingsOf(values)
    if (typed === null) return
    change.mutate({ ...typed, basis: settings }, { onSuccess: () => noticeDone({ text: words.settings.saved }) })
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.settings.save}
      isSubmitting={change.isPending}
      failure={credentialFailure(change.error)}
      draft={form.draft}
    >
      <FormSection title={words.settings.reminders} hint={source}>
        <TextInput
          label={words.settings.reminderDays}
          description={words.settings.reminderHint}
          maxLength={60}
          {...form.getInputProps('reminderDays')}
        />
      </FormSection>
      <FormSection title={words.settings.credits} hint={words.settings.creditHint}>
        <NumberInput label={words.settings.creditYears} min={1} max={10} {...form.getInputProps('creditYears')} />
        {(data?.professions ?? []).map(({ id, title }) => (
          <NumberInput
            key={id}
            label={title}
            min={0}
            max={2000}
            decimalSeparator=","
            value={form.values.credits[id] ?? ''}
            onChange={(points) => form.setFieldValue('credits', { ...form.values.credits, [id]: points })}
          />
        ))}
      </FormSection>
    </FormBody>
  )
}
