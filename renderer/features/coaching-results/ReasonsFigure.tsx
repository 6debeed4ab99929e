import { Text } from '@mantine/core'
import { coachingReportWords as names } from '#shared/features/coaching-results/coaching-report.messages.ts'
import type { CoachingRecap } from '#shared/features/coaching-results/coaching-results.contract.ts'
import { BarFigure } from '../../components/Report/BarFigure.tsx'
import { coachingResultMessages as words } from './coaching-results.messages.ts'

/** How often each reason counted, as bars with their numbers. */
export function ReasonsFigure({ reasons }: { readonly reasons: CoachingRecap['reasons'] }) {
  if (reasons.length === 0) return <Text size="sm">{words.noReasons}</Text>
  const bars = reasons.map(({ title, count }) => ({ label: title, value: count }))
  return <BarFigure title={names.reasonsTitle} bars={bars} />
}
