import { useMemo } from 'react'
import type { FingerAfterLeaving, FingerImportDetail } from '#shared/features/finger-scans/finger-scans.contract.ts'
import { DataTable } from '../../components/DataTable/DataTable.tsx'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatMoment } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { fingerMessages as words } from './finger-scans.messages.ts'

/** Who pressed in a session of a programme that he had left, as after a release in mid-programme. */
export function AfterLeavingTable({ found }: { readonly found: FingerImportDetail }) {
  const zone = useZone()
  const columns = useMemo((): readonly DataColumn<FingerAfterLeaving>[] => {
    const seen = (one: FingerAfterLeaving) => formatMoment(one.seenAt, zone)
    const left = (one: FingerAfterLeaving) => formatDate(one.leftOn)
    return [
      { id: 'person', label: words.person, value: (one) => one.person.name, isFixed: true },
      { id: 'programme', label: words.programme, value: (one) => one.programme },
      { id: 'seen', label: words.seenAt, value: (one) => one.seenAt, cell: seen, exportText: seen, width: '13rem' },
      { id: 'left', label: words.leftOn, value: (one) => one.leftOn, cell: left, exportText: left, width: '10rem' },
      { id: 'why', label: words.leftReason, value: (one) => one.leftReason ?? '' },
    ]
  }, [zone])
  if (found.afterLeaving.length === 0) return <EmptyState title={words.noLeft} text={words.noLeftText} />
  return (
    <DataTable
      name="finger-after-leaving"
      label={words.tabs.left}
      rows={found.afterLeaving}
      columns={columns}
      rowId={(one) => `${one.sessionId} ${one.person.id}`}
    />
  )
}
