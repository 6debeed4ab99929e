import { Autocomplete, Checkbox, TextInput } from '@mantine/core'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { type FacilityZone, startOfDay, zoneAbbreviations } from '#shared/time/facility-zone.ts'
import { addMilliseconds, type Instant } from '#shared/time/instant.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import type { DraftForm } from '../../components/FormPage/use-draft-form.ts'
import { parseTime } from '../../format/parse-date.ts'
import { useZone } from '../../format/use-zone.ts'
import type { FillValues } from './fill-form.ts'
import classes from './Questionnaires.module.css'
import { questionnaireMessages as words } from './questionnaires.messages.ts'

interface CaredAtFieldsProps {
  readonly form: DraftForm<FillValues>
  readonly late: { readonly afterHours: number; readonly reasons: readonly string[] }
}

/** When the person was asked: now, or some time ago with the reason. */
export function CaredAtFields({ form, late }: CaredAtFieldsProps) {
  const zone = useZone()
  return (
    <FormSection title={words.timeTitle}>
      <Checkbox label={words.isNow} {...form.getInputProps('isNow', { type: 'checkbox' })} />
      {!form.values.isNow && (
        <>
          <div className={classes.moment}>
            <CalendarDateInput label={words.day} {...form.getInputProps('caredOn')} value={form.values.caredOn} />
            <TextInput
              label={words.time}
              description={words.timeHint}
              rightSection={zoneAbbreviations[zone]}
              rightSectionWidth="3.25rem"
              autoComplete="off"
              {...form.getInputProps('caredTime')}
            />
          </div>
          <Autocomplete
            label={optionalLabel(words.lateReason)}
            description={words.lateHint(late.afterHours)}
            data={[...late.reasons]}
            maxLength={300}
            {...form.getInputProps('lateReason')}
          />
        </>
      )}
    </FormSection>
  )
}

/** The moment that the two fields tell; null for now. */
export function caredAtOf({ isNow, caredOn, caredTime }: FillValues, zone: FacilityZone): Instant | null {
  const time = parseTime(caredTime)
  if (isNow || caredOn === null || time === null) return null
  return momentOn(caredOn, time, zone)
}

function momentOn(day: CalendarDate, time: string, zone: FacilityZone): Instant {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return addMilliseconds(startOfDay(day, zone), (hours * 60 + minutes) * 60_000)
}
