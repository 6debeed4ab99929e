import { type ClinicVital, isPlausible } from './clinic-vitals.ts'
import type { MeasureStep, Protocol, ProtocolCondition, ProtocolEnd, ProtocolStep } from './protocol.ts'

/** Null: could not be measured. */
export type MeasuredVitals = Readonly<Partial<Record<ClinicVital, number | null>>>

/** What was said or measured at one step. */
export type ProtocolEntry =
  | { readonly step: string; readonly answer: string }
  | { readonly step: string; readonly vitals: MeasuredVitals }

/** A step that was gone through: what was asked, what came out, and the reason it gives. */
export interface ProtocolTrace {
  readonly step: string
  readonly text: string
  /** The answer in words; null for a measurement. */
  readonly answer: string | null
  readonly vitals: MeasuredVitals | null
  readonly reason: string | null
}

export type ProtocolState =
  | { readonly kind: 'ask'; readonly id: string; readonly step: ProtocolStep; readonly trace: readonly ProtocolTrace[] }
  | { readonly kind: 'end'; readonly id: string; readonly end: ProtocolEnd; readonly trace: readonly ProtocolTrace[] }

/**
 * Where a protocol stands after these entries. The first entry that is not for the step in question, or answers what was not asked,
 * ends the reading: the step is asked (again). Only for a protocol without faults.
 */
export function runProtocol(protocol: Protocol, entries: readonly ProtocolEntry[]): ProtocolState {
  const trace: ProtocolTrace[] = []
  let id = protocol.start
  for (let index = 0; ; index += 1) {
    const end = protocol.ends[id]
    if (end) return { kind: 'end', id, end, trace }
    const step = protocol.steps[id]
    if (!step) throw new Error(`a protocol with faults: ${protocol.id} knows no ${id}`)
    const entry = entries[index]
    const taken = entry && entry.step === id ? takeEntry(step, entry) : null
    if (!taken) return { kind: 'ask', id, step, trace }
    trace.push({ step: id, text: step.text, ...taken.trace })
    id = taken.next
  }
}

interface Taken {
  readonly next: string
  readonly trace: Pick<ProtocolTrace, 'answer' | 'vitals' | 'reason'>
}

function takeEntry(step: ProtocolStep, entry: ProtocolEntry): Taken | null {
  if (step.kind === 'question') {
    const answer = 'answer' in entry ? step.answers.find(({ id }) => id === entry.answer) : undefined
    return answer ? { next: answer.next, trace: { answer: answer.text, vitals: null, reason: answer.reason } } : null
  }
  if (!('vitals' in entry) || !isComplete(step, entry.vitals)) return null
  const { next, reason } = branchOf(step, entry.vitals)
  return { next, trace: { answer: null, vitals: entry.vitals, reason } }
}

/** Every vital of the step is a possible number or said to be unmeasurable. */
function isComplete(step: MeasureStep, vitals: MeasuredVitals): boolean {
  return step.vitals.every((vital) => {
    const value = vitals[vital]
    return value === null || (value !== undefined && isPlausible(vital, value))
  })
}

/** What is known decides first: one dangerous number is enough, whatever else could not be measured. */
function branchOf(step: MeasureStep, vitals: MeasuredVitals) {
  const rule = step.rules.find(({ when }) => when.every((condition) => holds(condition, vitals)))
  if (rule) return rule
  return step.vitals.some((vital) => (vitals[vital] ?? null) === null) ? step.unmeasured : step.otherwise
}

function holds({ vital, is, value }: ProtocolCondition, vitals: MeasuredVitals): boolean {
  const measured = vitals[vital]
  if (measured === null || measured === undefined) return false
  if (is === 'at-least') return measured >= value
  if (is === 'at-most') return measured <= value
  return is === 'above' ? measured > value : measured < value
}
