import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link, useNavigate } from 'react-router'
import { useMay } from '../../app/session.ts'
import { DataTable } from '../../components/DataTable/DataTable.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { NoticeList } from '../assessment-worklist/NoticeList.tsx'
import classes from './Assessments.module.css'
import { assessmentColumnsOfPerson } from './assessment-columns.tsx'
import { byUrgency } from './assessment-order.ts'
import { assessmentPaths } from './assessment-paths.ts'
import { assessmentMessages as words } from './assessments.messages.ts'
import { useAssessments } from './assessments.queries.ts'

interface InmateAssessmentsTabProps {
  readonly inmateId: string
  /** Nobody is assessed who is not here. */
  readonly isHere: boolean
}

/** Every assessment of one person, and the way to a new one. */
export function InmateAssessmentsTab({ inmateId, isHere }: InmateAssessmentsTabProps) {
  const navigate = useNavigate()
  const mayEnter = useMay('enter:assessments')
  const assessments = useAssessments(inmateId)
  return (
    <div className={classes.work}>
      {mayEnter && isHere && (
        <Button
          component={Link}
          to={assessmentPaths.openFor(inmateId)}
          className={classes.start ?? ''}
          leftSection={<IconPlus size={18} stroke={1.8} aria-hidden />}
        >
          {words.newTitle}
        </Button>
      )}
      <QueryContent query={assessments} shape="table">
        {(rows) =>
          rows.length === 0 ? (
            <Text>{words.personNone}</Text>
          ) : (
            <DataTable
              name="assessments.person"
              label={words.tab}
              rows={rows.toSorted(byUrgency)}
              rowId={({ id }) => id}
              columns={assessmentColumnsOfPerson}
              onOpen={({ id }) => void navigate(assessmentPaths.one(id))}
            />
          )
        }
      </QueryContent>
      <NoticeList inmateId={inmateId} />
    </div>
  )
}
