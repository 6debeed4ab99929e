import { Radio, Stack, Text } from '@mantine/core'
import { letterPaperSchema } from '#shared/features/letters/letter-settings.contract.ts'
import { errorText } from '../../api/error-text.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { schemaProblems } from '../../components/FormPage/schema-problems.ts'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { letterSettingsMessages as words } from './letter-settings.messages.ts'
import { type LetterPaper, useChangePaper } from './letter-settings.queries.ts'
import classes from './PaperSketch.module.css'
import { PaperSketch } from './PaperSketch.tsx'

type PaperValues = Omit<LetterPaper, 'offsetMm' | 'shiftMm'> & { offsetMm: number | null; shiftMm: number | null }

/** What new letters are set on, and where on paper with a printed head they stand. */
export function PaperForm({ paper }: { readonly paper: LetterPaper }) {
  const form = useDraftForm<PaperValues>({
    name: 'letters.paper',
    basis: JSON.stringify(paper),
    initialValues: paper,
    validate: (values) => schemaProblems(letterPaperSchema, values, words.paperProblems),
  })
  const shown = letterPaperSchema.safeParse(form.values)
  const change = useChangePaper(form.draft.key)
  const save = form.onSubmit((values) =>
    change.mutate(letterPaperSchema.parse(values), { onSuccess: () => noticeDone({ text: words.paperSaved }) }),
  )
  const options = (labels: Readonly<Record<string, string>>) => (
    <Stack gap="xs" mt="xs">
      {Object.entries(labels).map(([value, label]) => (
        <Radio key={value} value={value} label={label} />
      ))}
    </Stack>
  )
  return (
    <FormBody
      onSubmit={save}
      errors={form.errors}
      submitLabel={words.savePaper}
      isSubmitting={change.isPending}
      failure={change.error ? errorText(change.error) : null}
      draft={form.draft}
    >
      <Text c="dimmed">{words.paperText}</Text>
      <Radio.Group label={words.paper} {...form.getInputProps('paper')}>
        {options(words.papers)}
      </Radio.Group>
      <Radio.Group label={words.letterhead} {...form.getInputProps('letterheadMode')}>
        {options(words.letterheads)}
      </Radio.Group>
      <div className={classes.place}>
        <Stack gap="lg">
          <UnitInput
            label={words.offset}
            description={words.offsetHint}
            unit={words.millimetres}
            {...form.getInputProps('offsetMm')}
          />
          <UnitInput
            label={words.shift}
            description={words.shiftHint}
            unit={words.millimetres}
            {...form.getInputProps('shiftMm')}
          />
        </Stack>
        {shown.success && shown.data.letterheadMode === 'preprinted' && <PaperSketch paper={shown.data} />}
      </div>
    </FormBody>
  )
}
