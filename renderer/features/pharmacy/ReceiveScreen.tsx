import { Button, CloseButton, Group, Select, Text, Textarea, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate } from 'react-router'
import { receiptInputSchema } from '#shared/features/pharmacy/stock.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormPage } from '../../components/FormPage/FormPage.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import { type DraftForm, useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { medicineLabel } from './medicine-states.ts'
import classes from './Pharmacy.module.css'
import { pharmacyMessages as words } from './pharmacy.messages.ts'
import { pharmacyFailure, useMedicines, usePharmacyCommand } from './pharmacy.queries.ts'
import { pharmacyPaths } from './pharmacy-paths.ts'
import { receiptOf, receiptProblems, type TypedReceipt } from './receipt-form.ts'

/** A delivery as its paper tells it: head, then box by box. */
export function ReceiveScreen() {
  return (
    <WithToday title={words.receiptTitle} shape="form">
      {(today) => <ReceiveForm today={today} />}
    </WithToday>
  )
}

const emptyLine = { medicineId: null, batchNumber: '', expiresOn: null, quantity: null, unitPrice: null }

function ReceiveForm({ today }: { readonly today: CalendarDate }) {
  const navigate = useNavigate()
  const form = useDraftForm<TypedReceipt>({
    name: 'pharmacy.receive',
    initialValues: {
      supplier: '',
      source: '',
      documentNumber: '',
      receivedOn: today,
      note: '',
      lines: [emptyLine],
    },
    validate: receiptProblems,
  })
  const receive = usePharmacyCommand(client.stock.receive, form.draft.key)
  const save = form.onSubmit((values) => {
    const receipt = receiptInputSchema.parse(receiptOf(values))
    receive.mutate(receipt, {
      onSuccess: () => {
        noticeDone({ text: words.received(formatNumber(receipt.lines.length)) })
        void navigate(pharmacyPaths.receipts, { replace: true })
      },
    })
  })
  const { receipt } = words
  return (
    <FormPage
      head={{
        title: words.receiptTitle,
        breadcrumb: [
          { label: words.title, to: pharmacyPaths.medicines },
          { label: words.receiptsTitle, to: pharmacyPaths.receipts },
        ],
      }}
      onSubmit={save}
      errors={form.errors}
      submitLabel={words.saveReceipt}
      isSubmitting={receive.isPending}
      failure={pharmacyFailure(receive.error)}
      draft={form.draft}
      onCancel={() => void navigate(pharmacyPaths.receipts)}
    >
      <TextInput label={receipt.supplier} autoComplete="off" {...form.getInputProps('supplier')} />
      <TextInput
        label={receipt.source}
        description={receipt.sourceHint}
        autoComplete="off"
        {...form.getInputProps('source')}
      />
      <TextInput
        label={optionalLabel(receipt.documentNumber)}
        autoComplete="off"
        {...form.getInputProps('documentNumber')}
      />
      <CalendarDateInput label={receipt.receivedOn} latest={today} {...form.getInputProps('receivedOn')} />
      <FormSection title={words.receiptLines}>
        {form.values.lines.map((_line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own and are only added or removed
          <ReceiptLine key={index} form={form} index={index} />
        ))}
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => form.insertListItem('lines', emptyLine)}
          >
            {words.addReceiptLine}
          </Button>
        </div>
      </FormSection>
      <Textarea label={optionalLabel(receipt.note)} autosize minRows={2} {...form.getInputProps('note')} />
    </FormPage>
  )
}

function ReceiptLine({ form, index }: { readonly form: DraftForm<TypedReceipt>; readonly index: number }) {
  const list = useMedicines()
  const active = (list.data?.medicines ?? []).filter(({ state }) => state === 'active')
  const number = formatNumber(index + 1)
  const unit = active.find(({ id }) => id === form.values.lines[index]?.medicineId)?.unit ?? ''
  const path = `lines.${index}`
  return (
    <fieldset className={classes.card} aria-label={words.receiptLine(number)}>
      <Group justify="space-between">
        <Text fw={600}>{words.receiptLine(number)}</Text>
        {form.values.lines.length > 1 && (
          <CloseButton aria-label={words.removeLine(number)} onClick={() => form.removeListItem('lines', index)} />
        )}
      </Group>
      <div className={classes.fields}>
        <div className={classes.wide}>
          <Select
            label={words.receiptMedicine}
            data={active.map((medicine) => ({
              value: medicine.id,
              label: `${medicineLabel(medicine)} (${medicine.form})`,
            }))}
            searchable
            {...form.getInputProps(`${path}.medicineId`)}
          />
        </div>
        <TextInput label={words.receiptBatch} autoComplete="off" {...form.getInputProps(`${path}.batchNumber`)} />
        <CalendarDateInput label={words.receiptExpires} {...form.getInputProps(`${path}.expiresOn`)} />
        <UnitInput label={words.quantity} unit={unit} {...form.getInputProps(`${path}.quantity`)} />
        <UnitInput
          label={optionalLabel(words.receiptPrice)}
          unit={words.rupiah}
          {...form.getInputProps(`${path}.unitPrice`)}
        />
      </div>
    </fieldset>
  )
}
