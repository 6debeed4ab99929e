import { Autocomplete, TextInput } from '@mantine/core'
import type { GetInputPropsReturnType } from '@mantine/form'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { MomentInputs } from '../medical-records/MomentInputs.tsx'
import { labRequestMessages as words } from './lab-requests.messages.ts'
import type { TypedSpecimen } from './specimen-form.ts'

interface SpecimenFieldsProps {
  readonly form: { readonly getInputProps: (field: keyof TypedSpecimen) => GetInputPropsReturnType }
  readonly kinds: readonly string[]
}

/** What was taken from the person, by whom and when. */
export function SpecimenFields({ form, kinds }: SpecimenFieldsProps) {
  return (
    <>
      <Autocomplete
        label={optionalLabel(words.specimen)}
        data={[...kinds]}
        maxLength={120}
        {...form.getInputProps('specimen')}
      />
      <TextInput label={optionalLabel(words.specimenBy)} maxLength={120} {...form.getInputProps('specimenBy')} />
      <MomentInputs
        dayLabel={optionalLabel(words.specimenDay)}
        timeLabel={optionalLabel(words.specimenTime)}
        day={form.getInputProps('specimenDay')}
        time={form.getInputProps('specimenTime')}
      />
    </>
  )
}
