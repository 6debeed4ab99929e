import { errorText } from '../../api/error-text.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { formatDate } from '../../format/dates.ts'
import { calendarMessages } from './calendar.messages.ts'
import { DeadlineMovesDialog } from './DeadlineMovesDialog.tsx'
import { useWithdrawHoliday } from './facility.queries.ts'
import type { Holiday } from './MonthGrid.tsx'
import { useDeadlineQuestion } from './use-deadline-question.ts'

interface WithdrawHolidayDialogProps {
  readonly holiday: Holiday | null
  readonly onClose: () => void
}

/** Takes a day back with a reason; the day stays in the list as withdrawn. */
export function WithdrawHolidayDialog({ holiday, onClose }: WithdrawHolidayDialogProps) {
  const withdraw = useWithdrawHoliday(useSubmitKey(holiday !== null))
  const question = useDeadlineQuestion()
  const close = () => {
    withdraw.reset()
    question.close()
    onClose()
  }
  if (holiday === null) return null
  const failure = withdraw.error ? errorText(withdraw.error) : question.failure
  if (question.effects !== null)
    return <DeadlineMovesDialog question={question} isBusy={withdraw.isPending} failure={failure} />
  return (
    <ReasonDialog
      isOpen
      title={calendarMessages.withdrawTitle(holiday.name, formatDate(holiday.date))}
      question={calendarMessages.withdrawQuestion}
      confirmLabel={calendarMessages.withdrawLabel(holiday.name)}
      onConfirm={(reason) =>
        question.ask({ add: [], withdraw: [holiday.id] }, (moves) =>
          withdraw.mutate(
            { id: holiday.id, reason, moves },
            {
              onSuccess: () => {
                noticeDone({ text: calendarMessages.withdrawDone(holiday.name) })
                close()
              },
            },
          ),
        )
      }
      onClose={close}
      isDangerous
      isBusy={question.isLooking || withdraw.isPending}
      failure={failure}
    >
      {calendarMessages.withdrawText}
    </ReasonDialog>
  )
}
