import { IconDatabaseImport, IconTableImport } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { DiagnosisImport } from '#shared/features/terminology/diagnosis-imports.contract.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { terminologyMessages } from './terminology.messages.ts'
import { useDiagnosisImports } from './terminology.queries.ts'
import { terminologyPaths } from './terminology-paths.ts'

const words = terminologyMessages.import

/** Lists of diagnoses that were looked at: what became of each. */
export function DiagnosisImportsScreen() {
  const navigate = useNavigate()
  const zone = useZone()
  const imports = useDiagnosisImports()
  const start = { label: words.start, to: terminologyPaths.newImport, icon: IconDatabaseImport }
  const columns = useMemo<readonly DataColumn<DiagnosisImport>[]>(
    () => [
      { id: 'source', label: words.columns.source, value: ({ source }) => source, isFixed: true },
      { id: 'version', label: words.columns.version, value: ({ version }) => version },
      {
        id: 'published',
        label: words.columns.published,
        value: ({ publishedOn }) => publishedOn,
        cell: ({ publishedOn }) => formatDate(publishedOn),
      },
      { id: 'state', label: words.columns.state, value: ({ state }) => words.states[state], isFixed: true },
      {
        id: 'codes',
        label: words.columns.codes,
        value: ({ counts }) => counts.new + counts.differs + counts.same,
        align: 'end',
      },
      { id: 'bad', label: words.columns.bad, value: ({ counts }) => counts.bad, align: 'end' },
      {
        id: 'made',
        label: words.columns.made,
        value: ({ made }) => made.at,
        cell: ({ made }) => formatInstant(made.at, zone),
      },
    ],
    [zone],
  )
  return (
    <ListPage
      head={{
        title: words.title,
        subtitle: words.subtitle,
        breadcrumb: [{ label: terminologyMessages.title, to: terminologyPaths.diagnoses }],
        mainAction: start,
      }}
      name="diagnosis-imports"
      query={imports}
      rowId={({ id }) => id}
      columns={columns}
      onOpen={({ id }) => void navigate(terminologyPaths.oneImport(id))}
      firstSort={{ column: 'made', isDescending: true }}
      exportName={words.exportName}
      empty={{ title: words.emptyTitle, text: words.emptyText, icon: IconTableImport, action: start }}
    />
  )
}
