import { Text, Title } from '@mantine/core'
import type { NeedsOfPerson } from '#shared/features/assessment-needs/assessment-needs.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import { needMessages as words } from './assessment-needs.messages.ts'
import { NeedCard } from './NeedCard.tsx'
import classes from './Needs.module.css'
import { useNeedsOf } from './needs.queries.ts'

/** Beside each need of the person of an assessment: what is done about it, and what could be. */
export function NeedsPart({ assessmentId }: { readonly assessmentId: string }) {
  const needs = useNeedsOf(assessmentId)
  return (
    <WithToday shape="table">
      {(today) => (
        <QueryContent query={needs} shape="table">
          {(told) => <NeedsView {...{ assessmentId, told, today }} />}
        </QueryContent>
      )}
    </WithToday>
  )
}

interface NeedsViewProps {
  readonly assessmentId: string
  readonly told: NeedsOfPerson
  readonly today: CalendarDate
}

function NeedsView({ assessmentId, told, today }: NeedsViewProps) {
  const { person, needs } = told
  return (
    <section className={classes.block} aria-label={words.title}>
      <div>
        <Title order={2}>{words.title}</Title>
        <Text size="sm" c="dimmed">
          {words.titleText}
        </Text>
      </div>
      {person !== 'here' && <PageNote meaning="neutral">{words.people[person]}</PageNote>}
      {needs.length === 0 && <Text>{words.none}</Text>}
      {needs.map((need) => (
        <NeedCard key={need.need} {...{ assessmentId, need, person, today }} />
      ))}
    </section>
  )
}
