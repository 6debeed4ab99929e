import { Anchor, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { type PharmacySettings, pharmacySettingsSchema } from '#shared/features/pharmacy/medicines.contract.ts'
import { client, orpc } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { schemaProblems } from '../../components/FormPage/schema-problems.ts'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { clinicSettingsMessages } from '../medical-records/clinic-settings.messages.ts'
import { recordPaths } from '../medical-records/record-paths.ts'
import { pharmacyMessages as words } from './pharmacy.messages.ts'
import { pharmacyFailure, usePharmacyCommand } from './pharmacy.queries.ts'

/** The office's numbers: when to warn, when to flag, when an entry is late. */
export function PharmacySettingsScreen() {
  const settings = useQuery(orpc.medicines.settings.queryOptions({ input: {} }))
  return (
    <>
      <PageHead title={words.settingsTitle} />
      <QueryContent query={settings} shape="form">
        {(data) => <SettingsForm key={JSON.stringify(data)} settings={data} />}
      </QueryContent>
    </>
  )
}

interface Typed {
  readonly expirySpans: string
  readonly missedDoses: number | null
}

const settingsOf = (typed: Typed) => ({
  ...typed,
  expirySpans: typed.expirySpans
    .split(/[,;\s]+/)
    .filter((part) => part !== '')
    .map(Number),
})

function SettingsForm({ settings }: { readonly settings: PharmacySettings }) {
  const form = useDraftForm<Typed>({
    name: 'pharmacy.settings',
    basis: JSON.stringify(settings),
    initialValues: { ...settings, expirySpans: settings.expirySpans.join(', ') },
    validate: (values) => schemaProblems(pharmacySettingsSchema, settingsOf(values), words.settingsProblems),
  })
  const change = usePharmacyCommand(client.medicines.changeSettings, form.draft.key)
  const save = form.onSubmit((values) =>
    change.mutate(pharmacySettingsSchema.parse(settingsOf(values)), {
      onSuccess: () => noticeDone({ text: words.savedSettings }),
    }),
  )
  return (
    <FormBody
      onSubmit={save}
      errors={form.errors}
      submitLabel={words.saveSettings}
      isSubmitting={change.isPending}
      failure={pharmacyFailure(change.error)}
      draft={form.draft}
    >
      <TextInput
        label={words.expirySpans}
        description={words.expirySpansHint}
        inputMode="numeric"
        {...form.getInputProps('expirySpans')}
      />
      <UnitInput label={words.missedDoses} unit={words.times} {...form.getInputProps('missedDoses')} />
      <Text size="sm">
        {words.lateElsewhere}{' '}
        <Anchor component={Link} underline="always" to={recordPaths.settings}>
          {clinicSettingsMessages.title}
        </Anchor>
      </Text>
    </FormBody>
  )
}
