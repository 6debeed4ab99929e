import { Checkbox, Select, TextInput } from '@mantine/core'
import type { DateOrder } from '#shared/features/inmate-import/cell-values.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import type { DraftForm } from '../../components/FormPage/use-draft-form.ts'
import type { ColumnsValues } from './import-form.ts'
import { importMessages as words } from './inmate-import.messages.ts'

const orders: readonly DateOrder[] = ['dmy', 'mdy']

interface ReadingFieldsProps {
  readonly form: DraftForm<ColumnsValues>
  readonly today: CalendarDate
}

/** How the list is meant to be read. */
export function ReadingFields({ form, today }: ReadingFieldsProps) {
  return (
    <FormSection title={words.optionsTitle}>
      <Select
        label={words.dateOrder}
        data={orders.map((order) => ({ value: order, label: words.dateOrders[order] }))}
        allowDeselect={false}
        {...form.getInputProps('dateOrder')}
      />
      <CalendarDateInput
        label={words.asOf}
        description={words.asOfHint}
        latest={today}
        {...form.getInputProps('asOf')}
      />
      <Checkbox
        label={words.isComplete}
        description={words.isCompleteHint}
        {...form.getInputProps('isComplete', { type: 'checkbox' })}
      />
      <TextInput label={words.saveMappingAs} maxLength={80} {...form.getInputProps('mappingName')} />
    </FormSection>
  )
}
