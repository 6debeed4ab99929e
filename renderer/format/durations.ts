import { formatMessages } from './format.messages.ts'
import { formatNumber } from './numbers.ts'

/** "3 hari kerja lagi", "batasnya hari ini", "lewat 2 hari kerja". */
export function formatWorkingDaysLeft(days: number): string {
  if (days === 0) return formatMessages.dueToday
  if (days > 0) return formatMessages.workingDaysLeft(formatNumber(days))
  return formatMessages.workingDaysOver(formatNumber(-days))
}

/** "2 jam 5 menit": two parts at most, more would be noise. */
export function formatMinutes(minutes: number): string {
  if (minutes < 1) return formatMessages.lessThanMinute
  const whole = Math.floor(minutes)
  const parts = [
    { count: Math.floor(whole / 1440), word: formatMessages.days },
    { count: Math.floor((whole % 1440) / 60), word: formatMessages.hours },
    { count: whole % 60, word: formatMessages.minutes },
  ]
  const shown = parts.filter((part) => part.count > 0).slice(0, 2)
  return shown.map((part) => part.word(formatNumber(part.count))).join(' ')
}

/** "5 jam 30 menit lagi", "lewat 2 jam": what is left of a clock of hours. */
export function formatHoursLeft(hours: number): string {
  const time = formatMinutes(Math.abs(hours) * 60)
  return hours < 0 ? formatMessages.hoursOver(time) : formatMessages.hoursLeft(time)
}

/** What is left of any clock: of hours where it counts hours, of working days otherwise. */
export function formatTimeLeft(left: { readonly workingDaysLeft: number; readonly hoursLeft: number | null }): string {
  return left.hoursLeft === null ? formatWorkingDaysLeft(left.workingDaysLeft) : formatHoursLeft(left.hoursLeft)
}

/** "37 tahun". */
export function formatAge(years: number): string {
  return formatMessages.years(formatNumber(years))
}

/** "1 tahun 6 bulan 10 hari": the length of a sentence, parts of zero left out. */
export function formatTerm(term: { readonly years: number; readonly months: number; readonly days: number }): string {
  const parts = [
    { count: term.years, word: formatMessages.years },
    { count: term.months, word: formatMessages.months },
    { count: term.days, word: formatMessages.days },
  ]
  const shown = parts.filter((part) => part.count > 0)
  return shown.length === 0
    ? formatMessages.days('0')
    : shown.map((part) => part.word(formatNumber(part.count))).join(' ')
}
