import { TextInput } from '@mantine/core'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PersonIdentifiers } from '../../components/PersonBanner/PersonIdentifiers.tsx'
import { useZone } from '../../format/use-zone.ts'
import { CareTimeFields } from '../pharmacy/CareTimeFields.tsx'
import { careOf, careProblems, justNow, type TypedCare } from '../pharmacy/prescription-form.ts'
import { useIdentifiers } from '../recommendations/use-identifiers.ts'
import { arrivalMessages as words } from './arrivals.messages.ts'
import { arrivalFailure, useArrivalCommand } from './arrivals.queries.ts'

interface SeparationFormProps {
  readonly arrivalId: string
  readonly inmateId: string
  readonly today: CalendarDate
  readonly onClose: () => void
}

/** The room apart, and since when. */
export function SeparationForm({ arrivalId, inmateId, today, onClose }: SeparationFormProps) {
  const zone = useZone()
  const identifiers = useIdentifiers(inmateId)
  const initialValues: { readonly block: string; readonly room: string; readonly care: TypedCare } = {
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
      ...careProblems(care),
    }),
  })
  const separate = useArrivalCommand(client.arrivals.separate, form.draft.key)
  const save = form.onSubmit(({ block, room, care }) =>
    separate.mutate(
      { arrivalId, block: block.trim(), room: room.trim(), ...careOf(care, zone) },
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
        care={form.values.care}
        today={today}
        onChange={(care) => form.setFieldValue('care', care)}
        errors={form.errors}
      />
    </FormBody>
  )
}
