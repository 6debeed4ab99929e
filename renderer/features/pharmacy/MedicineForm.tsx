import { Checkbox, MultiSelect, TagsInput, Textarea, TextInput } from '@mantine/core'
import {
  type Medicine,
  type MedicineDetails,
  medicineDetailsSchema,
} from '#shared/features/pharmacy/medicines.contract.ts'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { schemaProblems } from '../../components/FormPage/schema-problems.ts'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { medicineLabel } from './medicine-states.ts'
import classes from './Pharmacy.module.css'
import { pharmacyMessages as words } from './pharmacy.messages.ts'
import { pharmacyFailure, usePharmacyCommand } from './pharmacy.queries.ts'

interface MedicineFormProps {
  /** Absent: a new one. */
  readonly medicine?: Medicine | undefined
  readonly groups: readonly { readonly id: string; readonly label: string }[]
  readonly onDone: (id: string) => void
  readonly onCancel: () => void
}

interface Typed {
  readonly name: string
  readonly substances: string[]
  readonly strength: string
  readonly form: string
  readonly unit: string
  readonly kfaCode: string
  readonly minimumStock: number | null
  readonly groups: string[]
  readonly isObserved: boolean
  readonly note: string
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

const detailsOf = (typed: Typed) => ({
  ...typed,
  strength: orNull(typed.strength),
  kfaCode: orNull(typed.kfaCode),
  note: orNull(typed.note),
})

/** What the office says about one medicine. */
export function MedicineForm({ medicine, groups, onDone, onCancel }: MedicineFormProps) {
  const form = useDraftForm<Typed>({
    name: medicine ? 'pharmacy.edit-medicine' : 'pharmacy.new-medicine',
    ...(medicine ? { subject: medicine.id, basis: medicine.revision } : {}),
    initialValues: {
      name: medicine?.name ?? '',
      substances: [...(medicine?.substances ?? [])],
      strength: medicine?.strength ?? '',
      form: medicine?.form ?? 'tablet',
      unit: medicine?.unit ?? 'tablet',
      kfaCode: medicine?.kfaCode ?? '',
      minimumStock: medicine?.minimumStock ?? 0,
      groups: [...(medicine?.groups ?? [])],
      isObserved: medicine?.isObserved ?? false,
      note: medicine?.note ?? '',
    },
    validate: (values) => schemaProblems(medicineDetailsSchema, detailsOf(values), words.medicineProblems),
  })
  const save = usePharmacyCommand(
    (details: MedicineDetails, options) =>
      medicine
        ? client.medicines.change({ ...details, id: medicine.id, revision: Number(form.draft.basis) }, options)
        : client.medicines.create(details, options),
    form.draft.key,
  )
  const submit = form.onSubmit((values) => {
    const details = medicineDetailsSchema.parse(detailsOf(values))
    save.mutate(details, {
      onSuccess: ({ id }) => {
        noticeDone({ text: words.savedMedicine(medicineLabel(details)) })
        onDone(id)
      },
    })
  })
  const labels = words.medicine
  return (
    <FormBody
      onSubmit={submit}
      errors={form.errors}
      submitLabel={words.saveMedicine}
      isSubmitting={save.isPending}
      failure={pharmacyFailure(save.error)}
      draft={form.draft}
      onCancel={onCancel}
    >
      <div className={classes.stack}>
        <TextInput label={labels.name} autoComplete="off" {...form.getInputProps('name')} />
        <TagsInput
          label={labels.substances}
          description={labels.substancesHint}
          acceptValueOnBlur
          {...form.getInputProps('substances')}
        />
        <TextInput
          label={optionalLabel(labels.strength)}
          description={labels.strengthHint}
          autoComplete="off"
          {...form.getInputProps('strength')}
        />
        <TextInput
          label={labels.form}
          description={labels.formHint}
          autoComplete="off"
          {...form.getInputProps('form')}
        />
        <TextInput
          label={labels.unit}
          description={labels.unitHint}
          autoComplete="off"
          {...form.getInputProps('unit')}
        />
        <UnitInput
          label={labels.minimumStock}
          description={labels.minimumHint}
          unit={form.values.unit}
          {...form.getInputProps('minimumStock')}
        />
        <MultiSelect
          label={optionalLabel(labels.groups)}
          data={groups.map(({ id, label }) => ({ value: id, label }))}
          searchable
          {...form.getInputProps('groups')}
        />
        <Checkbox label={labels.isObserved} {...form.getInputProps('isObserved', { type: 'checkbox' })} />
        <TextInput
          label={optionalLabel(labels.kfaCode)}
          description={labels.kfaHint}
          autoComplete="off"
          inputMode="numeric"
          {...form.getInputProps('kfaCode')}
        />
        <Textarea label={optionalLabel(labels.note)} autosize minRows={2} {...form.getInputProps('note')} />
      </div>
    </FormBody>
  )
}
