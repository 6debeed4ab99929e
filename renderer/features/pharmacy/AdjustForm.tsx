import { Select, TextInput } from '@mantine/core'
import type { Batch } from '#shared/features/pharmacy/stock.contract.ts'
import { type EnteredKind, enteredKinds, signedQuantity } from '#shared/features/pharmacy/stock.rules.ts'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import classes from './Pharmacy.module.css'
import { pharmacyMessages as words } from './pharmacy.messages.ts'
import { pharmacyFailure, usePharmacyCommand } from './pharmacy.queries.ts'

interface AdjustFormProps {
  readonly medicineId: string
  readonly unit: string
  readonly batches: readonly Batch[]
  readonly onClose: () => void
}

interface Typed {
  readonly kind: EnteredKind
  readonly batchId: string | null
  readonly quantity: number | null
  readonly reason: string
}

/** Everything that happens to a batch besides receipts and prescriptions. */
export function AdjustForm({ medicineId, unit, batches, onClose }: AdjustFormProps) {
  const form = useDraftForm<Typed>({
    name: 'pharmacy.adjust',
    subject: medicineId,
    initialValues: { kind: 'disposal', batchId: batches[0]?.id ?? null, quantity: null, reason: '' },
    validate: {
      batchId: (value) => (value === null ? words.adjustProblems.batchId : null),
      quantity: (value, { kind }) =>
        value === null || signedQuantity(kind, value) === null ? words.adjustProblems.quantity : null,
      reason: (value) => (value.trim().length < 3 ? words.adjustProblems.reason : null),
    },
  })
  const adjust = usePharmacyCommand(client.stock.adjust, form.draft.key)
  const save = form.onSubmit(({ kind, batchId, quantity, reason }) => {
    if (batchId === null || quantity === null) return
    adjust.mutate(
      { kind, batchId, quantity, reason: reason.trim() },
      {
        onSuccess: ({ balance }) => {
          noticeDone({ text: words.adjusted(words.amount(formatNumber(balance), unit)) })
          onClose()
        },
      },
    )
  })
  const optionOf = ({ batchNumber, expiresOn, balance }: Batch) =>
    words.batchOption(batchNumber, formatDate(expiresOn), formatNumber(balance))
  return (
    <FormBody
      onSubmit={save}
      errors={form.errors}
      submitLabel={words.saveAdjust}
      isSubmitting={adjust.isPending}
      failure={pharmacyFailure(adjust.error)}
      draft={form.draft}
      onCancel={onClose}
    >
      <div className={classes.stack}>
        <Select
          label={words.adjustKind}
          data={enteredKinds.map((kind) => ({ value: kind, label: words.adjustKinds[kind] }))}
          allowDeselect={false}
          {...form.getInputProps('kind')}
        />
        <Select
          label={words.adjustBatch}
          data={batches.map((batch) => ({ value: batch.id, label: optionOf(batch) }))}
          {...form.getInputProps('batchId')}
        />
        <UnitInput
          label={words.quantity}
          description={form.values.kind === 'correction' ? words.correctionHint : undefined}
          unit={unit}
          {...form.getInputProps('quantity')}
        />
        <TextInput label={words.reason} autoComplete="off" {...form.getInputProps('reason')} />
      </div>
    </FormBody>
  )
}
