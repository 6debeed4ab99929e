import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { SdpImportDetail, SdpLine } from '#shared/features/sdp-attendance/sdp-attendance.contract.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'
import { DataTable } from '../../components/DataTable/DataTable.tsx'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { sdpMessages as words } from './sdp-attendance.messages.ts'

const dayText = ({ day }: SdpLine) => {
  const read = calendarDateSchema.safeParse(day)
  return read.success ? formatDate(read.data) : day
}

/** Every line of a list with what becomes of it; those that need an eye come first. */
export function SdpLineTable({ found }: { readonly found: SdpImportDetail }) {
  const facts = useQuery(orpc.coachingProgrammes.reference.queryOptions({ input: {} }))
  const columns = useMemo((): readonly DataColumn<SdpLine>[] => {
    const titles = new Map((facts.data?.reasons ?? []).map(({ id, title }) => [id, title]))
    const word = (one: SdpLine) => (one.reason === null ? one.word : (titles.get(one.reason) ?? one.word))
    return [
      { id: 'line', label: words.line, value: (one) => one.line, width: '5rem', align: 'end' },
      { id: 'kind', label: words.kind, value: (one) => words.kinds[one.kind], width: '18rem', isFixed: true },
      { id: 'person', label: words.person, value: (one) => one.person?.name ?? one.name },
      { id: 'register', label: words.register, value: (one) => one.register, width: '10rem' },
      { id: 'day', label: words.day, value: (one) => one.day, cell: dayText, exportText: dayText, width: '8rem' },
      { id: 'programme', label: words.programme, value: (one) => one.session?.programme ?? one.programme },
      { id: 'word', label: words.word, value: word, width: '9rem' },
    ]
  }, [facts.data])
  return (
    <>
      {found.lines > found.rows.length && (
        <PageNote meaning="neutral">{words.moreLines(formatNumber(found.rows.length))}</PageNote>
      )}
      <DataTable
        name="sdp-lines"
        label={words.tab}
        rows={found.rows}
        columns={columns}
        rowId={({ line }) => String(line)}
        exportName={words.linesExportName}
      />
    </>
  )
}
