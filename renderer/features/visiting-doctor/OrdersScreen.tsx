import { Anchor, Stack } from '@mantine/core'
import { IconStethoscope } from '@tabler/icons-react'
import { useMemo } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useMay } from '../../app/session.ts'
import { ChoiceField } from '../../components/FilterBar/ChoiceField.tsx'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import listClasses from '../../components/ListPage/SheetList.module.css'
import { SidePanel } from '../../components/RecordPage/SidePanel.tsx'
import { useZone } from '../../format/use-zone.ts'
import { recordPaths } from '../medical-records/record-paths.ts'
import { OrderDetail } from './OrderDetail.tsx'
import { orderColumns } from './order-columns.tsx'
import { SheetForm } from './SheetForm.tsx'
import { visitingDoctorMessages as words } from './visiting-doctor.messages.ts'
import { useOrders } from './visiting-doctor.queries.ts'

/** Names the open side panel in the address, so that an unfinished draft can lead back to it. */
const sheetParameter = 'lembar'

/** Page kind 1: orders of doctors from outside, those whose signed sheet is missing first. */
export function OrdersScreen() {
  const zone = useZone()
  const mayEnter = useMay('enter:health')
  const [address, setAddress] = useSearchParams()
  const asked = address.get(sheetParameter)
  const close = () => setAddress({}, { replace: true })
  const { filters, set, clear, isFiltered } = useFilters<{ state: 'signed' | 'voided' | 'any' }>('visiting-doctor', {
    state: 'any',
  })
  const list = useOrders(filters.state === 'any' ? 'waiting' : filters.state)
  const columns = useMemo(() => orderColumns(zone), [zone])
  const opened = list.data?.find(({ id }) => id === asked)
  return (
    <div className={listClasses.columns} data-sheet={opened !== undefined ? true : undefined}>
      <div>
        <ListPage
          head={{ title: words.title, subtitle: words.subtitle }}
          name="visiting-doctor"
          query={list}
          rowId={({ id }) => id}
          columns={columns}
          onOpen={({ id }) => setAddress({ [sheetParameter]: id }, { replace: true })}
          exportName={words.exportName}
          filters={{
            isFiltered,
            onClear: clear,
            isNarrowAtFirst: true,
            fields: (
              <ChoiceField
                label={words.state}
                anyLabel={words.states.waiting}
                choices={['signed', 'voided'] as const}
                wordOf={(state) => words.states[state]}
                value={filters.state}
                onChange={(state) => set({ state })}
                width="20rem"
              />
            ),
          }}
          empty={{ title: words.emptyTitle, text: words.emptyText, icon: IconStethoscope }}
        />
      </div>
      {opened && (
        <SidePanel key={opened.id} title={opened.visit.inmate.name} onClose={close}>
          <Stack gap="md">
            <OrderDetail order={opened} />
            <Anchor component={Link} to={recordPaths.visit(opened.visit.inmate.id, opened.visit.id)}>
              {words.openVisit}
            </Anchor>
            {mayEnter && opened.state === 'waiting' && (
              <SheetForm id={opened.id} revision={opened.revision} onDone={close} />
            )}
          </Stack>
        </SidePanel>
      )}
    </div>
  )
}
