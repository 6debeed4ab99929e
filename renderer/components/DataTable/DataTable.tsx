import { Table } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useRef } from 'react'
import { formatNumber } from '../../format/numbers.ts'
import { componentMessages } from '../components.messages.ts'
import { useAltHeld } from '../KeyHint/use-alt-held.ts'
import { ColumnMenu } from './ColumnMenu.tsx'
import classes from './DataTable.module.css'
import type { DataColumn } from './data-column.ts'
import { ExportButton } from './ExportButton.tsx'
import { PrintButton } from './PrintButton.tsx'
import { SortHeader } from './SortHeader.tsx'
import { useDataTable } from './use-data-table.ts'
import { useRowKeys } from './use-row-keys.ts'

export interface DataTableProps<Row extends object> {
  /** Name of the list for screen readers, and under which sorting and columns are remembered. */
  readonly name: string
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: readonly DataColumn<Row>[]
  readonly rowId: (row: Row) => string
  readonly onOpen?: ((row: Row) => void) | undefined
  readonly firstSort?: { readonly column: string; readonly isDescending?: boolean | undefined } | undefined
  /** How many there are without the filters, for "12 dari 340 baris". */
  readonly totalCount?: number | undefined
  /** File name without ending; with it, "Ekspor" appears. */
  readonly exportName?: string | undefined
  /** What is exported of each row instead of the shown columns, where planning needs more than the screen has room for. */
  readonly exportColumns?: readonly DataColumn<Row>[] | undefined
  /** Told after an export, so that the feature can have it logged. */
  readonly onExported?: ((count: number) => void) | undefined
  /** Given the rows as they stand, in the order of the screen; with it, "Cetak" appears. */
  readonly onPrint?: ((rows: readonly Row[]) => void) | undefined
  /** Stands at the left over the table: usually the filter bar. */
  readonly tools?: ReactNode
  /** Stands in place of the rows: loading, failed, empty. The tools stay, so that typing in a filter is never interrupted. */
  readonly instead?: ReactNode
}

const rowHeight = 44

/** The one list component: sort, choose columns, walk with the arrows, open with Enter; calm with 1 row and with 4,000. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, columns, onOpen, totalCount, exportName, exportColumns, onExported, onPrint, tools, instead } = props
  const { table, shownColumns } = useDataTable(props)
  const isHintShown = useAltHeld()
  const scroller = useRef<HTMLDivElement>(null)
  const rows = table.getRowModel().rows
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 12,
    // The head scrolls with the rows' box and sticks on top of it: rows begin below it and must not stop behind it.
    scrollMargin: rowHeight,
    scrollPaddingStart: rowHeight,
  })
  const openAt = (index: number) => {
    const row = rows[index]
    if (row && onOpen) onOpen(row.original)
  }
  const keys = useRowKeys({
    count: rows.length,
    pageSize: 10,
    scrollToRow: (index) => virtualizer.scrollToIndex(index),
    onOpen: onOpen ? openAt : undefined,
  })
  const drawn = virtualizer.getVirtualItems()
  const before = (drawn[0]?.start ?? rowHeight) - rowHeight
  const after = virtualizer.getTotalSize() + rowHeight - (drawn.at(-1)?.end ?? rowHeight)

  return (
    <section aria-label={label}>
      <div className={classes.tools}>
        <div className={classes.filters}>{tools}</div>
        {!instead && (
          <>
            <output className={classes.count}>{countText(rows.length, totalCount)}</output>
            <ColumnMenu table={table} columns={columns} />
            {exportName && (
              <ExportButton
                fileName={exportName}
                columns={exportColumns ?? shownColumns}
                rows={rows.map((row) => row.original)}
                onExported={onExported}
              />
            )}
            {onPrint && <PrintButton onClick={() => onPrint(rows.map((row) => row.original))} />}
          </>
        )}
      </div>
      {instead ?? (
        <div ref={scroller} className={classes.scroller}>
          <Table
            stickyHeader
            verticalSpacing={0}
            aria-rowcount={rows.length + 1}
            aria-label={label}
            className={classes.table ?? ''}
          >
            <Table.Thead>
              <Table.Tr aria-rowindex={1}>
                {shownColumns.map((column) => (
                  <SortHeader key={column.id} table={table} column={column} />
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {before > 0 && <Spacer height={before} columns={shownColumns.length} />}
              {drawn.map((item) => {
                const row = rows[item.index]
                if (row === undefined) return null
                return (
                  <Table.Tr
                    key={row.id}
                    data-index={item.index}
                    ref={(element: HTMLTableRowElement | null) => {
                      virtualizer.measureElement(element)
                      keys.attach(item.index)(element)
                    }}
                    aria-rowindex={item.index + 2}
                    className={classes.row ?? ''}
                    data-opens={onOpen ? true : undefined}
                    tabIndex={item.index === keys.active ? 0 : -1}
                    onFocus={() => keys.setCurrent(item.index)}
                    onKeyDown={keys.onKeyDown}
                    onClick={() => openAt(item.index)}
                  >
                    {shownColumns.map((column) => (
                      <Table.Td key={column.id} data-align={column.align}>
                        {column.cell ? column.cell(row.original) : plainText(column.value(row.original))}
                      </Table.Td>
                    ))}
                  </Table.Tr>
                )
              })}
              {after > 0 && <Spacer height={after} columns={shownColumns.length} />}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {!instead && onOpen && isHintShown && <p className={classes.hint}>{componentMessages.tableHint}</p>}
    </section>
  )
}

/** Stands for the rows above or below that are not drawn. */
function Spacer({ height, columns }: { readonly height: number; readonly columns: number }) {
  return (
    <tr aria-hidden>
      <td colSpan={columns} style={{ height, padding: 0 }} />
    </tr>
  )
}

function plainText(value: string | number | null): string {
  if (value === null) return ''
  return typeof value === 'number' ? formatNumber(value) : value
}

function countText(shown: number, total: number | undefined): string {
  return total === undefined || total === shown
    ? componentMessages.rows(formatNumber(shown))
    : componentMessages.rowsOf(formatNumber(shown), formatNumber(total))
}
