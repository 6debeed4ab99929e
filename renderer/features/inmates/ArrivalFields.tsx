import { Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { inmateFormMessages as words } from './inmate-form.messages.ts'
import type { RegistrationFormValues } from './inmate-form.ts'
import { OccurrenceFields } from './OccurrenceFields.tsx'
import { PlaceFields } from './PlaceFields.tsx'
import { RegisterNumberFields } from './RegisterNumberFields.tsx'

/** When the person came, where to, and under which number. */
export function ArrivalFields({ form }: { readonly form: UseFormReturnType<RegistrationFormValues> }) {
  const { arrival, firstRegister, birthDate } = form.values
  return (
    <>
      <FormSection title={words.arrival}>
        <OccurrenceFields
          label={words.arrivedOn}
          date={form.getInputProps('arrival.on')}
          time={form.getInputProps('arrival.time')}
        />
        <TextInput
          label={optionalLabel(words.from)}
          description={words.fromHint}
          {...form.getInputProps('arrival.from')}
        />
        <PlaceFields block={form.getInputProps('arrival.block')} room={form.getInputProps('arrival.room')} isOptional />
        <Textarea label={optionalLabel(words.note)} autosize minRows={2} {...form.getInputProps('arrival.note')} />
      </FormSection>
      <FormSection title={words.registerSection} hint={words.registerHint}>
        <RegisterNumberFields
          values={firstRegister}
          birthDate={birthDate}
          field={(name) => form.getInputProps(`firstRegister.${name}`)}
          onChange={(change) => form.setFieldValue('firstRegister', { ...firstRegister, ...change })}
          isOptional
          otherwiseSince={arrival.on}
        />
      </FormSection>
    </>
  )
}
