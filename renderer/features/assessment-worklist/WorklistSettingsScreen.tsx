import { Checkbox, Textarea } from '@mantine/core'
import { useNavigate } from 'react-router'
import type { WorklistSettings } from '#shared/features/assessment-worklist/assessment-worklist.contract.ts'
import { client } from '../../api/client.ts'
import { FormPage } from '../../components/FormPage/FormPage.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { worklistMessages as words } from './worklist.messages.ts'
import { useWorklistCommand, useWorklistSettings, worklistFailure } from './worklist.queries.ts'
import { worklistPaths } from './worklist-paths.ts'

const within = (from: number, to: number) => (value: number | null) =>
  value === null || !Number.isInteger(value) || value < from || value > to
    ? words.numberWrong(formatNumber(from), formatNumber(to))
    : null

type Values = {
  readonly [Key in keyof WorklistSettings]: WorklistSettings[Key] extends number ? number | null : WorklistSettings[Key]
}

/** When somebody is due, as this office counts. */
export function WorklistSettingsScreen() {
  const settings = useWorklistSettings()
  return (
    <QueryContent query={settings} shape="form">
      {(told) => <SettingsForm told={told} />}
    </QueryContent>
  )
}

function SettingsForm({ told }: { readonly told: WorklistSettings }) {
  const navigate = useNavigate()
  const form = useDraftForm<Values>({
    name: 'assessment-worklist.settings',
    subject: '',
    initialValues: told,
    validate: {
      ...{ firstDays: within(1, 90), repeatMonths: within(1, 60), informationDays: within(0, 90) },
      aheadDays: within(0, 180),
      source: (value) => (value.trim() === '' ? words.missing : null),
    },
  })
  const change = useWorklistCommand(client.assessmentWorklist.changeSettings, form.draft.key)
  const save = ({ firstDays, repeatMonths, informationDays, aheadDays, includeDetainees, source }: Values) => {
    if (firstDays === null || repeatMonths === null || informationDays === null || aheadDays === null) return
    change.mutate(
      { firstDays, repeatMonths, informationDays, aheadDays, includeDetainees, source: source.trim() },
      {
        onSuccess: () => {
          noticeDone({ text: words.settingsSaved })
          void navigate(worklistPaths.list)
        },
      },
    )
  }
  const numbers = [
    { name: 'firstDays', unit: words.days },
    { name: 'repeatMonths', unit: words.months },
    { name: 'informationDays', unit: words.days },
    { name: 'aheadDays', unit: words.days },
  ] as const
  return (
    <>
      <FormPage
        head={{ title: words.settingsTitle, breadcrumb: [{ label: words.title, to: worklistPaths.list }] }}
        onSubmit={form.onSubmit(save)}
        errors={form.errors}
        submitLabel={words.settingsSave}
        isSubmitting={change.isPending}
        failure={worklistFailure(change.error)}
        draft={form.draft}
        onCancel={() => void navigate(worklistPaths.list)}
      >
        <FormSection title={words.settingsSection} hint={words.settingsText}>
          {numbers.map(({ name, unit }) => (
            <UnitInput
              key={name}
              label={words[name]}
              unit={unit}
              {...form.getInputProps(name)}
              value={form.values[name]}
            />
          ))}
          <Checkbox label={words.includeDetainees} {...form.getInputProps('includeDetainees', { type: 'checkbox' })} />
          <Textarea
            label={words.settingsSource}
            description={words.settingsSourceHint}
            autosize
            minRows={2}
            maxLength={500}
            {...form.getInputProps('source')}
          />
        </FormSection>
      </FormPage>
      <HistorySection subject={{ type: 'assessment-worklist', id: 'assessment-worklist' }} />
    </>
  )
}
