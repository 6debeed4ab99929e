import { type CalendarDate, daysBetween } from '../../time/calendar-date.ts'
import type { LicenceKind } from '../credentials/credentials.rules.ts'
import type { StaffFacts, StaffLicence } from './staff-facts.ts'
import { staffWords } from './staff-overview.messages.ts'

const words = staffWords.licences

interface LicenceOn {
  readonly state: 'valid' | 'ending' | 'expired' | 'missing'
  readonly until: CalendarDate | null
  readonly note: string
}

/** For life is the longest. */
const lasting = ({ validUntil }: StaffLicence): string => validUntil ?? '9999'

/** What somebody holds of a kind on the last day: the one that holds longest, of those that were issued by then. */
export function licenceOn(
  { licences, span: { to }, endingDays }: Pick<StaffFacts, 'licences' | 'span' | 'endingDays'>,
  worker: { readonly id: string },
  kind: LicenceKind,
): LicenceOn {
  const own = licences
    .filter((one) => one.workerId === worker.id && one.kind === kind && (kind === 'str' || one.isHere))
    .filter(({ issuedOn }) => issuedOn <= to)
    .toSorted((one, other) => lasting(other).localeCompare(lasting(one)))
  const [longest] = own
  if (!longest) return { state: 'missing', until: null, note: words.missing }
  const { validUntil, number } = longest
  if (validUntil === null) return { state: 'valid', until: null, note: words.forLife(number) }
  const left = daysBetween(to, validUntil)
  const note = words.until(number, validUntil, left)
  return { state: left < 0 ? 'expired' : left <= endingDays ? 'ending' : 'valid', until: validUntil, note }
}
