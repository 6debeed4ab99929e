import { TextInput } from '@mantine/core'
import type { GetInputPropsReturnType } from '@mantine/form'
import { zoneAbbreviations } from '#shared/time/facility-zone.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { useZone } from '../../format/use-zone.ts'
import { careTimeMessages as words } from './care-time.messages.ts'
import classes from './Records.module.css'

interface MomentInputsProps {
  readonly dayLabel: string
  readonly timeLabel: string
  /** What `form.getInputProps` gives for each of the two. */
  readonly day: GetInputPropsReturnType
  readonly time: GetInputPropsReturnType
}

/** A day and a time of day, side by side. */
export function MomentInputs({ dayLabel, timeLabel, day, time }: MomentInputsProps) {
  const zone = useZone()
  return (
    <div className={classes.pair}>
      <CalendarDateInput label={dayLabel} {...day} />
      <TextInput
        label={timeLabel}
        description={words.timeHint}
        rightSection={zoneAbbreviations[zone]}
        rightSectionWidth="3.25rem"
        autoComplete="off"
        {...time}
      />
    </div>
  )
}
