import { Button, CloseButton, Group, NumberInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type Shift, shiftsSchema } from '#shared/features/duty-roster/duty-roster.rules.ts'
import { client, orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { dutyPaths } from './duty-paths.ts'
import { rosterMessages as words } from './duty-roster.messages.ts'
import { rosterFailure, useRosterCommand } from './duty-roster.queries.ts'

/** Which shifts there are, when, and how many are to be there. */
export function ShiftsScreen() {
  const mayChange = useMay('enter:workers')
  const query = useQuery(orpc.dutyRoster.settings.queryOptions({ input: {} }))
  return (
    <>
      <PageHead title={words.history.shifts} breadcrumb={[{ label: words.title, to: dutyPaths.week }]} />
      <QueryContent query={query} shape="form">
        {({ shifts, source }) =>
          mayChange ? (
            <ShiftsForm key={JSON.stringify(shifts)} shifts={shifts} source={source} />
          ) : (
            <SummaryList
              rows={shifts.map(({ name, startsAt, endsAt }) => ({
                label: name,
                value: words.hours(startsAt, endsAt),
              }))}
            />
          )
        }
      </QueryContent>
      <HistorySection subject={{ type: 'duty-roster', id: 'all' }} />
    </>
  )
}

interface Typed extends Omit<Shift, 'needed'> {
  readonly needed: number | string
}

interface Values {
  readonly shifts: Typed[]
}

const withColon = (time: string) => time.trim().replace('.', ':')

/** Null where something is no shift. */
const shiftsOf = ({ shifts }: Values) =>
  shiftsSchema.safeParse(
    shifts.map((shift) => ({
      ...{ ...shift, startsAt: withColon(shift.startsAt), endsAt: withColon(shift.endsAt) },
      needed: Number(shift.needed),
    })),
  ).data ?? null

function ShiftsForm({ shifts, source }: { readonly shifts: Shift[]; readonly source: string }) {
  const form = useDraftForm<Values>({
    ...{ name: 'duty-roster.shifts', basis: JSON.stringify(shifts) },
    initialValues: { shifts },
    validate: (values) => (shiftsOf(values) === null ? { 'shifts.0.name': words.shiftsWrong } : {}),
  })
  const change = useRosterCommand(client.dutyRoster.changeShifts, form.draft.key)
  const save = (values: Values) => {
    const typed = shiftsOf(values)
    if (typed === null) return
    change.mutate({ shifts: typed, basis: shifts }, { onSuccess: () => noticeDone({ text: words.shiftsSaved }) })
  }
  const add = () => {
    const known = new Set(form.values.shifts.map(({ id }) => id))
    const number = Array.from({ length: 100 }, (_none, index) => index + 1).find((one) => !known.has(`giliran-${one}`))
    form.insertListItem('shifts', { id: `giliran-${number ?? 0}`, name: '', startsAt: '', endsAt: '', needed: 1 })
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.shiftsSave}
      isSubmitting={change.isPending}
      failure={rosterFailure(change.error)}
      draft={form.draft}
    >
      <FormSection title={words.history.shifts} hint={source}>
        {form.values.shifts.map(({ id }, index) => (
          <Group key={id} align="end" wrap="nowrap">
            <TextInput
              label={words.shiftName(index + 1)}
              maxLength={40}
              {...form.getInputProps(`shifts.${index}.name`)}
            />
            <TextInput
              label={words.shiftFrom(index + 1)}
              maxLength={5}
              {...form.getInputProps(`shifts.${index}.startsAt`)}
            />
            <TextInput
              label={words.shiftUntil(index + 1)}
              maxLength={5}
              {...form.getInputProps(`shifts.${index}.endsAt`)}
            />
            <NumberInput
              label={words.shiftNeeded(index + 1)}
              min={1}
              max={20}
              {...form.getInputProps(`shifts.${index}.needed`)}
            />
            <CloseButton
              aria-label={words.shiftRemove(index + 1)}
              onClick={() => form.removeListItem('shifts', index)}
            />
          </Group>
        ))}
        <div>
          <Button variant="default" onClick={add}>
            {words.shiftAdd}
          </Button>
        </div>
      </FormSection>
    </FormBody>
  )
}
