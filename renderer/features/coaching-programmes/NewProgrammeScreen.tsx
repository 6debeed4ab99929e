import { useNavigate } from 'react-router'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import { ProgrammeForm } from './ProgrammeForm.tsx'
import { programmePaths } from './programme-paths.ts'
import { programmeMessages as words } from './programmes.messages.ts'
import { useCoachingKinds } from './programmes.queries.ts'

/** A programme that is offered for the first time. */
export function NewProgrammeScreen() {
  const navigate = useNavigate()
  // Without the kinds there is nothing to choose from.
  const kinds = useCoachingKinds()
  return (
    <>
      <PageHead title={words.newTitle} breadcrumb={[{ label: words.title, to: programmePaths.list }]} />
      <QueryContent query={kinds} shape="form">
        {() => (
          <WithToday shape="form">
            {(today) => (
              <ProgrammeForm
                today={today}
                onDone={(id) => void navigate(programmePaths.programme(id), { replace: true })}
                onCancel={() => void navigate(programmePaths.list)}
              />
            )}
          </WithToday>
        )}
      </QueryContent>
    </>
  )
}
