import type { Separation } from '#shared/features/separations/separations.contract.ts'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { useZone } from '../../format/use-zone.ts'
import { RecordIdentifiers } from '../medical-records/RecordIdentifiers.tsx'
import { PlaceFields } from './PlaceFields.tsx'
import { noPlace, placeOf, placeProblems, type TypedPlace } from './place-form.ts'
import { separationMessages as words } from './separations.messages.ts'
import { separationFailure, useSeparationCommand } from './separations.queries.ts'

interface ChangeRoomFormProps {
  readonly separation: Separation
  readonly inmateId: string
  readonly onClose: () => void
}

/** Another room for somebody who stays apart; the former one stays known. */
export function ChangeRoomForm({ separation: { id, revision }, inmateId, onClose }: ChangeRoomFormProps) {
  const zone = useZone()
  const form = useDraftForm<TypedPlace>({
    name: 'separations.change-room',
    subject: id,
    basis: revision,
    initialValues: noPlace,
    validate: placeProblems,
  })
  const change = useSeparationCommand(client.separations.changeRoom, form.draft.key)
  const save = (place: TypedPlace) =>
    change.mutate(
      { id, revision: Number(form.draft.basis), ...placeOf(place, zone) },
      {
        onSuccess: () => {
          noticeDone({ text: words.roomChanged })
          onClose()
        },
      },
    )
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.saveRoom}
      isSubmitting={change.isPending}
      failure={separationFailure(change.error)}
      draft={form.draft}
      onCancel={onClose}
      beside={<RecordIdentifiers inmateId={inmateId} />}
    >
      <PlaceFields
        labels={{ block: words.newBlock, room: words.newRoom }}
        isEarlier={form.values.care.isEarlier}
        propsOf={form.getInputProps}
      />
    </FormBody>
  )
}
