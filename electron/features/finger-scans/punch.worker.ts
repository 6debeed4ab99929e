import { parentPort, workerData } from 'node:worker_threads'
import { linesOf, readAttlogLine, readTableLine, separatorOf } from '#shared/features/finger-scans/punch-file.rules.ts'
import { decodedText } from '../inmate-import/read-separated.ts'
import type { FaultyLine, PunchJob, PunchMessage } from './punch-messages.ts'

if (parentPort === null) throw new Error('punch.worker runs only as a worker')
const port = parentPort
const { bytes, columns }: PunchJob = workerData
const send = (message: PunchMessage): void => port.postMessage(message)

/** As many as one command of the core writes without keeping others waiting. */
const punchesPerMessage = 4_000
/** A moment's work, so that whoever waits sees it go on. */
const linesPerMessage = 10_000
const faultsKept = 200

const lines = linesOf(decodedText(bytes))
const separator = columns === null ? '\t' : separatorOf(lines)
/** Of each number the times at which it was seen. */
const seen = new Map<string, Set<string>>()
const names = new Map<string, string>()
const faults: FaultyLine[] = []
let fresh = 0
let filled = 0
let repeated = 0
let badLines = 0
let isHeading = columns !== null

for (const [place, line] of lines.entries()) {
  if (place % linesPerMessage === 0) send({ kind: 'reading', done: place, total: lines.length })
  if (line.trim() === '') continue
  if (isHeading) {
    isHeading = false
    continue
  }
  filled += 1
  const read = columns === null ? readAttlogLine(line) : readTableLine(line, separator, columns)
  if ('fault' in read) {
    badLines += 1
    if (faults.length < faultsKept) faults.push({ line: place + 1, fault: read.fault })
    continue
  }
  const { user, at, name } = read.punch
  if (name !== null) names.set(user, name)
  const times = seen.get(user) ?? new Set()
  if (times.size === 0) seen.set(user, times)
  if (times.has(at)) repeated += 1
  else {
    times.add(at)
    fresh += 1
  }
}

// In the order of the table's key the database writes each of its pages once.
const people = [...seen.entries()].toSorted(([left], [right]) => (left < right ? -1 : 1))
let waiting: (readonly [string, readonly string[]])[] = []
let gathered = 0
let handed = 0
const hand = (): void => {
  if (gathered === 0) return
  handed += gathered
  send({ kind: 'punches', json: JSON.stringify(waiting), done: handed, total: fresh })
  waiting = []
  gathered = 0
}
for (const [user, times] of people) {
  const sorted = [...times].sort()
  for (let first = 0; first < sorted.length; ) {
    const some = sorted.slice(first, first + punchesPerMessage - gathered)
    waiting.push([user, some])
    gathered += some.length
    first += some.length
    if (gathered >= punchesPerMessage) hand()
  }
}
hand()
send({ kind: 'done', lines: filled, repeated, badLines, faults, names: JSON.stringify([...names]) })
