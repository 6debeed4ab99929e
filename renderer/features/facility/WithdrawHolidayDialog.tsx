import { errorText } from '../../api/error-text.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { formatDate } from '../../format/dates.ts'
import { calendarMessages } from './calendar.messages.ts'
import { useWithdrawHoliday } from './facility.queries.ts'
import type { Holiday } from './MonthGrid.tsx'

interface WithdrawHolidayDialogProps {
  readonly holiday: Holiday | null
  readonly onClose: () => void
}

/** Takes a day back with a reason; the day stays in the list as withdrawn. */
export function WithdrawHolidayDialog({ holiday, onClose }: WithdrawHolidayDialogProps) {
  const withdraw = useWithdrawHoliday(useSubmitKey(holiday !== null))
  const close = () => {
    withdraw.reset()
    onClose()
  }
  if (holiday === null) return null
  return (
    <ReasonDialog
      isOpen
      title={calendarMessages.withdrawTitle(holiday.name, formatDate(holiday.date))}
      question={calendarMessages.withdrawQuestion}
      confirmLabel={calendarMessages.withdrawLabel(holiday.name)}
      onConfirm={(reason) =>
        withdraw.mutate(
          { id: holiday.id, reason },
          {
            onSuccess: () => {
              noticeDone({ text: calendarMessages.withdrawDone(holiday.name) })
              close()
            },
          },
        )
      }
      onClose={close}
      isDangerous
      isBusy={withdraw.isPending}
      failure={withdraw.error ? errorText(withdraw.error) : null}
    >
      {calendarMessages.withdrawText}
    </ReasonDialog>
  )
}
