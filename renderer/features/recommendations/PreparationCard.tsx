import { Text, Title } from '@mantine/core'
import type { Recommendation } from '#shared/features/medical-recommendations/recommendation-view.ts'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import classes from './Case.module.css'
import { caseMessages as words } from './case.messages.ts'

/** How long the unit itself took or has been taking: apart, because no published clock counts it. */
export function PreparationCard({ deadline }: { readonly deadline: Recommendation['deadline'] }) {
  const { preparation } = deadline
  if (preparation === null) return null
  return (
    <section className={classes.preparation}>
      <Title order={2}>{words.preparation}</Title>
      <Text fw={600}>
        {preparation.calendarDays === 0
          ? words.preparationToday
          : words.preparationText(formatNumber(preparation.workingDays), formatNumber(preparation.calendarDays))}
      </Text>
      <Text size="sm" c="dimmed">
        {words.preparationRange(formatDate(preparation.from), formatDate(preparation.to))}
      </Text>
    </section>
  )
}
