import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { WithdrawDialog } from '../../components/Dialogs/WithdrawDialog.tsx'
import { formatDate } from '../../format/dates.ts'
import { EndAppointmentForm } from './EndAppointmentForm.tsx'
import classes from './Posts.module.css'
import { postMessages as words } from './posts.messages.ts'
import { type Appointment, postFailure, useWithdrawAppointment } from './posts.queries.ts'

interface AppointmentItemProps {
  readonly appointment: Appointment
  /** Of a withdrawn post: to be read only. */
  readonly isFixed: boolean
}

/** One person in a post: for which days, by which order, and the ways to correct it. */
export function AppointmentItem({ appointment, isFixed }: AppointmentItemProps) {
  const [opened, setOpened] = useState<'end' | 'withdraw' | null>(null)
  const withdraw = useWithdrawAppointment(useSubmitKey(opened === 'withdraw'))
  const close = () => {
    withdraw.reset()
    setOpened(null)
  }
  const { name, state, isFromFacility } = appointment
  const mayChange = !isFixed && !isFromFacility && state !== 'withdrawn'
  return (
    <div className={classes.appointment} data-void={state === 'withdrawn' || undefined}>
      <AppointmentFacts appointment={appointment} />
      {mayChange && opened !== 'end' && (
        <Group gap="xs" mt="xs">
          <Button variant="default" size="compact-md" aria-label={words.endOf(name)} onClick={() => setOpened('end')}>
            {words.end}
          </Button>
          <Button
            variant="subtle"
            color="gray"
            size="compact-md"
            aria-label={words.withdrawOf(name)}
            onClick={() => setOpened('withdraw')}
          >
            {words.withdraw}
          </Button>
        </Group>
      )}
      {opened === 'end' && <EndAppointmentForm appointment={appointment} onClose={close} />}
      {opened === 'withdraw' && (
        <WithdrawDialog
          reference={appointment}
          command={withdraw}
          words={{
            title: words.withdrawTitle(name),
            text: words.withdrawText,
            question: words.withdrawQuestion,
            confirm: words.withdrawOf(name),
            done: words.withdrawn(name),
          }}
          failure={postFailure(withdraw.error)}
          onClose={close}
        />
      )}
    </div>
  )
}

function AppointmentFacts({ appointment }: { readonly appointment: Appointment }) {
  const { acting, validFrom, validUntil, employeeNumber, licenceNumber, orderNumber, withdrawReason } = appointment
  const from = formatDate(validFrom)
  const details = [
    acting === null ? words.definitive : words.actings[acting],
    ...(employeeNumber === null ? [] : [words.nip(employeeNumber)]),
    ...(licenceNumber === null ? [] : [words.sip(licenceNumber)]),
    ...(orderNumber === null ? [] : [words.order(orderNumber)]),
  ]
  return (
    <>
      <Text fw={600}>{appointment.name}</Text>
      <Text size="sm">
        {words.states[appointment.state]}
        {', '}
        {validUntil === null ? words.periodOpen(from) : words.period(from, formatDate(validUntil))}
      </Text>
      {details.map((detail) => (
        <Text key={detail} size="sm" c="dimmed">
          {detail}
        </Text>
      ))}
      {withdrawReason && <Text size="sm">{words.because(withdrawReason)}</Text>}
    </>
  )
}
