import { TextInput } from '@mantine/core'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { facilityMessages } from './facility.messages.ts'
import type { FacilityForm } from './facility-form.ts'

/** The office above, as letters address it. */
export function RegionFields({ form }: { readonly form: FacilityForm }) {
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
