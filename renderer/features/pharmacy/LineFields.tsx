import { Checkbox, Chip, Group, Select, Text, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import type { MedicineWarning } from '#shared/features/pharmacy/medicine-warnings.rules.ts'
import type { Medicine } from '#shared/features/pharmacy/medicines.contract.ts'
import { computedQuantity, doseMoments, mealRelations } from '#shared/features/pharmacy/prescription.rules.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { medicineLabel } from './medicine-states.ts'
import classes from './Pharmacy.module.css'
import { pharmacyMessages } from './pharmacy.messages.ts'
import { useMedicines } from './pharmacy.queries.ts'
import { prescriptionMessages as words } from './prescription.messages.ts'
import { type TypedLine, withQuantity } from './prescription-form.ts'

interface LineFieldsProps {
  readonly line: TypedLine
  readonly onChange: (line: TypedLine) => void
  readonly warnings: readonly MedicineWarning[]
  /** Where the line stands in the form, e.g. "lines.0". */
  readonly path: string
  readonly errors: Readonly<Record<string, ReactNode>>
}

/** One medicine: which, how much, how often, how long; the quantity follows and may be changed. */
export function LineFields({ line, onChange, warnings, path, errors }: LineFieldsProps) {
  const list = useMedicines()
  const offered = (list.data?.medicines ?? []).filter(({ id, state }) => state === 'active' || id === line.medicineId)
  const chosen = offered.find(({ id }) => id === line.medicineId)
  const at = (field: keyof TypedLine) => ({ error: errors[`${path}.${field}`], 'data-path': `${path}.${field}` })
  const change = (part: Partial<TypedLine>) => onChange({ ...line, ...part })
  /** What the quantity follows from. */
  const reckon = (part: Partial<TypedLine>) => onChange(withQuantity({ ...line, ...part }, chosen))
  const pick = (id: string | null) => {
    const medicine = offered.find((one) => one.id === id)
    const part = medicine ? { doseUnit: doseUnitOf(medicine), observed: medicine.isObserved } : {}
    onChange(withQuantity({ ...line, ...part, medicineId: id, overrideReason: '' }, medicine))
  }
  const unit = line.isOutside ? line.doseUnit : (chosen?.unit ?? '')
  const computed = computedQuantity(line, unit === '' ? null : unit)
  return (
    <div className={classes.fields}>
      <div className={classes.wide}>
        {line.isOutside ? (
          <TextInput
            label={words.outside}
            autoComplete="off"
            value={line.outsideText}
            onChange={(event) => change({ outsideText: event.currentTarget.value })}
            {...at('outsideText')}
          />
        ) : (
          <Select
            label={words.medicine}
            data={offered.map((medicine) => ({
              value: medicine.id,
              label: words.medicineOption(
                medicineLabel(medicine),
                medicine.form,
                formatNumber(medicine.usable),
                medicine.unit,
              ),
            }))}
            searchable
            value={line.medicineId}
            onChange={pick}
            {...at('medicineId')}
          />
        )}
        <Checkbox
          mt="xs"
          label={words.isOutside}
          checked={line.isOutside}
          onChange={(event) => change({ isOutside: event.currentTarget.checked, overrideReason: '' })}
        />
      </div>
      {warnings.length > 0 && (
        <div className={classes.wide}>
          <WarningNote warnings={warnings} />
          <TextInput
            mt="xs"
            label={words.override}
            autoComplete="off"
            value={line.overrideReason}
            onChange={(event) => change({ overrideReason: event.currentTarget.value })}
            {...at('overrideReason')}
          />
        </div>
      )}
      <UnitInput
        label={words.dose}
        unit={line.doseUnit}
        decimals={3}
        value={line.dose}
        onChange={(dose) => reckon({ dose })}
        {...at('dose')}
      />
      <TextInput
        label={words.doseUnit}
        autoComplete="off"
        value={line.doseUnit}
        onChange={(event) => reckon({ doseUnit: event.currentTarget.value })}
        {...at('doseUnit')}
      />
      <UnitInput
        label={words.timesPerDay}
        unit={words.times}
        value={line.timesPerDay}
        onChange={(timesPerDay) => reckon({ timesPerDay })}
        {...at('timesPerDay')}
      />
      <UnitInput
        label={words.days}
        unit={words.day}
        value={line.days}
        onChange={(days) => reckon({ days })}
        {...at('days')}
      />
      <UnitInput
        label={words.quantity}
        description={computed === null ? undefined : words.quantityHint(formatNumber(computed))}
        unit={unit}
        value={line.quantity}
        onChange={(quantity) => change({ quantity })}
        {...at('quantity')}
      />
      <Select
        label={words.meal}
        data={mealRelations.map((meal) => ({ value: meal, label: words.meals[meal] }))}
        allowDeselect={false}
        value={line.meal}
        onChange={(meal) => change({ meal: mealRelations.find((one) => one === meal) ?? 'any' })}
      />
      <CalendarDateInput
        label={words.startsOn}
        value={line.startsOn}
        onChange={(startsOn) => change({ startsOn })}
        {...at('startsOn')}
      />
      <div className={classes.wide} data-path={`${path}.moments`}>
        <Text size="sm" fw={500} id={`${path}.moments`}>
          {optionalLabel(words.moments)}
        </Text>
        <Chip.Group
          multiple
          value={[...line.moments]}
          onChange={(next) => change({ moments: doseMoments.filter((moment) => next.includes(moment)) })}
        >
          <Group gap="xs" mt={4} role="group" aria-labelledby={`${path}.moments`}>
            {doseMoments.map((moment) => (
              <Chip key={moment} value={moment}>
                {words.momentWords[moment]}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        {errors[`${path}.moments`] && (
          <Text size="sm" c="var(--mantine-color-error)">
            {errors[`${path}.moments`]}
          </Text>
        )}
      </div>
      <Group className={classes.wide ?? ''} gap="lg">
        <Checkbox
          label={words.asNeeded}
          checked={line.asNeeded}
          onChange={(event) => reckon({ asNeeded: event.currentTarget.checked })}
        />
        {!line.isOutside && (
          <Checkbox
            label={words.observed}
            checked={line.observed}
            onChange={(event) => change({ observed: event.currentTarget.checked })}
          />
        )}
      </Group>
      <div className={classes.wide}>
        <TextInput
          label={optionalLabel(words.instructions)}
          description={words.instructionsHint}
          autoComplete="off"
          value={line.instructions}
          onChange={(event) => change({ instructions: event.currentTarget.value })}
          {...at('instructions')}
        />
      </div>
    </div>
  )
}

/** A bottle is taken by the spoon, everything else as it is counted. */
const doseUnitOf = ({ unit }: Medicine): string => (unit === 'botol' ? 'ml' : unit)

/** What is known against a medicine, read out at once. */
export function WarningNote({ warnings }: { readonly warnings: readonly MedicineWarning[] }) {
  return (
    <PageNote meaning="attention" title={words.warningTitle} isSudden>
      {warnings.map((warning) => (
        <div key={`${warning.kind} ${warning.about} ${warning.with}`}>
          {pharmacyMessages.warnings[warning.kind](warning.about, warning.with)}
        </div>
      ))}
    </PageNote>
  )
}
