import { Checkbox } from '@mantine/core'
import { IconMath, IconStairsUp } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import { type CoachingStage, coachingStages } from '#shared/features/coaching-stages/coaching-stage.ts'
import type { StagePlace } from '#shared/features/coaching-stages/coaching-stages.contract.ts'
import { orpc } from '../../api/client.ts'
import { ChoiceField } from '../../components/FilterBar/ChoiceField.tsx'
import { holdsWords } from '../../components/FilterBar/holds-words.ts'
import { SearchField } from '../../components/FilterBar/SearchField.tsx'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { stageMessages as words } from './coaching-stages.messages.ts'
import { stageColumns } from './stage-columns.tsx'
import { stagePaths } from './stage-paths.ts'
import { largestDifference } from './stage-text.ts'

const times = ['reached', 'month', 'quarter', 'held-back', 'no-date'] as const

type Time = (typeof times)[number]

interface Filters {
  readonly text: string
  readonly stage: CoachingStage | 'any'
  readonly time: Time | 'any'
  readonly isDifferent: boolean
}

const noFilters: Filters = { text: '', stage: 'any', time: 'any', isDifferent: false }

function fitsTime({ eligibility }: StagePlace, time: Time): boolean {
  if (time === 'month' || time === 'quarter')
    return eligibility.kind === 'not-yet' && eligibility.days <= (time === 'month' ? 30 : 90)
  return eligibility.kind === time
}

function fits(row: StagePlace, { text, stage, time, isDifferent }: Filters): boolean {
  if (stage !== 'any' && row.stage !== stage) return false
  if (time !== 'any' && !fitsTime(row, time)) return false
  if (isDifferent && largestDifference(row) === '') return false
  return holdsWords(text, [row.person.name, row.person.registerNumber])
}

/** Page kind 1: everybody here, with the stage and when the next one may be proposed. */
export function StageListScreen() {
  const navigate = useNavigate()
  const { filters, set, clear, isFiltered } = useFilters<Filters>('coaching-stages', noFilters)
  const all = useQuery(orpc.coachingStages.list.queryOptions({ input: {} }))
  const rows = useMemo(() => all.data?.filter((row) => fits(row, filters)), [all.data, filters])
  return (
    <ListPage
      head={{
        title: words.title,
        subtitle: words.subtitle,
        menu: [{ label: words.ruleMenu, icon: IconMath, to: stagePaths.rule }],
      }}
      name="coaching-stages"
      query={{ ...all, data: rows }}
      rowId={({ person }) => person.id}
      columns={stageColumns}
      onOpen={({ person }) => void navigate(stagePaths.record(person.id))}
      exportName={words.exportName}
      filters={{
        isFiltered,
        onClear: clear,
        fields: (
          <>
            <SearchField label={words.search} value={filters.text} onChange={(text) => set({ text })} width="16rem" />
            <ChoiceField
              label={words.stageFilter}
              anyLabel={words.anyStage}
              choices={coachingStages}
              wordOf={(one) => words.stages[one]}
              value={filters.stage}
              onChange={(stage) => set({ stage })}
              width="14rem"
            />
            <ChoiceField
              label={words.whenFilter}
              anyLabel={words.anyTime}
              choices={times}
              wordOf={(one) => words.times[one]}
              value={filters.time}
              onChange={(time) => set({ time })}
              width="14rem"
            />
            <Checkbox
              label={words.onlyDifferent}
              checked={filters.isDifferent}
              onChange={(event) => set({ isDifferent: event.currentTarget.checked })}
            />
          </>
        ),
      }}
      empty={{ title: words.emptyTitle, text: words.emptyText, icon: IconStairsUp }}
    />
  )
}
