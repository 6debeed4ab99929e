import { Title } from '@mantine/core'
import { useNavigate } from 'react-router'
import type { InstrumentDraft } from '#shared/features/questionnaires/instrument-drafts.contract.ts'
import { orpc } from '../../api/client.ts'
import { DataTable } from '../../components/DataTable/DataTable.tsx'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { InstrumentsPage } from '../questionnaires/InstrumentsPage.tsx'
import { type InstrumentDesk, InstrumentDeskProvider } from '../questionnaires/instrument-desk.ts'
import classes from './AssessmentInstruments.module.css'
import { instrumentDraftPaths as paths } from './instrument-draft-paths.ts'
import { instrumentDraftMessages as words } from './instrument-drafts.messages.ts'
import { useDrafts } from './instrument-drafts.queries.ts'
import { StartDraftButton } from './StartDraftButton.tsx'

const assessmentDesk: InstrumentDesk = {
  use: 'assessment',
  calls: orpc.assessmentInstruments,
  title: words.title,
  subtitle: words.subtitle,
  importText: words.importText,
  forms: { import: 'assessment-instruments.import', parameter: 'assessment-instruments.parameter' },
  needsSignature: true,
  actionsOf: (version) => <StartDraftButton versionId={version.id} version={version.version} />,
}

/** Instruments of assessment, with the office's drafts below them. */
export function AssessmentInstrumentsScreen() {
  return (
    <InstrumentDeskProvider value={assessmentDesk}>
      <InstrumentsPage>
        <DraftTable />
        <HistorySection subject={{ type: 'assessment-instruments', id: 'assessment' }} />
      </InstrumentsPage>
    </InstrumentDeskProvider>
  )
}

function DraftTable() {
  const drafts = useDrafts()
  const navigate = useNavigate()
  const zone = useZone()
  return (
    <section className={classes.block}>
      <Title order={2}>{words.draftsTitle}</Title>
      <QueryContent query={drafts} shape="table">
        {(rows) => (
          <DataTable
            name="instrument-drafts"
            label={words.draftsTitle}
            rows={rows.map((row) => ({
              ...row,
              changed: words.changedBy(row.changedByName, formatInstant(row.changedAt, zone)),
            }))}
            columns={columns}
            rowId={({ id }) => id}
            onOpen={({ id }) => void navigate(paths.draft(id))}
            instead={rows.length === 0 ? <EmptyState title={words.draftsText} text={words.noDrafts} /> : undefined}
          />
        )}
      </QueryContent>
    </section>
  )
}

const columns: readonly DataColumn<InstrumentDraft & { readonly changed: string }>[] = [
  { id: 'title', label: words.columns.title, value: ({ title }) => title, isFixed: true },
  { id: 'version', label: words.columns.version, value: ({ version }) => version, width: '8rem' },
  { id: 'state', label: words.columns.state, value: ({ state }) => words.states[state], width: '9rem' },
  { id: 'changed', label: words.columns.changed, value: ({ changed }) => changed, width: '18rem' },
]
