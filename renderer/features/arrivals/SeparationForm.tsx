import { TextInput } from '@mantine/core'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PersonIdentifiers } from '../../components/PersonBanner/PersonIdentifiers.tsx'
import { useZone } from '../../format/use-zone.ts'
import { CareTimeFields } from '../medical-records/CareTimeFields.tsx'
import { type CareTime, caredOf, careTimeProblems, justNow } from '../medical-records/care-time.ts'
import { useLateEntry } from '../medical-records/medical-records.queries.ts'
import { useIdentifiers } from '../recommendations/use-identifiers.ts'
import { arrivalMessages as words } from './arrivals.messages.ts'
import { arrivalFailure, useArrivalCommand } from './arrivals.queries.ts'

interface SeparationFormProps {
  readonly arrivalId: string
  readonly inmateId: string
  readonly onClose: () => void
}

/** The room apart, and since when. */
export function SeparationForm({ arrivalId, inmateId, onClose }: SeparationFormProps) {
  const zone = useZone()
  const late = useLateEntry()
  const identifiers = useIdentifiers(inmateId)
  const initialValues: { readonly block: string; readonly room: string; readonly care: CareTime } = {
    block: '',
    room: '',
    care: justNow,
  }
  const form = useDraftForm({
    name: 'arrivals.separation',
    subject: arrivalId,
    basis: '',
    initialValues,
    validate: ({ block, room, care }): Record<string, string> => ({
      ...(block.trim() === '' ? { block: words.placeMissing } : {}),
      ...(room.trim() === '' ? { room: words.placeMissing } : {}),
      ...careTimeProblems(care, 'care.'),
    }),
  })
  const separate = useArrivalCommand(client.arrivals.separate, form.draft.key)
  const save = form.onSubmit(({ block, room, care }) =>
    separate.mutate(
      { arrivalId, block: block.trim(), room: room.trim(), ...caredOf(care, zone) },
      {
        onSuccess: () => {
          noticeDone({ text: words.separated })
          onClose()
        },
      },
    ),
  )
  return (
    <FormBody
      onSubmit={save}
      errors={form.errors}
      submitLabel={words.saveSeparation}
      isSubmitting={separate.isPending}
      failure={arrivalFailure(separate.error)}
      draft={form.draft}
      onCancel={onClose}
      beside={identifiers && <PersonIdentifiers {...identifiers} />}
    >
      <TextInput label={words.block} autoComplete="off" maxLength={40} {...form.getInputProps('block')} />
      <TextInput label={words.room} autoComplete="off" maxLength={40} {...form.getInputProps('room')} />
      <CareTimeFields
        isEarlier={form.values.care.isEarlier}
        propsOf={(field, options) => form.getInputProps(`care.${field}`, options)}
        late={late}
      />
    </FormBody>
  )
}
