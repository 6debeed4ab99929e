import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { arrivalClocks } from '#shared/features/arrivals/arrival-term.rules.ts'
import type { ArrivalSettings } from '#shared/features/arrivals/arrivals.contract.ts'
import { client, orpc } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { arrivalMessages as words } from './arrivals.messages.ts'
import { arrivalFailure, useArrivalCommand } from './arrivals.queries.ts'

/** From which day, and by which clock, who comes is to be examined. */
export function ArrivalSettingsScreen() {
  const settings = useQuery(orpc.arrivals.settings.queryOptions({ input: {} }))
  return (
    <>
      <PageHead title={words.settingsTitle} />
      <QueryContent query={settings} shape="form">
        {(data) => <SettingsForm key={JSON.stringify(data)} settings={data} />}
      </QueryContent>
      <HistorySection subject={{ type: 'arrival-settings', id: 'arrival-settings' }} />
    </>
  )
}

type Typed = Omit<ArrivalSettings, 'hours'> & { readonly hours: number | null }

function SettingsForm({ settings }: { readonly settings: ArrivalSettings }) {
  const form = useDraftForm<Typed>({
    name: 'arrivals.settings',
    basis: JSON.stringify(settings),
    initialValues: settings,
    validate: ({ hours }): Record<string, string> =>
      hours === null || hours < 1 || hours > 240 ? { hours: words.hoursProblem } : {},
  })
  const change = useArrivalCommand(client.arrivals.changeSettings, form.draft.key)
  const save = form.onSubmit(({ hours, ...values }) =>
    change.mutate({ ...values, hours: hours ?? 24 }, { onSuccess: () => noticeDone({ text: words.settingsSaved }) }),
  )
  return (
    <FormBody
      onSubmit={save}
      errors={form.errors}
      submitLabel={words.saveSettings}
      isSubmitting={change.isPending}
      failure={arrivalFailure(change.error)}
      draft={form.draft}
    >
      <CalendarDateInput
        label={optionalLabel(words.startsOn)}
        description={words.startsOnHint}
        {...form.getInputProps('startsOn')}
        value={form.values.startsOn}
      />
      <Select
        label={words.clock}
        data={arrivalClocks.map((value) => ({ value, label: words.clocks[value] }))}
        allowDeselect={false}
        {...form.getInputProps('clock')}
      />
      <UnitInput label={words.hours} unit={words.hoursUnit} {...form.getInputProps('hours')} />
    </FormBody>
  )
}
