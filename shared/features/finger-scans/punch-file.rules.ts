/** Which column of a table holds what, from 0; `time` is null where the day's column holds both. */
export interface PunchColumns {
  readonly user: number
  readonly day: number
  readonly time: number | null
  readonly name: number | null
  readonly dateOrder: 'dmy' | 'mdy'
}

export interface Punch {
  /** The number under which the device knows a finger. */
  readonly user: string
  /** The device's own clock: "2026-11-27T08:01:33". */
  readonly at: string
  readonly name: string | null
}

export const punchFaults = ['half-line', 'user-unreadable', 'time-unreadable'] as const

export type PunchFault = (typeof punchFaults)[number]

export type PunchLine = { readonly punch: Punch } | { readonly fault: PunchFault }

const separators = ['\t', ';', ','] as const
const longestNumber = 24

/** Lines of a device's file, however its program ends them. */
export const linesOf = (text: string): readonly string[] => text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)

/** Devices fill numbers up with blanks or zeros, and not always the same way. */
export function userKey(text: string): string | null {
  const key = text.trim().replace(/^0+(?=\d)/, '')
  return /^[\p{L}\p{N}_-]+$/u.test(key) && key.length <= longestNumber ? key : null
}

const two = (value: number) => String(value).padStart(2, '0')

function stampOf(parts: readonly number[]): string | null {
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0, second = 0] = parts
  const day = `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`
  const isDay = new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day
  if (!isDay || hour > 23 || minute > 59 || second > 59) return null
  return `${day}T${two(hour)}:${two(minute)}:${two(second)}`
}

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/
const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/
const clock = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\s*([AP])M)?$/i

/** A day and a time as offices write them; null where either cannot be read. */
export function readStamp(day: string, time: string, order: 'dmy' | 'mdy'): string | null {
  const whole = yearFirst.exec(day)
  const turned = yearLast.exec(day)
  const clockParts = clock.exec(time)
  if ((!whole && !turned) || !clockParts) return null
  const [first, second, third] = (whole ?? turned ?? []).slice(1, 4).map(Number)
  const date = whole ? [first, second, third] : order === 'dmy' ? [third, second, first] : [third, first, second]
  const half = clockParts[4]?.toUpperCase()
  const hour = Number(clockParts[1])
  if (half !== undefined && (hour < 1 || hour > 12)) return null
  const hours = half === undefined ? hour : (hour % 12) + (half === 'P' ? 12 : 0)
  return stampOf([...date.map((part) => part ?? 0), hours, Number(clockParts[2]), Number(clockParts[3] ?? 0)])
}

const attlog = /^\s*([^\t]*)\t\s*(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})\s*(?:\t.*)?$/

/** One line of attlog.dat: number, day and time; how the finger was read and what was pressed (often 255 for all) says nothing. */
export function readAttlogLine(line: string): PunchLine {
  const parts = attlog.exec(line)
  if (!parts) return { fault: /\t.*\d:\d\d:\d\d/.test(line) ? 'time-unreadable' : 'half-line' }
  const user = userKey(parts[1] ?? '')
  if (user === null) return { fault: 'user-unreadable' }
  const at = readStamp(parts[2] ?? '', parts[3] ?? '', 'dmy')
  return at === null ? { fault: 'time-unreadable' } : { punch: { user, at, name: null } }
}

/** The cells of a line; null where a quote is left open, as in a line that was cut. */
export function cellsOf(line: string, separator: string): readonly string[] | null {
  if (!line.includes('"')) return line.split(separator).map((cell) => cell.trim())
  const cells: string[] = []
  let cell = ''
  let isQuoted = false
  for (let place = 0; place < line.length; place += 1) {
    const letter = line[place] ?? ''
    if (letter === '"' && isQuoted && line[place + 1] === '"') {
      cell += letter
      place += 1
    } else if (letter === '"') isQuoted = !isQuoted
    else if (letter === separator && !isQuoted) {
      cells.push(cell.trim())
      cell = ''
    } else cell += letter
  }
  return isQuoted ? null : [...cells, cell.trim()]
}

/** One line of a table under the columns that a person chose. */
export function readTableLine(line: string, separator: string, columns: PunchColumns): PunchLine {
  const cells = cellsOf(line, separator)
  const last = Math.max(columns.user, columns.day, columns.time ?? 0)
  if (!cells || cells.length <= last) return { fault: 'half-line' }
  const user = userKey(cells[columns.user] ?? '')
  if (user === null) return { fault: 'user-unreadable' }
  const written = cells[columns.day] ?? ''
  const split = /\s|T(?=\d)/.exec(written)?.index ?? written.length
  const day = written.slice(0, split)
  const time = columns.time === null ? written.slice(split + 1).trim() : (cells[columns.time] ?? '')
  const at = readStamp(day, time, columns.dateOrder)
  if (at === null) return { fault: 'time-unreadable' }
  const name = columns.name === null ? '' : (cells[columns.name] ?? '')
  return { punch: { user, at, name: name === '' ? null : name.slice(0, 120) } }
}

/** Whether the first lines are those of attlog.dat; some of them may be broken. */
export function isAttlog(lines: readonly string[]): boolean {
  const seen = lines.filter((line) => line.trim() !== '').slice(0, 50)
  const read = seen.filter((line) => 'punch' in readAttlogLine(line)).length
  return read > 0 && read * 4 >= seen.length
}

/** The separator that cuts most of the first lines into the same number of cells. */
export function separatorOf(lines: readonly string[]): string {
  const seen = lines.filter((line) => line.trim() !== '').slice(0, 50)
  const score = (separator: string) => {
    const counts = Map.groupBy(seen, (line) => cellsOf(line, separator)?.length ?? 0)
    return Math.max(0, ...[...counts].map(([cells, found]) => (cells > 1 ? found.length * cells : 0)))
  }
  return separators.toSorted((left, right) => score(right) - score(left))[0] ?? ';'
}
