import { TextInput } from '@mantine/core'
import { type BoxSettings, boxSettingsSchema } from '#shared/features/complaint-boxes/complaint-boxes.contract.ts'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { BoxList } from './BoxList.tsx'
import { boxPaths } from './box-paths.ts'
import { boxMessages as words } from './complaint-boxes.messages.ts'
import { boxFailure, useBoxCommand, useBoxes } from './complaint-boxes.queries.ts'

/** Which boxes there are, and how often each is to be opened. */
export function BoxSettingsScreen() {
  const boxes = useBoxes()
  return (
    <>
      <PageHead
        title={words.settingsTitle}
        subtitle={words.settingsSubtitle}
        breadcrumb={[{ label: words.title, to: boxPaths.list }]}
      />
      <QueryContent query={boxes} shape="form">
        {(known) => (
          <>
            <BoxList boxes={known.boxes} />
            <ClockForm key={JSON.stringify(known.settings)} settings={known.settings} />
          </>
        )}
      </QueryContent>
      <HistorySection subject={{ type: 'complaint-boxes', id: 'complaint-boxes' }} />
    </>
  )
}

interface Values {
  readonly daysBetween: number | null
  readonly source: string
}

function ClockForm({ settings }: { readonly settings: BoxSettings }) {
  const { shape } = boxSettingsSchema
  const form = useDraftForm<Values>({
    name: 'complaint-boxes.settings',
    basis: JSON.stringify(settings),
    initialValues: settings,
    validate: {
      daysBetween: (value) => (shape.daysBetween.safeParse(value).success ? null : words.daysProblem),
      source: (value) => (shape.source.safeParse(value).success ? null : words.sourceProblem),
    },
  })
  const change = useBoxCommand(client.complaintBoxes.changeSettings, form.draft.key)
  const save = (values: Values) => {
    const parsed = boxSettingsSchema.safeParse(values)
    if (parsed.success) change.mutate(parsed.data, { onSuccess: () => noticeDone({ text: words.settingsSaved }) })
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.settingsSave}
      isSubmitting={change.isPending}
      failure={boxFailure(change.error)}
      draft={form.draft}
    >
      <FormSection title={words.clockTitle}>
        <UnitInput
          label={words.days}
          description={words.daysHint}
          unit={words.daysUnit}
          {...form.getInputProps('daysBetween')}
        />
        <TextInput
          label={words.source}
          description={words.sourceHint}
          maxLength={300}
          {...form.getInputProps('source')}
        />
      </FormSection>
    </FormBody>
  )
}
