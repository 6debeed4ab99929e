import { NumberInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import classes from './FormPage.module.css'

interface UnitInputProps {
  readonly label: ReactNode
  readonly description?: ReactNode
  /** Stands inside the field: "kg", "°C", "hari kerja". */
  readonly unit: string
  readonly value?: number | null | undefined
  readonly onChange: (value: number | null) => void
  readonly error?: ReactNode
  readonly decimals?: number | undefined
  readonly smallest?: number | undefined
  readonly largest?: number | undefined
  readonly isDisabled?: boolean | undefined
  /** Written by `form.getInputProps`. */
  readonly 'data-path'?: string | undefined
}

/** Of what is typed so far: "36," is 36, "-" is nothing yet. */
function numberOf(typed: string): number | null {
  const value = typed === '' ? Number.NaN : Number(typed)
  return Number.isNaN(value) ? null : value
}

/** A number with its unit inside the field, decimal comma, no arrows to change it by accident. */
export function UnitInput(props: UnitInputProps) {
  const { label, description, unit, value, onChange, error, smallest, largest } = props
  // "36," on the way to "36,6" comes as text: handing 36 or nothing back would wipe what is being typed.
  const [halfway, setHalfway] = useState<string | null>(null)
  const isHalfway = halfway !== null && numberOf(halfway) === (value ?? null)
  const type = (next: string | number) => {
    setHalfway(typeof next === 'string' ? next : null)
    onChange(typeof next === 'number' ? next : numberOf(next))
  }
  return (
    <NumberInput
      label={label}
      description={description}
      error={error}
      value={isHalfway ? halfway : (value ?? '')}
      onChange={type}
      decimalScale={props.decimals ?? 0}
      decimalSeparator=","
      thousandSeparator="."
      hideControls
      rightSection={<span className={classes.unit}>{unit}</span>}
      rightSectionWidth={`${unit.length * 0.6 + 1.25}rem`}
      disabled={props.isDisabled ?? false}
      data-path={props['data-path']}
      {...(smallest === undefined ? {} : { min: smallest })}
      {...(largest === undefined ? {} : { max: largest })}
      clampBehavior="none"
      maw="16rem"
    />
  )
}
