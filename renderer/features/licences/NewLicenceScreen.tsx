import { Alert, Checkbox, List, Select, Stack, Text, TextInput, Title } from '@mantine/core'
import { useNavigate, useSearchParams } from 'react-router'
import { client } from '../../api/client.ts'
import { FormPage } from '../../components/FormPage/FormPage.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { licencePaths } from './licence-paths.ts'
import { licenceMessages as words } from './licences.messages.ts'
import { licenceFailure, useActiveWorkers, useLicenceChoices, useLicenceCommand } from './licences.queries.ts'

interface Values {
  readonly workerId: string | null
  readonly service: string | null
  readonly trigger: string | null
  readonly renews: string | null
  readonly place: string
  readonly facts: Readonly<Record<string, boolean>>
}

export function NewLicenceScreen() {
  const workers = useActiveWorkers()
  return (
    <QueryContent query={workers} shape="form">
      {(known) => <NewForm workers={known} />}
    </QueryContent>
  )
}

const renewal = 'renewal'

function NewForm({ workers }: { readonly workers: NonNullable<ReturnType<typeof useActiveWorkers>['data']> }) {
  const navigate = useNavigate()
  const [address] = useSearchParams()
  const form = useDraftForm<Values>({
    name: 'licences.open',
    initialValues: {
      ...{ workerId: address.get('pegawai'), service: null, trigger: null, renews: null, place: '', facts: {} },
    },
    validate: (values) => ({
      ...(values.workerId === null ? { workerId: words.missing } : {}),
      ...(values.trigger === null ? { trigger: words.missing } : {}),
      ...(values.trigger === renewal && values.renews === null ? { renews: words.missing } : {}),
      ...(values.place.trim() === '' ? { place: words.missing } : {}),
    }),
  })
  const { workerId, trigger, facts } = form.values
  const choices = useLicenceChoices(workerId).data
  const services = choices?.services ?? []
  const service = services.find(({ id }) => id === form.values.service) ?? services[0]
  const renewable = (choices?.renewable ?? []).filter(({ serviceId }) => serviceId === service?.id)
  const open = useLicenceCommand(client.licences.open, form.draft.key)
  const save = (values: Values) => {
    if (values.workerId === null || service === undefined || values.trigger === null) return
    const answers = service.facts.map(({ id }) => [id, values.facts[id] ?? false] as const)
    open.mutate(
      {
        ...{ workerId: values.workerId, service: service.id, trigger: values.trigger, place: values.place.trim() },
        ...{ facts: Object.fromEntries(answers), renews: values.trigger === renewal ? values.renews : null },
      },
      {
        onSuccess: ({ id, number, attached }) => {
          noticeDone({ text: words.saved(number, formatNumber(attached)) })
          void navigate(licencePaths.one(id))
        },
      },
    )
  }
  const renew = (id: string | null) => {
    const earlier = renewable.find((one) => one.id === id)
    form.setFieldValue('renews', id)
    if (earlier) {
      form.setFieldValue('place', earlier.place)
      form.setFieldValue('facts', earlier.facts)
    }
  }
  const papers = (service?.papers ?? []).filter(
    ({ condition }) => condition === null || (facts[condition.fact] ?? false) === condition.holds,
  )
  return (
    <FormPage
      head={{ title: words.newTitle, breadcrumb: [{ label: words.listTitle, to: licencePaths.list }] }}
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.save}
      isSubmitting={open.isPending}
      failure={licenceFailure(open.error)}
      draft={form.draft}
    >
      <Select
        label={words.worker}
        searchable
        data={workers.map(({ id, name, professionTitle }) => ({ value: id, label: `${name} (${professionTitle})` }))}
        {...form.getInputProps('workerId')}
      />
      {choices && service === undefined && <Alert>{words.noService(choices.professionTitle)}</Alert>}
      {service && (
        <>
          <Select
            label={words.service}
            data={services.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.getInputProps('service')}
            value={service.id}
            allowDeselect={false}
          />
          <Select
            label={words.trigger}
            data={service.triggers
              .filter(({ id }) => id !== renewal || renewable.length > 0)
              .map(({ id, title }) => ({ value: id, label: title }))}
            {...form.getInputProps('trigger')}
          />
          {trigger === renewal && (
            <Select
              label={words.renews}
              data={renewable.map(({ id, number, place, validUntil }) => ({
                value: id,
                label: words.renewOption(number, place, formatDate(validUntil)),
              }))}
              {...form.getInputProps('renews')}
              onChange={renew}
            />
          )}
          <TextInput
            label={words.place}
            description={words.placeHint}
            maxLength={200}
            {...form.getInputProps('place')}
          />
          {service.facts.map(({ id, question }) => (
            <Checkbox
              key={id}
              label={question}
              checked={facts[id] ?? false}
              onChange={({ currentTarget }) => form.setFieldValue('facts', { ...facts, [id]: currentTarget.checked })}
            />
          ))}
          <Stack gap="xs" component="section">
            <Title order={2} size="h4">
              {words.papersOf(formatNumber(papers.length))}
            </Title>
            <List type="ordered">
              {papers.map(({ number, title, note }) => (
                <List.Item key={number}>
                  {title}
                  {note !== null && (
                    <Text size="sm" c="dimmed">
                      {note}
                    </Text>
                  )}
                </List.Item>
              ))}
            </List>
          </Stack>
        </>
      )}
    </FormPage>
  )
}
