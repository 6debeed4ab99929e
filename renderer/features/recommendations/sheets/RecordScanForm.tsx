import { Text } from '@mantine/core'
import { ScanField } from '../../../components/FileDrop/ScanField.tsx'
import { fileIdsOf, type ScanValues, useScans } from '../../../components/FileDrop/use-scans.ts'
import { FormBody } from '../../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../../components/Notices/notices.tsx'
import { PersonIdentifiers } from '../../../components/PersonBanner/PersonIdentifiers.tsx'
import { recommendationFailure } from '../recommendation-failure.ts'
import { recommendationCalls, useCaseCommand } from '../recommendations.queries.ts'
import { useIdentifiers } from '../use-identifiers.ts'
import { sheetMessages as words } from './sheet.messages.ts'

interface RecordScanFormProps {
  readonly caseId: string
  readonly inmateId: string
  readonly title: string
  readonly onDone: () => void
}

/** Paper 3: the part of the medical record that the request needs. */
export function RecordScanForm({ caseId, inmateId, title, onDone }: RecordScanFormProps) {
  const identifiers = useIdentifiers(inmateId)
  const attach = useCaseCommand(caseId, recommendationCalls.attachRecord)
  const form = useDraftForm<ScanValues>({
    name: 'recommendations.record-scan',
    subject: caseId,
    initialValues: { scans: [] },
    validate: (values) => scans.missing(values),
  })
  const scans = useScans(form)
  const save = (values: ScanValues) =>
    attach.mutate(
      { fileIds: fileIdsOf(values) },
      {
        key: form.draft.key,
        onSuccess: () => {
          noticeDone({ text: words.attached(title) })
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
      failure={recommendationFailure(attach.error)}
      draft={form.draft}
      beside={identifiers && <PersonIdentifiers {...identifiers} />}
    >
      <Text size="sm">{words.recordHint}</Text>
      <ScanField scans={scans} error={form.errors.fileIds} />
    </FormBody>
  )
}
