import { Autocomplete, Radio, Stack } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { formatNumber } from '../../format/numbers.ts'
import type { RecordReference } from '../medical-records/medical-records.queries.ts'
import { MomentInputs } from './MomentInputs.tsx'
import type { WhenValues } from './moment-values.ts'
import { referralFormMessages as words } from './referral-form.messages.ts'

interface WhenFieldsProps {
  readonly form: Pick<UseFormReturnType<WhenValues>, 'getInputProps'>
  readonly isEarlier: boolean
  readonly onChange: (isEarlier: boolean) => void
  readonly facts: Pick<RecordReference, 'lateEntryHours' | 'lateReasons'>
}

/** Now, or some time ago with the reason why it is written down so late. */
export function WhenFields({ form, isEarlier, onChange, facts }: WhenFieldsProps) {
  return (
    <>
      <Radio.Group
        label={words.when}
        value={isEarlier ? 'earlier' : 'now'}
        onChange={(value) => onChange(value === 'earlier')}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="now" label={words.now} />
          <Radio value="earlier" label={words.earlier} />
        </Stack>
      </Radio.Group>
      {isEarlier && (
        <>
          <MomentInputs
            dayLabel={words.day}
            timeLabel={words.time}
            day={form.getInputProps('day')}
            time={form.getInputProps('time')}
          />
          <Autocomplete
            label={words.lateReason}
            description={words.lateReasonHint(formatNumber(facts.lateEntryHours))}
            data={[...facts.lateReasons]}
            maxLength={200}
            {...form.getInputProps('lateReason')}
          />
        </>
      )}
    </>
  )
}
