import { Group, TextInput } from '@mantine/core'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { facilityMessages } from './facility.messages.ts'
import type { FacilityForm } from './facility-form.ts'

/** Where it is and how to reach it. */
export function ContactFields({ form }: { readonly form: FacilityForm }) {
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
