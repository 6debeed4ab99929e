import { Autocomplete, Checkbox, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { referralPaths } from '#shared/features/referrals/referral.rules.ts'
import { referralPriorities } from '#shared/features/referrals/referral.ts'
import type { ReferralSettings } from '#shared/features/referrals/referral-settings.contract.ts'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import type { DraftForm } from '../../components/FormPage/use-draft-form.ts'
import { WorkerNameField } from '../care-workers/WorkerNameField.tsx'
import { DiagnosisInput } from '../medical-records/DiagnosisInput.tsx'
import { MomentInputs } from '../medical-records/MomentInputs.tsx'
import classes from './Referrals.module.css'
import { referralFormMessages as words } from './referral-form.messages.ts'
import type { ReferralForm } from './referral-form.ts'
import { referralMessages } from './referrals.messages.ts'

interface ReferralFieldsProps {
  readonly form: DraftForm<ReferralForm>
  readonly settings: ReferralSettings
  /** False where the path was decided before. */
  readonly isNew: boolean
  readonly medicalHint: string
}

/** The letter from top to bottom: where to, then what the hospital has to know. */
export function ReferralFields({ form, settings, isNew, medicalHint }: ReferralFieldsProps) {
  return (
    <>
      <DestinationFields form={form} settings={settings} isNew={isNew} />
      <MedicalFields form={form} medicalHint={medicalHint} />
    </>
  )
}

function DestinationFields({ form, settings, isNew }: Omit<ReferralFieldsProps, 'medicalHint'>) {
  const { hospital, path } = form.values
  const clinics = settings.hospitals.find(({ name }) => name === hospital)?.clinics ?? []
  return (
    <FormSection title={words.kind}>
      {isNew && (
        <Radio.Group label={words.path} {...form.getInputProps('path')}>
          <Stack gap="xs" mt="xs">
            {referralPaths.map((one) => (
              <Radio
                key={one}
                value={one}
                label={referralMessages.paths[one]}
                description={one === 'terencana' ? words.plannedHint : words.emergencyHint}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <div className={classes.pair}>
        <Autocomplete
          label={words.hospital}
          description={words.hospitalHint}
          data={settings.hospitals.map(({ name }) => name)}
          maxLength={120}
          {...form.getInputProps('hospital')}
        />
        <Autocomplete
          label={optionalLabel(words.clinic)}
          data={[...clinics]}
          maxLength={80}
          {...form.getInputProps('clinic')}
        />
      </div>
      <div className={classes.pair}>
        <Select
          label={words.priority}
          allowDeselect={false}
          data={referralPriorities.map((one) => ({ value: one, label: referralMessages.priorities[one] }))}
          {...form.getInputProps('priority')}
        />
        <Autocomplete
          label={words.payer}
          data={[...settings.payers]}
          maxLength={120}
          {...form.getInputProps('payer')}
        />
      </div>
      {path === 'terencana' && (
        <MomentInputs
          dayLabel={words.plannedOn}
          timeLabel={words.plannedTime}
          day={form.getInputProps('plannedOn')}
          time={form.getInputProps('plannedTime')}
        />
      )}
      <TextInput
        label={optionalLabel(words.escortProposal)}
        description={words.escortProposalHint}
        maxLength={300}
        {...form.getInputProps('escortProposal')}
      />
    </FormSection>
  )
}

function MedicalFields({ form, medicalHint }: Pick<ReferralFieldsProps, 'form' | 'medicalHint'>) {
  const area = (
    field: 'reason' | 'complaint' | 'examination' | 'vitalSigns' | 'treatment' | 'allergies',
    isOptional: boolean,
  ) => (
    <Textarea
      label={isOptional ? optionalLabel(words[field]) : words[field]}
      autosize
      minRows={1}
      maxRows={12}
      {...form.getInputProps(field)}
    />
  )
  return (
    <FormSection title={words.medical} hint={medicalHint}>
      {area('reason', false)}
      {area('complaint', false)}
      {area('examination', true)}
      {area('vitalSigns', true)}
      <DiagnosisInput
        value={form.values.diagnoses}
        onChange={(rows) => form.setFieldValue('diagnoses', [...rows])}
        errors={form.errors}
        proposed={[]}
      />
      {area('treatment', true)}
      {area('allergies', true)}
      <WorkerNameField
        label={words.clinicianName}
        who="health-workers"
        on={form.values.isEarlier ? form.values.day : null}
        input={form.getInputProps('clinicianName')}
        maxLength={120}
        sip={{ value: form.values.clinicianSip, fill: (number) => form.setFieldValue('clinicianSip', number) }}
      />
      <TextInput label={optionalLabel(words.clinicianSip)} maxLength={60} {...form.getInputProps('clinicianSip')} />
      <Checkbox
        label={words.confidential}
        description={words.confidentialHint}
        {...form.getInputProps('isConfidential', { type: 'checkbox' })}
      />
    </FormSection>
  )
}
