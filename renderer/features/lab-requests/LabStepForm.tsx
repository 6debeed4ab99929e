import { Select, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { LabRequest } from '#shared/features/lab-requests/lab-requests.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { type Client, client, orpc } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { ScanField } from '../../components/FileDrop/ScanField.tsx'
import { fileIdsOf, type ScanValues, useScans } from '../../components/FileDrop/use-scans.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PersonIdentifiers } from '../../components/PersonBanner/PersonIdentifiers.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { useZone } from '../../format/use-zone.ts'
import { CareTimeFields } from '../medical-records/CareTimeFields.tsx'
import { type CareTime, careTimeProblems, happenedOf, justNow } from '../medical-records/care-time.ts'
import { entryMessages } from '../medical-records/entries.messages.ts'
import { textOrNull } from '../medical-records/entry-form.ts'
import { useLateEntry } from '../medical-records/medical-records.queries.ts'
import { useIdentifiers } from '../recommendations/use-identifiers.ts'
import { labRequestMessages as words } from './lab-requests.messages.ts'
import { labFailure, useLabCommand } from './use-lab-command.ts'

type Interpretation = Parameters<Client['labRequests']['addResult']>[0]['results'][number]['interpretation']

interface Row {
  readonly value: string
  readonly unit: string
  readonly reference: string
  readonly interpretation: Interpretation
}

interface Values extends CareTime, ScanValues {
  /** One row per test, in the order of the request. */
  readonly rows: readonly Row[]
  readonly takenOn: CalendarDate | null
  readonly note: string
}

export type LabStep = 'send' | 'result'

interface LabStepFormProps {
  readonly request: LabRequest
  readonly step: LabStep
  readonly onDone: () => void
}

/** That it was sent, or what the laboratory answered, beside the request. */
export function LabStepForm(props: LabStepFormProps) {
  const choices = useQuery(orpc.labRequests.choices.queryOptions({ input: {} }))
  return (
    <QueryContent query={choices} shape="form">
      {({ tests }) => <Step {...props} known={tests} />}
    </QueryContent>
  )
}

function problemsOf(values: Values, step: LabStep): Record<string, string> {
  const problems = careTimeProblems(values)
  if (step === 'send') return problems
  if (values.takenOn === null) problems.takenOn = words.problems.day
  if (values.rows.every(({ value }) => value.trim() === '')) problems['rows.0.value'] = words.problems.result
  return problems
}

interface StepProps extends LabStepFormProps {
  /** The unit's list, for the units in which a laboratory usually answers. */
  readonly known: Awaited<ReturnType<Client['labRequests']['choices']>>['tests']
}

function Step({ request, step, onDone, known }: StepProps) {
  const zone = useZone()
  const late = useLateEntry()
  const { id, tests, inmate } = request
  const isResult = step === 'result'
  const rowOf = (test: string): Row => {
    const unit = known.find(({ name }) => name === test)?.unit ?? ''
    return { value: '', unit, reference: '', interpretation: null }
  }
  const form = useDraftForm<Values>({
    name: 'lab-requests.step',
    subject: `${id}:${step}`,
    basis: request.revision,
    initialValues: { ...justNow, scans: [], rows: tests.map(({ name }) => rowOf(name)), takenOn: null, note: '' },
    validate: (values) => problemsOf(values, step),
  })
  const scans = useScans(form)
  const identifiers = useIdentifiers(inmate.id)
  const revision = typeof form.draft.basis === 'number' ? form.draft.basis : request.revision
  const write = useLabCommand((values: Values, options: { readonly context: { readonly key: string } }) => {
    const common = { id, revision, ...happenedOf(values, zone) }
    if (!isResult) return client.labRequests.send(common, options)
    const results = tests.flatMap(({ name, loinc }, index) => {
      const row = values.rows[index]
      if (row === undefined || row.value.trim() === '') return []
      const { interpretation } = row
      const texts = { value: row.value.trim(), unit: textOrNull(row.unit), reference: textOrNull(row.reference) }
      return [{ test: name, loinc, ...texts, interpretation }]
    })
    const sheet = { takenOn: values.takenOn ?? '', note: textOrNull(values.note), fileIds: fileIdsOf(values) }
    return client.labRequests.addResult({ ...common, ...sheet, results }, options)
  }, form.draft.key)
  const save = (values: Values) =>
    write.mutate(values, {
      onSuccess: () => {
        noticeDone({ text: isResult ? words.resultDone : words.sendDone })
        onDone()
      },
    })
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={isResult ? words.saveResult : words.saveStep}
      isSubmitting={write.isPending}
      failure={labFailure(write.error)}
      draft={form.draft}
      beside={identifiers && <PersonIdentifiers {...identifiers} />}
    >
      {isResult && (
        <>
          <FormSection title={words.resultsTitle} hint={words.resultsHint}>
            {tests.map(({ name }, index) => (
              <Stack key={name} gap="xs">
                <TextInput
                  label={words.resultOf(name)}
                  maxLength={200}
                  {...form.getInputProps(`rows.${index}.value`)}
                />
                <TextInput
                  label={optionalLabel(words.unitOf(name))}
                  maxLength={40}
                  {...form.getInputProps(`rows.${index}.unit`)}
                />
                <TextInput
                  label={optionalLabel(words.referenceOf(name))}
                  maxLength={120}
                  {...form.getInputProps(`rows.${index}.reference`)}
                />
                <Select
                  label={optionalLabel(words.judgementOf(name))}
                  clearable
                  data={Object.entries(entryMessages.interpretations).map(([value, label]) => ({ value, label }))}
                  {...form.getInputProps(`rows.${index}.interpretation`)}
                />
              </Stack>
            ))}
          </FormSection>
          <CalendarDateInput label={words.takenOn} {...form.getInputProps('takenOn')} />
          <TextInput label={optionalLabel(words.note)} maxLength={500} {...form.getInputProps('note')} />
          <ScanField scans={scans} label={words.scan} error={form.errors.fileIds} />
        </>
      )}
      <CareTimeFields isEarlier={form.values.isEarlier} propsOf={form.getInputProps} late={late} />
    </FormBody>
  )
}
