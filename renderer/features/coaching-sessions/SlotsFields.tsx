import { Button, CloseButton, Select, TextInput } from '@mantine/core'
import type { GetInputPropsReturnType } from '@mantine/form'
import { IconPlus } from '@tabler/icons-react'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import { formatMessages } from '../../format/format.messages.ts'
import { formatNumber } from '../../format/numbers.ts'
import { sessionMessages } from './coaching-sessions.messages.ts'
import classes from './Plans.module.css'
import { emptySlot, type TypedSlot } from './plan-form.ts'

const { plan: labels } = sessionMessages

/** What these fields need of a form that holds slots, whatever else it holds. */
interface SlotsForm {
  readonly values: { readonly slots: readonly TypedSlot[] }
  insertListItem(path: 'slots', item: TypedSlot): void
  removeListItem(path: 'slots', index: number): void
  getInputProps(path: string): GetInputPropsReturnType
}

/** The days of the week on which a programme meets. */
export function SlotsFields({ form }: { readonly form: SlotsForm }) {
  const { slots } = form.values
  return (
    <FormSection title={labels.slots} hint={labels.slotsHint}>
      {slots.map((_slot, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own and are only added or removed
        <SlotFields key={index} form={form} index={index} />
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={slots.length >= 21}
          onClick={() => form.insertListItem('slots', slots.at(-1) ?? emptySlot)}
        >
          {labels.addSlot}
        </Button>
      </div>
    </FormSection>
  )
}

function SlotFields({ form, index }: { readonly form: SlotsForm; readonly index: number }) {
  const path = `slots.${index}`
  const position = formatNumber(index + 1)
  return (
    <fieldset className={classes.slot} aria-label={labels.slotOf(position)}>
      <Select
        label={labels.weekday}
        allowDeselect={false}
        data={formatMessages.weekdays.map((label, day) => ({
          value: String(day + 1),
          label,
        }))}
        {...form.getInputProps(`${path}.weekday`)}
      />
      <TextInput label={labels.startsAt} autoComplete="off" {...form.getInputProps(`${path}.startsAt`)} />
      <UnitInput label={labels.minutes} unit={labels.minutesUnit} {...form.getInputProps(`${path}.minutes`)} />
      {form.values.slots.length > 1 && (
        <CloseButton aria-label={labels.removeSlot(position)} onClick={() => form.removeListItem('slots', index)} />
      )}
    </fieldset>
  )
}
