import { Text, Title } from '@mantine/core'
import type { OutgoingComplaint } from '#shared/features/outgoing-complaints/outgoing-complaints.contract.ts'
import { formatDate } from '../../format/dates.ts'
import classes from '../complaints/Complaints.module.css'
import { outgoingMessages as words } from './outgoing.messages.ts'

/** What the office answered, and what the unit thought of it each time. */
export function OutgoingAnswerPart({ complaint }: { readonly complaint: OutgoingComplaint }) {
  const { answer, weighings } = complaint
  return (
    <section className={classes.part}>
      <Title order={2}>{words.answerTitle}</Title>
      <Text>{answer === null ? words.answerNone : words.answerIs(answer)}</Text>
      {weighings.map(({ satisfaction, note, on, by }) => (
        <div key={`${on}-${note}`}>
          <Text fw={600}>{words.weighed(words.satisfactions[satisfaction], formatDate(on), by)}</Text>
          <Text className={classes.told ?? ''}>{note}</Text>
        </div>
      ))}
    </section>
  )
}
