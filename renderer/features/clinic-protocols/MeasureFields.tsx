import { Button, Checkbox } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type ClinicVital, isPlausible, vitalFacts } from '#shared/features/clinic-protocols/clinic-vitals.ts'
import type { MeasureStep } from '#shared/features/clinic-protocols/protocol.ts'
import type { MeasuredVitals } from '#shared/features/clinic-protocols/protocol-run.rules.ts'
import { vitalNames } from '#shared/features/clinic-protocols/protocol-summary.messages.ts'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import { formatNumber } from '../../format/numbers.ts'
import classes from './ClinicProtocols.module.css'
import { protocolMessages } from './clinic-protocols.messages.ts'

const words = protocolMessages.run

interface MeasureFieldsProps {
  readonly step: MeasureStep
  readonly known: MeasuredVitals
  readonly onDone: (vitals: MeasuredVitals) => void
}

/** The numbers that a step asks for, each of which may be said to be unmeasurable. */
export function MeasureFields({ step, known, onDone }: MeasureFieldsProps) {
  const [values, setValues] = useState<MeasuredVitals>(() =>
    Object.fromEntries(
      step.vitals.flatMap((vital) => (typeof known[vital] === 'number' ? [[vital, known[vital]]] : [])),
    ),
  )
  const [isChecked, setChecked] = useState(false)
  const put = (vital: ClinicVital, value: number | null | undefined) => {
    const { [vital]: _, ...others } = values
    setValues(value === undefined ? others : { ...others, [vital]: value })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // A form around this one is not meant.
    event.stopPropagation()
    setChecked(true)
    if (step.vitals.every((vital) => problemOf(vital, values[vital]) === null)) onDone(values)
  }
  return (
    <form onSubmit={submit} noValidate className={classes.answers}>
      {step.vitals.map((vital) => {
        const value = values[vital]
        const { unit, decimals } = vitalFacts[vital]
        return (
          <div key={vital} className={classes.measured}>
            <UnitInput
              label={vitalNames[vital]}
              unit={unit}
              decimals={decimals}
              value={value}
              onChange={(next) => put(vital, next ?? undefined)}
              isDisabled={value === null}
              error={isChecked ? problemOf(vital, value) : null}
            />
            <Checkbox
              label={words.unmeasured}
              aria-label={words.unmeasuredOf(vitalNames[vital])}
              checked={value === null}
              onChange={(event) => put(vital, event.currentTarget.checked ? null : undefined)}
            />
          </div>
        )
      })}
      <div>
        <Button type="submit">{words.next}</Button>
      </div>
      <p className={classes.hint}>{words.keysMeasured}</p>
    </form>
  )
}

function problemOf(vital: ClinicVital, value: number | null | undefined): string | null {
  if (value === undefined) return words.missing
  if (value === null || isPlausible(vital, value)) return null
  const { lowest, highest } = vitalFacts[vital]
  return words.impossible(formatNumber(lowest), formatNumber(highest))
}
