import { Checkbox, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import type { Programme } from '#shared/features/coaching-programmes/coaching-programmes.contract.ts'
import { client, orpc } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormPage } from '../../components/FormPage/FormPage.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { programmePaths } from '../coaching-programmes/programme-paths.ts'
import { sessionMessages } from './coaching-sessions.messages.ts'
import { sessionFailure, usePlansOf, useSessionCommand } from './coaching-sessions.queries.ts'
import { PlanChangePreview } from './PlanChangePreview.tsx'
import { planChangeOf, planChangeProblems, type TypedPlanChange } from './plan-change-form.ts'
import { planChangeMessages as words } from './plan-changes.messages.ts'
import { typedPlanOf } from './plan-form.ts'
import { SlotsFields } from './SlotsFields.tsx'

const { plan: labels, plans } = sessionMessages

/** A work plan that changes while it runs, with what would become of each session in sight before it is saved. */
export function EditPlanScreen() {
  const { programmeId = '', planId = '' } = useParams()
  const programme = useQuery(orpc.coachingProgrammes.get.queryOptions({ input: { id: programmeId } }))
  const all = usePlansOf(programmeId)
  return (
    <QueryContent query={programme} shape="form">
      {(known) => (
        <QueryContent query={all} shape="form">
          {(found) => {
            const plan = found.find(({ id, state }) => id === planId && state === 'active')
            return plan ? (
              <EditPlan key={plan.id} {...{ plan, programme: known }} />
            ) : (
              <EmptyState title={words.gone} text={words.goneText} />
            )
          }}
        </QueryContent>
      )}
    </QueryContent>
  )
}

interface EditPlanProps {
  readonly programme: Programme
  readonly plan: NonNullable<ReturnType<typeof usePlansOf>['data']>[number]
}

function EditPlan({ programme, plan }: EditPlanProps) {
  const navigate = useNavigate()
  const back = `${programmePaths.programme(programme.id)}?tab=rencana`
  const form = useDraftForm<TypedPlanChange>({
    name: 'coaching-sessions.change-plan',
    ...{ subject: plan.id, basis: plan.revision },
    initialValues: {
      ...typedPlanOf(programme.id, plan),
      ...{ place: plan.place ?? programme.place, instructor: plan.instructor ?? programme.instructor, reason: '' },
    },
    validate: planChangeProblems,
  })
  const [looked] = useDebouncedValue(form.values, 400)
  const save = useSessionCommand(client.coachingSessions.changePlan, form.draft.key)
  const submit = (typed: TypedPlanChange) => {
    const change = planChangeOf(plan.id, typed)
    if (change === null) return
    save.mutate(
      { ...change, revision: Number(form.draft.basis), title: typed.title.trim(), reason: typed.reason.trim() },
      {
        onSuccess: ({ made, changed, dropped, stayed }) => {
          const [one, two, three, four] = [made, changed, dropped, stayed].map(formatNumber)
          noticeDone({ text: words.saved(one ?? '', two ?? '', three ?? '', four ?? '') })
          void navigate(back, { replace: true })
        },
      },
    )
  }
  return (
    <>
      <FormPage
        head={{ title: plans.changeOf(plan.title), breadcrumb: [{ label: programme.name, to: back }] }}
        onSubmit={form.onSubmit(submit)}
        errors={form.errors}
        submitLabel={words.save}
        isSubmitting={save.isPending}
        failure={sessionFailure(save.error)}
        draft={form.draft}
        onCancel={() => void navigate(back)}
      >
        <TextInput label={labels.title} autoComplete="off" maxLength={120} {...form.getInputProps('title')} />
        <CalendarDateInput label={labels.until} {...form.getInputProps('until')} />
        <TextInput label={words.place} autoComplete="off" maxLength={120} {...form.getInputProps('place')} />
        <TextInput label={words.instructor} autoComplete="off" maxLength={120} {...form.getInputProps('instructor')} />
        <SlotsFields form={form} />
        <Checkbox label={labels.skipsHolidays} {...form.getInputProps('skipsHolidays', { type: 'checkbox' })} />
        <Textarea label={words.reason} autosize minRows={2} maxLength={500} {...form.getInputProps('reason')} />
        <PlanChangePreview change={planChangeOf(plan.id, looked)} />
      </FormPage>
      <HistorySection subject={{ type: 'coaching-plan', id: plan.id }} />
    </>
  )
}
