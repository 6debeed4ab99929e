import { Button, Checkbox, Group, Select, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { NewHoliday } from '#shared/features/calendar/calendar.contract.ts'
import { client } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { FormPage } from '../../components/FormPage/FormPage.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { useScreenMemory } from '../../components/screen-memory.ts'
import { calendarMessages as words } from './calendar.messages.ts'
import { compareLists } from './compare-lists.ts'
import { DeadlineMovesDialog } from './DeadlineMovesDialog.tsx'
import { useHolidays, useImportHolidays, useUnitDay } from './facility.queries.ts'
import { HolidayListPreview } from './HolidayListPreview.tsx'
import { readHolidayList } from './holiday-list.ts'
import { optionsOf } from './options-of.ts'
import { useDeadlineQuestion } from './use-deadline-question.ts'

interface ListValues {
  year: string
  source: string
  kind: NewHoliday['kind']
  text: string
  withdrawsRest: boolean
  reason: string
}

const kinds = optionsOf(words.kinds)

/** A year's joint decree taken in at once: pasted, from a file with separators, or the table that came with Lentera. */
export function ImportHolidaysScreen() {
  const day = useUnitDay()
  return (
    <QueryContent query={day} shape="form">
      {({ date }) => <ImportHolidays thisYear={Number(date.slice(0, 4))} />}
    </QueryContent>
  )
}

function ImportHolidays({ thisYear }: { readonly thisYear: number }) {
  const navigate = useNavigate()
  const [, rememberYear] = useScreenMemory('calendar-year', thisYear)
  const [published, setPublished] = useState<readonly NewHoliday[] | null>(null)
  const [fileFailure, setFileFailure] = useState<ErrorText | null>(null)
  const question = useDeadlineQuestion()
  const form = useDraftForm<ListValues>({
    name: 'facility.holiday-list',
    initialValues: {
      year: String(thisYear),
      source: '',
      kind: 'libur-nasional',
      text: '',
      withdrawsRest: false,
      reason: '',
    },
    validate: {
      source: (source) => (published !== null || source.trim() !== '' ? null : words.problems.source),
      text: (text) => (published !== null || text.trim() !== '' ? null : words.problems.list),
      reason: (reason, values) => (!values.withdrawsRest || reason.trim() !== '' ? null : words.problems.reason),
    },
  })
  const take = useImportHolidays(form.draft.key)
  const { source, kind, text, withdrawsRest, reason } = form.values
  const year = Number(form.values.year)
  const years = [0, 1, 2, 3].map((more) => String(thisYear - 1 + more))
  const present = useHolidays(year)
  const lines = published === null ? readHolidayList(text, year, kind) : []
  const listed: readonly NewHoliday[] =
    published ?? lines.flatMap((line) => (line.ok ? line.days.map((one) => ({ ...one, source: source.trim() })) : []))
  const difference = compareLists(listed, present.data ?? [], year)
  const withdraw = withdrawsRest ? difference.missing.map((holiday) => holiday.id) : []
  const isEmpty = difference.added.length === 0 && withdraw.length === 0

  const save = form.onSubmit(() => {
    if (isEmpty) return
    question.ask({ add: difference.added, withdraw }, (moves) =>
      take.mutate(
        { add: [...difference.added], withdraw, reason: reason.trim(), moves },
        {
          onSuccess: (done) => {
            noticeDone({ text: words.listTaken(done.added, done.withdrawn, done.moved) })
            rememberYear(year)
            void navigate('/pengaturan/kalender')
          },
        },
      ),
    )
  })
  const readFile = async (file: File | undefined) => {
    if (file === undefined) return
    setPublished(null)
    form.setFieldValue('text', await file.text())
  }
  const takePublished = async () => {
    setFileFailure(null)
    try {
      setPublished(await client.calendar.published({ year: year }))
    } catch (error) {
      setFileFailure(errorText(error))
    }
  }
  const failure = take.error ? errorText(take.error) : (question.failure ?? fileFailure)
  return (
    <>
      <FormPage
        head={{
          title: words.listTitle,
          subtitle: words.listSubtitle,
          breadcrumb: [{ label: words.menu, to: '/pengaturan/kalender' }],
        }}
        onSubmit={save}
        errors={form.errors}
        submitLabel={isEmpty ? words.listNothing : words.listSubmit(difference.added.length, withdraw.length)}
        isSubmitting={question.isLooking || take.isPending}
        failure={question.effects === null ? failure : null}
        draft={form.draft}
      >
        <Select label={words.year} data={years} allowDeselect={false} maw="10rem" {...form.getInputProps('year')} />
        <Group gap="xs">
          <Button variant="default" onClick={() => void takePublished()}>
            {words.listPublished(year)}
          </Button>
          {published !== null && (
            <Button variant="subtle" onClick={() => setPublished(null)}>
              {words.listTypeInstead}
            </Button>
          )}
        </Group>
        {published === null ? (
          <>
            <TextInput
              label={words.source}
              description={words.listSourceHint}
              autoComplete="off"
              {...form.getInputProps('source')}
            />
            <Select
              label={words.listKind}
              description={words.listKindHint}
              data={kinds}
              {...form.getInputProps('kind')}
            />
            <Textarea
              label={words.listText}
              description={words.listTextHint}
              autosize
              minRows={6}
              maxRows={14}
              {...form.getInputProps('text')}
            />
            <Text component="label" size="sm">
              {words.listFile}{' '}
              <input
                type="file"
                accept=".csv,.txt"
                onChange={(event) => void readFile(event.currentTarget.files?.[0])}
              />
            </Text>
          </>
        ) : (
          published.length === 0 && <Text>{words.listPublishedNone(year)}</Text>
        )}
        <HolidayListPreview lines={lines} difference={difference} />
        {difference.missing.length > 0 && (
          <Checkbox
            label={words.listWithdraw(difference.missing.length)}
            {...form.getInputProps('withdrawsRest', { type: 'checkbox' })}
          />
        )}
        {withdrawsRest && difference.missing.length > 0 && (
          <TextInput label={words.withdrawQuestion} autoComplete="off" {...form.getInputProps('reason')} />
        )}
      </FormPage>
      <DeadlineMovesDialog
        question={question}
        isBusy={take.isPending}
        failure={take.error ? errorText(take.error) : null}
      />
    </>
  )
}
