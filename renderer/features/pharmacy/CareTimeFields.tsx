import { Checkbox, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import classes from './Pharmacy.module.css'
import { prescriptionMessages as words } from './prescription.messages.ts'
import type { TypedCare } from './prescription-form.ts'

interface CareTimeFieldsProps {
  readonly care: TypedCare
  readonly today: CalendarDate
  readonly onChange: (care: TypedCare) => void
  readonly errors: Readonly<Record<string, ReactNode>>
}

/** Hidden until something is entered later than it was done. */
export function CareTimeFields({ care, today, onChange, errors }: CareTimeFieldsProps) {
  const change = (part: Partial<TypedCare>) => onChange({ ...care, ...part })
  return (
    <>
      <Checkbox
        label={words.isEarlier}
        checked={care.isEarlier}
        onChange={(event) => change({ isEarlier: event.currentTarget.checked, on: care.on ?? today })}
      />
      {care.isEarlier && (
        <div className={classes.fields}>
          <CalendarDateInput
            label={words.caredOn}
            latest={today}
            value={care.on}
            onChange={(on) => change({ on })}
            error={errors['care.on']}
            data-path="care.on"
          />
          <TextInput
            label={words.caredTime}
            description={words.caredTimeHint}
            autoComplete="off"
            value={care.time}
            onChange={(event) => change({ time: event.currentTarget.value })}
            error={errors['care.time']}
            data-path="care.time"
          />
          <div className={classes.wide}>
            <TextInput
              label={optionalLabel(words.lateReason)}
              description={words.lateReasonHint}
              autoComplete="off"
              value={care.lateReason}
              onChange={(event) => change({ lateReason: event.currentTarget.value })}
            />
          </div>
        </div>
      )}
    </>
  )
}
