import { Checkbox, Group, Radio, Select, Text, Textarea, TextInput } from '@mantine/core'
import type { ComplaintBox } from '#shared/features/complaint-boxes/complaint-boxes.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { useSession } from '../../app/session.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { parseTime } from '../../format/parse-date.ts'
import { useZone } from '../../format/use-zone.ts'
import { useColleagues } from '../complaints/complaints.queries.ts'
import { careTimeMessages } from '../medical-records/care-time.messages.ts'
import { momentOf } from '../medical-records/care-time.ts'
import { textOrNull } from '../medical-records/entry-form.ts'
import { MomentInputs } from '../medical-records/MomentInputs.tsx'
import { boxMessages as words } from './complaint-boxes.messages.ts'
import { boxFailure, useBoxCommand } from './complaint-boxes.queries.ts'

interface Values {
  readonly boxId: string | null
  readonly isEarlier: boolean
  readonly day: CalendarDate | null
  readonly time: string
  readonly secondKind: keyof typeof words.secondKinds
  readonly secondId: string | null
  readonly secondName: string
  readonly secondPost: string
  readonly papers: number | null
  readonly note: string
}

const isEmpty = (text: string) => text.trim() === ''

function problemsOf(values: Values): Record<string, string> {
  const { secondKind, isEarlier, papers } = values
  const isNamed = secondKind === 'named'
  return {
    ...(values.boxId === null ? { boxId: words.boxMissing } : {}),
    ...(isEarlier && values.day === null ? { day: careTimeMessages.dayMissing } : {}),
    ...(isEarlier && parseTime(values.time) === null ? { time: careTimeMessages.timeMissing } : {}),
    ...(!isNamed && values.secondId === null ? { secondId: words.secondMissing } : {}),
    ...(isNamed && isEmpty(values.secondName) ? { secondName: words.nameMissing } : {}),
    ...(isNamed && isEmpty(values.secondPost) ? { secondPost: words.postMissing } : {}),
    ...(papers === null || !Number.isInteger(papers) || papers < 0 || papers > 1000
      ? { papers: words.countMissing }
      : {}),
  }
}

interface OpeningFormProps {
  readonly boxes: readonly ComplaintBox[]
  readonly onDone: (id: string) => void
}

/** Which box, who stood there, and how many sheets lay in it. */
export function OpeningForm({ boxes, onDone }: OpeningFormProps) {
  const zone = useZone()
  const { accountId, accountName } = useSession()
  const colleagues = (useColleagues().data ?? []).filter(({ id }) => id !== accountId)
  const form = useDraftForm<Values>({
    name: 'complaint-boxes.opening',
    initialValues: {
      ...{ boxId: boxes.length === 1 ? (boxes[0]?.id ?? null) : null, isEarlier: false, day: null, time: '' },
      ...{ secondKind: 'account', secondId: null, secondName: '', secondPost: '', papers: null, note: '' },
    },
    validate: problemsOf,
  })
  const record = useBoxCommand(client.complaintBoxes.recordOpening, form.draft.key)
  const { values } = form
  const save = (typed: Values) =>
    record.mutate(
      {
        boxId: typed.boxId ?? '',
        openedAt: typed.isEarlier ? momentOf(typed.day, typed.time, zone) : null,
        second:
          typed.secondKind === 'account'
            ? { kind: 'account', accountId: typed.secondId ?? '' }
            : { kind: 'named', name: typed.secondName.trim(), post: typed.secondPost.trim() },
        papers: typed.papers ?? 0,
        note: textOrNull(typed.note),
      },
      {
        onSuccess: ({ id }) => {
          noticeDone({ text: words.saved })
          onDone(id)
        },
      },
    )
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.save}
      isSubmitting={record.isPending}
      failure={boxFailure(record.error)}
      draft={form.draft}
    >
      <Select
        label={words.box}
        data={boxes.map(({ id: value, name, place }) => ({ value, label: `${name}, ${place}` }))}
        allowDeselect={false}
        {...form.getInputProps('boxId')}
      />
      <UnitInput
        label={words.count}
        description={words.countHint}
        unit={words.sheets}
        {...form.getInputProps('papers')}
      />
      <div>
        <Text size="sm" fw={500}>
          {words.first}
        </Text>
        <Text size="sm">{words.firstHint(accountName)}</Text>
      </div>
      <Radio.Group label={words.secondKind} {...form.getInputProps('secondKind')}>
        <Group gap="md" mt={6}>
          <Radio value="account" label={words.secondKinds.account} />
          <Radio value="named" label={words.secondKinds.named} />
        </Group>
      </Radio.Group>
      {values.secondKind === 'account' ? (
        <Select
          label={words.second}
          searchable
          data={colleagues.map(({ id: value, fullName: label }) => ({ value, label }))}
          {...form.getInputProps('secondId')}
        />
      ) : (
        <>
          <TextInput label={words.secondName} maxLength={120} {...form.getInputProps('secondName')} />
          <TextInput label={words.secondPost} maxLength={120} {...form.getInputProps('secondPost')} />
        </>
      )}
      <Checkbox label={words.earlier} {...form.getInputProps('isEarlier', { type: 'checkbox' })} />
      {values.isEarlier && (
        <MomentInputs
          dayLabel={words.day}
          timeLabel={words.time}
          day={form.getInputProps('day')}
          time={form.getInputProps('time')}
        />
      )}
      <Textarea
        label={optionalLabel(words.note)}
        description={words.noteHint}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={1000}
        {...form.getInputProps('note')}
      />
    </FormBody>
  )
}
