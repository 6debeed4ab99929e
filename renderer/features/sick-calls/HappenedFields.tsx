import { Autocomplete, Checkbox, Group, TextInput } from '@mantine/core'
import type { GetInputPropsReturnType } from '@mantine/form'
import { zoneAbbreviations } from '#shared/time/facility-zone.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { formatNumber } from '../../format/numbers.ts'
import { useZone } from '../../format/use-zone.ts'
import type { HappenedValues } from './happened-form.ts'
import { sickCallMessages as words } from './sick-calls.messages.ts'

interface HappenedFieldsProps {
  readonly values: HappenedValues
  readonly propsOf: (field: keyof HappenedValues, options?: { readonly type: 'checkbox' }) => GetInputPropsReturnType
  readonly late: { readonly afterHours: number; readonly reasons: readonly string[] }
}

/** Now, or some time ago; what is written down late says why. */
export function HappenedFields({ values, propsOf, late }: HappenedFieldsProps) {
  const zone = useZone()
  return (
    <>
      <Checkbox label={words.isNow} {...propsOf('isNow', { type: 'checkbox' })} />
      {!values.isNow && (
        <>
          <Group align="flex-start" wrap="nowrap" gap="sm">
            <CalendarDateInput label={words.day} {...propsOf('on')} value={values.on} />
            <TextInput
              label={words.time}
              placeholder={words.timeHint}
              rightSection={zoneAbbreviations[zone]}
              rightSectionWidth="3.25rem"
              autoComplete="off"
              {...propsOf('time')}
            />
          </Group>
          <Autocomplete
            label={optionalLabel(words.lateReason)}
            description={words.lateHint(formatNumber(late.afterHours))}
            data={[...late.reasons]}
            maxLength={200}
            {...propsOf('lateReason')}
          />
        </>
      )}
    </>
  )
}
