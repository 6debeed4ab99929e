import { TextInput } from '@mantine/core'
import type { BodyRegions } from '#shared/features/arrivals/arrival-checks.ts'
import type { ArrivalMinutes } from '#shared/features/arrivals/arrivals.contract.ts'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
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
import { BodyMarksField } from './BodyMarksField.tsx'
import { markOf, type TypedMark } from './minutes-form.ts'

interface MinutesFormProps {
  readonly arrivalId: string
  readonly inmateId: string
  readonly body: BodyRegions
  readonly minutes: ArrivalMinutes | null
  readonly onClose: () => void
}

interface Typed {
  readonly handedOverBy: string
  readonly handedOverOffice: string
  readonly marks: readonly TypedMark[]
  readonly reason: string
  readonly care: CareTime
}

/** What the signed minutes say beyond the answers: who handed the person over, and the marks on the body. */
export function MinutesForm({ arrivalId, inmateId, body, minutes, onClose }: MinutesFormProps) {
  const zone = useZone()
  const late = useLateEntry()
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
      ...careTimeProblems(care, 'care.'),
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
        ...caredOf(care, zone),
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
        isEarlier={form.values.care.isEarlier}
        propsOf={(field, options) => form.getInputProps(`care.${field}`, options)}
        late={late}
      />
    </FormBody>
  )
}
