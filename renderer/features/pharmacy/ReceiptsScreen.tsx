import { IconBoxSeam } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { client } from '../../api/client.ts'
import { orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { pharmacyMessages as words } from './pharmacy.messages.ts'
import { pharmacyPaths } from './pharmacy-paths.ts'

type Receipt = Awaited<ReturnType<typeof client.stock.receipts>>[number]

/** Everything that ever came in. */
export function ReceiptsScreen() {
  const mayManage = useMay('manage:pharmacy')
  const list = useQuery(orpc.stock.receipts.queryOptions({ input: {} }))
  return (
    <ListPage
      head={{
        title: words.receiptsTitle,
        breadcrumb: [{ label: words.title, to: pharmacyPaths.medicines }],
        mainAction: mayManage ? { label: words.receive, icon: IconBoxSeam, to: pharmacyPaths.receive } : undefined,
      }}
      name="receipts"
      query={list}
      rowId={({ id }) => id}
      columns={columns}
      firstSort={{ column: 'on', isDescending: true }}
      exportName="penerimaan-obat"
      empty={{ title: words.receiptsEmptyTitle, text: words.receiptsEmptyText, icon: IconBoxSeam }}
    />
  )
}

const contents = ({ lines }: Receipt) =>
  lines
    .map(({ medicineName, quantity, batchNumber }) => `${medicineName}: ${formatNumber(quantity)} (${batchNumber})`)
    .join('; ')

const columns: readonly DataColumn<Receipt>[] = [
  {
    id: 'on',
    label: words.receiptColumns.on,
    value: (row) => row.receivedOn,
    cell: (row) => formatDate(row.receivedOn),
    width: '9rem',
    isFixed: true,
  },
  { id: 'supplier', label: words.receiptColumns.supplier, value: (row) => row.supplier, width: '14rem', isFixed: true },
  {
    id: 'source',
    label: words.receiptColumns.source,
    value: (row) => row.source,
    width: '10rem',
    isHiddenAtFirst: true,
  },
  { id: 'document', label: words.receiptColumns.document, value: (row) => row.documentNumber, width: '10rem' },
  { id: 'lines', label: words.receiptColumns.lines, value: contents },
  { id: 'by', label: words.receiptColumns.by, value: (row) => row.byName, width: '10rem' },
]
