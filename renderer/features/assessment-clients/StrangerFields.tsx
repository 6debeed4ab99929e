import { Group, Radio, Textarea, TextInput } from '@mantine/core'
import type { GetInputPropsReturnType } from '@mantine/form'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { clientMessages as words } from './clients.messages.ts'

const sexes = ['male', 'female'] as const

/** Who somebody is whom this unit never held. */
export function StrangerFields({ inputOf }: { readonly inputOf: (path: string) => GetInputPropsReturnType }) {
  return (
    <>
      <TextInput label={words.name} maxLength={200} {...inputOf('name')} />
      <Radio.Group label={words.sex} {...inputOf('sex')}>
        <Group mt="xs">
          {sexes.map((sex) => (
            <Radio key={sex} value={sex} label={words.sexes[sex]} />
          ))}
        </Group>
      </Radio.Group>
      <TextInput label={optionalLabel(words.birthPlace)} maxLength={120} {...inputOf('birthPlace')} />
      <CalendarDateInput label={optionalLabel(words.born)} {...inputOf('birthDate')} />
      <TextInput label={optionalLabel(words.nationalId)} maxLength={24} {...inputOf('nationalId')} />
      <Textarea label={optionalLabel(words.address)} autosize minRows={2} maxLength={400} {...inputOf('address')} />
    </>
  )
}
