import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconFileSpreadsheet, IconFileText, IconTableExport } from '@tabler/icons-react'
import { useState } from 'react'
import { errorText } from '../../api/error-text.ts'
import { offerDownload } from '../../api/files.ts'
import { componentMessages } from '../components.messages.ts'
import { noticeFailure } from '../Notices/notices.tsx'
import type { DataColumn } from './data-column.ts'
import { sheetBook } from './sheet-book.ts'
import { sheetText } from './sheet-text.ts'

interface ExportButtonProps<Row> {
  readonly fileName: string
  readonly columns: readonly DataColumn<Row>[]
  readonly rows: readonly Row[]
  readonly onExported: ((count: number) => void) | undefined
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Saves the rows as they are on the screen, in this order and with these filters, in the given columns. */
export function ExportButton<Row>({ fileName, columns, rows, onExported }: ExportButtonProps<Row>) {
  const [isBusy, setBusy] = useState(false)
  const saveText = () => {
    const bytes = new TextEncoder().encode(sheetText(columns, rows))
    offerDownload(bytes, 'text/csv;charset=utf-8', `${fileName}.csv`)
    onExported?.(rows.length)
  }
  const saveBook = async () => {
    setBusy(true)
    try {
      offerDownload(await sheetBook(columns, rows), workbookType, `${fileName}.xlsx`)
      onExported?.(rows.length)
    } catch (error) {
      noticeFailure(errorText(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Menu position="bottom-end" disabled={rows.length === 0}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          leftSection={<IconTableExport size={18} stroke={1.6} aria-hidden />}
          rightSection={<IconChevronDown size={14} stroke={1.8} aria-hidden />}
          disabled={rows.length === 0}
          loading={isBusy}
        >
          {componentMessages.exportSheet}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconFileSpreadsheet size={18} stroke={1.6} aria-hidden />}
          onClick={() => void saveBook()}
        >
          {componentMessages.exportBook}
        </Menu.Item>
        <Menu.Item leftSection={<IconFileText size={18} stroke={1.6} aria-hidden />} onClick={saveText}>
          {componentMessages.exportText}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
