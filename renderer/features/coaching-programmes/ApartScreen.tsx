import { IconPlus, IconUsersMinus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { holdsWords } from '../../components/FilterBar/holds-words.ts'
import { SearchField } from '../../components/FilterBar/SearchField.tsx'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import listClasses from '../../components/ListPage/SheetList.module.css'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import { SidePanel } from '../../components/RecordPage/SidePanel.tsx'
import { formatDate } from '../../format/dates.ts'
import { type ApartPair, ApartSheet } from './ApartSheet.tsx'
import { apartMessages as words } from './apart.messages.ts'
import { KeepApartForm } from './KeepApartForm.tsx'
import { sheets } from './programme-paths.ts'

/** Who must not meet whom in any session. */
export function ApartScreen() {
  const mayManage = useMay('manage:coaching')
  const [address, setAddress] = useSearchParams()
  const asked = address.get(sheets.parameter)
  const open = (id: string) => setAddress({ [sheets.parameter]: id }, { replace: true })
  const close = () => setAddress({}, { replace: true })
  const { filters, set, clear, isFiltered } = useFilters('coaching-apart', { text: '' })
  const pairs = useQuery(orpc.coachingProgrammes.keptApart.queryOptions({ input: {} }))
  const rows = useMemo(() => pairs.data?.filter((pair) => fits(pair, filters.text)), [pairs.data, filters.text])
  const opened = pairs.data?.find(({ id }) => id === asked)
  const isAsking = mayManage && asked === sheets.fresh
  const add = { label: words.add, icon: IconPlus, onClick: () => open(sheets.fresh) }
  return (
    <div className={listClasses.columns} data-sheet={opened || isAsking ? true : undefined}>
      <div className={listClasses.main}>
        <ListPage
          head={{ title: words.title, subtitle: words.subtitle, ...(mayManage ? { mainAction: add } : {}) }}
          name="coaching-apart"
          query={{ ...pairs, data: rows }}
          rowId={({ id }) => id}
          columns={columns}
          onOpen={({ id }) => open(id)}
          exportName={words.exportName}
          filters={{
            isFiltered,
            onClear: clear,
            fields: (
              <SearchField
                label={words.search}
                shortLabel={words.searchShort}
                value={filters.text}
                onChange={(text) => set({ text })}
              />
            ),
          }}
          empty={{ title: words.emptyTitle, text: words.emptyText, icon: IconUsersMinus }}
        />
        <HistorySection subject={{ type: 'kept-apart', id: '' }} />
      </div>
      {isAsking && (
        <SidePanel title={words.add} onClose={close}>
          <WithToday shape="form">{(today) => <KeepApartForm today={today} onDone={open} />}</WithToday>
        </SidePanel>
      )}
      {opened && (
        <SidePanel key={opened.id} title={words.pair(opened.one.name, opened.other.name)} onClose={close}>
          <WithToday shape="form">
            {(today) => <ApartSheet pair={opened} mayEnd={mayManage} today={today} onEnded={close} />}
          </WithToday>
        </SidePanel>
      )}
    </div>
  )
}

const fits = ({ one, other, reason }: ApartPair, text: string) =>
  holdsWords(text, [one.name, one.registerNumber, other.name, other.registerNumber, reason])

const columns: readonly DataColumn<ApartPair>[] = [
  { id: 'one', label: words.columns.one, value: ({ one }) => one.name, isFixed: true, width: '13rem' },
  { id: 'other', label: words.columns.other, value: ({ other }) => other.name, isFixed: true, width: '13rem' },
  {
    id: 'from',
    label: words.columns.from,
    value: ({ from }) => from,
    cell: ({ from }) => formatDate(from),
    exportText: ({ from }) => formatDate(from),
    width: '8rem',
  },
  { id: 'reason', label: words.columns.reason, value: ({ reason }) => reason },
]
