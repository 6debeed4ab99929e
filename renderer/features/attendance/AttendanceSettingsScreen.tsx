import { TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import {
  type AttendanceSettings,
  attendanceSettingsSchema,
  lockDaysBounds,
} from '#shared/features/attendance/attendance.rules.ts'
import { orpc } from '../../api/client.ts'
import { errorText } from '../../api/error-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { useMay } from '../../app/session.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { attendanceMessages as words } from './attendance.messages.ts'
import { attendancePaths } from './attendance-paths.ts'

/** Until when attendance may be changed, and by which rule. */
export function AttendanceSettingsScreen() {
  const mayChange = useMay('manage:coaching')
  const query = useQuery(orpc.attendance.settings.queryOptions({ input: {} }))
  return (
    <>
      <PageHead
        title={words.settingsTitle}
        subtitle={words.settingsSubtitle}
        breadcrumb={[{ label: words.menu, to: attendancePaths.list }]}
      />
      <QueryContent query={query} shape="form">
        {(settings) =>
          mayChange ? (
            <SettingsForm key={JSON.stringify(settings)} settings={settings} />
          ) : (
            <SummaryList
              rows={[
                { label: words.lockAfterDays, value: `${formatNumber(settings.lockAfterDays)} ${words.daysUnit}` },
                { label: words.source, value: settings.source },
              ]}
            />
          )
        }
      </QueryContent>
      <HistorySection subject={{ type: 'attendance-settings', id: 'attendance' }} />
    </>
  )
}

type Typed = Omit<AttendanceSettings, 'lockAfterDays'> & { lockAfterDays: number | null }

const { lockAfterDays: daysSchema, source: sourceSchema } = attendanceSettingsSchema.shape

function SettingsForm({ settings }: { readonly settings: AttendanceSettings }) {
  const queries = useQueryClient()
  const form = useDraftForm<Typed>({
    name: 'attendance.settings',
    basis: JSON.stringify(settings),
    initialValues: settings,
    validate: {
      lockAfterDays: (value) => (daysSchema.safeParse(value).success ? null : words.daysWrong),
      source: (value) => (sourceSchema.safeParse(value).success ? null : words.sourceWrong),
    },
  })
  const change = useCommand(
    orpc.attendance.changeSettings.mutationOptions({
      context: { key: form.draft.key },
      onSuccess: async () => {
        noticeDone({ text: words.settingsSaved })
        await queries.invalidateQueries({ queryKey: orpc.attendance.key() })
      },
    }),
  )
  const save = form.onSubmit((values) => {
    const read = attendanceSettingsSchema.safeParse(values)
    if (read.success) change.mutate(read.data)
  })
  return (
    <FormBody
      onSubmit={save}
      errors={form.errors}
      submitLabel={words.saveSettings}
      isSubmitting={change.isPending}
      failure={change.error ? errorText(change.error) : null}
      draft={form.draft}
    >
      <FormSection title={words.settingsTitle} hint={words.settingsHint}>
        <UnitInput
          label={words.lockAfterDays}
          description={words.lockHint}
          unit={words.daysUnit}
          smallest={lockDaysBounds.min}
          largest={lockDaysBounds.max}
          {...form.getInputProps('lockAfterDays')}
        />
        <TextInput label={words.source} maxLength={200} {...form.getInputProps('source')} />
      </FormSection>
    </FormBody>
  )
}
