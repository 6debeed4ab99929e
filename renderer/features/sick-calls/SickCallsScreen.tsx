import { IconBed, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { SickCall } from '#shared/features/sick-calls/sick-calls.contract.ts'
import { addDays } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { ChoiceField } from '../../components/FilterBar/ChoiceField.tsx'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import listClasses from '../../components/ListPage/SheetList.module.css'
import { SidePanel } from '../../components/RecordPage/SidePanel.tsx'
import { PrintFileButton } from '../../components/Viewers/PrintFileButton.tsx'
import { useZone } from '../../format/use-zone.ts'
import { SickCallForm } from './SickCallForm.tsx'
import { SickCallSheet } from './SickCallSheet.tsx'
import { sickCallColumns } from './sick-call-columns.tsx'
import { sickCallMessages as words } from './sick-calls.messages.ts'
import { useSickCallReference } from './sick-calls.queries.ts'

/** Names the open side panel in the address, so that the start page and an unfinished draft can lead to it. */
const sheetParameter = 'lembar'
const newCall = 'baru'

const periods = ['week', 'month'] as const
const stages = ['late', 'triage', 'seeing'] as const
const days = { week: 7, month: 30 } as const

interface Filters {
  readonly period: (typeof periods)[number] | 'any'
  readonly stage: (typeof stages)[number] | 'any'
  readonly block: string
}

const noFilters: Filters = { period: 'any', stage: 'any', block: 'any' }

function fits({ status, person }: SickCall, { stage, block }: Filters): boolean {
  if (block !== 'any' && person.block !== block) return false
  if (stage === 'any') return true
  return stage === 'late' ? status?.isLate === true : status?.stage === stage
}

/** Page kind 1 with the sheet of one request beside it. */
export function SickCallsScreen() {
  const zone = useZone()
  const mayEnter = useMay('enter:health')
  const [address, setAddress] = useSearchParams()
  const asked = address.get(sheetParameter)
  const open = (id: string) => setAddress({ [sheetParameter]: id }, { replace: true })
  const close = () => setAddress({}, { replace: true })
  const { filters, set, clear, isFiltered } = useFilters<Filters>('sick-calls', noFilters)
  const facts = useSickCallReference()
  const today = useQuery(orpc.facility.today.queryOptions({ input: {}, staleTime: 60_000 })).data?.date
  const period =
    filters.period === 'any' || today === undefined
      ? null
      : { from: addDays(today, -days[filters.period]), until: today }
  const calls = useQuery(orpc.sickCalls.list.queryOptions({ input: { at: null, period } }))
  const rows = useMemo(() => calls.data?.filter((call) => fits(call, filters)), [calls.data, filters])
  const columns = useMemo(() => sickCallColumns(zone, facts.data), [zone, facts.data])
  const blocks = useMemo(
    () => [...new Set((calls.data ?? []).flatMap(({ person }) => person.block ?? []))].toSorted(),
    [calls.data],
  )
  const calledIn = filters.block === 'any' ? '' : `?blok=${encodeURIComponent(filters.block)}`
  const isAsking = asked === newCall && mayEnter
  const opened = asked !== null && asked !== newCall ? asked : null
  const person = calls.data?.find(({ id }) => id === opened)?.person.name
  return (
    <div className={listClasses.columns} data-sheet={opened !== null || isAsking ? true : undefined}>
      <div>
        <ListPage
          head={{
            title: words.title,
            subtitle: words.subtitle,
            ...(mayEnter ? { mainAction: { label: words.add, icon: IconPlus, onClick: () => open(newCall) } } : {}),
          }}
          name="sick-calls"
          query={{ ...calls, data: rows }}
          rowId={({ id }) => id}
          columns={columns}
          onOpen={({ id }) => open(id)}
          exportName={words.exportName}
          filters={{
            isFiltered,
            onClear: clear,
            fields: (
              <>
                <ChoiceField
                  label={words.show}
                  anyLabel={words.showWaiting}
                  choices={periods}
                  wordOf={(one) => words.periods[one]}
                  value={filters.period}
                  onChange={(chosen) => set({ period: chosen })}
                  width="15.5rem"
                />
                <ChoiceField
                  label={words.stage}
                  anyLabel={words.anyStage}
                  choices={stages}
                  wordOf={(one) => words.stages[one]}
                  value={filters.stage}
                  onChange={(chosen) => set({ stage: chosen })}
                  width="12rem"
                />
                <ChoiceField
                  label={words.block}
                  anyLabel={words.anyBlock}
                  choices={blocks}
                  wordOf={words.blockOf}
                  value={filters.block}
                  onChange={(chosen) => set({ block: chosen })}
                  width="9rem"
                />
                <PrintFileButton label={words.printCalls} path={`/files/sick-call-sheets/panggilan${calledIn}`} />
              </>
            ),
            isNarrowAtFirst: true,
          }}
          empty={{ title: words.emptyTitle, text: words.emptyText, icon: IconBed }}
        />
      </div>
      {isAsking && (
        <SidePanel title={words.add} onClose={close}>
          <SickCallForm onDone={open} />
        </SidePanel>
      )}
      {opened !== null && (
        <SidePanel key={opened} title={person ?? words.title} onClose={close}>
          <SickCallSheet id={opened} />
        </SidePanel>
      )}
    </div>
  )
}
