import { Button, Checkbox, Popover, Stack } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { componentMessages } from '../components.messages.ts'
import type { DataColumn } from './data-column.ts'
import type { DataTableModel } from './use-data-table.ts'

interface ColumnMenuProps<Row extends object> {
  readonly table: DataTableModel<Row>
  readonly columns: readonly DataColumn<Row>[]
}

/** Which columns are shown. Only where there is a choice. */
export function ColumnMenu<Row extends object>({ table, columns }: ColumnMenuProps<Row>) {
  const choosable = columns.filter((column) => !column.isFixed)
  if (choosable.length < 2) return null
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          leftSection={<IconColumns3 size={18} stroke={1.6} aria-hidden />}
        >
          {componentMessages.columns}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={componentMessages.columnsLabel}>
        <Stack gap="xs">
          {choosable.map((column) => {
            const model = table.getColumn(column.id)
            return (
              <Checkbox
                key={column.id}
                label={column.label}
                checked={model?.getIsVisible() ?? true}
                onChange={(event) => model?.toggleVisibility(event.currentTarget.checked)}
              />
            )
          })}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
