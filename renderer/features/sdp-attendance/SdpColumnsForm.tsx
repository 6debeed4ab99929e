import { Select, SimpleGrid, Text } from '@mantine/core'
import { useNavigate } from 'react-router'
import { type SdpField, sdpFields } from '#shared/features/sdp-attendance/sdp-facts.ts'
import type { Client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { ProgressPanel } from '../../components/ProgressPanel/ProgressPanel.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { useImportTask } from '../inmate-import/use-import-task.ts'
import { sdpMessages as words } from './sdp-attendance.messages.ts'
import { sdpTasks, useSdpRefresh } from './sdp-attendance.queries.ts'
import { sdpFailure } from './sdp-failure.ts'
import { sdpPaths } from './sdp-paths.ts'

type ReadEvent = Awaited<ReturnType<typeof sdpTasks.read>> extends AsyncIterable<infer Event> ? Event : never
type Seen = Awaited<ReturnType<Client['sdpAttendance']['inspect']>>

/** Field -> key of its column. */
interface Values extends Readonly<Record<SdpField, string | null>> {
  readonly dateOrder: 'dmy' | 'mdy'
}

const needed = (value: string | null) => (value === null ? words.refusals['columns-missing'] : null)

interface SdpColumnsFormProps {
  readonly fileId: string
  readonly seen: Seen
  readonly onSheet: (sheet: string) => void
}

/** What the columns of a list are, and how its dates are read; then the dry run. */
export function SdpColumnsForm({ fileId, seen, onSheet }: SdpColumnsFormProps) {
  const navigate = useNavigate()
  const refresh = useSdpRefresh()
  const columnOf = (field: SdpField) => seen.columns.find((column) => column.field === field)?.key ?? null
  const form = useDraftForm<Values>({
    name: 'sdp-attendance.columns',
    subject: fileId,
    initialValues: {
      ...{ register: columnOf('register'), name: columnOf('name'), day: columnOf('day'), time: columnOf('time') },
      ...{ programme: columnOf('programme'), word: columnOf('word'), note: columnOf('note') },
      dateOrder: seen.dateOrder,
    },
    validate: { register: needed, day: needed, word: needed },
  })
  const task = useImportTask<ReadEvent>((last) => {
    if (last?.kind !== 'read') return
    refresh()
    void navigate(sdpPaths.one(last.importId))
  }, sdpFailure)
  const read = ({ dateOrder, ...chosen }: Values) => {
    const columns = sdpFields.flatMap((field) => {
      const key = chosen[field]
      return key === null ? [] : [{ key, field }]
    })
    const source = { fileId, sheet: seen.sheet === '' ? null : seen.sheet, headerRow: seen.headerRow }
    task.start((signal) =>
      sdpTasks.read({ ...source, columns, dateOrder }, { signal, context: { key: form.draft.key } }),
    )
  }
  if (task.state.kind === 'running') {
    const progress = task.state.event?.kind === 'progress' ? task.state.event : null
    return (
      <ProgressPanel
        title={words.reading}
        step={words.step}
        done={progress?.done ?? 0}
        total={progress?.total ?? 0}
        onCancel={task.cancel}
        isCancelling={task.state.isCancelling}
      />
    )
  }
  const headings = seen.columns.map(({ key, heading, samples }, index) => ({
    value: key,
    label: words.columnText(heading || words.unnamed(index + 1), samples.join(', ')),
  }))
  return (
    <FormBody
      onSubmit={form.onSubmit(read)}
      errors={form.errors}
      submitLabel={words.read}
      draft={form.draft}
      failure={task.state.kind === 'failed' ? task.state.failure : null}
    >
      {task.state.kind === 'cancelled' && <p role="status">{words.cancelled}</p>}
      <FormSection title={words.columnsTitle} hint={words.columnsHint}>
        <Text size="sm">{words.rowsFound(formatNumber(seen.rowCount))}</Text>
        {seen.sheets.length > 1 && (
          <Select
            label={words.sheet}
            value={seen.sheet}
            data={[...seen.sheets]}
            allowDeselect={false}
            onChange={(sheet) => sheet !== null && onSheet(sheet)}
          />
        )}
        <SimpleGrid cols={2}>
          {sdpFields.map((field) => (
            <Select
              key={field}
              label={words.fields[field]}
              placeholder={words.none}
              data={headings}
              searchable
              clearable={!['register', 'day', 'word'].includes(field)}
              {...form.getInputProps(field)}
            />
          ))}
          <Select
            label={words.dateOrder}
            data={(['dmy', 'mdy'] as const).map((order) => ({ value: order, label: words.dateOrders[order] }))}
            allowDeselect={false}
            {...form.getInputProps('dateOrder')}
          />
        </SimpleGrid>
      </FormSection>
    </FormBody>
  )
}
