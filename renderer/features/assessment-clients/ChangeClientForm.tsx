import type { ClientPage } from '#shared/features/assessment-clients/assessment-clients.contract.ts'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { missing } from '../../components/FormPage/missing.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { noStranger, type StrangerValues, type SupervisionValues, strangerOf, supervisionOf } from './client-form.ts'
import { clientMessages as words } from './clients.messages.ts'
import { clientFailure, useClientCommand } from './clients.queries.ts'
import { StrangerFields } from './StrangerFields.tsx'
import { SupervisionFields } from './SupervisionFields.tsx'

interface ClientFormProps {
  readonly told: ClientPage
  readonly onDone: () => void
}

type Values = SupervisionValues & StrangerValues

const written = ({ stranger }: ClientPage): StrangerValues =>
  stranger === null
    ? noStranger
    : {
        ...{ name: stranger.name, sex: stranger.sex, birthDate: stranger.birthDate },
        ...{ birthPlace: stranger.birthPlace ?? '', nationalId: stranger.nationalId ?? '' },
        address: stranger.address ?? '',
      }

/** Corrects the supervision, and the person where no registry keeps him. */
export function ChangeClientForm({ told, onDone }: ClientFormProps) {
  const { id, revision, office, number, programme, since, until, stranger } = told
  const needsPerson = (value: string | null) => (stranger === null ? null : missing(value))
  const form = useDraftForm<Values>({
    ...{ name: 'clients.change', subject: id, basis: revision },
    initialValues: { ...written(told), office, number: number ?? '', programme, since, until },
    validate: { office: missing, programme: missing, since: missing, name: needsPerson, sex: needsPerson },
  })
  const change = useClientCommand(client.assessmentClients.change, form.draft.key)
  const save = (values: Values) => {
    const supervision = supervisionOf(values)
    const person = stranger && strangerOf(values)
    if (supervision === null) return
    const input = {
      ...{ ...supervision, id, revision: Number(form.draft.basis ?? revision) },
      stranger: stranger && person && { ...person, revision: stranger.revision },
    }
    change.mutate(input, {
      onSuccess: () => {
        noticeDone({ text: words.changed })
        onDone()
      },
    })
  }
  const inputOf = (path: string) => form.getInputProps(path)
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.changeSave}
      isSubmitting={change.isPending}
      failure={clientFailure(change.error)}
      draft={form.draft}
      onCancel={onDone}
    >
      {stranger !== null && <StrangerFields inputOf={inputOf} />}
      <SupervisionFields inputOf={inputOf} />
    </FormBody>
  )
}
