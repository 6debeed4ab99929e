import { Button, Checkbox, CloseButton, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate, useSearchParams } from 'react-router'
import { client } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormPage } from '../../components/FormPage/FormPage.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import { type DraftForm, useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { formatMessages } from '../../format/format.messages.ts'
import { formatNumber } from '../../format/numbers.ts'
import { sessionMessages as words } from './coaching-sessions.messages.ts'
import { sessionFailure, useRunningProgrammes, useSessionCommand } from './coaching-sessions.queries.ts'
import { PlanPreview } from './PlanPreview.tsx'
import classes from './Plans.module.css'
import { emptySlot, planOf, planProblems, type TypedPlan } from './plan-form.ts'
import { sessionPaths, weekAddress } from './session-paths.ts'

const { plan: labels } = words

/** When a programme meets, with what would come of it in sight before it is made. */
export function NewPlanScreen() {
  const navigate = useNavigate()
  const [address] = useSearchParams()
  const programmes = useRunningProgrammes()
  const form = useDraftForm<TypedPlan>({
    name: 'coaching-sessions.plan',
    initialValues: {
      programmeId: address.get(weekAddress.programme),
      ...{
        title: '',
        from: null,
        until: null,
        slots: [emptySlot],
        skipsHolidays: true,
      },
    },
    validate: planProblems,
  })
  const [looked] = useDebouncedValue(form.values, 400)
  const make = useSessionCommand(client.coachingSessions.makePlan, form.draft.key)
  const save = (values: TypedPlan) => {
    const plan = planOf(values)
    if (plan === null) return
    make.mutate(
      { ...plan, title: values.title.trim() },
      {
        onSuccess: ({ sessions }) => {
          noticeDone({ text: labels.saved(formatNumber(sessions)) })
          void navigate(`${sessionPaths.weekOf(plan.from)}&${weekAddress.programme}=${plan.programmeId}`, {
            replace: true,
          })
        },
      },
    )
  }
  return (
    <FormPage
      head={{
        title: words.newPlan,
        breadcrumb: [{ label: words.title, to: sessionPaths.week }],
      }}
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={labels.save}
      isSubmitting={make.isPending}
      failure={sessionFailure(make.error)}
      draft={form.draft}
      onCancel={() => void navigate(sessionPaths.week)}
    >
      <Select
        label={words.programme}
        searchable
        data={(programmes.data ?? []).map(({ id, name }) => ({
          value: id,
          label: name,
        }))}
        {...form.getInputProps('programmeId')}
      />
      <TextInput
        label={labels.title}
        description={labels.titleHint}
        autoComplete="off"
        maxLength={120}
        {...form.getInputProps('title')}
      />
      <CalendarDateInput label={labels.from} {...form.getInputProps('from')} />
      <CalendarDateInput label={labels.until} {...form.getInputProps('until')} />
      <FormSection title={labels.slots} hint={labels.slotsHint}>
        {form.values.slots.map((_slot, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own and are only added or removed
          <SlotFields key={index} form={form} index={index} />
        ))}
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            disabled={form.values.slots.length >= 21}
            onClick={() => form.insertListItem('slots', form.values.slots.at(-1) ?? emptySlot)}
          >
            {labels.addSlot}
          </Button>
        </div>
      </FormSection>
      <Checkbox label={labels.skipsHolidays} {...form.getInputProps('skipsHolidays', { type: 'checkbox' })} />
      <PlanPreview plan={planOf(looked)} />
    </FormPage>
  )
}

function SlotFields({ form, index }: { readonly form: DraftForm<TypedPlan>; readonly index: number }) {
  const path = `slots.${index}`
  const position = formatNumber(index + 1)
  return (
    <fieldset className={classes.slot} aria-label={labels.slotOf(position)}>
      <Select
        label={labels.weekday}
        allowDeselect={false}
        data={formatMessages.weekdays.map((label, day) => ({
          value: String(day + 1),
          label,
        }))}
        {...form.getInputProps(`${path}.weekday`)}
      />
      <TextInput label={labels.startsAt} autoComplete="off" {...form.getInputProps(`${path}.startsAt`)} />
      <UnitInput label={labels.minutes} unit={labels.minutesUnit} {...form.getInputProps(`${path}.minutes`)} />
      {form.values.slots.length > 1 && (
        <CloseButton aria-label={labels.removeSlot(position)} onClick={() => form.removeListItem('slots', index)} />
      )}
    </fieldset>
  )
}
