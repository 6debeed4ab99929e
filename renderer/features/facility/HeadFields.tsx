import { Select, TextInput } from '@mantine/core'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { facilityMessages } from './facility.messages.ts'
import type { FacilityForm } from './facility-form.ts'
import { optionsOf } from './options-of.ts'

/** Who signs. */
export function HeadFields({ form }: { readonly form: FacilityForm }) {
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
