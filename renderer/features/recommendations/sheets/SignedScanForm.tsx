import type { PaperSigner } from '#shared/features/service-cases/case-view.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { CalendarDateInput } from '../../../components/DateInputs/CalendarDateInput.tsx'
import { ScanField } from '../../../components/FileDrop/ScanField.tsx'
import { fileIdsOf, type ScanValues, useScans } from '../../../components/FileDrop/use-scans.ts'
import { FormBody } from '../../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../../components/Notices/notices.tsx'
import { PersonIdentifiers } from '../../../components/PersonBanner/PersonIdentifiers.tsx'
import { recommendationFailure } from '../recommendation-failure.ts'
import { recommendationCalls, useCaseCommand } from '../recommendations.queries.ts'
import { useIdentifiers } from '../use-identifiers.ts'
import { withoutErrorsUnder } from '../without-errors-under.ts'
import { SignerRows, signerProblems } from './SignerRows.tsx'
import { sheetMessages as words } from './sheet.messages.ts'

interface SignedScanFormProps {
  readonly caseId: string
  readonly inmateId: string
  readonly requirementId: string
  readonly title: string
  /** The letter whose signed copy this is; null for an original that was not made here. */
  readonly paperId: string | null
  /** Who is known to sign: the inmate, or nobody in particular. */
  readonly firstSigner?: string | undefined
  readonly onDone: () => void
  readonly onCancel?: (() => void) | undefined
}

interface ScanForm extends ScanValues {
  readonly signedOn: CalendarDate | null
  readonly signers: readonly PaperSigner[]
}

/** The signed sheet comes back as a scan; only then does the paper count. */
export function SignedScanForm(props: SignedScanFormProps) {
  const { caseId, inmateId, requirementId, paperId, title, firstSigner = '', onDone } = props
  const identifiers = useIdentifiers(inmateId)
  const attach = useCaseCommand(caseId, recommendationCalls.attachScan)
  const form = useDraftForm<ScanForm>({
    name: 'recommendations.signed-scan',
    subject: `${caseId}/${requirementId}`,
    initialValues: { signedOn: null, signers: [{ name: firstSigner, capacity: 'signature' }], scans: [] },
    validate: ({ signedOn, signers, ...values }) => ({
      ...scans.missing(values),
      ...(signedOn === null ? { signedOn: words.signedOnMissing } : {}),
      ...signerProblems(signers),
    }),
  })
  const scans = useScans(form)
  const save = (values: ScanForm) => {
    const { signedOn, signers } = values
    if (signedOn === null) return
    const input = { requirementId, paperId, fileIds: fileIdsOf(values), signedOn, signers: [...signers] }
    attach.mutate(input, {
      key: form.draft.key,
      onSuccess: () => {
        noticeDone({ text: words.attached(title) })
        onDone()
      },
    })
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.attach}
      isSubmitting={attach.isPending}
      failure={recommendationFailure(attach.error)}
      draft={form.draft}
      onCancel={props.onCancel}
      beside={identifiers && <PersonIdentifiers {...identifiers} />}
    >
      <ScanField scans={scans} error={form.errors.fileIds} />
      <CalendarDateInput label={words.signedOn} {...form.getInputProps('signedOn')} value={form.values.signedOn} />
      <SignerRows
        signers={form.values.signers}
        onChange={(signers) => {
          form.setFieldValue('signers', [...signers])
          form.setErrors(withoutErrorsUnder(form.errors, 'signers'))
        }}
        errors={form.errors}
      />
    </FormBody>
  )
}
