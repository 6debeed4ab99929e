import { Checkbox, Radio, Stack } from '@mantine/core'
import { useNavigate } from 'react-router'
import type { NewClient } from '#shared/features/assessment-clients/assessment-clients.contract.ts'
import { client } from '../../api/client.ts'
import { FormPage } from '../../components/FormPage/FormPage.tsx'
import { missing } from '../../components/FormPage/missing.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { ChosenPerson } from '../coaching-programmes/ChosenPerson.tsx'
import {
  noStranger,
  noSupervision,
  type StrangerValues,
  type SupervisionValues,
  strangerOf,
  supervisionOf,
} from './client-form.ts'
import { clientPaths } from './client-paths.ts'
import { clientMessages as words } from './clients.messages.ts'
import { clientFailure, useClientCommand } from './clients.queries.ts'
import { StrangerFields } from './StrangerFields.tsx'
import { SupervisionFields } from './SupervisionFields.tsx'

const kinds = ['known', 'new'] as const

interface Values extends SupervisionValues, StrangerValues {
  readonly kind: (typeof kinds)[number]
  readonly inmateId: string | null
  readonly isChecked: boolean
}

function personOf(values: Values): NewClient['person'] | null {
  const { kind, inmateId, isChecked } = values
  if (kind === 'known') return inmateId === null ? null : { kind, inmateId }
  const stranger = strangerOf(values)
  return stranger && { ...stranger, kind, isChecked }
}

/** Page kind 4: somebody is taken into the register of klien. */
export function RegisterClientScreen() {
  const navigate = useNavigate()
  const form = useDraftForm<Values>({
    name: 'clients.register',
    initialValues: { ...noSupervision, ...noStranger, kind: 'known', inmateId: null, isChecked: false },
    validate: {
      inmateId: (value, { kind }) => (kind === 'known' ? missing(value) : null),
      name: (value, { kind }) => (kind === 'new' ? missing(value) : null),
      sex: (value, { kind }) => (kind === 'new' ? missing(value) : null),
      office: missing,
      programme: missing,
      since: missing,
    },
  })
  const register = useClientCommand(client.assessmentClients.register, form.draft.key)
  const save = (values: Values) => {
    const [person, supervision] = [personOf(values), supervisionOf(values)]
    if (person === null || supervision === null) return
    register.mutate(
      { ...supervision, person },
      {
        onSuccess: ({ id }) => {
          noticeDone({ text: words.saved })
          void navigate(clientPaths.one(id))
        },
      },
    )
  }
  const inputOf = (path: string) => form.getInputProps(path)
  return (
    <FormPage
      head={{ title: words.registerTitle, breadcrumb: [{ label: words.title, to: clientPaths.list }] }}
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.save}
      isSubmitting={register.isPending}
      failure={clientFailure(register.error)}
      draft={form.draft}
    >
      <Radio.Group label={words.who} {...form.getInputProps('kind')}>
        <Stack gap="xs" mt="xs">
          {kinds.map((kind) => (
            <Radio key={kind} value={kind} label={words.whos[kind]} />
          ))}
        </Stack>
      </Radio.Group>
      {form.values.kind === 'known' ? (
        <ChosenPerson
          label={words.person}
          changeLabel={words.otherPerson}
          state="released"
          inmateId={form.values.inmateId}
          onPick={(inmateId) => form.setFieldValue('inmateId', inmateId)}
          error={form.errors.inmateId}
          data-path="inmateId"
        />
      ) : (
        <>
          <StrangerFields inputOf={inputOf} />
          <Checkbox label={words.isChecked} {...form.getInputProps('isChecked', { type: 'checkbox' })} />
        </>
      )}
      <SupervisionFields inputOf={inputOf} />
    </FormPage>
  )
}
