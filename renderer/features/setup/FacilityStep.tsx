import { Autocomplete, Radio, Select, Stack, TextInput } from '@mantine/core'
import type { FacilityDetails } from '#shared/features/facility/facility.contract.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import classes from './Setup.module.css'
import { StepHead } from './StepHead.tsx'
import { setupMessages as words } from './setup.messages.ts'
import { checkStep, type SetupStepProps } from './setup-form.ts'
import { facilityStepProblems } from './setup-problems.ts'
import { headTitleOf } from './setup-values.ts'

const kinds = Object.entries(words.kinds).map(([value, label]) => ({ value, label }))

/** Step 1: what unit this is, where it stands and who leads it. */
export function FacilityStep({ form, onNext }: SetupStepProps) {
  return (
    <>
      <StepHead title={words.facilityTitle} hint={words.facilityHint} />
      <FormBody
        onSubmit={() => checkStep(form, facilityStepProblems(form.getValues()), onNext)}
        errors={form.errors}
        draft={null}
        submitLabel={words.next}
      >
        <FormSection title={words.identity}>
          <div className={classes.pair}>
            <Select
              label={words.kind}
              description={words.kindHint}
              data={kinds}
              data-autofocus
              {...form.getInputProps('kind')}
            />
            <Autocomplete
              label={words.class}
              description={words.classHint}
              data={[...words.classes]}
              {...form.getInputProps('class')}
            />
          </div>
          <TextInput label={words.name} description={words.nameHint} {...form.getInputProps('name')} />
          <TextInput label={words.unitCode} description={words.unitCodeHint} {...form.getInputProps('unitCode')} />
          <UnitInput label={words.capacity} unit={words.capacityUnit} {...form.getInputProps('capacity')} />
        </FormSection>
        <FormSection title={words.addressAndContact}>
          <TextInput label={words.address} description={words.addressHint} {...form.getInputProps('address')} />
          <TextInput label={words.city} description={words.cityHint} {...form.getInputProps('city')} />
          <div className={classes.pair}>
            <TextInput label={optionalLabel(words.phone)} type="tel" {...form.getInputProps('phone')} />
            <TextInput label={optionalLabel(words.email)} type="email" {...form.getInputProps('email')} />
          </div>
          <TextInput label={optionalLabel(words.website)} {...form.getInputProps('website')} />
        </FormSection>
        <HeadSection form={form} />
      </FormBody>
    </>
  )
}

function HeadSection({ form }: Pick<SetupStepProps, 'form'>) {
  const values = form.getValues()
  return (
    <FormSection title={words.head}>
      <TextInput label={words.headName} {...form.getInputProps('headName')} />
      <TextInput
        label={optionalLabel(words.headEmployeeNumber)}
        description={words.headEmployeeNumberHint}
        inputMode="numeric"
        maw="16rem"
        {...form.getInputProps('headEmployeeNumber')}
      />
      <TextInput label={words.headTitle} {...form.getInputProps('headTitle')} value={headTitleOf(values)} />
      <Radio.Group
        label={words.headActing}
        value={values.headActing ?? 'permanent'}
        onChange={(chosen) =>
          form.setFieldValue('headActing', chosen === 'permanent' ? null : (chosen as FacilityDetails['headActing']))
        }
      >
        <Stack gap="xs" mt="xs">
          <Radio value="permanent" label={words.headPermanent} />
          {Object.entries(words.headActings).map(([value, label]) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </Stack>
      </Radio.Group>
    </FormSection>
  )
}
