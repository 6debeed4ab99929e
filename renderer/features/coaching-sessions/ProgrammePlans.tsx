import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { Link } from 'react-router'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { useMay } from '../../app/session.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatMessages } from '../../format/format.messages.ts'
import { formatNumber } from '../../format/numbers.ts'
import { sessionMessages as words } from './coaching-sessions.messages.ts'
import { sessionFailure, usePlansOf, useSessionCommand } from './coaching-sessions.queries.ts'
import classes from './Plans.module.css'
import { sessionPaths } from './session-paths.ts'
import { hoursOf } from './session-words.ts'

const { plans } = words

/** The work plans of one programme, newest first, and the way to make another. */
export function ProgrammePlans({ programmeId }: { readonly programmeId: string }) {
  const mayManage = useMay('manage:coaching')
  const titleId = useId()
  const query = usePlansOf(programmeId)
  return (
    <section aria-labelledby={titleId}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h3" id={titleId}>
            {plans.title}
          </Title>
          {mayManage && (
            <Button variant="default" component={Link} to={sessionPaths.newPlanFor(programmeId)}>
              {words.newPlan}
            </Button>
          )}
        </Group>
        <QueryContent query={query} shape="table">
          {(found) =>
            found.length === 0 ? (
              <Text>{plans.none}</Text>
            ) : (
              found.map((plan) => <PlanCard key={plan.id} {...{ plan, programmeId, mayManage }} />)
            )
          }
        </QueryContent>
      </Stack>
    </section>
  )
}

type Plan = NonNullable<ReturnType<typeof usePlansOf>['data']>[number]

interface PlanCardProps {
  readonly plan: Plan
  readonly programmeId: string
  readonly mayManage: boolean
}

function PlanCard({ plan, programmeId, mayManage }: PlanCardProps) {
  const [isWithdrawing, setWithdrawing] = useState(false)
  const isActive = plan.state === 'active'
  return (
    <article className={classes.card} aria-label={plan.title}>
      <Group justify="space-between" align="start">
        <div>
          <Group gap="sm">
            <Text fw={600}>{plan.title}</Text>
            <MeaningBadge
              look={
                isActive ? { meaning: 'running', Icon: IconCircleCheck } : { meaning: 'neutral', Icon: IconCircleX }
              }
              word={plans.states[plan.state]}
            />
          </Group>
          <Text>{plans.period(formatDate(plan.from), formatDate(plan.until))}</Text>
          <Text>
            {plan.slots.map((slot) => `${formatMessages.weekdays[slot.weekday - 1]} ${hoursOf(slot)}`).join(', ')}
          </Text>
          <Text c="dimmed">
            {`${plans.sessions(formatNumber(plan.sessions))}. ${plan.skipsHolidays ? plans.skips : plans.keeps}`}
          </Text>
          {plan.place !== null && plan.instructor !== null && <Text>{plans.heldAt(plan.place, plan.instructor)}</Text>}
          {plan.changeReason !== null && <Text c="dimmed">{plans.changed(plan.changeReason)}</Text>}
          {plan.withdrawReason !== null && <Text>{plans.withdrawn(plan.withdrawReason)}</Text>}
        </div>
        {mayManage && (
          <Group gap="xs">
            {isActive && (
              <Button
                variant="default"
                component={Link}
                to={sessionPaths.plan(programmeId, plan.id)}
                aria-label={plans.changeOf(plan.title)}
              >
                {plans.change}
              </Button>
            )}
            <Button
              variant="default"
              component={Link}
              to={sessionPaths.newPlanLike(plan.id, programmeId)}
              aria-label={plans.copyOf(plan.title)}
            >
              {plans.copy}
            </Button>
            {isActive && (
              <Button variant="default" aria-label={plans.withdrawOf(plan.title)} onClick={() => setWithdrawing(true)}>
                {plans.withdraw}
              </Button>
            )}
          </Group>
        )}
      </Group>
      <HistorySection subject={{ type: 'coaching-plan', id: plan.id }} />
      <WithdrawPlan plan={plan} isOpen={isWithdrawing} onClose={() => setWithdrawing(false)} />
    </article>
  )
}

interface WithdrawPlanProps {
  readonly plan: Plan
  readonly isOpen: boolean
  readonly onClose: () => void
}

function WithdrawPlan({ plan: { id, revision, title }, isOpen, onClose }: WithdrawPlanProps) {
  const withdraw = useSessionCommand(client.coachingSessions.withdrawPlan, useSubmitKey(isOpen))
  const close = () => {
    withdraw.reset()
    onClose()
  }
  return (
    <ReasonDialog
      isOpen={isOpen}
      title={plans.withdrawOf(title)}
      question={plans.withdrawQuestion}
      confirmLabel={plans.withdrawOf(title)}
      isDangerous
      isBusy={withdraw.isPending}
      failure={sessionFailure(withdraw.error)}
      onClose={close}
      onConfirm={(reason) =>
        withdraw.mutate(
          { id, revision, reason },
          {
            onSuccess: ({ cancelled }) => {
              noticeDone({
                text: plans.withdrawnCount(formatNumber(cancelled)),
              })
              close()
            },
          },
        )
      }
    />
  )
}
