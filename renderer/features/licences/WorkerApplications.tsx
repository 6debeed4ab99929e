import { Anchor, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { isEnded } from '#shared/features/service-cases/case-phase.rules.ts'
import { orpc } from '../../api/client.ts'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { turnName } from '../recommendations/turn-text.ts'
import { licencePaths } from './licence-paths.ts'
import { licenceMessages as words } from './licences.messages.ts'

/** Every application of one worker, each a way to its page. */
export function WorkerApplications({ workerId }: { readonly workerId: string }) {
  const query = useQuery(orpc.licences.list.queryOptions({ input: { workerId } }))
  return (
    <section aria-label={words.listTitle}>
      <Title order={2} size="h3" mt="md" mb="xs">
        {words.listTitle}
      </Title>
      <QueryContent query={query} shape="table">
        {(rows) =>
          rows.length === 0 ? (
            <Text c="dimmed">{words.emptyTitle}</Text>
          ) : (
            rows.map((row) => (
              <Text key={row.id} mb="xs">
                <Anchor component={Link} to={licencePaths.one(row.id)} underline="always">
                  {row.number}
                </Anchor>
                {words.applicationLine(
                  row.trigger,
                  row.place,
                  isEnded(row.phase) || row.step === null ? null : words.stepIs(row.step.letter, row.step.title),
                  isEnded(row.phase) ? words.ended : (turnName(row.turn) ?? words.nobody),
                )}
              </Text>
            ))
          )
        }
      </QueryContent>
    </section>
  )
}
