import { Select, TextInput } from '@mantine/core'
import { holidaySchema } from '#shared/features/facility/facility.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { errorText, failureOf } from '../../api/error-text.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { schemaProblems } from '../../components/FormPage/schema-problems.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { calendarMessages } from './calendar.messages.ts'
import { DeadlineMovesDialog } from './DeadlineMovesDialog.tsx'
import { useAddHoliday } from './facility.queries.ts'
import type { Holiday } from './MonthGrid.tsx'
import { optionsOf } from './options-of.ts'
import { useDeadlineQuestion } from './use-deadline-question.ts'

interface HolidayValues {
  date: CalendarDate | null
  name: string
  kind: Holiday['kind']
  source: string
}

const schema = holidaySchema.pick({ date: true, name: true, kind: true, source: true })
const kinds = optionsOf(calendarMessages.kinds)

interface HolidayFormProps {
  /** Told which year it went into, so that the page can show it. */
  readonly onAdded: (year: number) => void
  readonly onClose: () => void
}

/** A day on which the office is closed, and the letter that says so. */
export function HolidayForm({ onAdded, onClose }: HolidayFormProps) {
  const form = useDraftForm<HolidayValues>({
    name: 'facility.holiday',
    initialValues: { date: null, name: '', kind: 'libur-daerah', source: '' },
    validate: (values) => schemaProblems(schema, values, calendarMessages.problems),
  })
  const question = useDeadlineQuestion()
  const add = useAddHoliday(form.draft.key)
  const save = form.onSubmit(({ date, ...rest }) => {
    if (date === null) return
    question.ask({ add: [{ ...rest, date }], withdraw: [] }, (moves) =>
      add.mutate(
        { ...rest, date, moves },
        {
          onSuccess: () => {
            noticeDone({ text: calendarMessages.added(rest.name) })
            onAdded(Number(date.slice(0, 4)))
          },
        },
      ),
    )
  })
  const isTaken = failureOf(add.error)?.code === 'name-taken'
  const failure = add.error ? (isTaken ? calendarMessages.taken : errorText(add.error)) : question.failure
  return (
    <FormBody
      onSubmit={save}
      errors={form.errors}
      submitLabel={calendarMessages.submit}
      isSubmitting={question.isLooking || add.isPending}
      failure={question.effects === null ? failure : null}
      draft={form.draft}
      onCancel={onClose}
    >
      <CalendarDateInput label={calendarMessages.date} {...form.getInputProps('date')} value={form.values.date} />
      <TextInput
        label={calendarMessages.name}
        description={calendarMessages.nameHint}
        autoComplete="off"
        {...form.getInputProps('name')}
      />
      <Select label={calendarMessages.kind} data={kinds} {...form.getInputProps('kind')} />
      <TextInput
        label={calendarMessages.source}
        description={calendarMessages.sourceHint}
        autoComplete="off"
        {...form.getInputProps('source')}
      />
      <DeadlineMovesDialog question={question} isBusy={add.isPending} failure={add.error ? failure : null} />
    </FormBody>
  )
}
