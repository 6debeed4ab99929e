import { Text, Title } from '@mantine/core'
import type { AssessmentComparison } from '#shared/features/assessment-profile/assessment-profile.contract.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { useZone } from '../../format/use-zone.ts'
import { assessmentProfileMessages as words } from './assessment-profile.messages.ts'

const [width, height, edge] = [160, 40, 4]

/** How each sum went over the years; the words say what the line only shows. */
export function ScoreCourse({ course }: { readonly course: AssessmentComparison['course'] }) {
  const zone = useZone()
  const points = course.flatMap(({ frozenAt, scores }) =>
    scores.map((score) => ({ ...score, on: formatDate(toCalendarDate(frozenAt, zone)) })),
  )
  const lines = [...Map.groupBy(points, ({ id }) => id)].filter(([, values]) => values.length > 1)
  if (lines.length === 0) return null
  return (
    <div>
      <Title order={4}>{words.course}</Title>
      {lines.map(([id, values]) => (
        <div key={id}>
          <Text size="sm">
            {values[0]?.title}:{' '}
            {values.map(({ value, band, on }) => words.point(formatNumber(value), band, on)).join(words.arrow)}
          </Text>
          <Line values={values.map(({ value }) => value)} />
        </div>
      ))}
    </div>
  )
}

function Line({ values }: { readonly values: readonly number[] }) {
  const most = Math.max(1, ...values)
  const x = (index: number) => edge + (index / (values.length - 1)) * (width - 2 * edge)
  const y = (value: number) => height - edge - (value / most) * (height - 2 * edge)
  return (
    <svg width={width} height={height} aria-hidden="true" focusable="false">
      <polyline
        points={values.map((value, index) => `${x(index)},${y(value)}`).join(' ')}
        fill="none"
        stroke="var(--accent-text)"
        strokeWidth="2"
      />
    </svg>
  )
}
