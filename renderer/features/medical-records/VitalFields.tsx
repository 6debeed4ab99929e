import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { bodyMassIndexSign, type VitalSigns } from '#shared/features/medical-records/vital-signs.rules.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { orpc } from '../../api/client.ts'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { useZone } from '../../format/use-zone.ts'
import classes from './Records.module.css'
import type { VisitFields } from './VisitFormFields.tsx'
import { visitMessages as words } from './visit.messages.ts'
import { signWord } from './vital-words.ts'

/** Signs that change little: what they were the last time stands below the field, as a hint only. */
const slowSigns = ['weight', 'height']

/** All signs in rows that follow the hand; nothing is filled in by itself. */
export function VitalFields({ form, facts }: { readonly form: VisitFields; readonly facts: VitalSigns }) {
  const zone = useZone()
  const { inmateId } = form.values
  const summary = useQuery({
    ...orpc.recordEntries.summary.queryOptions({ input: { inmateId: inmateId ?? '' } }),
    enabled: inmateId !== null,
  })
  const hintOf = (sign: string) => {
    const last = slowSigns.includes(sign) ? summary.data?.lastVitals.find((one) => one.sign === sign) : undefined
    if (!last) return undefined
    return words.last(formatNumber(last.value), last.unit, formatDate(toCalendarDate(last.caredAt, zone)))
  }
  const glucose = facts.signs.find(({ kinds }) => kinds.length > 0)
  return (
    <div className={classes.vitals}>
      {facts.signs
        .filter(({ id }) => id !== bodyMassIndexSign)
        .map((sign) => (
          <UnitInput
            key={sign.id}
            label={signWord(sign.id)}
            description={hintOf(sign.id)}
            unit={sign.unit}
            decimals={sign.decimals}
            {...form.getInputProps(`vitals.${sign.id}`)}
            value={form.values.vitals[sign.id] ?? null}
          />
        ))}
      {glucose && (form.values.vitals[glucose.id] ?? null) !== null && (
        <Select
          label={words.glucoseKind}
          data={glucose.kinds.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('glucoseKind')}
        />
      )}
    </div>
  )
}
