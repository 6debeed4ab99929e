import { Textarea } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReferralSettings } from '#shared/features/referrals/referral-settings.contract.ts'
import { orpc } from '../../api/client.ts'
import { errorText } from '../../api/error-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import classes from './Referrals.module.css'
import { referralSettingsMessages as words } from './referral-settings.messages.ts'
import { readSettings, type SettingsValues, valuesOfSettings } from './settings-form.ts'

/** The office's own hospitals, payers and limits. */
export function ReferralSettingsScreen() {
  const query = useQuery(orpc.referralSettings.get.queryOptions({ input: {} }))
  return (
    <>
      <PageHead title={words.title} subtitle={words.subtitle} />
      <QueryContent query={query} shape="form">
        {(settings) => <SettingsForm key={JSON.stringify(settings)} settings={settings} />}
      </QueryContent>
      <HistorySection subject={{ type: 'referral-settings', id: 'referrals' }} />
    </>
  )
}

const limits = ['permissionHours', 'leaveHours', 'familyHours', 'returnHours', 'admittedDays', 'resultHours'] as const

/** By field, in the words of the page. */
function problemsOf(values: SettingsValues): Record<string, string> {
  const read = readSettings(values)
  if (read.success) return {}
  const { problems } = words
  return Object.fromEntries(
    read.error.issues.map(({ path: [field] }) => {
      const name = String(field)
      if (name === 'hospitals') return [name, problems.hospitals]
      return [name, name === 'payers' ? problems.payers : problems.hours]
    }),
  )
}

function SettingsForm({ settings }: { readonly settings: ReferralSettings }) {
  const queries = useQueryClient()
  const form = useDraftForm<SettingsValues>({
    name: 'referrals.settings',
    basis: JSON.stringify(settings),
    initialValues: valuesOfSettings(settings),
    validate: problemsOf,
  })
  const change = useCommand(
    orpc.referralSettings.change.mutationOptions({
      context: { key: form.draft.key },
      onSuccess: async () => {
        noticeDone({ text: words.saved })
        await queries.invalidateQueries({ queryKey: orpc.referralSettings.key() })
      },
    }),
  )
  const save = form.onSubmit((values) => {
    const read = readSettings(values)
    if (read.success) change.mutate(read.data)
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
      <FormSection title={words.lists}>
        <Textarea
          label={words.hospitals}
          description={words.hospitalsHint}
          autosize
          minRows={3}
          {...form.getInputProps('hospitals')}
        />
        <Textarea
          label={words.payers}
          description={words.payersHint}
          autosize
          minRows={3}
          {...form.getInputProps('payers')}
        />
      </FormSection>
      <FormSection title={words.limits} hint={words.limitsHint}>
        <div className={classes.pair}>
          {limits.map((limit) => (
            <UnitInput
              key={limit}
              label={words[limit]}
              unit={limit === 'admittedDays' ? words.days : words.hours}
              {...form.getInputProps(limit)}
            />
          ))}
        </div>
      </FormSection>
    </FormBody>
  )
}
