import { Autocomplete, Checkbox } from '@mantine/core'
import type { GetInputPropsReturnType } from '@mantine/form'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { formatNumber } from '../../format/numbers.ts'
import { careTimeMessages as words } from './care-time.messages.ts'
import type { CareTime } from './care-time.ts'
import { MomentInputs } from './MomentInputs.tsx'

/** From when on an entry is late, and the reasons that are offered for it. */
export interface LateEntry {
  /** Null while it is not known. */
  readonly afterHours: number | null
  readonly reasons: readonly string[]
}

interface CareTimeFieldsProps {
  readonly isEarlier: boolean
  readonly propsOf: (field: keyof CareTime, options?: { readonly type: 'checkbox' }) => GetInputPropsReturnType
  readonly late: LateEntry
}

/** When it was done. Just now asks nothing; what was done earlier says when, and why it is written down so late. */
export function CareTimeFields({ isEarlier, propsOf, late }: CareTimeFieldsProps) {
  return (
    <>
      <Checkbox label={words.earlier} {...propsOf('isEarlier', { type: 'checkbox' })} />
      {isEarlier && (
        <>
          <MomentInputs dayLabel={words.day} timeLabel={words.time} day={propsOf('day')} time={propsOf('time')} />
          <Autocomplete
            label={optionalLabel(words.lateReason)}
            description={late.afterHours === null ? undefined : words.lateReasonHint(formatNumber(late.afterHours))}
            data={[...late.reasons]}
            maxLength={200}
            {...propsOf('lateReason')}
          />
        </>
      )}
    </>
  )
}
