import { IconHomeShield, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { ChoiceField } from '../../components/FilterBar/ChoiceField.tsx'
import { holdsWords } from '../../components/FilterBar/holds-words.ts'
import { SearchField } from '../../components/FilterBar/SearchField.tsx'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import listClasses from '../../components/ListPage/SheetList.module.css'
import { SidePanel } from '../../components/RecordPage/SidePanel.tsx'
import { PrintFileButton } from '../../components/Viewers/PrintFileButton.tsx'
import { useZone } from '../../format/use-zone.ts'
import { ApartSheet } from './ApartSheet.tsx'
import { BeginSeparationForm } from './BeginSeparationForm.tsx'
import { type ApartRow, isGone, separationColumns } from './separation-columns.tsx'
import { begun, sheets } from './separation-paths.ts'
import { separationMessages as words } from './separations.messages.ts'
import { useApart } from './separations.queries.ts'

const stands = ['here', 'gone'] as const

interface Filters {
  readonly text: string
  readonly block: string
  readonly stand: (typeof stands)[number] | 'any'
}

const noFilters: Filters = { text: '', block: 'any', stand: 'any' }

function fits(row: ApartRow, { text, block, stand }: Filters): boolean {
  if (block !== 'any' && row.block !== block) return false
  if (stand !== 'any' && isGone(row) !== (stand === 'gone')) return false
  return holdsWords(text, [row.person.name, row.person.registerNumber, words.placeOf(row.block, row.room)])
}

/** Page kind 1 with the sheet of one room apart beside it. */
export function SeparationListScreen() {
  const zone = useZone()
  const mayEnter = useMay('enter:health')
  const isTold = useMay('view:health')
  const [address, setAddress] = useSearchParams()
  const asked = address.get(sheets.parameter)
  const open = (id: string) => setAddress({ [sheets.parameter]: id }, { replace: true })
  const close = () => setAddress({}, { replace: true })
  const { filters, set, clear, isFiltered } = useFilters<Filters>('separations', noFilters)
  const apart = useApart()
  const today = useQuery(orpc.facility.today.queryOptions({ input: {}, staleTime: 60_000 })).data?.date
  const all: readonly ApartRow[] | undefined = apart.data
  const rows = useMemo(() => all?.filter((row) => fits(row, filters)), [all, filters])
  const blocks = useMemo(() => [...new Set((all ?? []).map(({ block }) => block))].toSorted(), [all])
  const opened = all?.find(({ id }) => id === asked)
  const isAsking = asked === sheets.begin && mayEnter
  // What led to it stands in the open sheet; beside it the list has no room for long words.
  const tellsGround = isTold && opened === undefined
  const columns = useMemo(() => separationColumns(zone, today, tellsGround), [zone, today, tellsGround])
  const inmateId = address.get(begun.inmate)
  const ofBlock = filters.block === 'any' ? '' : `?blok=${encodeURIComponent(filters.block)}`
  return (
    <div className={listClasses.columns} data-sheet={opened || isAsking ? true : undefined}>
      <div>
        <ListPage
          head={{
            title: words.title,
            subtitle: words.subtitle,
            ...(mayEnter
              ? { mainAction: { label: words.beginSomebody, icon: IconPlus, onClick: () => open(sheets.begin) } }
              : {}),
          }}
          name="separations"
          query={{ ...apart, data: rows }}
          rowId={({ id }) => id}
          columns={columns}
          onOpen={({ id }) => open(id)}
          exportName={words.exportName}
          filters={{
            isFiltered,
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
                <ChoiceField
                  label={words.block}
                  anyLabel={words.anyBlock}
                  choices={blocks}
                  wordOf={words.blockOf}
                  value={filters.block}
                  onChange={(block) => set({ block })}
                  width="9rem"
                />
                <ChoiceField
                  label={words.stands}
                  anyLabel={words.anyStand}
                  choices={stands}
                  wordOf={(one) => words.standings[one]}
                  value={filters.stand}
                  onChange={(stand) => set({ stand })}
                  width="12.5rem"
                />
                <PrintFileButton label={words.printList} path={`/files/separation-lists/sekarang${ofBlock}`} />
              </>
            ),
          }}
          empty={{ title: words.emptyTitle, text: words.emptyText, icon: IconHomeShield }}
        />
      </div>
      {isAsking && (
        <SidePanel title={words.begin} onClose={close}>
          <BeginSeparationForm
            key={inmateId}
            inmateId={inmateId}
            encounterId={address.get(begun.visit)}
            onDone={open}
          />
        </SidePanel>
      )}
      {opened && (
        <SidePanel key={opened.id} title={opened.person.name} onClose={close}>
          <ApartSheet row={opened} />
        </SidePanel>
      )}
    </div>
  )
}
