import { Group, Stack } from '@mantine/core'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { StoredFileViewer } from '../../components/Viewers/StoredFileViewer.tsx'
import { formatLongDate } from '../../format/dates.ts'
import { LetterNumberSection } from './LetterNumberSection.tsx'
import { type LetterRow, letterKind, letterName } from './letter-columns.tsx'
import { letterRegisterMessages as words } from './letters.messages.ts'
import { PrintLetterButton } from './PrintLetterButton.tsx'

/** One issued letter: its facts, its sheet, and the way to the printer. */
export function LetterDetail({ row }: { readonly row: LetterRow }) {
  return (
    <Stack>
      <SummaryList
        rows={[
          { label: words.kind, value: letterKind(row) },
          { label: words.date, value: formatLongDate(row.date) },
          { label: words.issuedBy, value: row.issuedBy },
          ...(row.voidReason === null ? [] : [{ label: words.voidReason, value: row.voidReason }]),
        ]}
      />
      {(row.numberState === 'waiting' || row.numberState === 'typed') && <LetterNumberSection row={row} />}
      {row.state === 'issued' && (
        <Group>
          <PrintLetterButton letterId={row.id} title={letterName(row)} />
        </Group>
      )}
      <StoredFileViewer title={letterName(row)} path={`/files/letters/${row.id}`} />
      <HistorySection subject={{ type: 'letter', id: row.id }} />
    </Stack>
  )
}
