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
const faultsKept = 200

const lines = linesOf(decodedText(bytes))
const separator = columns === null ? '\t' : separatorOf(lines)
const seen = new Set<string>()
const names = new Map<string, string>()
const faults: FaultyLine[] = []
let punches: (readonly [string, string])[] = []
let filled = 0
let repeated = 0
let badLines = 0
let isHeading = columns !== null

const hand = (done: number): void => {
  send({ kind: 'punches', json: JSON.stringify(punches), done, total: lines.length })
  punches = []
}

for (const [place, line] of lines.entries()) {
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
  const key = `${user} ${at}`
  if (seen.has(key)) {
    repeated += 1
    continue
  }
  seen.add(key)
  punches.push([user, at])
  if (punches.length >= punchesPerMessage) hand(place + 1)
}
if (punches.length > 0) hand(lines.length)
send({ kind: 'done', lines: filled, repeated, badLines, faults, names: JSON.stringify([...names]) })
