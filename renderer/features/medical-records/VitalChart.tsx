import { LineChart } from '@mantine/charts'
import { ReferenceArea } from 'recharts'
import { formatNumber } from '../../format/numbers.ts'
import { formatMoment } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { recordMessages as words } from './medical-records.messages.ts'
import classes from './Records.module.css'
import type { Measured } from './VitalsTab.tsx'
import { signWord } from './vital-words.ts'

interface VitalChartProps {
  readonly signs: readonly string[]
  /** Oldest first. */
  readonly rows: readonly Measured[]
  readonly band: { readonly low: number; readonly high: number } | null
}

const colours = ['var(--accent-text)', 'var(--running-text)']
const height = 260

/** Lines over the visits; the table beside says the same in numbers, and so do the words for screen readers. */
export function VitalChart({ signs, rows, band }: VitalChartProps) {
  const zone = useZone()
  const visits = Map.groupBy(rows, ({ encounterId }) => encounterId)
  const data = [...visits.values()].map((group) => ({
    when: group[0] ? formatMoment(group[0].caredAt, zone) : '',
    ...Object.fromEntries(group.map(({ sign, value }) => [sign, value])),
  }))
  const content = rows.map((row) => words.chartPoint(formatMoment(row.caredAt, zone), formatNumber(row.value)))
  const values = rows.map(({ value }) => value)
  const lowest = Math.floor(Math.min(...values, band?.low ?? Number.POSITIVE_INFINITY) * 0.95)
  const highest = Math.ceil(Math.max(...values, band?.high ?? Number.NEGATIVE_INFINITY) * 1.05)
  return (
    <figure
      className={classes.chart}
      role="img"
      aria-label={words.chart(signs.map(signWord).join(', '), content.join('; '))}
    >
      <LineChart
        h={height}
        data={data}
        dataKey="when"
        series={signs.map((sign, index) => ({
          name: sign,
          label: signWord(sign),
          color: colours[index] ?? 'var(--accent-text)',
          ...(index === 0 ? {} : { strokeDasharray: '6 4' }),
        }))}
        curveType="linear"
        withTooltip={false}
        strokeWidth={2.5}
        textColor="var(--mantine-color-text)"
        yAxisProps={{ domain: [lowest, highest], tickFormatter: (value: number) => formatNumber(value) }}
        lineChartProps={{ accessibilityLayer: false }}
      >
        {band && (
          <ReferenceArea
            y1={band.low}
            y2={band.high}
            fill="var(--neutral-soft)"
            fillOpacity={0.7}
            ifOverflow="hidden"
          />
        )}
      </LineChart>
    </figure>
  )
}
