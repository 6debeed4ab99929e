import { formatNumber } from '../../format/numbers.ts'
import classes from './Records.module.css'
import { visitMessages as words } from './visit.messages.ts'

interface MeasuredValueProps {
  readonly measured: {
    readonly value: number
    readonly unit: string
    readonly kind: string | null
    readonly interpretation: 'low' | 'normal' | 'high' | null
  }
}

const kinds: Readonly<Record<string, string>> = words.glucoseKinds

/** A value with its unit, and what it means in words where it is not normal. */
export function MeasuredValue({ measured }: MeasuredValueProps) {
  const { value, unit, kind, interpretation } = measured
  const isOdd = interpretation === 'low' || interpretation === 'high'
  return (
    <>
      <strong>{formatNumber(value)}</strong> {unit}
      {kind !== null && <>, {(kinds[kind] ?? kind).toLocaleLowerCase('id')}</>}{' '}
      {isOdd && (
        <span className={classes.mark} data-meaning="attention">
          {words.interpretations[interpretation]}
        </span>
      )}
    </>
  )
}
