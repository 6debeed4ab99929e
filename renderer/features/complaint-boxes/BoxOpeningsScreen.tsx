import { IconMailbox, IconPlus, IconSettings } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useMay } from '../../app/session.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import listClasses from '../../components/ListPage/SheetList.module.css'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { SidePanel } from '../../components/RecordPage/SidePanel.tsx'
import { useZone } from '../../format/use-zone.ts'
import { boxPaths, boxSheets } from './box-paths.ts'
import { boxMessages as words } from './complaint-boxes.messages.ts'
import { useBoxes, useOpenings } from './complaint-boxes.queries.ts'
import { OpeningForm } from './OpeningForm.tsx'
import { OpeningSheet } from './OpeningSheet.tsx'
import { openingColumns } from './opening-columns.tsx'

/** Page kind 1: every time that a box was opened, with one of them open beside it. */
export function BoxOpeningsScreen() {
  const zone = useZone()
  const navigate = useNavigate()
  const mayEnter = useMay('enter:complaints')
  const mayDirect = useMay('direct:complaints')
  const [address, setAddress] = useSearchParams()
  const asked = address.get(boxSheets.parameter)
  const open = (id: string) => setAddress({ [boxSheets.parameter]: id }, { replace: true })
  const close = () => setAddress({}, { replace: true })
  const openings = useOpenings()
  const known = useBoxes().data
  const columns = useMemo(() => openingColumns(zone), [zone])
  const opened = openings.data?.find(({ id }) => id === asked)
  const active = known?.boxes.filter(({ state }) => state === 'active') ?? []
  const late = active.filter(({ isLate }) => isLate)
  const hasNoBox = known !== undefined && active.length === 0
  const isAsking = asked === boxSheets.begin && mayEnter && active.length > 0
  return (
    <div className={listClasses.columns} data-sheet={opened || isAsking ? true : undefined}>
      <div>
        {late.length > 0 && known && (
          <PageNote meaning="attention" title={words.lateTitle(late.map(({ name }) => name).join(', '))}>
            {words.lateText(known.settings.daysBetween)}
          </PageNote>
        )}
        <ListPage
          head={{
            title: words.title,
            subtitle: words.subtitle,
            ...(mayEnter && !hasNoBox
              ? { mainAction: { label: words.record, icon: IconPlus, onClick: () => open(boxSheets.begin) } }
              : mayDirect && hasNoBox
                ? {
                    mainAction: {
                      label: words.addTitle,
                      icon: IconPlus,
                      onClick: () => void navigate(boxPaths.settings),
                    },
                  }
                : {}),
            menu: mayDirect ? [{ label: words.settings, icon: IconSettings, to: boxPaths.settings }] : [],
          }}
          name="complaint-boxes"
          query={openings}
          rowId={({ id }) => id}
          columns={columns}
          onOpen={({ id }) => open(id)}
          exportName={words.exportName}
          empty={
            hasNoBox
              ? { title: words.noBoxTitle, text: words.noBoxText, icon: IconMailbox }
              : { title: words.emptyTitle, text: words.emptyText, icon: IconMailbox }
          }
        />
      </div>
      {isAsking && (
        <SidePanel title={words.record} onClose={close}>
          <OpeningForm boxes={active} onDone={open} />
        </SidePanel>
      )}
      {opened && (
        <SidePanel key={opened.id} title={opened.box.name} onClose={close}>
          <OpeningSheet opening={opened} />
        </SidePanel>
      )}
    </div>
  )
}
