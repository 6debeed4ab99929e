import { TextInput } from '@mantine/core'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import type { DraftForm } from '../../components/FormPage/use-draft-form.ts'
import { sessionMessages as words } from './coaching-sessions.messages.ts'

interface MeetingFieldsProps {
  readonly propsOf: DraftForm<object>['getInputProps']
}

/** When and where a session is, and with whom. */
export function MeetingFields({ propsOf }: MeetingFieldsProps) {
  const { plan, session } = words
  return (
    <>
      <CalendarDateInput label={session.on} {...propsOf('on')} />
      <TextInput label={plan.startsAt} autoComplete="off" {...propsOf('startsAt')} />
      <UnitInput label={plan.minutes} unit={plan.minutesUnit} {...propsOf('minutes')} />
      <TextInput label={session.place} autoComplete="off" maxLength={120} {...propsOf('place')} />
      <TextInput label={session.instructor} autoComplete="off" maxLength={120} {...propsOf('instructor')} />
    </>
  )
}
