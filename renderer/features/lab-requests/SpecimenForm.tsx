import { useQuery } from '@tanstack/react-query'
import type { LabRequest } from '#shared/features/lab-requests/lab-requests.contract.ts'
import { client, orpc } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PersonIdentifiers } from '../../components/PersonBanner/PersonIdentifiers.tsx'
import { useZone } from '../../format/use-zone.ts'
import { useIdentifiers } from '../recommendations/use-identifiers.ts'
import { labRequestMessages as words } from './lab-requests.messages.ts'
import { SpecimenFields } from './SpecimenFields.tsx'
import { specimenOf, specimenProblems, specimensOf, type TypedSpecimen, typedSpecimenOf } from './specimen-form.ts'
import { labFailure, useLabCommand } from './use-lab-command.ts'

interface SpecimenFormProps {
  readonly request: LabRequest
  readonly onDone: () => void
}

/** The specimen, taken after the request was written, or put right. */
export function SpecimenForm({ request, onDone }: SpecimenFormProps) {
  const { id, inmate } = request
  const zone = useZone()
  const identifiers = useIdentifiers(inmate.id)
  const choices = useQuery(orpc.labRequests.choices.queryOptions({ input: {} }))
  const form = useDraftForm<TypedSpecimen>({
    name: 'lab-requests.specimen',
    subject: id,
    basis: request.revision,
    initialValues: typedSpecimenOf(request, zone),
    validate: specimenProblems,
  })
  const change = useLabCommand(client.labRequests.changeSpecimen, form.draft.key)
  const revision = typeof form.draft.basis === 'number' ? form.draft.basis : request.revision
  const save = (values: TypedSpecimen) =>
    change.mutate(
      { id, revision, ...specimenOf(values, zone) },
      {
        onSuccess: () => {
          noticeDone({ text: words.specimenDone })
          onDone()
        },
      },
    )
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.saveSpecimen}
      isSubmitting={change.isPending}
      failure={labFailure(change.error)}
      draft={form.draft}
      onCancel={onDone}
      beside={identifiers && <PersonIdentifiers {...identifiers} />}
    >
      <SpecimenFields form={form} kinds={specimensOf(choices.data?.tests ?? [])} />
    </FormBody>
  )
}
