import { Anchor } from '@mantine/core'
import { Link } from 'react-router'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { stageMessages as words } from './coaching-stages.messages.ts'
import { useStageRecord } from './coaching-stages.queries.ts'
import { StageOverview } from './StageOverview.tsx'
import { stagePaths } from './stage-paths.ts'

/** On the page of a person: the stage and its dates, with the way to all of it. */
export function InmateStagesTab({ inmateId }: { readonly inmateId: string }) {
  const record = useStageRecord(inmateId)
  return (
    <QueryContent query={record} shape="form">
      {(data) => (
        <>
          <StageOverview record={data} />
          <Anchor component={Link} to={stagePaths.record(inmateId)} mt="md" display="inline-block">
            {words.openRecord}
          </Anchor>
        </>
      )}
    </QueryContent>
  )
}
