import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import { useResultFacts } from './coaching-results.queries.ts'
import { WorkForm } from './WorkForm.tsx'

interface PersonWorkSheetProps {
  readonly inmateId: string
  readonly onDone: () => void
}

/** Beside the page of a person: a work of theirs, in one of their programmes or in none. */
export function PersonWorkSheet({ inmateId, onDone }: PersonWorkSheetProps) {
  const history = useQuery(orpc.coachingResults.historyOf.queryOptions({ input: { inmateId } }))
  const facts = useResultFacts()
  return (
    <WithToday shape="form">
      {(today) => (
        <QueryContent query={facts} shape="form">
          {(known) => (
            <QueryContent query={history} shape="form">
              {({ person, programmes }) => (
                <WorkForm
                  {...{ person, today, onDone }}
                  programmeId={null}
                  facts={known}
                  programmes={programmes
                    .filter(({ memberships }) => memberships.some(({ joinedOn }) => joinedOn !== null))
                    .map(({ programme }) => programme)}
                />
              )}
            </QueryContent>
          )}
        </QueryContent>
      )}
    </WithToday>
  )
}
