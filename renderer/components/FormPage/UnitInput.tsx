import { NumberInput } from '@mantine/core'
import type { ReactNode } from 'react'
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

/** A number with its unit inside the field, decimal comma, no arrows to change it by accident. */
export function UnitInput(props: UnitInputProps) {
  const { label, description, unit, value, onChange, error, smallest, largest } = props
  return (
    <NumberInput
      label={label}
      description={description}
      error={error}
      value={value ?? ''}
      onChange={(next) => onChange(typeof next === 'number' ? next : null)}
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
