import { Table, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import { componentMessages } from '../components.messages.ts'
import classes from './DataTable.module.css'
import type { DataColumn } from './data-column.ts'
import type { DataTableModel } from './use-data-table.ts'

interface SortHeaderProps<Row extends object> {
  readonly table: DataTableModel<Row>
  readonly column: DataColumn<Row>
}

const ariaSort = { asc: 'ascending', desc: 'descending' } as const
const icons = { asc: IconArrowUp, desc: IconArrowDown } as const

/** A column's head; pressing it sorts up, then down, then not at all. */
export function SortHeader<Row extends object>({ table, column }: SortHeaderProps<Row>) {
  const model = table.getColumn(column.id)
  const sorted = model?.getIsSorted() ?? false
  const style = column.width ? { width: column.width } : {}
  if (!model?.getCanSort()) {
    return (
      <Table.Th scope="col" style={style} data-align={column.align} className={classes.head ?? ''}>
        <span className={classes.plainHead}>{column.label}</span>
      </Table.Th>
    )
  }
  const SortIcon = sorted === false ? IconArrowsSort : icons[sorted]
  return (
    <Table.Th
      scope="col"
      style={style}
      data-align={column.align}
      className={classes.head ?? ''}
      aria-sort={sorted === false ? 'none' : ariaSort[sorted]}
    >
      <UnstyledButton
        className={classes.sort}
        data-sorted={sorted || undefined}
        title={componentMessages.sortBy(column.label)}
        onClick={() => model.toggleSorting()}
      >
        {column.label}
        <SortIcon size={15} stroke={1.8} aria-hidden />
      </UnstyledButton>
    </Table.Th>
  )
}
