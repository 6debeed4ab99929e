import { IconRoute } from '@tabler/icons-react'
import { useSearchParams } from 'react-router'
import type { KeptProtocol } from '#shared/features/clinic-protocols/clinic-protocols.contract.ts'
import { DataTable } from '../../components/DataTable/DataTable.tsx'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { SidePanel } from '../../components/RecordPage/SidePanel.tsx'
import { formatDate } from '../../format/dates.ts'
import classes from './ClinicProtocols.module.css'
import { protocolMessages as words } from './clinic-protocols.messages.ts'
import { useKeptProtocols } from './clinic-protocols.queries.ts'
import { ProtocolSheet } from './ProtocolSheet.tsx'

/** Names the open side panel in the address, so that an unfinished draft can lead back to it. */
const sheetParameter = 'protokol'

/** Protocols for days without a doctor, and which doctor stands for each. */
export function ProtocolsScreen() {
  const protocols = useKeptProtocols()
  const [address, setAddress] = useSearchParams()
  const sheet = address.get(sheetParameter)
  const open = (id: string | null) => setAddress(id === null ? {} : { [sheetParameter]: id }, { replace: true })
  return (
    <>
      <PageHead title={words.title} subtitle={words.subtitle} />
      <QueryContent query={protocols} shape="table">
        {(list) => {
          const opened = list.find(({ protocol }) => protocol.id === sheet)
          return (
            <div className={classes.columns} data-sheet={opened ? true : undefined}>
              <DataTable
                name="clinic-protocols"
                label={words.title}
                rows={list}
                columns={columns}
                rowId={({ protocol }) => protocol.id}
                onOpen={({ protocol }) => open(protocol.id)}
                exportName={words.exportName}
                instead={
                  list.length === 0 ? (
                    <EmptyState title={words.emptyTitle} text={words.emptyText} icon={IconRoute} />
                  ) : undefined
                }
              />
              {opened && (
                <SidePanel title={opened.protocol.title} onClose={() => open(null)}>
                  <ProtocolSheet key={`${opened.fingerprint} ${opened.approval?.id ?? ''}`} kept={opened} />
                </SidePanel>
              )}
            </div>
          )
        }}
      </QueryContent>
      <HistorySection subject={{ type: 'clinic-protocols', id: '' }} />
    </>
  )
}

function stateOf({ approval, approvals }: KeptProtocol): string {
  if (approval) return words.approved(approval.doctorName, formatDate(approval.approvedOn))
  return approvals.some(({ withdrawn }) => withdrawn === null) ? words.changedMark : words.draftMark
}

const columns: readonly DataColumn<KeptProtocol>[] = [
  { id: 'title', label: words.columns.title, value: ({ protocol }) => protocol.title, isFixed: true },
  {
    id: 'version',
    label: words.columns.version,
    value: ({ protocol }) => protocol.version,
    width: '6rem',
    align: 'end',
  },
  { id: 'state', label: words.columns.state, value: stateOf, isFixed: true },
]
