import { Checkbox, Radio, Stack, TextInput } from '@mantine/core'
import { type NumberSource, numberSources } from '#shared/features/letters/letter-classes.ts'
import { parseLetterNumberPattern } from '#shared/features/letters/letter-number.rules.ts'
import { letterClassSchema } from '#shared/features/letters/letter-settings.contract.ts'
import { errorText } from '../../api/error-text.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { facilityMessages } from '../facility/facility.messages.ts'
import { letterSettingsMessages as words } from './letter-settings.messages.ts'
import { type LetterClass, useChangeClass } from './letter-settings.queries.ts'

interface ClassValues {
  source: NumberSource
  pattern: string
  ownSeries: boolean
  few: number | null
}

function patternProblem(pattern: string): string | null {
  if (pattern.trim() === '') return null
  const parsed = parseLetterNumberPattern(pattern.trim())
  return parsed.ok ? null : facilityMessages.patternProblems[parsed.error.code]
}

const isFew = (few: number | null): few is number => letterClassSchema.shape.few.safeParse(few).success

const fewProblem = (few: number | null): string | null => (isFew(few) ? null : words.fewProblem)

/** Where the numbers of a class come from, and how they are written. */
export function ClassForm({ letterClass }: { readonly letterClass: LetterClass }) {
  const { template, name, revision } = letterClass
  const form = useDraftForm<ClassValues>({
    name: 'letters.class',
    subject: template,
    basis: revision,
    initialValues: {
      source: letterClass.source,
      pattern: letterClass.pattern ?? '',
      ownSeries: letterClass.ownSeries,
      few: letterClass.few,
    },
    validate: { pattern: patternProblem, few: (few, { source }) => (source === 'block' ? fewProblem(few) : null) },
    validateInputOnBlur: true,
  })
  const change = useChangeClass(form.draft.key)
  const { source } = form.values
  const save = form.onSubmit(({ pattern, few, ...values }) =>
    change.mutate(
      {
        template,
        revision: Number(form.draft.basis),
        ...values,
        few: few ?? letterClass.few,
        pattern: pattern.trim() === '' ? null : pattern.trim(),
      },
      { onSuccess: () => noticeDone({ text: words.classSaved(name) }) },
    ),
  )
  return (
    <FormBody
      onSubmit={save}
      errors={form.errors}
      submitLabel={words.saveClass}
      isSubmitting={change.isPending}
      failure={change.error ? errorText(change.error) : null}
      draft={form.draft}
    >
      <Radio.Group label={words.sourceLabel} {...form.getInputProps('source')}>
        <Stack gap="sm" mt="xs">
          {numberSources.map((value) => (
            <Radio
              key={value}
              value={value}
              label={words.sources[value].label}
              description={words.sources[value].hint}
            />
          ))}
        </Stack>
      </Radio.Group>
      {source !== 'typed' && (
        <TextInput
          label={optionalLabel(words.pattern)}
          description={words.patternHint}
          autoComplete="off"
          spellCheck={false}
          {...form.getInputProps('pattern')}
        />
      )}
      {source === 'register' && (
        <Checkbox
          label={words.ownSeries}
          description={words.ownSeriesHint}
          {...form.getInputProps('ownSeries', { type: 'checkbox' })}
        />
      )}
      {source === 'block' && (
        <UnitInput
          label={words.fewLabel}
          description={words.fewHint}
          unit={words.fewUnit}
          {...form.getInputProps('few')}
        />
      )}
    </FormBody>
  )
}
