import { Checkbox, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate, useSearchParams } from 'react-router'
import { client } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormPage } from '../../components/FormPage/FormPage.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { sessionMessages as words } from './coaching-sessions.messages.ts'
import { sessionFailure, usePlansOf, useRunningProgrammes, useSessionCommand } from './coaching-sessions.queries.ts'
import { PlanPreview } from './PlanPreview.tsx'
import { emptySlot, planOf, planProblems, type TypedPlan, typedPlanOf } from './plan-form.ts'
import { SlotsFields } from './SlotsFields.tsx'
import { sessionPaths, weekAddress } from './session-paths.ts'

const { plan: labels } = words

/** When a programme meets, with what would come of it in sight before it is made. */
export function NewPlanScreen() {
  const [address] = useSearchParams()
  const [programmeId, copied] = [address.get(weekAddress.programme), address.get(weekAddress.plan)]
  return copied === null || programmeId === null ? (
    <NewPlan start={{ ...blankPlan, programmeId }} />
  ) : (
    <CopiedPlan key={copied} programmeId={programmeId} planId={copied} />
  )
}

const blankPlan: TypedPlan = {
  ...{ programmeId: null, title: '', from: null, until: null },
  ...{ slots: [emptySlot], skipsHolidays: true },
}

/** Another year of a plan: the same days and hours, a year later. */
function CopiedPlan({ programmeId, planId }: { readonly programmeId: string; readonly planId: string }) {
  const plans = usePlansOf(programmeId)
  return (
    <QueryContent query={plans} shape="form">
      {(all) => {
        const plan = all.find(({ id }) => id === planId)
        return <NewPlan start={plan ? typedPlanOf(programmeId, plan, 1) : { ...blankPlan, programmeId }} />
      }}
    </QueryContent>
  )
}

function NewPlan({ start }: { readonly start: TypedPlan }) {
  const navigate = useNavigate()
  const programmes = useRunningProgrammes()
  const form = useDraftForm<TypedPlan>({
    name: 'coaching-sessions.plan',
    initialValues: start,
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
      <SlotsFields form={form} />
      <Checkbox label={labels.skipsHolidays} {...form.getInputProps('skipsHolidays', { type: 'checkbox' })} />
      <PlanPreview plan={planOf(looked)} />
    </FormPage>
  )
}
