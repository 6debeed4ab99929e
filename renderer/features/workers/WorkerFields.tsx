import { Group, Radio, Select, Textarea, TextInput } from '@mantine/core'
import type { GetInputPropsReturnType } from '@mantine/form'
import { employments } from '#shared/features/workers/workers.rules.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { workerMessages as words } from './workers.messages.ts'
import { useWorkerChoices } from './workers.queries.ts'

interface WorkerFieldsProps {
  readonly inputOf: (path: string) => GetInputPropsReturnType
  readonly employment: string | null
  /** The account that is the worker's already, which is free for nobody else. */
  readonly ownAccount: { readonly id: string; readonly fullName: string } | null
}

const sexes = ['female', 'male'] as const

/** Who somebody is, as the register has him. */
export function WorkerFields({ inputOf, employment, ownAccount }: WorkerFieldsProps) {
  const { data } = useWorkerChoices()
  const accounts = [...(ownAccount ? [ownAccount] : []), ...(data?.accounts ?? [])]
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
      <Select
        label={words.profession}
        searchable
        data={(data?.professions ?? []).map(({ id, title }) => ({ value: id, label: title }))}
        {...inputOf('profession')}
      />
      <TextInput label={words.position} maxLength={120} {...inputOf('position')} />
      <TextInput label={optionalLabel(words.rank)} maxLength={80} {...inputOf('rank')} />
      <Select
        label={words.employment}
        data={employments.map((value) => ({ value, label: words.employments[value] }))}
        {...inputOf('employment')}
      />
      {employment === 'partner' && (
        <TextInput label={words.employer} description={words.employerHint} maxLength={200} {...inputOf('employer')} />
      )}
      <CalendarDateInput label={words.since} {...inputOf('since')} />
      <CalendarDateInput label={optionalLabel(words.until)} {...inputOf('until')} />
      <Textarea
        label={optionalLabel(words.education)}
        description={words.educationHint}
        autosize
        minRows={2}
        maxLength={300}
        {...inputOf('education')}
      />
      <TextInput label={optionalLabel(words.birthPlace)} maxLength={120} {...inputOf('birthPlace')} />
      <CalendarDateInput label={optionalLabel(words.birthDate)} {...inputOf('birthDate')} />
      <TextInput label={optionalLabel(words.nip)} description={words.numbersHint} maxLength={40} {...inputOf('nip')} />
      <TextInput
        label={optionalLabel(words.nationalId)}
        description={words.numbersHint}
        maxLength={40}
        {...inputOf('nationalId')}
      />
      <Select
        label={optionalLabel(words.account)}
        description={words.accountHint}
        searchable
        clearable
        data={accounts.map(({ id, fullName }) => ({ value: id, label: fullName }))}
        {...inputOf('accountId')}
      />
      <Textarea label={optionalLabel(words.note)} autosize minRows={2} maxLength={500} {...inputOf('note')} />
    </>
  )
}
