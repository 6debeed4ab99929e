import type { PrescriptionLine } from '#shared/features/pharmacy/prescriptions.contract.ts'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { prescriptionMessages as words } from './prescription.messages.ts'

/** "3 x sehari 1 tablet, pagi, sesudah makan, 5 hari, mulai 16 Nov 2026". */
export function wayToTake(line: PrescriptionLine): string {
  const dose = line.dose === null ? '' : `${formatNumber(line.dose)} ${line.doseUnit}`
  return [
    line.timesPerDay === null ? dose : words.use(formatNumber(line.timesPerDay), dose),
    line.asNeeded ? words.asNeededShort : '',
    line.moments.map((moment) => words.momentWords[moment].toLocaleLowerCase('id')).join(' + '),
    line.meal === 'any' ? '' : words.meals[line.meal].toLocaleLowerCase('id'),
    line.days === null ? '' : words.forDays(formatNumber(line.days), formatDate(line.startsOn)),
    line.observed ? words.observed.toLocaleLowerCase('id') : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}
