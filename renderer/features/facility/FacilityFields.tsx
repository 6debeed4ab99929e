import { Group, Select, TextInput } from '@mantine/core'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import { facilityMessages } from './facility.messages.ts'
import type { FacilityForm } from './facility-form.ts'

interface FieldsProps {
  readonly form: FacilityForm
}

const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

/** What the unit is. */
export function UnitFields({ form }: FieldsProps) {
  return (
    <FormSection title={facilityMessages.sections.unit}>
      <TextInput
        label={facilityMessages.name}
        description={facilityMessages.nameHint}
        {...form.getInputProps('name')}
      />
      <Select label={facilityMessages.kind} data={optionsOf(facilityMessages.kinds)} {...form.getInputProps('kind')} />
      <Group align="flex-start" grow>
        <TextInput
          label={facilityMessages.class}
          description={facilityMessages.classHint}
          {...form.getInputProps('class')}
        />
        <TextInput
          label={facilityMessages.unitCode}
          description={facilityMessages.unitCodeHint}
          {...form.getInputProps('unitCode')}
        />
      </Group>
      <UnitInput
        label={facilityMessages.capacity}
        unit={facilityMessages.capacityUnit}
        {...form.getInputProps('capacity')}
      />
      <Select
        label={facilityMessages.timeZone}
        data={optionsOf(facilityMessages.zones)}
        {...form.getInputProps('timeZone')}
      />
    </FormSection>
  )
}

/** Where it is and how to reach it. */
export function ContactFields({ form }: FieldsProps) {
  return (
    <FormSection title={facilityMessages.sections.contact}>
      <TextInput label={facilityMessages.address} {...form.getInputProps('address')} />
      <TextInput
        label={facilityMessages.city}
        description={facilityMessages.cityHint}
        {...form.getInputProps('city')}
      />
      <Group align="flex-start" grow>
        <TextInput label={optionalLabel(facilityMessages.phone)} {...form.getInputProps('phone')} />
        <TextInput label={optionalLabel(facilityMessages.email)} {...form.getInputProps('email')} />
      </Group>
      <TextInput label={optionalLabel(facilityMessages.website)} {...form.getInputProps('website')} />
    </FormSection>
  )
}

/** Who signs. */
export function HeadFields({ form }: FieldsProps) {
  return (
    <FormSection title={facilityMessages.sections.head}>
      <TextInput
        label={facilityMessages.headName}
        description={facilityMessages.headNameHint}
        {...form.getInputProps('headName')}
      />
      <TextInput
        label={optionalLabel(facilityMessages.headEmployeeNumber)}
        description={facilityMessages.headEmployeeNumberHint}
        inputMode="numeric"
        maw="20rem"
        {...form.getInputProps('headEmployeeNumber')}
      />
      <TextInput
        label={facilityMessages.headTitle}
        description={facilityMessages.headTitleHint}
        {...form.getInputProps('headTitle')}
      />
      <Select
        label={facilityMessages.headActing}
        data={optionsOf(facilityMessages.actings)}
        maw="20rem"
        {...form.getInputProps('headActing')}
      />
    </FormSection>
  )
}

/** The office above, as letters address it. */
export function RegionFields({ form }: FieldsProps) {
  return (
    <FormSection title={facilityMessages.sections.region}>
      <TextInput
        label={facilityMessages.regionalOffice}
        description={facilityMessages.regionalOfficeHint}
        {...form.getInputProps('regionalOffice')}
      />
      <TextInput label={facilityMessages.regionalOfficeCity} {...form.getInputProps('regionalOfficeCity')} />
    </FormSection>
  )
}
