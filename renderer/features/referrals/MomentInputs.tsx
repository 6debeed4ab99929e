import { TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { zoneAbbreviations } from '#shared/time/facility-zone.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { useZone } from '../../format/use-zone.ts'
import classes from './Referrals.module.css'
import { referralFormMessages as words } from './referral-form.messages.ts'

interface MomentInputsProps {
  readonly dayLabel: string
  readonly timeLabel: string
  /** What `form.getInputProps` gives for each of the two. */
  readonly day: ReturnType<UseFormReturnType<object>['getInputProps']>
  readonly time: ReturnType<UseFormReturnType<object>['getInputProps']>
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
