import type { CoachingSession } from '#shared/features/coaching-sessions/coaching-sessions.contract.ts'
import type { SessionClash } from '#shared/features/coaching-sessions/session-clash.ts'
import { minuteOf, type SessionTime } from '#shared/features/coaching-sessions/session-time.ts'
import { formatDate, formatWeekday } from '../../format/dates.ts'
import { sessionMessages as words } from './coaching-sessions.messages.ts'

const clock = (time: string) => time.replace(':', '.')
const twoDigits = (value: number) => String(value).padStart(2, '0')

/** "09.00-09.45"; past midnight it goes on from 00. */
export function hoursOf({ startsAt, minutes }: Omit<SessionTime, 'on'>): string {
  const end = (minuteOf(startsAt) + minutes) % 1440
  return words.timeOf(clock(startsAt), `${twoDigits(Math.floor(end / 60))}.${twoDigits(end % 60)}`)
}

/** "Selasa, 1 Des 2026, 09.00-09.45". */
export const whenOf = (time: SessionTime): string =>
  `${formatWeekday(time.on)}, ${formatDate(time.on)}, ${hoursOf(time)}`

/** The name of a performance, else of the programme. */
export const nameOf = ({ title, programme }: CoachingSession): string =>
  title === null ? programme.name : words.eventOf(title, programme.name)

/** One sentence for what stands in the way; `ownId` is empty for a session that does not exist yet. */
export function clashText({ kind, session, people }: SessionClash, ownId: string): string {
  const { programme, place } = session
  const time = clock(session.startsAt)
  const [one = '', other = ''] = people.map(({ name }) => name)
  if (kind === 'place') return words.clashes.place(place, programme, time)
  if (kind === 'instructor') return words.clashes.instructor(programme, time)
  if (kind === 'person') return words.clashes.person(one, programme, time)
  const both = words.clashes.both(one, other)
  return session.id === ownId
    ? words.clashes.apartWithin(both)
    : words.clashes.apartAcross(both, place, programme, time)
}
