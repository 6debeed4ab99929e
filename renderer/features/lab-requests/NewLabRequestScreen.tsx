import { Autocomplete, Checkbox, MultiSelect, Select, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearchParams } from 'react-router'
import { labPriorities } from '#shared/features/lab-requests/lab-requests.contract.ts'
import { type Client, client, orpc } from '../../api/client.ts'
import { FormPage } from '../../components/FormPage/FormPage.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { PersonIdentifiers } from '../../components/PersonBanner/PersonIdentifiers.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { useZone } from '../../format/use-zone.ts'
import { WorkerNameField } from '../care-workers/WorkerNameField.tsx'
import { CareTimeFields } from '../medical-records/CareTimeFields.tsx'
import { happenedOf } from '../medical-records/care-time.ts'
import { useLateEntry } from '../medical-records/medical-records.queries.ts'
import { PersonFirst } from '../medical-records/PersonFirst.tsx'
import { RecordBanner } from '../medical-records/RecordBanner.tsx'
import { useIdentifiers } from '../recommendations/use-identifiers.ts'
import { emptyRequest, type LabRequestForm, requestOf, requestProblems } from './lab-request-form.ts'
import { labRequestPaths } from './lab-request-paths.ts'
import { labRequestMessages as words } from './lab-requests.messages.ts'
import { SpecimenFields } from './SpecimenFields.tsx'
import { specimensOf } from './specimen-form.ts'
import { labFailure, useLabCommand } from './use-lab-command.ts'

const head = { title: words.newTitle, breadcrumb: [{ label: words.menu, to: labRequestPaths.list }] }

/** Page kind 4: first the person, then what is asked from the laboratory. */
export function NewLabRequestScreen() {
  const [address] = useSearchParams()
  return (
    <PersonFirst head={head} label={words.whoLabel}>
      {(inmateId) => <ForPerson key={inmateId} inmateId={inmateId} encounterId={address.get('kunjungan')} />}
    </PersonFirst>
  )
}

interface ForPersonProps {
  readonly inmateId: string
  readonly encounterId: string | null
}

function ForPerson(props: ForPersonProps) {
  const choices = useQuery(orpc.labRequests.choices.queryOptions({ input: {} }))
  return (
    <>
      {choices.data === undefined && <PageHead {...head} />}
      <QueryContent query={choices} shape="form">
        {(offered) => <Request {...props} choices={offered} />}
      </QueryContent>
    </>
  )
}

interface RequestProps extends ForPersonProps {
  readonly choices: Awaited<ReturnType<Client['labRequests']['choices']>>
}

function Request({ inmateId, encounterId, choices }: RequestProps) {
  const navigate = useNavigate()
  const zone = useZone()
  const late = useLateEntry()
  const form = useDraftForm<LabRequestForm>({
    name: 'lab-requests.new',
    subject: encounterId === null ? inmateId : `${inmateId}:${encounterId}`,
    initialValues: { ...emptyRequest, clinicianName: choices.clinicianName },
    validate: requestProblems,
  })
  const identifiers = useIdentifiers(inmateId)
  const create = useLabCommand(client.labRequests.create, form.draft.key)
  const groups = Map.groupBy(choices.tests, ({ group }) => group)
  const save = (values: LabRequestForm) =>
    create.mutate(
      { inmateId, encounterId, ...happenedOf(values, zone), ...requestOf(values, choices.tests, zone) },
      {
        onSuccess: ({ id, number }) => {
          noticeDone({ text: words.saved(number) })
          void navigate(labRequestPaths.request(id), { replace: true })
        },
      },
    )
  return (
    <FormPage
      head={head}
      banner={<RecordBanner inmateId={inmateId} />}
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.save}
      isSubmitting={create.isPending}
      failure={labFailure(create.error)}
      draft={form.draft}
      onCancel={() => void navigate(labRequestPaths.list)}
      beside={identifiers && <PersonIdentifiers {...identifiers} />}
    >
      <FormSection title={words.what}>
        <MultiSelect
          label={words.tests}
          description={words.testsHint}
          searchable
          // The focus comes here by itself; the list opens when somebody types or presses the arrow key.
          openOnFocus={false}
          data={[...groups].map(([group, tests]) => ({ group, items: tests.map(({ name }) => name) }))}
          {...form.getInputProps('tests')}
        />
        <Textarea
          label={optionalLabel(words.otherTests)}
          description={words.otherTestsHint}
          autosize
          minRows={1}
          {...form.getInputProps('otherTests')}
        />
        <Autocomplete
          label={words.laboratory}
          description={words.laboratoryHint}
          data={[...choices.laboratories]}
          maxLength={120}
          {...form.getInputProps('laboratory')}
        />
        <Select
          label={words.priority}
          allowDeselect={false}
          data={labPriorities.map((one) => ({ value: one, label: words.priorities[one] }))}
          {...form.getInputProps('priority')}
        />
        <Textarea
          label={words.question}
          description={words.questionHint}
          autosize
          minRows={2}
          maxLength={2000}
          {...form.getInputProps('question')}
        />
        <SpecimenFields form={form} kinds={specimensOf(choices.tests)} />
        <WorkerNameField
          label={words.clinicianName}
          who="health-workers"
          on={form.values.isEarlier ? form.values.day : null}
          input={form.getInputProps('clinicianName')}
          maxLength={120}
        />
        <Checkbox label={words.confidential} {...form.getInputProps('isConfidential', { type: 'checkbox' })} />
      </FormSection>
      <FormSection title={words.when}>
        <CareTimeFields isEarlier={form.values.isEarlier} propsOf={form.getInputProps} late={late} />
      </FormSection>
    </FormPage>
  )
}
