import { Input, Select, Table, TextInput } from '@mantine/core'
import { useNavigate } from 'react-router'
import { type ListField, listFields } from '#shared/features/terminology/diagnosis-list.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { orpc } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { ProgressPanel } from '../../components/ProgressPanel/ProgressPanel.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { useImportTask } from '../inmate-import/use-import-task.ts'
import classes from './Terminology.module.css'
import { terminologyMessages } from './terminology.messages.ts'
import { checkDiagnoses, diagnosisFailure } from './terminology.queries.ts'
import { terminologyPaths } from './terminology-paths.ts'

const words = terminologyMessages.import

export type SeenDiagnoses = NonNullable<Awaited<ReturnType<(typeof orpc)['diagnosisImports']['inspect']['call']>>>
type CheckEvent = Awaited<ReturnType<typeof checkDiagnoses>> extends AsyncIterable<infer Event> ? Event : never

/** Column -> field; null is not taken. */
type ColumnFields = Readonly<Record<string, ListField | null>>

interface ColumnsValues {
  readonly columns: ColumnFields
  readonly source: string
  readonly version: string
  readonly publishedOn: CalendarDate | null
}

const required = (text: string) => (text.trim() === '' ? words.required : null)

function columnsProblem(columns: ColumnFields): string | null {
  const chosen = Object.values(columns)
  if (!chosen.includes('code')) return words.refusals['code-column-missing'] ?? null
  return chosen.includes('term') ? null : (words.refusals['term-column-missing'] ?? null)
}

/** What each column of the list becomes, where the list comes from, and the dry run. */
export function DiagnosisColumnsForm({ fileId, seen }: { readonly fileId: string; readonly seen: SeenDiagnoses }) {
  const navigate = useNavigate()
  const form = useDraftForm<ColumnsValues>({
    name: 'terminology.import',
    subject: fileId,
    initialValues: {
      columns: Object.fromEntries(seen.columns.map(({ key, field }) => [key, field])),
      source: '',
      version: '',
      publishedOn: null,
    },
    validate: {
      columns: columnsProblem,
      source: required,
      version: required,
      publishedOn: (day) => (day === null ? words.required : null),
    },
  })
  const task = useImportTask<CheckEvent>((last) => {
    if (last?.kind === 'checked') void navigate(terminologyPaths.oneImport(last.importId))
  }, diagnosisFailure)
  const check = form.onSubmit(({ columns, publishedOn, source, version }) => {
    if (publishedOn === null) return
    const input = {
      fileId,
      sheet: seen.sheet || null,
      headerRow: seen.headerRow,
      columns: Object.entries(columns).flatMap(([key, field]) => (field === null ? [] : [{ key, field }])),
      source: source.trim(),
      version: version.trim(),
      publishedOn,
    }
    task.start((signal) => checkDiagnoses(input, { signal, context: { key: form.draft.key } }))
  })
  if (task.state.kind === 'running') {
    const progress = task.state.event?.kind === 'progress' ? task.state.event : null
    return (
      <ProgressPanel
        title={words.checking}
        step={words.stages[progress?.stage ?? 'read']}
        done={progress?.done ?? 0}
        total={progress?.total ?? 0}
        onCancel={task.cancel}
        isCancelling={task.state.isCancelling}
      />
    )
  }
  return (
    <FormBody
      onSubmit={check}
      errors={form.errors}
      submitLabel={words.check}
      draft={form.draft}
      failure={task.state.kind === 'failed' ? task.state.failure : null}
    >
      {task.state.kind === 'cancelled' && <p role="status">{words.cancelled}</p>}
      <FormSection title={words.columnsTitle} hint={words.columnsHint}>
        <p className={classes.note}>{words.rowsFound(formatNumber(seen.rowCount))}</p>
        <div data-path="columns">
          <ColumnTable
            seen={seen}
            fields={form.values.columns}
            onChange={(columns) => form.setFieldValue('columns', columns)}
          />
          {form.errors.columns && <Input.Error mt="xs">{form.errors.columns}</Input.Error>}
        </div>
      </FormSection>
      <FormSection title={words.aboutTitle}>
        <TextInput
          label={words.source}
          description={words.sourceHint}
          autoComplete="off"
          {...form.getInputProps('source')}
        />
        <TextInput
          label={words.version}
          description={words.versionHint}
          autoComplete="off"
          {...form.getInputProps('version')}
        />
        <CalendarDateInput
          label={words.publishedOn}
          {...form.getInputProps('publishedOn')}
          value={form.values.publishedOn}
        />
      </FormSection>
    </FormBody>
  )
}

const notTaken = 'none'
const options = [
  { value: notTaken, label: words.notTaken },
  ...listFields.map((value) => ({ value, label: words.fields[value] })),
]

/** Gives a field to a column and takes it from the one that had it. */
function withField(fields: ColumnFields, key: string, field: ListField | null): ColumnFields {
  const others = Object.entries(fields).map(([other, had]) => [other, had === field ? null : had] as const)
  return { ...Object.fromEntries(others), [key]: field }
}

interface ColumnTableProps {
  readonly seen: SeenDiagnoses
  readonly fields: ColumnFields
  readonly onChange: (fields: ColumnFields) => void
}

/** One line per column of the list: its heading, what stands in it, and what it becomes. */
function ColumnTable({ seen, fields, onChange }: ColumnTableProps) {
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{words.column}</Table.Th>
          <Table.Th scope="col">{words.samples}</Table.Th>
          <Table.Th scope="col">{words.becomes}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {seen.columns.map((column, index) => {
          const heading = column.heading === '' ? words.unnamed(index + 1) : column.heading
          return (
            <Table.Tr key={column.key}>
              <Table.Th scope="row">{heading}</Table.Th>
              <Table.Td>{column.samples.length === 0 ? words.noSamples : column.samples.join(' · ')}</Table.Td>
              <Table.Td>
                <Select
                  aria-label={words.becomesOf(heading)}
                  data={options}
                  allowDeselect={false}
                  value={fields[column.key] ?? notTaken}
                  onChange={(chosen) =>
                    onChange(withField(fields, column.key, listFields.find((one) => one === chosen) ?? null))
                  }
                />
              </Table.Td>
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}
