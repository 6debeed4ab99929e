import { Checkbox, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { ScanField } from '../../components/FileDrop/ScanField.tsx'
import { useScans } from '../../components/FileDrop/use-scans.ts'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import type { DraftForm } from '../../components/FormPage/use-draft-form.ts'
import { DiagnosisInput } from '../medical-records/DiagnosisInput.tsx'
import { MomentInputs } from '../medical-records/MomentInputs.tsx'
import { referralFormMessages as words } from './referral-form.messages.ts'
import type { ClinicStep, StepValues } from './step-form.ts'

interface StepFieldsProps {
  readonly form: DraftForm<StepValues>
  readonly step: ClinicStep
}

/** What a step asks beyond its time. */
export function StepFields({ form, step }: StepFieldsProps) {
  switch (step) {
    case 'order-escort':
      return <EscortFields form={form} />
    case 'notify-family':
      return <FamilyFields form={form} />
    case 'arrive':
      return (
        <>
          <TextInput
            label={words.handedTo}
            description={words.handedToHint}
            maxLength={120}
            {...form.getInputProps('handedTo')}
          />
          <Checkbox label={words.isAdmitted} {...form.getInputProps('isAdmitted', { type: 'checkbox' })} />
        </>
      )
    case 'return':
      return <TextInput label={optionalLabel(words.returnNote)} maxLength={300} {...form.getInputProps('note')} />
    case 'complete':
      return <ResultFields form={form} />
    case 'submit':
    case 'leave':
      return null
  }
}

function EscortFields({ form }: Pick<StepFieldsProps, 'form'>) {
  return (
    <>
      <Textarea
        label={words.officers}
        description={words.officersHint}
        autosize
        minRows={2}
        maxRows={8}
        {...form.getInputProps('officers')}
      />
      <TextInput label={words.vehicle} maxLength={120} {...form.getInputProps('vehicle')} />
      <MomentInputs
        dayLabel={words.departsOn}
        timeLabel={words.departsTime}
        day={form.getInputProps('departsOn')}
        time={form.getInputProps('departsTime')}
      />
    </>
  )
}

function FamilyFields({ form }: Pick<StepFieldsProps, 'form'>) {
  const { isReached } = form.values
  return (
    <>
      <Radio.Group
        label={words.isReached}
        value={isReached ? 'yes' : 'no'}
        onChange={(value) => form.setFieldValue('isReached', value === 'yes')}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="yes" label={words.reached} />
          <Radio value="no" label={words.notReached} />
        </Stack>
      </Radio.Group>
      {isReached ? (
        <>
          <TextInput label={words.familyWho} maxLength={120} {...form.getInputProps('who')} />
          <TextInput label={words.familyRelation} maxLength={60} {...form.getInputProps('relation')} />
          <TextInput
            label={words.familyHow}
            description={words.familyHowHint}
            maxLength={120}
            {...form.getInputProps('how')}
          />
        </>
      ) : (
        <Textarea label={words.familyWhy} autosize minRows={2} maxLength={300} {...form.getInputProps('why')} />
      )}
    </>
  )
}

function ResultFields({ form }: Pick<StepFieldsProps, 'form'>) {
  const scans = useScans(form)
  return (
    <>
      <Text size="sm">{words.resultHint}</Text>
      <Textarea label={words.findings} autosize minRows={2} maxRows={12} {...form.getInputProps('findings')} />
      <DiagnosisInput
        value={form.values.diagnoses}
        onChange={(rows) => form.setFieldValue('diagnoses', [...rows])}
        errors={form.errors}
        proposed={[]}
      />
      <Textarea
        label={optionalLabel(words.resultTreatment)}
        autosize
        minRows={1}
        maxRows={8}
        {...form.getInputProps('treatment')}
      />
      <Textarea
        label={optionalLabel(words.advice)}
        autosize
        minRows={1}
        maxRows={8}
        {...form.getInputProps('advice')}
      />
      <CalendarDateInput label={optionalLabel(words.followUpOn)} {...form.getInputProps('followUpOn')} />
      <ScanField scans={scans} label={words.scan} error={form.errors.fileIds} />
    </>
  )
}
