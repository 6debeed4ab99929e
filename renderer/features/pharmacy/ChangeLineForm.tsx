import { TextInput } from '@mantine/core'
import type { Prescription, PrescriptionLine } from '#shared/features/pharmacy/prescriptions.contract.ts'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { LineFields } from './LineFields.tsx'
import classes from './Pharmacy.module.css'
import { pharmacyFailure, usePharmacyCommand } from './pharmacy.queries.ts'
import { prescriptionMessages as words } from './prescription.messages.ts'
import { lineProblems, parsedLine, type TypedLine, typedLineOf } from './prescription-form.ts'
import { useLineWarnings } from './use-line-warnings.ts'

interface ChangeLineFormProps {
  readonly prescription: Prescription
  readonly line: PrescriptionLine
  readonly onClose: () => void
}

interface Typed {
  readonly line: TypedLine
  readonly reason: string
}

/** The pharmacy gives something else: the original line stays on the paper beside it. */
export function ChangeLineForm({ prescription, line, onClose }: ChangeLineFormProps) {
  const { id, revision, inmate } = prescription
  const form = useDraftForm<Typed>({
    name: 'pharmacy.change-line',
    subject: line.id,
    basis: revision,
    initialValues: { line: { ...typedLineOf(line), overrideReason: '' }, reason: '' },
    validate: (values): Record<string, string> => ({
      ...(values.reason.trim().length < 3 ? { reason: words.changeReasonMissing } : {}),
      ...Object.fromEntries(
        Object.entries(lineProblems(values.line, warnings.length > 0)).map(([field, text]) => [`line.${field}`, text]),
      ),
    }),
  })
  const warnings = useLineWarnings(inmate.id, [form.values.line], id)(0)
  const change = usePharmacyCommand(client.prescriptions.changeLine, form.draft.key)
  const save = form.onSubmit((values) =>
    change.mutate(
      {
        id,
        revision: Number(form.draft.basis),
        lineId: line.id,
        line: parsedLine(values.line),
        reason: values.reason.trim(),
      },
      {
        onSuccess: () => {
          noticeDone({ text: words.changed })
          onClose()
        },
      },
    ),
  )
  return (
    <FormBody
      onSubmit={save}
      errors={form.errors}
      submitLabel={words.saveChange}
      isSubmitting={change.isPending}
      failure={pharmacyFailure(change.error)}
      draft={form.draft}
      onCancel={onClose}
    >
      <div className={classes.stack}>
        <LineFields
          line={form.values.line}
          onChange={(next) => form.setFieldValue('line', next)}
          warnings={warnings}
          path="line"
          errors={form.errors}
        />
        <TextInput label={words.changeReason} autoComplete="off" {...form.getInputProps('reason')} />
      </div>
    </FormBody>
  )
}
