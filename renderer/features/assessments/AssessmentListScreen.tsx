import { Button, Select } from '@mantine/core'
import { IconPlus, IconScale } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { AssessmentRow } from '#shared/features/assessments/assessments.contract.ts'
import { isEnded } from '#shared/features/service-cases/case-phase.rules.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { useMay, useSession } from '../../app/session.ts'
import { holdsWords } from '../../components/FilterBar/holds-words.ts'
import { SearchField } from '../../components/FilterBar/SearchField.tsx'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { formatDate } from '../../format/dates.ts'
import { assessmentColumns } from './assessment-columns.tsx'
import { byUrgency } from './assessment-order.ts'
import { assessmentPaths, finishedParameters } from './assessment-paths.ts'
import { assessmentMessages as words } from './assessments.messages.ts'
import { useAssessments } from './assessments.queries.ts'

type Which = keyof typeof words.whichChoices

const whichData = Object.entries(words.whichChoices).map(([value, label]) => ({ value, label }))

const isWhich = (text: string | null): text is Which => text !== null && Object.hasOwn(words.whichChoices, text)

function isShown(row: AssessmentRow, which: Which, accountId: string): boolean {
  const isRunning = !isEnded(row.phase)
  if (which === 'mine') return isRunning && row.assessorId === accountId
  if (which === 'turn') return isRunning && row.isMyTurn
  return which === 'all' || (which === 'running') === isRunning
}

const first: { readonly text: string; readonly which: Which } = { text: '', which: 'running' }

/** Every assessment, by what has to be done first. */
export function AssessmentListScreen() {
  const navigate = useNavigate()
  const mayEnter = useMay('enter:assessments')
  const { accountId } = useSession()
  const { filters, set, clear, isFiltered } = useFilters('assessments', first)
  const [address, setAddress] = useSearchParams()
  const of = address.get(finishedParameters.assessor)
  const day = calendarDateSchema.safeParse(address.get(finishedParameters.since))
  const since = day.success ? day.data : null
  const list = useAssessments()
  const rows = useMemo(
    () =>
      list.data
        ?.filter(
          (row) =>
            (of === null || since === null
              ? isShown(row, filters.which, accountId)
              : row.assessorId === of && (row.finishedOn ?? '') >= since) &&
            holdsWords(filters.text, [row.number, row.name, row.registerNumber ?? '', row.assessorName]),
        )
        .toSorted(byUrgency),
    [list.data, filters, accountId, of, since],
  )
  const hasAny = (list.data?.length ?? 0) > 0
  const action = mayEnter ? { label: words.newTitle, to: assessmentPaths.open, icon: IconPlus } : undefined
  return (
    <ListPage
      head={{ title: words.listTitle, mainAction: action }}
      name="assessments"
      query={{ ...list, data: rows }}
      rowId={({ id }) => id}
      columns={assessmentColumns}
      onOpen={({ id }) => void navigate(assessmentPaths.one(id))}
      totalCount={list.data?.length}
      exportName={words.exportName}
      filters={{
        isFiltered,
        isNarrowAtFirst: hasAny,
        onClear: clear,
        fields: (
          <>
            <SearchField
              label={words.search}
              shortLabel={words.searchShort}
              value={filters.text}
              onChange={(text) => set({ text })}
              width="14rem"
            />
            <Select
              aria-label={words.which}
              data={whichData}
              value={filters.which}
              allowDeselect={false}
              onChange={(which) => set({ which: isWhich(which) ? which : first.which })}
              w="13rem"
              disabled={since !== null}
            />
            {since !== null && (
              <Button variant="default" onClick={() => setAddress({}, { replace: true })}>
                {words.finishedClear(formatDate(since))}
              </Button>
            )}
          </>
        ),
      }}
      empty={
        hasAny
          ? { title: words.noneTitle, text: words.noneText, icon: IconScale }
          : {
              ...{ title: words.emptyTitle, text: mayEnter ? words.emptyText : words.emptyTextReader },
              ...{ icon: IconScale, action },
            }
      }
    />
  )
}
