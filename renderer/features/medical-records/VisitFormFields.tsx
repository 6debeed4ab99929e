import { Checkbox, Select, Text, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { encounterKinds } from '#shared/features/medical-records/encounter.ts'
import { confidentialBecause } from '#shared/features/medical-records/medical-records.rules.ts'
import { useSession } from '../../app/session.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { WorkerNameField } from '../care-workers/WorkerNameField.tsx'
import { CareTimeFields } from './CareTimeFields.tsx'
import { DiagnosisInput } from './DiagnosisInput.tsx'
import type { RecordReference } from './medical-records.queries.ts'
import { OutcomeNote } from './OutcomeNote.tsx'
import classes from './Records.module.css'
import { VisitTools } from './VisitTools.tsx'
import { VitalFields } from './VitalFields.tsx'
import { visitMessages as words } from './visit.messages.ts'
import type { VisitForm } from './visit-form.ts'

export type VisitFields = UseFormReturnType<VisitForm>

interface VisitFormFieldsProps {
  readonly form: VisitFields
  readonly facts: RecordReference
  /** False where the visit is there already: its time and kind stay. */
  readonly isNew: boolean
  /** Opens the nurse protocols beside the form. */
  readonly onProtocols: () => void
}

/** One page from top to bottom, in the order in which a visit goes. */
export function VisitFormFields({ form, facts, isNew, onProtocols }: VisitFormFieldsProps) {
  const area = (field: 'subjective' | 'objective' | 'assessment' | 'plan', rows: number) => (
    <Textarea label={words[field]} autosize minRows={rows} maxRows={16} {...form.getInputProps(field)} />
  )
  const reasons = form.values.diagnoses.flatMap(({ code, display, isConfidential }) => {
    const why = confidentialBecause(code, { ranges: [...facts.confidentialRanges] })
    if (why !== null) return [why]
    return isConfidential ? [words.confidentialTerm(display)] : []
  })
  return (
    <>
      {isNew && <KindFields form={form} facts={facts} />}
      <FormSection title={words.story}>
        <VisitTools form={form} onProtocols={onProtocols} />
        {area('subjective', 2)}
      </FormSection>
      <FormSection title={words.vitals} hint={words.vitalsHint}>
        <VitalFields form={form} facts={facts.vitalSigns} />
      </FormSection>
      <FormSection title={words.findings}>
        {area('objective', 2)}
        {area('assessment', 1)}
        <DiagnosisInput
          value={form.values.diagnoses}
          onChange={(rows) => form.setFieldValue('diagnoses', [...rows])}
          errors={form.errors}
          proposed={form.values.prompts.codes}
        />
      </FormSection>
      <FormSection title={words.doing}>
        <OutcomeNote outcome={form.values.outcome} />
        <Textarea
          label={optionalLabel(words.procedures)}
          description={words.proceduresHint}
          autosize
          minRows={1}
          maxRows={8}
          {...form.getInputProps('procedures')}
        />
        {area('plan', 2)}
        <div className={classes.pair}>
          <CalendarDateInput label={optionalLabel(words.followUpOn)} {...form.getInputProps('followUpOn')} />
          <TextInput
            label={optionalLabel(words.followUpNote)}
            maxLength={200}
            {...form.getInputProps('followUpNote')}
          />
        </div>
        <Checkbox
          label={words.confidential}
          description={words.confidentialHint}
          {...form.getInputProps('isConfidential', { type: 'checkbox' })}
        />
        {reasons.length > 0 && !form.values.isConfidential && (
          <Text size="sm" role="status" className={classes.proposal ?? ''}>
            {words.confidentialProposed(reasons.join(', '))}
          </Text>
        )}
      </FormSection>
    </>
  )
}

const myself = 'myself'

function KindFields({ form, facts }: Pick<VisitFormFieldsProps, 'form' | 'facts'>) {
  const late = { afterHours: facts.lateEntryHours, reasons: facts.lateReasons }
  const { accountId, accountName } = useSession()
  return (
    <FormSection title={words.whenTitle}>
      <div className={classes.pair}>
        <Select
          label={words.kind}
          allowDeselect={false}
          data={encounterKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          {...form.getInputProps('kind')}
        />
        <Select
          label={words.carer}
          description={form.values.carerId === null ? undefined : words.carerHint(accountName)}
          allowDeselect={false}
          data={[
            { value: myself, label: words.carerMe(accountName) },
            ...facts.carers.filter(({ id }) => id !== accountId).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={form.values.carerId ?? myself}
          onChange={(value) => form.setFieldValue('carerId', value === myself ? null : value)}
          error={form.errors.carerId}
        />
        <WorkerNameField
          label={optionalLabel(words.instructedBy)}
          hint={words.instructedHint}
          who="doctors"
          on={form.values.isEarlier ? form.values.day : null}
          input={form.getInputProps('instructedBy')}
          maxLength={120}
        />
      </div>
      <CareTimeFields isEarlier={form.values.isEarlier} propsOf={form.getInputProps} late={late} />
    </FormSection>
  )
}
