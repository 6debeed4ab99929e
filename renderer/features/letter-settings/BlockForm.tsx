import { NumberInput, TextInput } from '@mantine/core'
import { reservedBlockSchema } from '#shared/features/letters/letter-settings.contract.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { schemaProblems } from '../../components/FormPage/schema-problems.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { numberFailure } from '../letters/number-failure.ts'
import { letterSettingsMessages as words } from './letter-settings.messages.ts'
import { type LetterClass, useReserveBlock } from './letter-settings.queries.ts'

interface BlockValues {
  year: number | string
  first: number | string
  last: number | string
  source: string
}

interface BlockFormProps {
  readonly template: LetterClass['template']
  readonly year: number
}

/** A new piece of the agenda book for one class of letters. */
export function BlockForm({ template, year }: BlockFormProps) {
  const form = useDraftForm<BlockValues>({
    name: 'letters.block',
    subject: template,
    initialValues: { year, first: '', last: '', source: '' },
    validate: (values) => schemaProblems(reservedBlockSchema, values, words.blockProblems),
  })
  const reserve = useReserveBlock(form.draft.key)
  const save = form.onSubmit((values) => {
    const input = reservedBlockSchema.parse(values)
    reserve.mutate({ template, ...input }, { onSuccess: () => noticeDone({ text: words.blockSaved }) })
  })
  const number = (field: 'year' | 'first' | 'last') => ({
    label: words[field],
    hideControls: true,
    allowDecimal: false,
    allowNegative: false,
    maw: '12rem',
    ...form.getInputProps(field),
  })
  return (
    <FormBody
      onSubmit={save}
      errors={form.errors}
      submitLabel={words.saveBlock}
      isSubmitting={reserve.isPending}
      failure={numberFailure(reserve.error)}
      draft={form.draft}
    >
      <NumberInput {...number('year')} />
      <NumberInput {...number('first')} />
      <NumberInput {...number('last')} />
      <TextInput
        label={words.blockSource}
        description={words.blockSourceHint}
        autoComplete="off"
        {...form.getInputProps('source')}
      />
    </FormBody>
  )
}
