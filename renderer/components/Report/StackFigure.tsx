import { BarChart } from '@mantine/charts'
import { formatNumber } from '../../format/numbers.ts'
import classes from './Report.module.css'
import { reportPartMessages as words } from './report-parts.messages.ts'

interface StackFigureProps {
  readonly title: string
  /** Names of the parts, in the order in which they lie. */
  readonly parts: readonly string[]
  readonly bars: readonly { readonly label: string; readonly values: readonly number[] }[]
}

const heightOfBar = 34

/** From light to dark, so that the order shows without any colour; a line parts them, and each has its number. */
const shadeOf = (index: number, count: number): string =>
  `color-mix(in srgb, var(--accent-text) ${count === 1 ? 100 : 24 + Math.round((76 * index) / (count - 1))}%, var(--surface-page))`

/** One bar for each row, its parts side by side; the table beside it says the same, and so do the words for screen readers. */
export function StackFigure({ title, parts, bars }: StackFigureProps) {
  const content = bars
    .map(({ label, values }) =>
      words.bar(label, parts.map((part, index) => words.bar(part, formatNumber(values[index] ?? 0))).join(', ')),
    )
    .join('; ')
  return (
    <figure className={classes.figure} role="img" aria-label={words.stack(title, content)}>
      <BarChart
        h={bars.length * heightOfBar + 12}
        data={bars.map(({ label, values }) => ({
          label,
          ...Object.fromEntries(values.map((value, index) => [`part${index}`, value])),
        }))}
        dataKey="label"
        type="stacked"
        orientation="vertical"
        series={parts.map((_, index) => ({ name: `part${index}`, color: shadeOf(index, parts.length) }))}
        barProps={{ stroke: 'var(--accent-text)', strokeWidth: 1, isAnimationActive: false }}
        withTooltip={false}
        withXAxis={false}
        gridAxis="none"
        tickLine="none"
        maxBarWidth={22}
        barChartProps={{ accessibilityLayer: false, margin: { top: 0, right: 12, bottom: 0, left: 0 } }}
        textColor="var(--mantine-color-text)"
        yAxisProps={{ width: 240, tick: { fontSize: 13, fill: 'var(--mantine-color-text)' }, interval: 0 }}
      />
      <ul className={classes.legend} aria-hidden>
        {parts.map((part, index) => (
          <li key={part}>
            <svg width={18} height={14} aria-hidden>
              <rect
                x={0.5}
                y={0.5}
                width={17}
                height={13}
                fill={shadeOf(index, parts.length)}
                stroke="var(--accent-text)"
              />
            </svg>
            {part}
          </li>
        ))}
      </ul>
    </figure>
  )
}
