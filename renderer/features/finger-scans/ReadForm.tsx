import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { FingerDevice } from '#shared/features/finger-scans/finger-scans.contract.ts'
import { client, type orpc } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { ProgressPanel } from '../../components/ProgressPanel/ProgressPanel.tsx'
import { useImportTask } from '../inmate-import/use-import-task.ts'
import classes from './FingerScans.module.css'
import { fingerFailure } from './finger-failure.ts'
import { fingerPaths } from './finger-paths.ts'
import { fingerMessages as words } from './finger-scans.messages.ts'
import { fingerTasks, useFingerRefresh } from './finger-scans.queries.ts'

type ReadEvent = Awaited<ReturnType<typeof fingerTasks.read>> extends AsyncIterable<infer Event> ? Event : never
type Seen = NonNullable<Awaited<ReturnType<(typeof orpc)['fingerScans']['inspect']['call']>>>
const columnFields = ['user', 'day', 'time', 'name'] as const
type ColumnField = (typeof columnFields)[number]

interface Values extends Readonly<Record<ColumnField, string | null>> {
  /** `newDevice` for one that has no name yet. */
  readonly device: string | null
  readonly deviceName: string
  readonly dateOrder: 'dmy' | 'mdy'
}

const newDevice = 'new'
const labels: Readonly<Record<ColumnField, string>> = {
  ...{ user: words.columnUser, day: words.columnDay, time: words.columnTime, name: words.columnName },
}
const place = (value: string | null) => (value === null ? null : Number(value))
const choice = (value: number | null) => (value === null ? null : String(value))

/** What a form begins with: the device's own columns where they fit this file, else what the headings suggest. */
function columnsFor({ guess, columns }: Seen, device: FingerDevice | undefined) {
  const saved = device?.columns
  const isFitting = saved && Math.max(saved.user, saved.day, saved.time ?? 0, saved.name ?? 0) < columns.length
  const { user, day, time, name } = isFitting ? saved : guess
  return { user: choice(user), day: choice(day), time: choice(time), name: choice(name) }
}

interface ReadFormProps {
  readonly fileId: string
  readonly seen: Seen
  readonly devices: readonly FingerDevice[]
}

/** Which device a file is from and what its columns are; then the reading. */
export function ReadForm({ fileId, seen, devices }: ReadFormProps) {
  const navigate = useNavigate()
  const refresh = useFingerRefresh()
  const [problem, setProblem] = useState<unknown>(null)
  const only = devices.length === 1 ? devices[0] : undefined
  const form = useDraftForm<Values>({
    name: 'finger-scans.read',
    subject: fileId,
    initialValues: {
      ...{ device: devices.length === 0 ? newDevice : (only?.id ?? null), deviceName: '' },
      ...{ ...columnsFor(seen, only), dateOrder: only?.columns?.dateOrder ?? 'dmy' },
    },
    validate: {
      device: (device) => (device === null ? words.deviceMissing : null),
      deviceName: (name, { device }) => (device === newDevice && name.trim() === '' ? words.deviceMissing : null),
      user: (user) => (!seen.isAttlog && user === null ? words.refusals['columns-missing'] : null),
      day: (day) => (!seen.isAttlog && day === null ? words.refusals['columns-missing'] : null),
    },
  })
  const task = useImportTask<ReadEvent>((last) => {
    if (last?.kind !== 'read') return
    refresh()
    void navigate(fingerPaths.one(last.importId))
  }, fingerFailure)

  const chooseDevice = (id: string | null) => {
    const device = devices.find((one) => one.id === id)
    const order = device?.columns?.dateOrder
    form.setValues({ device: id, ...columnsFor(seen, device), ...(order ? { dateOrder: order } : {}) })
  }
  const read = async ({ device, deviceName, dateOrder, ...chosen }: Values) => {
    setProblem(null)
    let deviceId = device
    try {
      if (device === newDevice) {
        deviceId = (await client.fingerScans.saveDevice({ replaces: null, name: deviceName.trim() })).id
        refresh()
        form.setFieldValue('device', deviceId)
      }
    } catch (error) {
      setProblem(error)
      return
    }
    if (deviceId === null) return
    const [user, day] = [place(chosen.user), place(chosen.day)]
    const columns =
      seen.isAttlog || user === null || day === null
        ? null
        : { user, day, time: place(chosen.time), name: place(chosen.name), dateOrder }
    const input = { fileId, deviceId, columns }
    task.start((signal) => fingerTasks.read(input, { signal, context: { key: form.draft.key } }))
  }

  if (task.state.kind === 'running') {
    const progress = task.state.event?.kind === 'progress' ? task.state.event : null
    return (
      <ProgressPanel
        title={words.reading}
        step={words.stages[progress?.stage ?? 'read']}
        done={progress?.done ?? 0}
        total={progress?.total ?? 0}
        onCancel={task.cancel}
        isCancelling={task.state.isCancelling}
      />
    )
  }
  const failure = task.state.kind === 'failed' ? task.state.failure : fingerFailure(problem)
  const headings = seen.columns.map(({ heading, samples }, index) => ({
    value: String(index),
    label: words.columnText(heading || words.unnamed(index + 1), samples.join(', ')),
  }))
  return (
    <FormBody
      onSubmit={form.onSubmit((values) => void read(values))}
      errors={form.errors}
      submitLabel={words.read}
      draft={form.draft}
      failure={failure}
    >
      {task.state.kind === 'cancelled' && <p role="status">{words.cancelled}</p>}
      <FormSection title={words.device}>
        <Select
          label={words.deviceLabel}
          description={words.deviceHint}
          data={[
            ...devices.map(({ id, name }) => ({ value: id, label: name })),
            { value: newDevice, label: words.newDevice },
          ]}
          allowDeselect={false}
          {...form.getInputProps('device')}
          onChange={chooseDevice}
        />
        {form.values.device === newDevice && (
          <TextInput
            label={words.deviceName}
            description={words.deviceNameHint}
            maxLength={80}
            {...form.getInputProps('deviceName')}
          />
        )}
      </FormSection>
      {seen.isAttlog ? (
        <p className={classes.notes}>{words.isAttlog}</p>
      ) : (
        <FormSection title={words.columnsTitle}>
          <div className={classes.fields}>
            {columnFields.map((field) => (
              <Select
                key={field}
                label={labels[field]}
                data={headings}
                clearable={field === 'time' || field === 'name'}
                placeholder={words.none}
                {...form.getInputProps(field)}
              />
            ))}
            <Select
              label={words.dateOrder}
              data={(['dmy', 'mdy'] as const).map((order) => ({ value: order, label: words.dateOrders[order] }))}
              allowDeselect={false}
              {...form.getInputProps('dateOrder')}
            />
          </div>
        </FormSection>
      )}
    </FormBody>
  )
}
