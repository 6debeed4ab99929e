import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { DateOrder } from '#shared/features/inmate-import/cell-values.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client, orpc } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { ProgressPanel } from '../../components/ProgressPanel/ProgressPanel.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { ColumnTable } from './ColumnTable.tsx'
import classes from './InmateImport.module.css'
import { importFailure } from './import-failure.ts'
import { type ColumnFields, choicesOf, guessedFields, mappedFields, type SeenList } from './import-form.ts'
import { importPaths } from './import-paths.ts'
import { importMessages as words } from './inmate-import.messages.ts'
import { importTasks, useImportRefresh } from './inmate-import.queries.ts'
import { useImportTask } from './use-import-task.ts'

type CheckEvent = Awaited<ReturnType<typeof importTasks.check>> extends AsyncIterable<infer Event> ? Event : never

const orders: readonly DateOrder[] = ['dmy', 'mdy']
const guessed = 'guessed'

interface ColumnsFormProps {
  readonly fileId: string
  readonly seen: SeenList
  readonly onLook: (look: { readonly sheet: string | null; readonly headerRow: number | null }) => void
}

/** What each column of the list becomes, how its dates are read, and the dry run. */
export function ColumnsForm({ fileId, seen, onLook }: ColumnsFormProps) {
  const navigate = useNavigate()
  const refresh = useImportRefresh()
  const today = useQuery(orpc.facility.today.queryOptions({ input: {} }))
  const saved = useQuery(orpc.inmateImport.mappings.queryOptions({ input: {} }))
  const [fields, setFields] = useState<ColumnFields>(() => guessedFields(seen))
  const [mappingId, setMappingId] = useState(guessed)
  const [dateOrder, setDateOrder] = useState<DateOrder>('dmy')
  const [asOf, setAsOf] = useState<CalendarDate | null | undefined>(undefined)
  const [isComplete, setComplete] = useState(true)
  const [mappingName, setMappingName] = useState('')
  const [problem, setProblem] = useState<unknown>(null)
  const task = useImportTask<CheckEvent>((last) => {
    if (last?.kind !== 'checked') return
    refresh()
    void navigate(importPaths.plan(last.planId))
  })
  const day = asOf === undefined ? ((today.data?.date ?? null) as CalendarDate | null) : asOf
  const hasName = Object.values(fields).includes('name')

  const useMapping = (id: string | null) => {
    const mapping = saved.data?.find((one) => one.id === id)
    setMappingId(mapping?.id ?? guessed)
    setFields(mapping ? mappedFields(seen, mapping.columns) : guessedFields(seen))
    if (mapping) setDateOrder(mapping.dateOrder)
  }
  const check = async () => {
    setProblem(null)
    const columns = choicesOf(fields)
    if (!hasName || day === null) return
    try {
      const name = mappingName.trim()
      if (name !== '') await client.inmateImport.saveMapping({ replaces: null, name, columns, dateOrder })
      setMappingName('')
    } catch (error) {
      setProblem(error)
      return
    }
    const { sheet, headerRow } = seen
    const source = { fileId, sheet: sheet === '' ? null : sheet, headerRow }
    task.start((signal) => importTasks.check({ ...source, columns, dateOrder, asOf: day, isComplete }, { signal }))
  }

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
  const failure = task.state.kind === 'failed' ? task.state.failure : importFailure(problem)
  return (
    <FormBody
      onSubmit={(event) => {
        event.preventDefault()
        void check()
      }}
      errors={hasName ? {} : { columns: words.refusals['name-column-missing'] }}
      submitLabel={words.check}
      draft={null}
      failure={failure}
    >
      {task.state.kind === 'cancelled' && <p role="status">{words.checkCancelled}</p>}
      <FormSection title={words.columnsTitle} hint={words.columnsHint}>
        <div className={classes.fields}>
          {seen.sheets.length > 1 && (
            <Select
              label={words.sheet}
              value={seen.sheet}
              data={[...seen.sheets]}
              onChange={(sheet) => onLook({ sheet, headerRow: null })}
            />
          )}
          <NumberInput
            label={words.headerRow}
            description={words.headerRowHint}
            min={1}
            max={1000}
            value={seen.headerRow + 1}
            onChange={(row) =>
              typeof row === 'number' && row >= 1 && onLook({ sheet: seen.sheet || null, headerRow: row - 1 })
            }
          />
          <Select
            label={words.savedMapping}
            value={mappingId}
            data={[
              { value: guessed, label: words.guessed },
              ...(saved.data ?? []).map((mapping) => ({ value: mapping.id, label: mapping.name })),
            ]}
            onChange={useMapping}
          />
        </div>
        <p className={classes.count}>{words.rowsFound(formatNumber(seen.rowCount))}</p>
        <ColumnTable seen={seen} fields={fields} onChange={setFields} />
      </FormSection>
      <FormSection title={words.optionsTitle}>
        <Select
          label={words.dateOrder}
          value={dateOrder}
          data={orders.map((order) => ({ value: order, label: words.dateOrders[order] }))}
          onChange={(order) => setDateOrder(orders.find((one) => one === order) ?? 'dmy')}
        />
        <CalendarDateInput
          label={words.asOf}
          description={words.asOfHint}
          value={day}
          onChange={setAsOf}
          latest={(today.data?.date ?? undefined) as CalendarDate | undefined}
        />
        <Checkbox
          label={words.isComplete}
          description={words.isCompleteHint}
          checked={isComplete}
          onChange={(event) => setComplete(event.currentTarget.checked)}
        />
        <TextInput
          label={words.saveMappingAs}
          value={mappingName}
          maxLength={80}
          onChange={(event) => setMappingName(event.currentTarget.value)}
        />
      </FormSection>
    </FormBody>
  )
}
