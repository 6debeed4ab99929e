import { TextInput } from '@mantine/core'
import type { GetInputPropsReturnType } from '@mantine/form'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { clientMessages as words } from './clients.messages.ts'

/** Where and on what ground somebody is supervised. */
export function SupervisionFields({ inputOf }: { readonly inputOf: (path: string) => GetInputPropsReturnType }) {
  return (
    <>
      <TextInput label={words.office} maxLength={200} {...inputOf('office')} />
      <TextInput label={optionalLabel(words.number)} maxLength={80} {...inputOf('number')} />
      <TextInput label={words.programme} description={words.programmeHint} maxLength={200} {...inputOf('programme')} />
      <CalendarDateInput label={words.since} {...inputOf('since')} />
      <CalendarDateInput label={optionalLabel(words.until)} {...inputOf('until')} />
    </>
  )
}
