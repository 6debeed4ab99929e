import { Text } from '@mantine/core'
import { formatNumber } from '../../format/numbers.ts'
import { signWord } from '../medical-records/vital-words.ts'
import type { Check } from './HealthCardTab.tsx'
import { healthCardMessages as words } from './health-cards.messages.ts'

const [width, height, edge] = [120, 32, 3]

/** A small line of one value over the checks of a year; the words beside it say where it began and where it is. */
export function Trend({ sign, checks }: { readonly sign: string; readonly checks: readonly Check[] }) {
  const found = checks.toReversed().flatMap(({ observations }) => observations.filter((one) => one.sign === sign))
  const values = found.map(({ value }) => value)
  const [first, last] = [found[0], found.at(-1)]
  if (!first || !last || values.length < 2) return null
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const x = (index: number) => edge + (index / (values.length - 1)) * (width - 2 * edge)
  const y = (value: number) => height - edge - ((value - low) / (high - low || 1)) * (height - 2 * edge)
  return (
    <div>
      <svg width={width} height={height} aria-hidden="true" focusable="false">
        <polyline
          points={values.map((value, index) => `${x(index)},${y(value)}`).join(' ')}
          fill="none"
          stroke="var(--accent-text)"
          strokeWidth="2"
        />
      </svg>
      <Text size="sm">
        {words.trend(signWord(sign), formatNumber(first.value), formatNumber(last.value), last.unit)}
      </Text>
    </div>
  )
}
