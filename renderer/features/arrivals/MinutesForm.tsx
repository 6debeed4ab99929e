import { TextInput } from '@mantine/core'
import type { BodyRegions } from '#shared/features/arrivals/arrival-checks.ts'
import type { ArrivalMinutes } from '#shared/features/arrivals/arrivals.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PersonIdentifiers } from '../../components/PersonBanner/PersonIdentifiers.tsx'
import { useZone } from '../../format/use-zone.ts'
import { CareTimeFields } from '../pharmacy/CareTimeFields.tsx'
import { careOf, careProblems, justNow, type TypedCare } from '../pharmacy/prescription-form.ts'
import { useIdentifiers } from '../recommendations/use-identifiers.ts'
import { arrivalMessages as words } from './arrivals.messages.ts'
import { arrivalFailure, useArrivalCommand } from './arrivals.queries.ts'
import { BodyMarksField } from './BodyMarksField.tsx'
import { markOf, type TypedMark } from './minutes-form.ts'

interface MinutesFormProps {
  readonly arrivalId: string
  readonly inmateId: string
  readonly body: BodyRegions
  readonly minutes: ArrivalMinutes | null
  readonly today: CalendarDate
  readonly onClose: () => void
}

interface Typed {
  readonly handedOverBy: string
  readonly handedOverOffice: string
  readonly marks: readonly TypedMark[]
  readonly reason: string
  readonly care: TypedCare
}

/** What the signed minutes say beyond the answers: who handed the person over, and the marks on the body. */
export function MinutesForm({ arrivalId, inmateId, body, minutes, today, onClose }: MinutesFormProps) {
  const zone = useZone()
  const identifiers = useIdentifiers(inmateId)
  const form = useDraftForm<Typed>({
    name: 'arrivals.minutes',
    subject: arrivalId,
    basis: minutes?.id ?? '',
    initialValues: {
      handedOverBy: minutes?.handedOverBy ?? '',
      handedOverOffice: minutes?.handedOverOffice ?? '',
      marks: (minutes?.marks ?? []).map(({ note, ...mark }) => ({ ...mark, note: note ?? '' })),
      reason: '',
      care: justNow,
    },
    validate: ({ handedOverBy, handedOverOffice, reason, care }): Record<string, string> => ({
      ...(handedOverBy.trim() === '' ? { handedOverBy: words.handedOverMissing } : {}),
      ...(handedOverOffice.trim() === '' ? { handedOverOffice: words.officeMissing } : {}),
      ...(minutes !== null && reason.trim() === '' ? { reason: words.correctionReasonMissing } : {}),
      ...careProblems(care),
    }),
  })
  const saveMinutes = useArrivalCommand(client.arrivals.saveMinutes, form.draft.key)
  const save = form.onSubmit(({ handedOverBy, handedOverOffice, marks, reason, care }) =>
    saveMinutes.mutate(
      {
        arrivalId,
        basis: minutes?.id ?? null,
        reason: minutes === null ? null : reason.trim(),
        handedOverBy: handedOverBy.trim(),
        handedOverOffice: handedOverOffice.trim(),
        marks: marks.map(markOf),
        ...careOf(care, zone),
      },
      {
        onSuccess: () => {
          noticeDone({ text: words.minutesSaved })
          onClose()
        },
      },
    ),
  )
  return (
    <FormBody
      onSubmit={save}
      errors={form.errors}
      submitLabel={words.saveMinutes}
      isSubmitting={saveMinutes.isPending}
      failure={arrivalFailure(saveMinutes.error)}
      draft={form.draft}
      onCancel={onClose}
      beside={identifiers && <PersonIdentifiers {...identifiers} />}
    >
      <TextInput label={words.handedOverBy} autoComplete="off" {...form.getInputProps('handedOverBy')} />
      <TextInput label={words.handedOverOffice} autoComplete="off" {...form.getInputProps('handedOverOffice')} />
      <FormSection title={words.bodyTitle}>
        <BodyMarksField
          body={body}
          marks={form.values.marks}
          onChange={(marks) => form.setFieldValue('marks', marks)}
        />
      </FormSection>
      {minutes !== null && (
        <TextInput label={words.correctionReason} autoComplete="off" {...form.getInputProps('reason')} />
      )}
      <CareTimeFields
        care={form.values.care}
        today={today}
        onChange={(care) => form.setFieldValue('care', care)}
        errors={form.errors}
      />
    </FormBody>
  )
}
