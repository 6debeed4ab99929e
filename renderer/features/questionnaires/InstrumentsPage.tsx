import { IconClipboardList, IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import type { InstrumentEntry } from '#shared/features/questionnaires/instruments.contract.ts'
import { DataTable } from '../../components/DataTable/DataTable.tsx'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { SidePanel } from '../../components/RecordPage/SidePanel.tsx'
import { formatDate } from '../../format/dates.ts'
import { FaultList } from './FaultList.tsx'
import { ImportInstrumentForm } from './ImportInstrumentForm.tsx'
import { InstrumentSheet } from './InstrumentSheet.tsx'
import { useDesk } from './instrument-desk.ts'
import { instrumentMessages as words } from './instruments.messages.ts'
import classes from './Questionnaires.module.css'
import { useInstruments } from './questionnaires.queries.ts'

/** Names the open side panel in the address, so that an unfinished draft can lead back to it. */
const sheetParameter = 'lembar'
const newFile = 'baru'

const inForce = ({ versions }: InstrumentEntry) =>
  versions.find(({ standing }) => standing === 'in-force' || standing === 'incomplete')
const shown = (entry: InstrumentEntry) => inForce(entry) ?? entry.versions[0]

/** Every instrument of a desk with its versions and what the office may set; below it what its screen adds. */
export function InstrumentsPage({ children }: { readonly children: ReactNode }) {
  const desk = useDesk()
  const instruments = useInstruments()
  const [address, setAddress] = useSearchParams()
  const asked = address.get(sheetParameter)
  const open = (sheet: string | null) =>
    setAddress(sheet === null ? {} : { [sheetParameter]: sheet }, { replace: true })
  const close = () => open(null)
  return (
    <>
      <PageHead
        title={desk.title}
        subtitle={desk.subtitle}
        mainAction={{ label: words.import, icon: IconPlus, onClick: () => open(newFile) }}
      />
      <QueryContent query={instruments} shape="table">
        {({ instruments: list, faulty }) => {
          const opened = list.find((entry) => entry.versions.some(({ id }) => id === asked))
          return (
            <>
              {faulty.length > 0 && (
                <PageNote meaning="attention" title={words.faultyTitle(faulty.length)}>
                  {words.faultyText}
                  {faulty.map(({ file, faults }) => (
                    <div key={file}>
                      <strong>{file}</strong>
                      <FaultList faults={faults} />
                    </div>
                  ))}
                </PageNote>
              )}
              <div className={classes.columns} data-sheet={opened || asked === newFile ? true : undefined}>
                <div className={classes.main}>
                  <DataTable
                    name={`instruments-${desk.use}`}
                    label={desk.title}
                    rows={list}
                    columns={columns}
                    rowId={({ url }) => url}
                    onOpen={(entry) => open(shown(entry)?.id ?? null)}
                    instead={
                      list.length === 0 ? (
                        <EmptyState title={words.emptyTitle} text={words.emptyText} icon={IconClipboardList} />
                      ) : undefined
                    }
                  />
                </div>
                {opened && (
                  <SidePanel title={opened.title} onClose={close}>
                    <InstrumentSheet key={opened.url} instrument={opened} />
                  </SidePanel>
                )}
                {asked === newFile && (
                  <SidePanel title={words.import} onClose={close}>
                    <ImportInstrumentForm onDone={close} />
                  </SidePanel>
                )}
              </div>
            </>
          )
        }}
      </QueryContent>
      {children}
    </>
  )
}

function versionText(version: InstrumentEntry['versions'][number] | undefined): string {
  if (!version) return words.notInForce
  return version.standing === 'incomplete' ? words.incompleteVersion(version.version) : version.version
}

const columns: readonly DataColumn<InstrumentEntry>[] = [
  { id: 'title', label: words.columns.title, value: ({ title }) => title, isFixed: true },
  {
    id: 'version',
    label: words.columns.version,
    value: (entry) => versionText(inForce(entry)),
    width: '14rem',
  },
  {
    id: 'origin',
    label: words.columns.origin,
    value: (entry) => words.origins[shown(entry)?.origin ?? 'shipped'],
    width: '10rem',
  },
  {
    id: 'from',
    label: words.columns.from,
    value: (entry) => {
      const version = shown(entry)
      return version ? formatDate(version.effectiveFrom) : ''
    },
    width: '9rem',
  },
]
