import { Group, Select, TextInput } from '@mantine/core'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import { facilityMessages } from './facility.messages.ts'
import type { FacilityForm } from './facility-form.ts'
import { optionsOf } from './options-of.ts'

/** What the unit is. */
export function UnitFields({ form }: { readonly form: FacilityForm }) {
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
