import { Anchor, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { complaintPaths } from '../complaints/complaint-paths.ts'
import classes from './IdentityOpenings.module.css'
import { openingMessages as words } from './identity-openings.messages.ts'
import { useWaitingOpenings } from './identity-openings.queries.ts'
import { OpeningCard } from './OpeningCard.tsx'
import { OpeningDialogs, type OpeningQuestion } from './OpeningDialogs.tsx'

/** What others ask of a holder of the key, of every complaint that the holder may see. */
export function WaitingOpenings() {
  const waiting = useWaitingOpenings()
  const [question, setQuestion] = useState<OpeningQuestion | null>(null)
  return (
    <section className={classes.part} aria-label={words.waitingTitle}>
      <Title order={2}>{words.waitingTitle}</Title>
      <QueryContent query={waiting} shape="table">
        {(openings) =>
          openings.length === 0 ? (
            <Text>{words.waitingNone}</Text>
          ) : (
            <ul className={classes.list}>
              {openings.map((opening) => (
                <OpeningCard
                  key={opening.id}
                  opening={opening}
                  heading={
                    <Anchor component={Link} to={complaintPaths.complaint(opening.complaintId)}>
                      {words.ofComplaint(opening.number)}
                    </Anchor>
                  }
                  onAsk={setQuestion}
                />
              ))}
            </ul>
          )
        }
      </QueryContent>
      <OpeningDialogs question={question} onClose={() => setQuestion(null)} />
    </section>
  )
}
