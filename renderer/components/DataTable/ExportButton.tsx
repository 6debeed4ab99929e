import { Button } from '@mantine/core'
import { IconTableExport } from '@tabler/icons-react'
import { offerDownload } from '../../api/files.ts'
import { componentMessages } from '../components.messages.ts'
import type { DataColumn } from './data-column.ts'
import { sheetText } from './sheet-text.ts'

interface ExportButtonProps<Row> {
  readonly fileName: string
  readonly columns: readonly DataColumn<Row>[]
  readonly rows: readonly Row[]
  readonly onExported: ((count: number) => void) | undefined
}

/** Saves exactly what is on the screen: these columns, this order, these filters. */
export function ExportButton<Row>({ fileName, columns, rows, onExported }: ExportButtonProps<Row>) {
  const download = () => {
    const bytes = new TextEncoder().encode(sheetText(columns, rows))
    offerDownload(bytes, 'text/csv;charset=utf-8', `${fileName}.csv`)
    onExported?.(rows.length)
  }
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-md"
      leftSection={<IconTableExport size={18} stroke={1.6} aria-hidden />}
      disabled={rows.length === 0}
      onClick={download}
    >
      {componentMessages.exportSheet}
    </Button>
  )
}
