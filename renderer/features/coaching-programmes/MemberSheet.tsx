import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Member } from '#shared/features/coaching-programmes/coaching-members.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { useMay } from '../../app/session.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { ProposalNote } from '../assessment-needs/ProposalNote.tsx'
import { inmatePaths } from '../inmates/inmate-paths.ts'
import { MemberStepForm } from './MemberStepForm.tsx'
import { memberFacts } from './member-facts.ts'
import { standingOf } from './member-standing.ts'
import { type MemberStep, stepsIn, stepWords } from './member-steps.ts'
import { memberMessages as words } from './members.messages.ts'
import { programmeFailure, useProgrammeCommand } from './programmes.queries.ts'
import { Suspensions } from './Suspensions.tsx'

interface MemberSheetProps {
  readonly member: Member
  readonly today: CalendarDate
  readonly step: MemberStep | null
  readonly onStep: (step: MemberStep | null) => void
}

/** One person who asked for the programme: what became of it, and what can be done now. */
export function MemberSheet({ member, today, step, onStep }: MemberSheetProps) {
  const mayManage = useMay('manage:coaching')
  const isPossible = step !== null && stepsIn[member.state].includes(step)
  const { person } = member
  return (
    <Stack gap="md">
      <Group gap="sm">
        <MeaningBadge {...standingOf(member, today)} />
        <Text>{person.registerNumber}</Text>
        <Anchor component={Link} underline="always" to={inmatePaths.profile(person.id)}>
          {words.openProfile}
        </Anchor>
      </Group>
      {mayManage && member.askedBy === 'assessor' && (
        <ProposalNote programmeId={member.programme.id} memberId={member.id} />
      )}
      {mayManage && !isPossible && <Steps {...{ member, onStep }} />}
      {mayManage && isPossible && (
        <MemberStepForm key={step} {...{ member, step, today }} onClose={() => onStep(null)} />
      )}
      <SummaryList rows={memberFacts(member, today)} />
      <Suspensions member={member} mayLift={mayManage} />
    </Stack>
  )
}

function Steps({ member, onStep }: Pick<MemberSheetProps, 'member' | 'onStep'>) {
  const [isWithdrawing, setWithdrawing] = useState(false)
  const { id, revision, person, state } = member
  const withdraw = useProgrammeCommand(client.coachingProgrammes.withdraw, useSubmitKey(isWithdrawing))
  const reopen = useProgrammeCommand(client.coachingProgrammes.reopen, useSubmitKey(true))
  const [first, ...others] = stepsIn[state]
  const close = () => {
    withdraw.reset()
    setWithdrawing(false)
  }
  return (
    <>
      <Group gap="xs">
        {first && <Button onClick={() => onStep(first)}>{stepWords[first].act}</Button>}
        {others.map((step) => (
          <Button key={step} variant="default" onClick={() => onStep(step)}>
            {stepWords[step].act}
          </Button>
        ))}
        {state === 'waiting' && (
          <Button variant="default" onClick={() => setWithdrawing(true)}>
            {words.withdraw}
          </Button>
        )}
        {(state === 'refused' || state === 'withdrawn') && (
          <Button
            variant="default"
            loading={reopen.isPending}
            onClick={() =>
              reopen.mutate(
                { id, revision },
                {
                  onSuccess: () => void noticeDone({ text: words.reopened(person.name) }),
                },
              )
            }
          >
            {words.reopen}
          </Button>
        )}
      </Group>
      {reopen.error && <FailureNotice failure={programmeFailure(reopen.error) ?? { title: '', text: '' }} />}
      <ReasonDialog
        isOpen={isWithdrawing}
        title={words.withdrawTitle(person.name)}
        question={words.withdrawQuestion}
        confirmLabel={words.withdraw}
        isBusy={withdraw.isPending}
        failure={programmeFailure(withdraw.error)}
        onClose={close}
        onConfirm={(reason) =>
          withdraw.mutate(
            { id, revision, reason },
            {
              onSuccess: () => {
                noticeDone({ text: words.withdrawn(person.name) })
                close()
              },
            },
          )
        }
      />
    </>
  )
}
