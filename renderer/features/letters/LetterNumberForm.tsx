import { Select, Textarea, TextInput } from '@mantine/core'
import type { EnteredNumber } from '#shared/features/letters/letter-numbers.contract.ts'
import { typedNumberFault } from '#shared/features/letters/letter-register.rules.ts'
import { client } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import type { LetterRow } from './letter-columns.tsx'
import { letterNumberMessages as words } from './letter-number.messages.ts'
import { numberFailure } from './number-failure.ts'
import { numberRefusals } from './number-refusal.messages.ts'

type Book = keyof typeof words.books

interface NumberValues {
  number: string
  book: Book
  reason: string
}

const books = Object.entries(words.books).map(([value, label]) => ({ value: value as Book, label }))
const shortestReason = 5

type Numbered = EnteredNumber & { readonly id: string }

interface LetterNumberFormProps {
  readonly row: Pick<LetterRow, 'id' | 'number' | 'revision'>
  /** Who else than those who issue letters may write it down; the letter book's own way without it. */
  readonly send?: (
    numbered: Numbered,
    call: { readonly context: { readonly key: string } },
  ) => Promise<{ readonly number: string }>
  readonly onDone: () => void
  readonly onCancel?: (() => void) | undefined
}

/** The number that the agenda book or SRIKANDI gave; a correction also says why. */
export function LetterNumberForm({ row, send = client.letterNumbers.enter, onDone, onCancel }: LetterNumberFormProps) {
  const isCorrection = row.number !== null
  const form = useDraftForm<NumberValues>({
    name: 'letters.number',
    subject: row.id,
    basis: row.revision,
    initialValues: { number: row.number ?? '', book: 'agenda', reason: '' },
    validate: {
      number: (value) => {
        if (value.trim() === '') return words.numberMissing
        const fault = typedNumberFault(value)
        return fault === null ? null : numberRefusals[fault]
      },
      reason: (value) => (isCorrection && value.trim().length < shortestReason ? words.reasonMissing : null),
    },
  })
  const enter = useCommand({ mutationFn: (numbered: Numbered) => send(numbered, { context: { key: form.draft.key } }) })
  const save = form.onSubmit(({ number, book, reason }) =>
    enter.mutate(
      { id: row.id, revision: Number(form.draft.basis), number, book, reason: isCorrection ? reason : null },
      {
        onSuccess: (entered) => {
          noticeDone({ text: words.saved(entered.number) })
          onDone()
        },
      },
    ),
  )
  return (
    <FormBody
      onSubmit={save}
      errors={form.errors}
      submitLabel={isCorrection ? words.correctSubmit : words.enterSubmit}
      isSubmitting={enter.isPending}
      failure={numberFailure(enter.error)}
      draft={form.draft}
      onCancel={onCancel}
    >
      <TextInput
        label={words.number}
        description={words.numberHint}
        autoComplete="off"
        spellCheck={false}
        maw="24rem"
        {...form.getInputProps('number')}
      />
      <Select label={words.book} data={books} allowDeselect={false} maw="16rem" {...form.getInputProps('book')} />
      {isCorrection && (
        <Textarea label={words.reason} description={words.reasonHint} autosize {...form.getInputProps('reason')} />
      )}
    </FormBody>
  )
}
