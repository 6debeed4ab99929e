import { Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconDatabaseImport, IconListSearch, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { termOrigins } from '#shared/features/terminology/diagnosis-codes.ts'
import type { ListedDiagnosis } from '#shared/features/terminology/terminology.contract.ts'
import { useMay } from '../../app/session.ts'
import { DataTable } from '../../components/DataTable/DataTable.tsx'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { FilterBar } from '../../components/FilterBar/FilterBar.tsx'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { SidePanel } from '../../components/RecordPage/SidePanel.tsx'
import { PaperDialog } from '../../components/Viewers/PaperDialog.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { IcdPicker } from './IcdPicker.tsx'
import type { PickedDiagnosis } from './picked-diagnosis.ts'
import { TermForm } from './TermForm.tsx'
import classes from './Terminology.module.css'
import { terminologyMessages as words } from './terminology.messages.ts'
import { useDiagnoses } from './terminology.queries.ts'
import { terminologyPaths } from './terminology-paths.ts'

/** Names the open side panel in the address, so that an unfinished draft can lead back to it. */
const sheetParameter = 'kode'
const newCode = 'baru'

const noFilters = { text: '', origin: null as string | null }

/** The words by which diagnoses are found: what is shipped, what was imported, and what the office wrote itself. */
export function DiagnosesScreen() {
  const maySearch = useMay('view:health')
  const { filters, set, clear, isFiltered } = useFilters('diagnoses', noFilters)
  const [asked] = useDebouncedValue(filters.text, 150)
  const origin = termOrigins.find((one) => one === filters.origin) ?? null
  const list = useDiagnoses(asked, origin)
  const [address, setAddress] = useSearchParams()
  const [isPrinted, setPrinted] = useState(false)
  const sheet = address.get(sheetParameter)
  const open = (code: string | null) => setAddress(code === null ? {} : { [sheetParameter]: code }, { replace: true })
  const paper = new URLSearchParams({ text: asked, ...(origin ? { origin } : {}) })
  return (
    <>
      <PageHead
        title={words.title}
        subtitle={words.subtitle}
        mainAction={{ label: words.imports, to: terminologyPaths.imports, icon: IconDatabaseImport }}
        menu={[{ label: words.add, onClick: () => open(newCode), icon: IconPlus }]}
      />
      {maySearch && <PickerPreview />}
      <div className={classes.columns} data-sheet={sheet !== null || undefined}>
        <div className={classes.main}>
          <QueryContent query={list} shape="table">
            {({ rows, total }) => (
              <>
                <DataTable
                  name="diagnoses"
                  label={words.title}
                  rows={rows}
                  columns={columns}
                  rowId={({ code }) => code}
                  onOpen={({ code }) => open(code)}
                  totalCount={total}
                  exportName={words.exportName}
                  onPrint={() => setPrinted(true)}
                  tools={
                    <FilterBar isFiltered={isFiltered} onClear={clear}>
                      <TextInput
                        type="search"
                        label={words.search}
                        value={filters.text}
                        onChange={(event) => set({ text: event.currentTarget.value.slice(0, 100) })}
                        w="20rem"
                      />
                      <Select
                        label={words.origin}
                        placeholder={words.allOrigins}
                        data={termOrigins.map((value) => ({ value, label: words.origins[value] }))}
                        value={origin}
                        onChange={(value) => set({ origin: value })}
                        clearable
                      />
                    </FilterBar>
                  }
                  instead={
                    rows.length === 0 ? (
                      <EmptyState title={words.emptyTitle} text={words.emptyText} icon={IconListSearch} />
                    ) : undefined
                  }
                />
                {rows.length < total && (
                  <p className={classes.note}>{words.cut(formatNumber(rows.length), formatNumber(total))}</p>
                )}
              </>
            )}
          </QueryContent>
        </div>
        {sheet !== null && <TermPanel code={sheet === newCode ? null : sheet} onClose={() => open(null)} />}
      </div>
      <PaperDialog
        title={words.paperTitle}
        path={isPrinted ? `/files/diagnosis-lists/semua?${paper}` : null}
        fileName={words.paperName}
        onClose={() => setPrinted(false)}
      />
      <HistorySection subject={{ type: 'diagnoses', id: '' }} />
    </>
  )
}

/** The same field as on the form of a visit, to try the words out. */
function PickerPreview() {
  const [picked, setPicked] = useState<PickedDiagnosis | null>(null)
  return (
    <div className={classes.preview}>
      <IcdPicker label={words.preview} description={words.previewHint} value={picked} onChange={setPicked} />
    </div>
  )
}

function TermPanel({ code, onClose }: { readonly code: string | null; readonly onClose: () => void }) {
  const found = useDiagnoses(code ?? '', null)
  return (
    <SidePanel title={code ?? words.add} onClose={onClose}>
      {code === null ? (
        <TermForm diagnosis={null} onClose={onClose} />
      ) : (
        <QueryContent query={found} shape="form">
          {({ rows }) => {
            const diagnosis = rows.find((row) => row.code === code)
            if (!diagnosis) return <EmptyState title={words.emptyTitle} text={words.emptyText} />
            return <TermForm key={`${code} ${diagnosis.own.revision}`} diagnosis={diagnosis} onClose={onClose} />
          }}
        </QueryContent>
      )}
    </SidePanel>
  )
}

const marksOf = ({ isConfidential, isNotifiable }: ListedDiagnosis): string =>
  [...(isConfidential ? [words.confidential] : []), ...(isNotifiable ? [words.notifiable] : [])].join(', ')

const columns: readonly DataColumn<ListedDiagnosis>[] = [
  { id: 'code', label: words.columns.code, value: ({ code }) => code, width: '6rem', isFixed: true },
  { id: 'term', label: words.columns.term, value: ({ term }) => term, isFixed: true },
  { id: 'english', label: words.columns.english, value: ({ english }) => english, isHiddenAtFirst: true },
  { id: 'synonyms', label: words.columns.synonyms, value: ({ synonyms }) => synonyms.join(', ') },
  { id: 'marks', label: words.columns.marks, value: marksOf, width: '9rem' },
  { id: 'origin', label: words.columns.origin, value: ({ origin }) => words.origins[origin], width: '9rem' },
  { id: 'used', label: words.columns.used, value: ({ used }) => used, width: '7rem', align: 'end' },
]
