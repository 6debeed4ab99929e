import { Group, Radio, Textarea, TextInput } from '@mantine/core'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import type { DraftForm } from '../../components/FormPage/use-draft-form.ts'
import type { LetterValues } from './complaint-letter-form.ts'
import { complaintLetterMessages as words } from './complaint-letters.messages.ts'

export interface LetterContentFieldsProps {
  readonly form: DraftForm<LetterValues>
  readonly hasRecipient: boolean
  /** Tells what was done, too. */
  readonly isReport: boolean
  /** Of a report: what was done when, each with room for a sentence. */
  readonly steps?: readonly { readonly id: string; readonly title: string; readonly taken: string }[]
}

/** What a person words in a letter of the desk, and on what it is printed. */
export function LetterContentFields({ form, hasRecipient, isReport, steps = [] }: LetterContentFieldsProps) {
  return (
    <>
      {hasRecipient && (
        <>
          <TextInput label={words.recipientPost} maxLength={200} {...form.getInputProps('recipientPost')} />
          <TextInput label={words.recipientPlace} maxLength={200} {...form.getInputProps('recipientPlace')} />
        </>
      )}
      <TextInput label={words.subject} maxLength={200} {...form.getInputProps('subject')} />
      <Textarea
        label={optionalLabel(words.opening)}
        maxLength={4000}
        autosize
        minRows={2}
        {...form.getInputProps('opening')}
      />
      <Textarea
        label={isReport ? words.bodyReport : words.body}
        description={words.bodyHint}
        maxLength={20_000}
        autosize
        minRows={5}
        maxRows={16}
        {...form.getInputProps('body')}
      />
      {isReport && (
        <Textarea
          label={optionalLabel(words.handling)}
          maxLength={20_000}
          autosize
          minRows={3}
          maxRows={12}
          {...form.getInputProps('handling')}
        />
      )}
      {steps.map(({ id, title, taken }) => (
        <Textarea
          key={id}
          label={optionalLabel(words.summaryOf(title, taken))}
          maxLength={600}
          autosize
          minRows={1}
          {...form.getInputProps(`summaries.${id}`)}
          value={form.values.summaries[id] ?? ''}
        />
      ))}
      {isReport && (
        <TextInput
          label={optionalLabel(words.sanction)}
          description={words.sanctionHint}
          maxLength={200}
          {...form.getInputProps('sanction')}
        />
      )}
      <Textarea
        label={optionalLabel(words.closing)}
        maxLength={4000}
        autosize
        minRows={2}
        {...form.getInputProps('closing')}
      />
      <Textarea
        label={optionalLabel(words.copies)}
        description={words.copiesHint}
        maxLength={2000}
        autosize
        minRows={1}
        {...form.getInputProps('copies')}
      />
      <CalendarDateInput label={words.date} {...form.getInputProps('date')} value={form.values.date} />
      <TextInput label={words.classification} maxLength={40} {...form.getInputProps('classification')} />
      <Radio.Group label={words.paper} {...form.getInputProps('paper')}>
        <Group mt="xs">
          <Radio value="A4" label={words.papers.A4} />
          <Radio value="F4" label={words.papers.F4} />
        </Group>
      </Radio.Group>
      <Radio.Group label={words.letterhead} {...form.getInputProps('letterheadMode')}>
        <Group mt="xs">
          <Radio value="printed" label={words.letterheads.printed} />
          <Radio value="preprinted" label={words.letterheads.preprinted} />
        </Group>
      </Radio.Group>
    </>
  )
}
