import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { ResponseSummary } from '#shared/features/questionnaires/questionnaires.contract.ts'
import { useMay } from '../../app/session.ts'
import { DataTable } from '../../components/DataTable/DataTable.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { useZone } from '../../format/use-zone.ts'
import classes from './Questionnaires.module.css'
import { questionnairePaths as paths } from './questionnaire-paths.ts'
import { questionnaireMessages as words } from './questionnaires.messages.ts'
import { useResponses } from './questionnaires.queries.ts'
import { responseColumns } from './response-columns.tsx'
import { ScoreTrend } from './ScoreTrend.tsx'
import { StartScreening } from './StartScreening.tsx'

interface ScreeningTabProps {
  readonly inmateId: string
  /** Nobody is asked who is not here. */
  readonly isHere: boolean
}

/** What one person was asked so far, how the numbers went, and what can be asked now. */
export function ScreeningTab({ inmateId, isHere }: ScreeningTabProps) {
  const mayEnter = useMay('enter:health')
  const responses = useResponses(inmateId)
  return (
    <>
      {mayEnter && isHere && <StartScreening inmateId={inmateId} encounterId={null} />}
      <QueryContent query={responses} shape="table">
        {(rows) => (rows.length === 0 ? <Text mt="md">{words.none}</Text> : <Responses rows={rows} />)}
      </QueryContent>
    </>
  )
}

function Responses({ rows }: { readonly rows: readonly ResponseSummary[] }) {
  const zone = useZone()
  const navigate = useNavigate()
  const columns = useMemo(() => responseColumns(zone), [zone])
  return (
    <div className={classes.block}>
      <DataTable
        name="questionnaire-responses"
        label={words.tab}
        rows={rows}
        rowId={({ id }) => id}
        columns={columns}
        onOpen={({ id }) => void navigate(paths.response(id))}
      />
      <ScoreTrend responses={rows} />
    </div>
  )
}
