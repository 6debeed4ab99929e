import { useNavigate } from 'react-router'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import { ProgrammeForm } from './ProgrammeForm.tsx'
import { programmePaths } from './programme-paths.ts'
import { programmeMessages as words } from './programmes.messages.ts'

/** A programme that is offered for the first time. */
export function NewProgrammeScreen() {
  const navigate = useNavigate()
  return (
    <>
      <PageHead title={words.newTitle} breadcrumb={[{ label: words.title, to: programmePaths.list }]} />
      <WithToday shape="form">
        {(today) => (
          <ProgrammeForm
            today={today}
            onDone={(id) => void navigate(programmePaths.programme(id), { replace: true })}
            onCancel={() => void navigate(programmePaths.list)}
          />
        )}
      </WithToday>
    </>
  )
}
