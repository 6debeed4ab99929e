import type { WorkerImportLine } from '#shared/features/workers/worker-imports.contract.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { workerImportMessages as words } from './worker-import.messages.ts'

const noteOf = ({ problems, known, name, differences }: WorkerImportLine): string =>
  [
    ...problems.map((problem) => words.problems[problem]),
    ...(known === null || known.name === name ? [] : [words.knownAs(known.name)]),
    ...(differences.length === 0 ? [] : [words.differs(differences.map((field) => words.fields[field]).join(', '))]),
  ].join('; ')

export const workerImportColumns: readonly DataColumn<WorkerImportLine>[] = [
  { id: 'line', label: words.columns.line, value: ({ line }) => line, width: '5rem', align: 'end', isFixed: true },
  { id: 'kind', label: words.columns.kind, value: ({ kind }) => words.kinds[kind], width: '8.5rem', isFixed: true },
  { id: 'name', label: words.columns.name, value: ({ name }) => name, width: '12rem', isFixed: true },
  {
    ...{ id: 'profession', label: words.columns.profession, width: '9rem' },
    value: ({ professionTitle }) => professionTitle ?? '',
  },
  { id: 'position', label: words.columns.position, value: ({ position }) => position ?? '', width: '10rem' },
  { id: 'note', label: words.columns.note, value: noteOf, isFixed: true },
]
