import { List, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { CredentialPage } from '#shared/features/credentials/credentials.contract.ts'
import { orpc } from '../../api/client.ts'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { credentialMessages } from '../credentials/credentials.messages.ts'
import { turnName } from '../recommendations/turn-text.ts'
import { licenceMessages as words } from './licences.messages.ts'

/** What the reader owes: licences that lack or end, SKP, and the papers of his application; and where that stands. */
export function OwnApplications({ page }: { readonly page: CredentialPage }) {
  const query = useQuery(orpc.staffOverview.own.queryOptions({ input: {} }))
  return (
    <QueryContent query={query} shape="record">
      {(own) => {
        const applications = own?.applications ?? []
        const owed = [
          ...page.standing.faults.map((fault) => credentialMessages.faults[fault]),
          ...page.licences
            .filter(({ standing }) => standing === 'ending')
            .flatMap(({ kind, validUntil }) =>
              validUntil === null ? [] : [words.ownEnding(credentialMessages.kinds[kind], formatDate(validUntil))],
            ),
          ...pointsOwed(page),
          ...applications.flatMap(({ number, missingPapers }) =>
            missingPapers.map((paper) => words.ownPaper(paper, number)),
          ),
        ]
        return (
          <>
            <section aria-label={words.ownOwed}>
              <Title order={2} size="h3" mb="xs">
                {words.ownOwed}
              </Title>
              {owed.length === 0 ? (
                <Text c="dimmed">{words.ownNothing}</Text>
              ) : (
                <List>
                  {owed.map((text) => (
                    <List.Item key={text}>{text}</List.Item>
                  ))}
                </List>
              )}
            </section>
            {applications.map(({ number, trigger, place, step, turn, due }) => (
              <section key={number} aria-label={words.title(number)}>
                <Title order={2} size="h3" mt="md">
                  {words.title(number)}
                </Title>
                <Text mb="md">
                  {words.ownLine(
                    trigger,
                    place,
                    step === null ? '' : words.stepIs(step.letter, step.title),
                    turnName(turn) ?? words.nobody,
                    due === null ? null : formatDate(due),
                  )}
                </Text>
              </section>
            ))}
          </>
        )
      }}
    </QueryContent>
  )
}

function pointsOwed({ standing: { points, neededPoints } }: CredentialPage): readonly string[] {
  if (neededPoints === null || points >= neededPoints) return []
  return [words.ownPoints(formatNumber(neededPoints - points))]
}
