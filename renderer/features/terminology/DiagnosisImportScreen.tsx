import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type {
  DiagnosisImport,
  DiagnosisImportRow,
  DiagnosisRowKind,
} from '#shared/features/terminology/diagnosis-imports.contract.ts'
import { orpc } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { DataTable } from '../../components/DataTable/DataTable.tsx'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { ConfirmDialog } from '../../components/Dialogs/ConfirmDialog.tsx'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { RecordPage } from '../../components/RecordPage/RecordPage.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { ApplyImportPanel } from './ApplyImportPanel.tsx'
import classes from './Terminology.module.css'
import { terminologyMessages } from './terminology.messages.ts'
import { diagnosisFailure, useDiagnosisImport, useDiscardImport, useUndoImport } from './terminology.queries.ts'
import { terminologyPaths } from './terminology-paths.ts'

const words = terminologyMessages.import

/** Second half of an import: what the list would change, taking it in, and taking it back. */
export function DiagnosisImportScreen() {
  const { importId = '' } = useParams()
  const query = useDiagnosisImport(importId)
  return (
    <QueryContent query={query} shape="record">
      {(list) => <OneImport key={list.id} list={list} />}
    </QueryContent>
  )
}

/** What needs a look comes first. */
const shownOrder: readonly DiagnosisRowKind[] = ['differs', 'new', 'bad', 'same']

function OneImport({ list }: { readonly list: DiagnosisImport }) {
  const zone = useZone()
  const navigate = useNavigate()
  const [asking, setAsking] = useState<'undo' | 'discard' | null>(null)
  const undo = useUndoImport(useSubmitKey(asking === 'undo'))
  const discard = useDiscardImport(useSubmitKey(asking === 'discard'))
  const { id, state, source, version, publishedOn, made } = list
  const close = () => setAsking(null)
  return (
    <>
      <RecordPage
        head={{
          title: words.oneTitle(source),
          breadcrumb: [{ label: words.title, to: terminologyPaths.imports }],
          subtitle: words.oneSubtitle(version, formatDate(publishedOn), formatInstant(made.at, zone), made.byName),
          menu: [
            ...(state === 'applied'
              ? [{ label: words.undo, onClick: () => setAsking('undo'), isDangerous: true }]
              : []),
            ...(state === 'checked'
              ? [{ label: words.discard, onClick: () => setAsking('discard'), isDangerous: true }]
              : []),
          ],
        }}
        banner={<ApplyImportPanel list={list} />}
        tabs={shownOrder.map((kind) => ({
          id: kind,
          label: words.kinds[kind],
          count: list.counts[kind],
          content: <ImportLines importId={id} kind={kind} total={list.counts[kind]} />,
        }))}
        history={{ type: 'diagnoses', id: '' }}
      />
      <ReasonDialog
        isOpen={asking === 'undo'}
        title={words.undoTitle}
        question={words.undoQuestion}
        confirmLabel={words.undo}
        onConfirm={(reason) =>
          undo.mutate(
            { id, reason },
            {
              onSuccess: () => {
                noticeDone({ text: words.undone })
                close()
              },
            },
          )
        }
        onClose={close}
        isDangerous
        isBusy={undo.isPending}
        failure={diagnosisFailure(undo.error)}
      >
        {words.undoText}
      </ReasonDialog>
      <ConfirmDialog
        isOpen={asking === 'discard'}
        title={words.discardTitle}
        confirmLabel={words.discard}
        onConfirm={() =>
          discard.mutate(
            { id },
            {
              onSuccess: () => {
                noticeDone({ text: words.discarded })
                void navigate(terminologyPaths.imports)
              },
            },
          )
        }
        onClose={close}
        isDangerous
        isBusy={discard.isPending}
        failure={diagnosisFailure(discard.error)}
      >
        {words.discardText}
      </ConfirmDialog>
    </>
  )
}

const mostLines = 500

interface ImportLinesProps {
  readonly importId: string
  readonly kind: DiagnosisRowKind
  readonly total: number
}

function ImportLines({ importId, kind, total }: ImportLinesProps) {
  const rows = useQuery(
    orpc.diagnosisImports.rows.queryOptions({ input: { importId, kind, offset: 0, limit: mostLines } }),
  )
  return (
    <QueryContent query={rows} shape="table">
      {(lines) =>
        lines.length === 0 ? (
          <EmptyState title={words.noLines} text={words.noLinesText} />
        ) : (
          <>
            {lines.length < total && <p className={classes.note}>{words.firstLines(formatNumber(lines.length))}</p>}
            <DataTable
              name={`diagnosis-lines-${kind}`}
              label={words.kinds[kind]}
              rows={lines}
              columns={columnsOf[kind]}
              rowId={({ number }) => String(number)}
              totalCount={total}
              exportName={`${words.exportName}-${kind}`}
            />
          </>
        )
      }
    </QueryContent>
  )
}

type Column = DataColumn<DiagnosisImportRow>

const line: Column = {
  id: 'line',
  label: words.lineColumns.line,
  value: (row) => row.line,
  width: '6rem',
  align: 'end',
}
const code: Column = {
  id: 'code',
  label: words.lineColumns.code,
  value: (row) => row.code,
  width: '7rem',
  isFixed: true,
}
const term: Column = { id: 'term', label: words.lineColumns.term, value: (row) => row.term, isFixed: true }
const present: Column = { id: 'present', label: words.lineColumns.present, value: (row) => row.present }
const english: Column = { id: 'english', label: words.lineColumns.english, value: (row) => row.english }
const synonyms: Column = {
  id: 'synonyms',
  label: words.lineColumns.synonyms,
  value: (row) => row.synonyms.join(', '),
  isHiddenAtFirst: true,
}
const problem: Column = {
  id: 'problem',
  label: words.lineColumns.problem,
  value: (row) => (row.problem === null ? '' : words.problems[row.problem]),
}

const columnsOf: Readonly<Record<DiagnosisRowKind, readonly Column[]>> = {
  new: [line, code, term, english, synonyms],
  differs: [line, code, present, term, english, synonyms],
  same: [line, code, term, english, synonyms],
  bad: [line, problem, code, term],
}
