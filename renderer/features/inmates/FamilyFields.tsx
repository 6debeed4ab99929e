import { Select, TextInput } from '@mantine/core'
import { jknMissingReasons, jknSegments, jknStatuses } from '#shared/features/inmates/inmate-details.contract.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import type { InmateForm } from './IdentityFields.tsx'
import { inmateFormMessages as words } from './inmate-form.messages.ts'

const usualLength = 13

/** Whom to call, and who pays for treatment. */
export function FamilyFields({ form }: { readonly form: InmateForm }) {
  const { jkn } = form.values
  const isUnusual = jkn.number !== '' && jkn.number.length !== usualLength
  return (
    <>
      <FormSection title={words.family}>
        <TextInput label={optionalLabel(words.familyName)} autoComplete="off" {...form.getInputProps('family.name')} />
        <TextInput
          label={optionalLabel(words.familyRelation)}
          maw="16rem"
          autoComplete="off"
          {...form.getInputProps('family.relation')}
        />
        <TextInput
          label={optionalLabel(words.familyPhone)}
          maw="16rem"
          inputMode="tel"
          autoComplete="off"
          {...form.getInputProps('family.phone')}
        />
      </FormSection>
      <FormSection title={words.jkn}>
        <Select
          label={words.jknStatus}
          data={jknStatuses.map((value) => ({ value, label: words.jknStates[value] }))}
          maw="16rem"
          {...form.getInputProps('jkn.status')}
        />
        {jkn.status === 'not-registered' ? (
          <Select
            label={optionalLabel(words.jknMissingReason)}
            data={jknMissingReasons.map((value) => ({ value, label: words.missingReasons[value] }))}
            clearable
            maw="22rem"
            {...form.getInputProps('jkn.missingReason')}
          />
        ) : (
          <>
            <TextInput
              label={optionalLabel(words.jknNumber)}
              description={isUnusual ? words.jknNumberLength : words.jknNumberHint}
              inputMode="numeric"
              autoComplete="off"
              maw="22rem"
              {...form.getInputProps('jkn.number')}
            />
            <Select
              label={optionalLabel(words.jknSegment)}
              data={jknSegments.map((value) => ({ value, label: words.segments[value] }))}
              clearable
              maw="22rem"
              {...form.getInputProps('jkn.segment')}
            />
          </>
        )}
        <CalendarDateInput label={optionalLabel(words.jknCheckedOn)} {...form.getInputProps('jkn.checkedOn')} />
      </FormSection>
    </>
  )
}
