import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { ProgressPanel } from '../../components/ProgressPanel/ProgressPanel.tsx'
import { LoadingSkeleton } from '../../components/QueryContent/LoadingSkeleton.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { ColumnTable } from './ColumnTable.tsx'
import classes from './InmateImport.module.css'
import { importFailure } from './import-failure.ts'
import { type ColumnsValues, choicesOf, firstValues, guessedFields, type SeenList } from './import-form.ts'
import { importPaths } from './import-paths.ts'
import { importMessages as words } from './inmate-import.messages.ts'
import { importTasks, seenListQuery, useImportRefresh } from './inmate-import.queries.ts'
import { ReadingFields } from './ReadingFields.tsx'
import { SheetFields } from './SheetFields.tsx'
import { useImportTask } from './use-import-task.ts'

type CheckEvent = Awaited<ReturnType<typeof importTasks.check>> extends AsyncIterable<infer Event> ? Event : never

interface ColumnsFormProps {
  readonly fileId: string
  /** The list as it is first seen: on the sheet and below the headings that the core found. */
  readonly first: SeenList
  readonly today: CalendarDate
}

/** What each column of the list becomes, how its dates are read, and the dry run. */
export function ColumnsForm({ fileId, first, today }: ColumnsFormProps) {
  const navigate = useNavigate()
  const refresh = useImportRefresh()
  const queries = useQueryClient()
  const [problem, setProblem] = useState<unknown>(null)
  const form = useDraftForm<ColumnsValues>({
    name: 'inmate-import.columns',
    subject: fileId,
    initialValues: firstValues(first, today),
    validate: {
      columns: (columns) => (Object.values(columns).includes('name') ? null : words.refusals['name-column-missing']),
      asOf: (asOf) => (asOf === null ? words.asOfMissing : null),
    },
  })
  const { sheet, headerRow } = form.values
  const isFirst = sheet === first.sheet && headerRow === first.headerRow
  const other = useQuery({ ...seenListQuery({ fileId, sheet, headerRow }), enabled: !isFirst })
  const seen = isFirst ? first : other.data
  const task = useImportTask<CheckEvent>((last) => {
    if (last?.kind !== 'checked') return
    refresh()
    void navigate(importPaths.plan(last.planId))
  })

  const look = async (place: { readonly sheet: string; readonly headerRow: number | null }) => {
    setProblem(null)
    try {
      const found = await queries.fetchQuery(seenListQuery({ fileId, ...place }))
      form.setValues({ sheet: found.sheet, headerRow: found.headerRow, columns: guessedFields(found), mappingId: null })
    } catch (error) {
      setProblem(error)
    }
  }
  const check = async ({ mappingName, asOf, dateOrder, isComplete, ...values }: ColumnsValues) => {
    setProblem(null)
    if (asOf === null) return
    const columns = choicesOf(values.columns)
    try {
      const name = mappingName.trim()
      if (name !== '') await client.inmateImport.saveMapping({ replaces: null, name, columns, dateOrder })
    } catch (error) {
      setProblem(error)
      return
    }
    form.setFieldValue('mappingName', '')
    const input = { fileId, sheet: sheet === '' ? null : sheet, headerRow, columns, dateOrder, asOf, isComplete }
    task.start((signal) => importTasks.check(input, { signal, context: { key: form.draft.key } }))
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
  const failure = task.state.kind === 'failed' ? task.state.failure : importFailure(problem ?? other.error)
  return (
    <FormBody
      onSubmit={form.onSubmit((values) => void check(values))}
      errors={form.errors}
      submitLabel={words.check}
      draft={form.draft}
      failure={failure}
    >
      {task.state.kind === 'cancelled' && <p role="status">{words.checkCancelled}</p>}
      <FormSection title={words.columnsTitle} hint={words.columnsHint}>
        {seen ? (
          <>
            <SheetFields form={form} seen={seen} onLook={(place) => void look(place)} />
            <p className={classes.count}>{words.rowsFound(formatNumber(seen.rowCount))}</p>
            <ColumnTable
              seen={seen}
              fields={form.values.columns}
              onChange={(columns) => form.setFieldValue('columns', columns)}
              error={form.errors.columns}
            />
          </>
        ) : (
          <LoadingSkeleton shape="form" />
        )}
      </FormSection>
      <ReadingFields form={form} today={today} />
    </FormBody>
  )
}
