import { Button, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { AskOpeningForm } from './AskOpeningForm.tsx'
import classes from './IdentityOpenings.module.css'
import { openingMessages as words } from './identity-openings.messages.ts'
import { useOpeningsOf } from './identity-openings.queries.ts'
import { OpeningCard } from './OpeningCard.tsx'
import { OpeningDialogs, type OpeningQuestion } from './OpeningDialogs.tsx'

/** Showing the identity behind one complaint to somebody: asking for it, deciding, reading, and how earlier requests ended. */
export function OpeningPart({ complaintId }: { readonly complaintId: string }) {
  const openings = useOpeningsOf(complaintId)
  const [isAsking, setAsking] = useState(false)
  const [question, setQuestion] = useState<OpeningQuestion | null>(null)
  return (
    <section className={classes.part} aria-label={words.title}>
      <Title order={2}>{words.title}</Title>
      <Text size="sm" c="dimmed">
        {words.intro}
      </Text>
      <QueryContent query={openings} shape="table">
        {({ openings: known }) => (
          <>
            {known.length > 0 && (
              <ul className={classes.list}>
                {known.map((opening) => (
                  <OpeningCard key={opening.id} opening={opening} onAsk={setQuestion} />
                ))}
              </ul>
            )}
            {!isAsking && !known.some(({ isMine, state }) => isMine && state === 'asked') && (
              <Button variant="default" onClick={() => setAsking(true)}>
                {words.ask}
              </Button>
            )}
          </>
        )}
      </QueryContent>
      {isAsking && <AskOpeningForm complaintId={complaintId} onClose={() => setAsking(false)} />}
      <OpeningDialogs question={question} onClose={() => setQuestion(null)} />
    </section>
  )
}
