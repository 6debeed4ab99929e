import { Button } from '@mantine/core'
import { IconPlus, IconScale } from '@tabler/icons-react'
import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { AssessmentRow } from '#shared/features/assessments/assessments.contract.ts'
import { isEnded } from '#shared/features/service-cases/case-phase.rules.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { useMay, useSession } from '../../app/session.ts'
import { CaseListPage } from '../../components/ListPage/CaseListPage.tsx'
import { formatDate } from '../../format/dates.ts'
import { assessmentColumns } from './assessment-columns.tsx'
import { byUrgency } from './assessment-order.ts'
import { assessmentPaths, finishedParameters } from './assessment-paths.ts'
import { assessmentMessages as words } from './assessments.messages.ts'
import { useAssessments } from './assessments.queries.ts'

type Show = keyof typeof words.shows

function isShown(row: AssessmentRow, show: Show, accountId: string): boolean {
  const isRunning = !isEnded(row.phase)
  if (show === 'mine') return isRunning && row.assessorId === accountId
  if (show === 'turn') return isRunning && row.isMyTurn
  return show === 'all' || (show === 'running') === isRunning
}

const textsOf = ({ number, name, registerNumber, assessorName }: AssessmentRow) => [
  number,
  name,
  registerNumber,
  assessorName,
]

/** Every assessment, by what has to be done first. */
export function AssessmentListScreen() {
  const mayEnter = useMay('enter:assessments')
  const { accountId } = useSession()
  const [address, setAddress] = useSearchParams()
  const of = address.get(finishedParameters.assessor)
  const day = calendarDateSchema.safeParse(address.get(finishedParameters.since))
  const since = day.success ? day.data : null
  const list = useAssessments()
  const ordered = useMemo(() => list.data?.toSorted(byUrgency), [list.data])
  const isAsked = useCallback(
    (row: AssessmentRow, show: Show) =>
      of === null || since === null
        ? isShown(row, show, accountId)
        : row.assessorId === of && (row.finishedOn ?? '') >= since,
    [accountId, of, since],
  )
  const action = mayEnter ? { label: words.newTitle, to: assessmentPaths.open, icon: IconPlus } : undefined
  return (
    <CaseListPage
      head={{ title: words.listTitle, mainAction: action }}
      name="assessments"
      query={{ ...list, data: ordered }}
      columns={assessmentColumns}
      words={mayEnter ? words : { ...words, emptyText: words.emptyTextReader }}
      icon={IconScale}
      emptyAction={action}
      pathOf={assessmentPaths.one}
      firstShow="running"
      isShown={isAsked}
      textsOf={textsOf}
      widths={{ search: '14rem', show: '13rem' }}
      isShowDisabled={since !== null}
      more={{
        fields: since !== null && (
          <Button variant="default" onClick={() => setAddress({}, { replace: true })}>
            {words.finishedClear(formatDate(since))}
          </Button>
        ),
      }}
    />
  )
}
