import { Select, TagsInput, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { religions } from '#shared/features/inmates/inmate-details.contract.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { inmateFormMessages as words } from './inmate-form.messages.ts'
import type { InmateFormValues } from './inmate-form.ts'
import { inmateMessages } from './inmates.messages.ts'
import { NationalIdInput } from './NationalIdInput.tsx'
import { PhotoField } from './PhotoField.tsx'

/** A form whose values hold at least the record; registration holds more. */
export type InmateForm = Pick<
  UseFormReturnType<InmateFormValues>,
  'values' | 'errors' | 'getInputProps' | 'setFieldValue' | 'key'
>

/** Who the person is. */
export function IdentityFields({ form }: { readonly form: InmateForm }) {
  const { birthDate, sex } = form.values
  return (
    <FormSection title={words.identity}>
      <TextInput label={words.name} description={words.nameHint} autoComplete="off" {...form.getInputProps('name')} />
      <TagsInput
        label={optionalLabel(words.aliases)}
        description={words.aliasesHint}
        acceptValueOnBlur
        {...form.getInputProps('aliases')}
      />
      <Select
        label={words.sex}
        data={(['male', 'female'] as const).map((value) => ({ value, label: inmateMessages.sexes[value] }))}
        maw="16rem"
        {...form.getInputProps('sex')}
      />
      <TextInput label={optionalLabel(words.birthPlace)} maw="22rem" {...form.getInputProps('birthPlace')} />
      <CalendarDateInput label={optionalLabel(words.birthDate)} {...form.getInputProps('birthDate')} />
      <NationalIdInput record={{ birthDate, sex }} field={form.getInputProps('nationalId')} />
      <Select
        label={optionalLabel(words.religion)}
        data={religions.map((value) => ({ value, label: words.religions[value] }))}
        clearable
        maw="22rem"
        {...form.getInputProps('religion')}
      />
      <TextInput label={words.nationality} maw="16rem" {...form.getInputProps('nationality')} />
      <Textarea label={optionalLabel(words.address)} autosize minRows={2} {...form.getInputProps('address')} />
      <PhotoField
        fileId={form.values.photoFileId}
        onChange={(fileId) => form.setFieldValue('photoFileId', fileId)}
        error={form.errors.photoFileId}
      />
    </FormSection>
  )
}
