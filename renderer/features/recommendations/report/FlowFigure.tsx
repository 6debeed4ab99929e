import { BarChart } from '@mantine/charts'
import { Title } from '@mantine/core'
import { useId } from 'react'
import { monthlyReportWords } from '#shared/features/medical-recommendations/monthly-report.messages.ts'
import type { MonthlyReport } from '#shared/features/medical-recommendations/recommendation-reports.contract.ts'
import classes from '../../../components/Report/Report.module.css'
import { reportPartMessages as parts } from '../../../components/Report/report-parts.messages.ts'
import { formatNumber } from '../../../format/numbers.ts'
import { reportMessages as words } from './report.messages.ts'

type Month = MonthlyReport['months'][number]

/** What came to an end in a month, however it ended. */
const closedIn = ({ figures: { counts } }: Month): number =>
  (counts.answered ?? 0) + (counts.refused ?? 0) + (counts.withdrawn ?? 0) + (counts.cancelled ?? 0)

/** Opened beside closed for each month: one filled, one hatched, so that no colour has to be told from another. */
export function FlowFigure({ months }: { readonly months: readonly Month[] }) {
  const hatch = useId()
  const data = months.map((month) => ({
    label: (monthlyReportWords.months[month.month - 1] ?? '').slice(0, 3),
    opened: month.figures.counts.opened ?? 0,
    closed: closedIn(month),
  }))
  const content = data
    .map(({ label, opened, closed }) =>
      parts.bar(
        label,
        `${parts.bar(words.opened, formatNumber(opened))}, ${parts.bar(words.closedShort, formatNumber(closed))}`,
      ),
    )
    .join('; ')
  return (
    <figure className={classes.figure} role="img" aria-label={parts.chart(words.flowTitle, content)}>
      <Title order={3} size="h3" mb="md">
        {words.flowTitle}
      </Title>
      <BarChart
        h={240}
        data={data}
        dataKey="label"
        series={[
          { name: 'opened', color: 'var(--accent-text)' },
          { name: 'closed', color: 'var(--accent-text)' },
        ]}
        barProps={({ name }) => (name === 'closed' ? { fill: `url(#${hatch})`, stroke: 'var(--accent-text)' } : {})}
        withBarValueLabel
        withTooltip={false}
        gridAxis="none"
        tickLine="none"
        withYAxis={false}
        maxBarWidth={28}
        barChartProps={{ accessibilityLayer: false, margin: { top: 20, right: 0, bottom: 0, left: 0 } }}
        barLabelColor="var(--mantine-color-text)"
        textColor="var(--mantine-color-text)"
        valueLabelProps={{ fontSize: 13, formatter: labelText }}
        xAxisProps={{ tick: { fontSize: 13 }, interval: 0 }}
      >
        <defs>
          <Hatch id={hatch} />
        </defs>
      </BarChart>
      <ul className={classes.legend} aria-hidden>
        <li>
          <Swatch fill="var(--accent-text)" /> {words.opened}
        </li>
        <li>
          <Swatch fill={`url(#${hatch})`} /> {words.closed}
        </li>
      </ul>
    </figure>
  )
}

const labelText = (value: unknown): string => (typeof value === 'number' && value > 0 ? formatNumber(value) : '')

function Hatch({ id }: { readonly id: string }) {
  return (
    <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width={6} height={6} fill="var(--surface-page)" />
      <rect width={2} height={6} fill="var(--accent-text)" />
    </pattern>
  )
}

function Swatch({ fill }: { readonly fill: string }) {
  return (
    <svg width={18} height={14} aria-hidden>
      <rect x={0.5} y={0.5} width={17} height={13} fill={fill} stroke="var(--accent-text)" />
    </svg>
  )
}
