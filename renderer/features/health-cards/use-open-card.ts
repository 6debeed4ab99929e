import { useNavigate } from 'react-router'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { type ErrorText, errorText, failureOf } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { useMay } from '../../app/session.ts'
import { noticeFailure } from '../../components/Notices/notices.tsx'
import { formatFullDate } from '../../format/dates.ts'
import { inmatePaths } from '../inmates/inmate-paths.ts'
import { recordPaths } from '../medical-records/record-paths.ts'
import { healthCardMessages as words } from './health-cards.messages.ts'
import { takeScannedPerson } from './scanned-person.ts'

function cardFailure(error: unknown): ErrorText {
  const { reason, on, why } = failureOf(error)?.details ?? {}
  const day = calendarDateSchema.safeParse(on)
  if (reason === 'card-voided' && day.success && (why === 'lost' || why === 'damaged' || why === 'other'))
    return { title: words.refusedTitle, text: words.voidedOn(formatFullDate(day.data), words.reasons[why]) }
  return refusalText(error, words.refusedTitle, words.refusals) ?? errorText(error)
}

/** A scanned card leads to the person in the list that is open, else to the medical record, or to the person for those who may not read it. */
export function useOpenCard(): (code: string) => void {
  const navigate = useNavigate()
  const mayRead = useMay('view:health')
  const maySee = useMay('view:inmates')
  return (code) => {
    if (!maySee) return
    // What is being typed is kept first: a field that is left saves its row or its draft.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    client.healthCards.find({ code }).then(
      async ({ inmateId }) => {
        if (await takeScannedPerson(inmateId).catch(() => false)) return
        await navigate(mayRead ? recordPaths.record(inmateId) : inmatePaths.profile(inmateId))
      },
      (error: unknown) => noticeFailure(cardFailure(error)),
    )
  }
}
