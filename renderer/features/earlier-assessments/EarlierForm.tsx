import { Button, CloseButton, Group, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import type { earlierOfficeKinds as kinds } from '#shared/features/earlier-assessments/earlier-assessments.contract.ts'
import {
  earlierOfficeKinds,
  newEarlierSchema,
} from '#shared/features/earlier-assessments/earlier-assessments.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { componentMessages } from '../../components/components.messages.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { ScanField } from '../../components/FileDrop/ScanField.tsx'
import { fileIdsOf, type ScanValues, useScans } from '../../components/FileDrop/use-scans.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { missing } from '../../components/FormPage/missing.ts'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { textOrNull } from '../inmates/inmate-form.ts'
import { RecordIdentifiers } from '../medical-records/RecordIdentifiers.tsx'
import { earlierMessages as words } from './earlier.messages.ts'
import { earlierFailure, useEarlierCommand } from './earlier.queries.ts'

interface ScoreValues {
  readonly title: string
  readonly value: number | string
  readonly band: string
}

interface Values extends ScanValues {
  readonly officeKind: (typeof kinds)[number] | null
  readonly office: string
  readonly assessedOn: CalendarDate | null
  readonly instrument: string
  readonly version: string
  readonly total: number | string
  readonly band: string
  readonly scores: ScoreValues[]
  readonly note: string
}

const numberOrNull = (value: number | string) => (value === '' ? null : Number(value))

/** Types what stands on the paper of another office, with its scan. */
export function EarlierForm({ inmateId, onDone }: { readonly inmateId: string; readonly onDone: () => void }) {
  const form = useDraftForm<Values>({
    ...{ name: 'earlier-assessments.record', subject: inmateId },
    initialValues: {
      ...{ officeKind: null, office: '', assessedOn: null, instrument: '', version: '', total: '', band: '' },
      ...{ scores: [], note: '', scans: [] },
    },
    validate: (values) => ({
      ...Object.fromEntries(
        (['officeKind', 'office', 'assessedOn', 'instrument'] as const).flatMap((path) => {
          const problem = missing(values[path])
          return problem === null ? [] : [[path, problem]]
        }),
      ),
      ...Object.fromEntries(
        values.scores.flatMap(({ title }, index) =>
          missing(title) === null ? [] : [[`scores.${index}.title`, componentMessages.required]],
        ),
      ),
      ...(values.scans.length === 0 ? { fileIds: componentMessages.required } : {}),
    }),
  })
  const scans = useScans(form)
  const record = useEarlierCommand(client.earlierAssessments.record, form.draft.key)
  const save = ({ scans: _scans, ...values }: Values) => {
    const input = newEarlierSchema.parse({
      ...{ ...values, inmateId, fileIds: fileIdsOf(form.values) },
      ...{ total: numberOrNull(values.total), band: textOrNull(values.band) },
      scores: values.scores.map(({ title, value, band }) => ({
        ...{ title, value: numberOrNull(value), band: textOrNull(band) },
      })),
    })
    record.mutate(input, {
      onSuccess: () => {
        noticeDone({ text: words.saved })
        onDone()
      },
    })
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.save}
      isSubmitting={record.isPending}
      failure={earlierFailure(record.error)}
      draft={form.draft}
      onCancel={onDone}
      beside={<RecordIdentifiers inmateId={inmateId} />}
    >
      <Select
        label={words.officeKind}
        data={earlierOfficeKinds.map((value) => ({ value, label: words.officeKinds[value] }))}
        {...form.getInputProps('officeKind')}
      />
      <TextInput label={words.office} maxLength={200} {...form.getInputProps('office')} />
      <CalendarDateInput label={words.assessedOn} {...form.getInputProps('assessedOn')} />
      <TextInput label={words.instrument} maxLength={200} {...form.getInputProps('instrument')} />
      <TextInput label={optionalLabel(words.version)} maxLength={40} {...form.getInputProps('version')} />
      <NumberInput label={optionalLabel(words.total)} decimalSeparator="," {...form.getInputProps('total')} />
      <TextInput label={optionalLabel(words.band)} maxLength={120} {...form.getInputProps('band')} />
      {form.values.scores.map((_score, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and are only added at the end
        <Group key={index} align="end" wrap="nowrap">
          <TextInput
            label={words.scoreTitle(index + 1)}
            maxLength={200}
            {...form.getInputProps(`scores.${index}.title`)}
          />
          <NumberInput
            label={words.scoreValue(index + 1)}
            decimalSeparator=","
            {...form.getInputProps(`scores.${index}.value`)}
          />
          <TextInput
            label={words.scoreBand(index + 1)}
            maxLength={120}
            {...form.getInputProps(`scores.${index}.band`)}
          />
          <CloseButton aria-label={words.removeScore(index + 1)} onClick={() => form.removeListItem('scores', index)} />
        </Group>
      ))}
      <div>
        <Button variant="default" onClick={() => form.insertListItem('scores', { title: '', value: '', band: '' })}>
          {words.addScore}
        </Button>
      </div>
      <Textarea
        label={optionalLabel(words.note)}
        autosize
        minRows={2}
        maxLength={4000}
        {...form.getInputProps('note')}
      />
      <ScanField label={words.scan} scans={scans} error={form.errors.fileIds} />
    </FormBody>
  )
}
