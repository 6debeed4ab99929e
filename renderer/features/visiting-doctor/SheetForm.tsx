import { client } from '../../api/client.ts'
import { ScanField } from '../../components/FileDrop/ScanField.tsx'
import { fileIdsOf, type ScanValues, useScans } from '../../components/FileDrop/use-scans.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { visitingDoctorMessages as words } from './visiting-doctor.messages.ts'
import { orderFailure, useOrderCommand } from './visiting-doctor.queries.ts'

interface SheetFormProps {
  readonly id: string
  readonly revision: number
  readonly onDone: () => void
}

/** The sheet a doctor signed for one order. */
export function SheetForm({ id, revision, onDone }: SheetFormProps) {
  const form = useDraftForm<ScanValues>({
    name: 'visiting-doctor.sheet',
    subject: id,
    initialValues: { scans: [] },
    validate: (values) => ({
      ...scans.missing(values),
      ...(values.scans.length > 1 ? { fileIds: words.sheetOne } : {}),
    }),
  })
  const scans = useScans(form)
  const attach = useOrderCommand(client.visitingDoctor.attach, form.draft.key)
  const save = (values: ScanValues) =>
    attach.mutate(
      { id, revision, fileId: fileIdsOf(values)[0] ?? '' },
      {
        onSuccess: () => {
          noticeDone({ text: words.attached })
          onDone()
        },
      },
    )
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.attach}
      isSubmitting={attach.isPending}
      failure={orderFailure(attach.error)}
      draft={form.draft}
    >
      <ScanField scans={scans} label={words.sheet} error={form.errors.fileIds} />
    </FormBody>
  )
}
