import { Checkbox, Radio, Stack, TextInput } from '@mantine/core'
import { type LicenceKind, licenceKinds } from '#shared/features/credentials/credentials.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { ScanField } from '../../components/FileDrop/ScanField.tsx'
import { fileIdsOf, type ScanValues, useScans } from '../../components/FileDrop/use-scans.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { missing } from '../../components/FormPage/missing.ts'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { credentialMessages as words } from './credentials.messages.ts'
import { credentialFailure, useCredentialCommand } from './credentials.queries.ts'

interface Values extends ScanValues {
  readonly kind: LicenceKind
  readonly number: string
  readonly issuedOn: CalendarDate | null
  readonly validUntil: CalendarDate | null
  readonly issuer: string
  readonly place: string
  readonly isHere: boolean
}

/** Types what stands on a registration or a permit, with its scan. A renewal is entered the same way. */
export function LicenceForm({ workerId, onDone }: { readonly workerId: string; readonly onDone: () => void }) {
  const form = useDraftForm<Values>({
    ...{ name: 'credentials.enter', subject: workerId },
    initialValues: {
      ...{ kind: 'sip', number: '', issuedOn: null, validUntil: null, issuer: words.issuers.sip, place: '' },
      ...{ isHere: true, scans: [] },
    },
    validate: {
      ...{ number: missing, issuedOn: missing, issuer: missing },
      place: (value, { kind }) => (kind === 'sip' ? missing(value) : null),
      validUntil: (value, { kind }) => (kind === 'sip' ? missing(value) : null),
    },
  })
  const scans = useScans(form)
  const enter = useCredentialCommand(client.credentials.enter, form.draft.key)
  const { kind } = form.values
  const save = (values: Values) => {
    if (values.issuedOn === null) return
    const isPermit = values.kind === 'sip'
    enter.mutate(
      {
        ...{ workerId, kind: values.kind, number: values.number.trim(), issuedOn: values.issuedOn },
        ...{ validUntil: values.validUntil, issuer: values.issuer.trim(), fileIds: fileIdsOf(values) },
        ...{ place: isPermit ? values.place.trim() : null, isHere: isPermit && values.isHere },
      },
      {
        onSuccess: () => {
          noticeDone({ text: words.saved })
          onDone()
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.save}
      isSubmitting={enter.isPending}
      failure={credentialFailure(enter.error)}
      draft={form.draft}
      onCancel={onDone}
    >
      <Radio.Group
        label={words.kind}
        {...form.getInputProps('kind')}
        onChange={(value) => {
          form.setFieldValue('kind', value as LicenceKind)
          form.setFieldValue('issuer', words.issuers[value as LicenceKind])
        }}
      >
        <Stack gap="xs" mt="xs">
          {licenceKinds.map((one) => (
            <Radio key={one} value={one} label={words.kinds[one]} />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput label={words.number} maxLength={80} {...form.getInputProps('number')} />
      <TextInput label={words.issuer} maxLength={200} {...form.getInputProps('issuer')} />
      <CalendarDateInput label={words.issuedOn} {...form.getInputProps('issuedOn')} />
      <CalendarDateInput
        label={kind === 'str' ? optionalLabel(words.validUntil) : words.validUntil}
        {...(kind === 'str' ? { description: words.validUntilHint } : {})}
        {...form.getInputProps('validUntil')}
      />
      {kind === 'sip' && (
        <>
          <TextInput label={words.place} maxLength={200} {...form.getInputProps('place')} />
          <Checkbox label={words.isHere} {...form.getInputProps('isHere', { type: 'checkbox' })} />
        </>
      )}
      <ScanField label={optionalLabel(words.scan)} scans={scans} error={form.errors.fileIds} />
    </FormBody>
  )
}
