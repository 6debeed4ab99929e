import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PersonIdentifiers } from '../../components/PersonBanner/PersonIdentifiers.tsx'
import { useZone } from '../../format/use-zone.ts'
import { useIdentifiers } from '../recommendations/use-identifiers.ts'
import { PlaceFields } from '../separations/PlaceFields.tsx'
import { noPlace, placeOf, placeProblems, type TypedPlace } from '../separations/place-form.ts'
import { separationMessages } from '../separations/separations.messages.ts'
import { arrivalFailure, useArrivalCommand } from './arrivals.queries.ts'

interface SeparationFormProps {
  readonly arrivalId: string
  readonly inmateId: string
  readonly onClose: () => void
}

/** The room apart that the screening of a coming asks for, and since when. */
export function SeparationForm({ arrivalId, inmateId, onClose }: SeparationFormProps) {
  const zone = useZone()
  const identifiers = useIdentifiers(inmateId)
  const form = useDraftForm<TypedPlace>({
    name: 'arrivals.separation',
    subject: arrivalId,
    basis: '',
    initialValues: noPlace,
    validate: placeProblems,
  })
  const separate = useArrivalCommand(client.arrivals.separate, form.draft.key)
  const save = form.onSubmit((place) =>
    separate.mutate(
      { arrivalId, ...placeOf(place, zone) },
      {
        onSuccess: () => {
          noticeDone({ text: separationMessages.saved })
          onClose()
        },
      },
    ),
  )
  return (
    <FormBody
      onSubmit={save}
      errors={form.errors}
      submitLabel={separationMessages.save}
      isSubmitting={separate.isPending}
      failure={arrivalFailure(separate.error)}
      draft={form.draft}
      onCancel={onClose}
      beside={identifiers && <PersonIdentifiers {...identifiers} />}
    >
      <PlaceFields isEarlier={form.values.care.isEarlier} propsOf={form.getInputProps} />
    </FormBody>
  )
}
