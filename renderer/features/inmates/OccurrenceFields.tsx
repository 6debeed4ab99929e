import { TextInput } from '@mantine/core'
import { zoneAbbreviations } from '#shared/time/facility-zone.ts'
import { CalendarDateInput, type CalendarDateInputProps } from '../../components/DateInputs/CalendarDateInput.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useZone } from '../../format/use-zone.ts'
import classes from './Inmates.module.css'
import { inmateFormMessages as words } from './inmate-form.messages.ts'

interface OccurrenceFieldsProps {
  readonly label: string
  readonly date: Omit<CalendarDateInputProps, 'label'>
  readonly time: object
}

/** The day of an event and, where it is known, its time: a day alone is enough. */
export function OccurrenceFields({ label, date, time }: OccurrenceFieldsProps) {
  const zone = useZone()
  return (
    <div className={classes.occurrence}>
      <CalendarDateInput label={label} {...date} />
      <TextInput
        label={optionalLabel(words.time)}
        description={words.timeHint}
        rightSection={zoneAbbreviations[zone]}
        rightSectionWidth="3.25rem"
        autoComplete="off"
        {...time}
      />
    </div>
  )
}
