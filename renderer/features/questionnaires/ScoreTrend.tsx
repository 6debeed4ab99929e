import { Title } from '@mantine/core'
import type { ResponseSummary } from '#shared/features/questionnaires/questionnaires.contract.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { useZone } from '../../format/use-zone.ts'
import classes from './Questionnaires.module.css'
import { questionnaireMessages as words } from './questionnaires.messages.ts'

/** How each number went, oldest first; entries that were corrected or struck out do not count. */
export function ScoreTrend({ responses }: { readonly responses: readonly ResponseSummary[] }) {
  const zone = useZone()
  const points = responses
    .filter(({ state }) => state === 'completed')
    .toReversed()
    .flatMap(({ title, caredAt, scores }) =>
      scores
        .filter(({ kind }) => kind !== 'rule')
        .map((score) => ({
          line: words.trendOf(title, score.title),
          text: words.trendPoint(formatNumber(score.value), formatDate(toCalendarDate(caredAt, zone))),
        })),
    )
  const rows = [...Map.groupBy(points, ({ line }) => line)]
    .filter(([, values]) => values.length > 1)
    .map(([label, values]) => ({ label, value: values.map(({ text }) => text).join(words.arrow) }))
  if (rows.length === 0) return null
  return (
    <section className={classes.block}>
      <Title order={2}>{words.trend}</Title>
      <SummaryList rows={rows} />
    </section>
  )
}
