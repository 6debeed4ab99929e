import { Checkbox, Radio, Stack, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import {
  type MonthlyRoundSettings,
  monthlyRoundSettingsSchema,
  roundDaysBounds,
} from '#shared/features/health-cards/monthly-round.rules.ts'
import { orpc } from '../../api/client.ts'
import { errorText } from '../../api/error-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { roundMessages as words } from './monthly-round.messages.ts'

type Typed = Omit<MonthlyRoundSettings, 'days'> & { days: number | null }

const { days: daysSchema, source: sourceSchema } = monthlyRoundSettingsSchema.shape

/** Who counts as examined in a monthly round, and which rule says so. */
export function RoundSettingsForm({ settings }: { readonly settings: MonthlyRoundSettings }) {
  const queryClient = useQueryClient()
  const form = useDraftForm<Typed>({
    name: 'monthly-round.settings',
    basis: JSON.stringify(settings),
    initialValues: settings,
    validate: {
      days: (value, { period }) => (period !== 'days' || daysSchema.safeParse(value).success ? null : words.daysWrong),
      source: (value) => (sourceSchema.safeParse(value).success ? null : words.sourceWrong),
    },
  })
  const change = useCommand(
    orpc.monthlyRound.changeSettings.mutationOptions({
      context: { key: form.draft.key },
      onSuccess: async () => {
        noticeDone({ text: words.settingsSaved })
        await queryClient.invalidateQueries({ queryKey: orpc.monthlyRound.key() })
      },
    }),
  )
  const save = form.onSubmit((values) => {
    // Days that are not read now are kept as they were.
    const days = daysSchema.safeParse(values.days)
    change.mutate({ ...values, days: days.success ? days.data : settings.days })
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
        <Radio.Group label={words.period} {...form.getInputProps('period')}>
          <Stack gap="xs" mt="xs">
            <Radio value="calendar-month" label={words.periods['calendar-month']} />
            <Radio value="days" label={words.periods.days} />
          </Stack>
        </Radio.Group>
        {form.values.period === 'days' && (
          <UnitInput
            label={words.days}
            description={words.daysHint}
            unit={words.daysUnit}
            {...roundDaysBounds}
            {...form.getInputProps('days')}
          />
        )}
        <Checkbox label={words.countsEveryVisit} {...form.getInputProps('countsEveryVisit', { type: 'checkbox' })} />
        <TextInput label={words.source} maxLength={200} {...form.getInputProps('source')} />
      </FormSection>
    </FormBody>
  )
}
