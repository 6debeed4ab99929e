import { Select, TextInput } from '@mantine/core'
import { z } from 'zod'
import { appointmentSchema } from '#shared/features/posts/posts.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { schemaProblems } from '../../components/FormPage/schema-problems.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { postMessages as words } from './posts.messages.ts'
import { type Post, postFailure, useAppoint } from './posts.queries.ts'

type Standing = 'definitive' | 'Plh.' | 'Plt.'

interface AppointmentValues {
  name: string
  employeeNumber: string
  licenceNumber: string
  standing: Standing
  validFrom: CalendarDate | null
  validUntil: CalendarDate | null
  orderNumber: string
}

const schema = appointmentSchema.pick({
  name: true,
  employeeNumber: true,
  licenceNumber: true,
  acting: true,
  validFrom: true,
  validUntil: true,
  orderNumber: true,
})

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

const inputOf = ({ standing, ...values }: AppointmentValues) => ({
  name: values.name,
  employeeNumber: orNull(values.employeeNumber.replaceAll(/\s/g, '')),
  licenceNumber: orNull(values.licenceNumber),
  acting: standing === 'definitive' ? null : standing,
  validFrom: values.validFrom,
  validUntil: values.validUntil,
  orderNumber: orNull(values.orderNumber),
})

/** Who holds the post or acts in it, and for which days. */
export function AppointmentForm({ post, onClose }: { readonly post: Post; readonly onClose: () => void }) {
  const form = useDraftForm<AppointmentValues>({
    name: 'posts.appoint',
    subject: post.id,
    initialValues: {
      name: '',
      employeeNumber: '',
      licenceNumber: '',
      standing: post.isHead ? 'Plh.' : 'definitive',
      validFrom: null,
      validUntil: null,
      orderNumber: '',
    },
    validate: (values) => schemaProblems(schemaFor(values.standing), inputOf(values), words.problems),
  })
  const appoint = useAppoint(form.draft.key)
  const isActing = form.values.standing !== 'definitive'
  const standings = [
    ...(post.isHead ? [] : [{ value: 'definitive', label: words.definitive }]),
    ...Object.entries(words.actings).map(([value, label]) => ({ value, label })),
  ]
  const save = form.onSubmit((values) =>
    appoint.mutate(
      { ...schema.parse(inputOf(values)), postId: post.id },
      {
        onSuccess: () => {
          noticeDone({ text: words.appointed(values.name.trim()) })
          onClose()
        },
      },
    ),
  )
  const optionalUnlessActing = (label: string) => (isActing ? label : optionalLabel(label))
  return (
    <FormBody
      onSubmit={save}
      errors={form.errors}
      submitLabel={words.saveAppointment}
      isSubmitting={appoint.isPending}
      failure={postFailure(appoint.error)}
      draft={form.draft}
      onCancel={onClose}
    >
      <Select label={words.acting} data={standings} allowDeselect={false} {...form.getInputProps('standing')} />
      <TextInput label={words.name} description={words.nameHint} autoComplete="off" {...form.getInputProps('name')} />
      <TextInput
        label={optionalLabel(words.employeeNumber)}
        description={words.employeeNumberHint}
        inputMode="numeric"
        autoComplete="off"
        {...form.getInputProps('employeeNumber')}
      />
      {!post.isHead && (
        <TextInput
          label={optionalLabel(words.licenceNumber)}
          description={words.licenceNumberHint}
          autoComplete="off"
          {...form.getInputProps('licenceNumber')}
        />
      )}
      <CalendarDateInput label={words.validFrom} {...form.getInputProps('validFrom')} value={form.values.validFrom} />
      <CalendarDateInput
        label={optionalUnlessActing(words.validUntil)}
        {...form.getInputProps('validUntil')}
        value={form.values.validUntil}
      />
      <TextInput
        label={optionalUnlessActing(words.orderNumber)}
        autoComplete="off"
        {...form.getInputProps('orderNumber')}
      />
    </FormBody>
  )
}

/** Who acts needs an end and an order; a holder has neither until they are known. */
function schemaFor(standing: Standing) {
  if (standing === 'definitive') return schema
  return schema.extend({ validUntil: appointmentSchema.shape.validFrom, orderNumber: z.string().max(120) })
}
