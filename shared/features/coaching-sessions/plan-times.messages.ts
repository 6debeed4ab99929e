import { minuteOf, type WeekSlot } from './session-time.ts'

const weekdays = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'] as const

const clock = (minutes: number) =>
  [Math.floor(minutes / 60) % 24, minutes % 60].map((part) => String(part).padStart(2, '0')).join('.')

/** When a plan meets, as its history tells it: "Selasa 09.00-09.45, Jumat 09.00-09.45". */
export const meetsText = (slots: readonly WeekSlot[]): string =>
  slots
    .map(({ weekday, startsAt, minutes }) => {
      const begin = minuteOf(startsAt)
      return `${weekdays[weekday - 1]} ${clock(begin)}-${clock(begin + minutes)}`
    })
    .join(', ')
