import { BarChart } from '@mantine/charts'
import { Title } from '@mantine/core'
import { formatNumber } from '../../format/numbers.ts'
import classes from './Report.module.css'
import { reportPartMessages as words } from './report-parts.messages.ts'

interface Bar {
  readonly label: string
  /** Null: nothing to draw. */
  readonly value: number | null
}

interface BarFigureProps {
  readonly title: string
  /** Where the heading over the table says the same, the figure does not say it again. */
  readonly isTitleHidden?: boolean | undefined
  readonly bars: readonly Bar[]
  /** A click on a bar, by its place among `bars`; the table beside it has the same way for the keyboard. */
  readonly onOpen?: ((index: number) => void) | undefined
}

const heightOfBar = 34

/** Bars of one colour, each with its name and its number; the table beside it says the same, and so do the words for screen readers. */
export function BarFigure({ title, isTitleHidden = false, bars, onOpen }: BarFigureProps) {
  const drawn = bars.map((bar, index) => ({ ...bar, index })).filter((bar) => bar.value !== null)
  const content = drawn.map((bar) => words.bar(bar.label, formatNumber(bar.value ?? 0))).join('; ')
  return (
    <figure className={classes.figure} role="img" aria-label={words.chart(title, content)}>
      {!isTitleHidden && (
        <Title order={3} size="h3" mb="xs">
          {title}
        </Title>
      )}
      <BarChart
        h={drawn.length * heightOfBar + 12}
        data={drawn.map((bar) => ({ ...bar }))}
        dataKey="label"
        orientation="vertical"
        series={[{ name: 'value', color: 'var(--accent-text)' }]}
        withBarValueLabel
        withTooltip={false}
        withXAxis={false}
        gridAxis="none"
        tickLine="none"
        maxBarWidth={22}
        barProps={onOpen ? { cursor: 'pointer', onClick: (_bar, index) => onOpen(drawn[index]?.index ?? -1) } : {}}
        barChartProps={{ accessibilityLayer: false, margin: { top: 0, right: 44, bottom: 0, left: 0 } }}
        barLabelColor="var(--mantine-color-text)"
        textColor="var(--mantine-color-text)"
        valueLabelProps={{ position: 'right', fontSize: 14, formatter: labelText }}
        yAxisProps={{ width: 190, tick: { fontSize: 13, fill: 'var(--mantine-color-text)' }, interval: 0 }}
      />
    </figure>
  )
}

const labelText = (value: unknown): string => (typeof value === 'number' ? formatNumber(value) : '')
