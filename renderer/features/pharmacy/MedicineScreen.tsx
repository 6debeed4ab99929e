import { Group, Text } from '@mantine/core'
import { IconClipboardText, IconEdit, IconInfoCircle, IconPackages, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useParams } from 'react-router'
import type { Batch, StockMovement } from '#shared/features/pharmacy/stock.contract.ts'
import { client, orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { DataTable } from '../../components/DataTable/DataTable.tsx'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { RecordPage } from '../../components/RecordPage/RecordPage.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { PaperDialog } from '../../components/Viewers/PaperDialog.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { AdjustForm } from './AdjustForm.tsx'
import { MedicineForm } from './MedicineForm.tsx'
import { medicineLabel, medicineStates } from './medicine-states.ts'
import { PharmacyBadge } from './PharmacyBadge.tsx'
import { pharmacyMessages as words } from './pharmacy.messages.ts'
import { pharmacyFailure, useMedicines, usePharmacyCommand } from './pharmacy.queries.ts'
import { pharmacyPaths } from './pharmacy-paths.ts'

/** One medicine: its card, its batches, and what is done with them. */
export function MedicineScreen() {
  const { medicineId = '' } = useParams()
  const card = useQuery(orpc.stock.card.queryOptions({ input: { medicineId } }))
  return (
    <QueryContent query={card} shape="record">
      {(data) => <MedicineRecord card={data} />}
    </QueryContent>
  )
}

type Card = Awaited<ReturnType<typeof client.stock.card>>

function MedicineRecord({ card: { medicine, batches, movements } }: { readonly card: Card }) {
  const zone = useZone()
  const mayManage = useMay('manage:pharmacy')
  const list = useMedicines()
  const columns = useMemo(() => movementColumns(zone), [zone])
  const newestFirst = useMemo(() => movements.toReversed(), [movements])
  const [sheet, setSheet] = useState<'adjust' | 'edit' | null>(null)
  const [isRetiring, setRetiring] = useState(false)
  const [isPrinting, setPrinting] = useState(false)
  const retire = usePharmacyCommand(client.medicines.retire)
  const reactivate = usePharmacyCommand(client.medicines.reactivate)
  const { id, revision, unit } = medicine
  const label = medicineLabel(medicine)
  const close = () => setSheet(null)
  const isRetired = medicine.state === 'retired'
  const reference = { id, revision }
  return (
    <>
      <RecordPage
        head={{
          title: label,
          breadcrumb: [{ label: words.title, to: pharmacyPaths.medicines }],
          beside: (
            <Group gap={4}>
              {medicineStates(medicine).map((state) => (
                <PharmacyBadge key={state.label} {...state} />
              ))}
            </Group>
          ),
          subtitle: words.amount(formatNumber(medicine.usable), unit),
          mainAction:
            mayManage && batches.length > 0 ? { label: words.adjust, onClick: () => setSheet('adjust') } : undefined,
          menu: [
            { label: words.printCard, icon: IconPrinter, onClick: () => setPrinting(true) },
            ...(mayManage ? [{ label: words.edit, icon: IconEdit, onClick: () => setSheet('edit') }] : []),
            ...(mayManage && !isRetired
              ? [{ label: words.retire, isDangerous: true, onClick: () => setRetiring(true) }]
              : []),
            ...(mayManage && isRetired
              ? [{ label: words.reactivate, onClick: () => reactivate.mutate(reference) }]
              : []),
          ],
        }}
        banner={
          medicine.retiredReason && (
            <PageNote meaning="neutral">{words.retiredBecause(medicine.retiredReason)}</PageNote>
          )
        }
        tabs={[
          {
            id: 'kartu',
            label: words.card,
            icon: IconClipboardText,
            content:
              movements.length === 0 ? (
                <Text>{words.noMovements}</Text>
              ) : (
                <DataTable
                  name="stock-card"
                  label={words.card}
                  rows={newestFirst}
                  rowId={(row) => row.id}
                  columns={columns}
                />
              ),
          },
          {
            id: 'batch',
            label: words.batches,
            icon: IconPackages,
            count: batches.filter(({ balance }) => balance > 0).length,
            content:
              batches.length === 0 ? (
                <Text>{words.noBatches}</Text>
              ) : (
                <DataTable
                  name="stock-batches"
                  label={words.batches}
                  rows={batches}
                  rowId={(row) => row.id}
                  columns={batchColumns}
                />
              ),
          },
          {
            id: 'keterangan',
            label: words.facts,
            icon: IconInfoCircle,
            content: (
              <SummaryList
                rows={[
                  { label: words.medicine.substances, value: medicine.substances.join(', ') },
                  { label: words.medicine.form, value: medicine.form },
                  { label: words.medicine.unit, value: unit },
                  { label: words.medicine.minimumStock, value: formatNumber(medicine.minimumStock) },
                  { label: words.medicine.kfaCode, value: medicine.kfaCode ?? '' },
                  {
                    label: words.medicine.groups,
                    value: medicine.groups
                      .map((group) => list.data?.groups.find((one) => one.id === group)?.label ?? group)
                      .join(', '),
                  },
                  { label: words.columns.value, value: formatNumber(medicine.value) },
                  { label: words.medicine.note, value: medicine.note ?? '' },
                ]}
              />
            ),
          },
        ]}
        history={{ type: 'medicine', id: medicine.id }}
        sheet={
          sheet === 'adjust'
            ? {
                title: words.adjust,
                onClose: close,
                content: <AdjustForm medicineId={id} unit={unit} batches={batches} onClose={close} />,
              }
            : sheet === 'edit'
              ? {
                  title: words.edit,
                  onClose: close,
                  content: (
                    <MedicineForm
                      key={revision}
                      medicine={medicine}
                      groups={list.data?.groups ?? []}
                      onDone={close}
                      onCancel={close}
                    />
                  ),
                }
              : null
        }
      />
      <ReasonDialog
        isOpen={isRetiring}
        title={words.retireTitle(label)}
        question={words.retireQuestion}
        confirmLabel={words.retire}
        isDangerous
        isBusy={retire.isPending}
        failure={pharmacyFailure(retire.error)}
        onConfirm={(reason) =>
          retire.mutate(
            { ...reference, reason },
            {
              onSuccess: () => {
                noticeDone({ text: words.retired(label) })
                setRetiring(false)
              },
            },
          )
        }
        onClose={() => {
          retire.reset()
          setRetiring(false)
        }}
      />
      <PaperDialog
        title={words.card}
        path={isPrinting ? `/files/stock-cards/${id}` : null}
        fileName="kartu-stok"
        onClose={() => setPrinting(false)}
      />
    </>
  )
}

const movementColumns = (zone: ReturnType<typeof useZone>): readonly DataColumn<StockMovement>[] => [
  {
    id: 'at',
    label: words.movement.at,
    value: (row) => row.at,
    cell: (row) => formatInstant(row.at, zone),
    exportText: (row) => formatInstant(row.at, zone),
    width: '12rem',
    isFixed: true,
    isSortable: false,
  },
  {
    id: 'kind',
    label: words.movement.kind,
    value: (row) => words.movementKinds[row.kind],
    width: '11rem',
    isFixed: true,
    isSortable: false,
  },
  {
    id: 'about',
    label: words.movement.about,
    value: (row) => [row.document, row.supplier, row.reason].filter((part) => part !== null).join(', '),
    isSortable: false,
  },
  { id: 'batch', label: words.movement.batch, value: (row) => row.batchNumber, width: '8rem', isSortable: false },
  {
    id: 'in',
    label: words.movement.in,
    value: (row) => (row.quantity > 0 ? row.quantity : null),
    width: '5rem',
    align: 'end',
    isSortable: false,
  },
  {
    id: 'out',
    label: words.movement.out,
    value: (row) => (row.quantity < 0 ? -row.quantity : null),
    width: '5rem',
    align: 'end',
    isSortable: false,
  },
  {
    id: 'balance',
    label: words.movement.balance,
    value: (row) => row.balance,
    width: '5rem',
    align: 'end',
    isSortable: false,
  },
  { id: 'by', label: words.movement.by, value: (row) => row.byName, width: '9rem', isSortable: false },
]

const batchState = ({ balance, isExpired }: Batch) => (balance === 0 ? 'empty' : isExpired ? 'expired' : 'good')
const batchLooks = { empty: 'neutral', expired: 'danger', good: 'done' } as const

const batchColumns: readonly DataColumn<Batch>[] = [
  { id: 'number', label: words.batchColumns.number, value: (row) => row.batchNumber, isFixed: true },
  {
    id: 'expires',
    label: words.batchColumns.expires,
    value: (row) => row.expiresOn,
    cell: (row) => formatDate(row.expiresOn),
    width: '10rem',
  },
  { id: 'balance', label: words.batchColumns.balance, value: (row) => row.balance, width: '7rem', align: 'end' },
  { id: 'price', label: words.batchColumns.price, value: (row) => row.unitPrice, width: '11rem', align: 'end' },
  {
    id: 'state',
    label: words.batchColumns.state,
    value: (row) => words.batchStates[batchState(row)],
    cell: (row) => <PharmacyBadge meaning={batchLooks[batchState(row)]} label={words.batchStates[batchState(row)]} />,
    width: '10rem',
  },
]
