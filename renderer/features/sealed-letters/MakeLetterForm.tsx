import { Select, Textarea, TextInput } from '@mantine/core'
import { type SealedState, sealedOffices } from '#shared/features/sealed-letters/sealed-letters.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { textOrNull } from '../medical-records/entry-form.ts'
import { sealedMessages as words } from './sealed-letters.messages.ts'
import { sealedFailure, useSealedCommand } from './sealed-letters.queries.ts'

interface Values {
  readonly office: string | null
  readonly letterNumber: string
  readonly letterDate: CalendarDate | null
  readonly request: string
}

interface MakeLetterFormProps {
  readonly complaintId: string
  readonly offices: SealedState['offices']
  readonly onDone: () => void
}

/** To which office, under which number, and what is asked of it. */
export function MakeLetterForm({ complaintId, offices, onDone }: MakeLetterFormProps) {
  const form = useDraftForm<Values>({
    name: 'sealed-letters.make',
    subject: complaintId,
    initialValues: { office: offices[0]?.id ?? null, letterNumber: '', letterDate: null, request: '' },
    validate: {
      office: (value) => (value === null ? words.officeMissing : null),
      letterDate: (value) => (value === null ? words.dateMissing : null),
      request: (value) => (value.trim().length < 5 ? words.textShort : null),
    },
  })
  const make = useSealedCommand(client.sealedLetters.make, form.draft.key)
  const save = ({ office: chosen, letterNumber, letterDate, request }: Values) => {
    const office = sealedOffices.find((one) => one === chosen)
    if (office === undefined || letterDate === null) return
    make.mutate(
      { complaintId, office, letterNumber: textOrNull(letterNumber), letterDate, request: request.trim() },
      {
        onSuccess: () => {
          noticeDone({ text: words.saved })
          onDone()
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.save}
      isSubmitting={make.isPending}
      failure={sealedFailure(make.error)}
      draft={form.draft}
    >
      <Select
        label={words.office}
        data={offices.map(({ id: value, title: label }) => ({ value, label }))}
        allowDeselect={false}
        {...form.getInputProps('office')}
      />
      <CalendarDateInput label={words.letterDate} {...form.getInputProps('letterDate')} />
      <TextInput
        label={optionalLabel(words.letterNumber)}
        description={words.letterNumberHint}
        maxLength={120}
        {...form.getInputProps('letterNumber')}
      />
      <Textarea
        label={words.request}
        description={words.requestHint}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={4000}
        {...form.getInputProps('request')}
      />
    </FormBody>
  )
}
