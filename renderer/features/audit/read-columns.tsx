import type { FacilityZone } from '#shared/time/facility-zone.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { formatInstant } from '../../format/times.ts'
import type { ReadRow } from './audit.queries.ts'
import { readWords } from './read-words.ts'
import { readsMessages as words } from './reads.messages.ts'

/** Not sortable: only the newest are here, and sorting a part would look like sorting the whole. */
export function readColumns(zone: FacilityZone): readonly DataColumn<ReadRow>[] {
  const { columns } = words
  const fixed = { isSortable: false, isFixed: true }
  return [
    {
      id: 'at',
      label: columns.at,
      value: (read) => read.at,
      cell: (read) => formatInstant(read.at, zone),
      exportText: (read) => formatInstant(read.at, zone),
      width: '12rem',
      ...fixed,
    },
    { id: 'reader', label: columns.reader, value: (read) => read.readerName, width: '11rem', ...fixed },
    { id: 'person', label: columns.person, value: personText, width: '12rem', ...fixed },
    { id: 'register', label: columns.register, value: (read) => read.registerNumber, width: '8rem', ...fixed },
    { id: 'how', label: columns.how, value: (read) => readWords(read.procedure), ...fixed },
    { id: 'kind', label: columns.kind, value: (read) => words.kinds[read.kind], width: '7rem', ...fixed },
  ]
}

function personText(read: ReadRow): string {
  if (read.personName !== null) return read.personName
  return read.subjectType === 'inmate' ? words.unnamed(read.mark) : words.otherSubject
}
