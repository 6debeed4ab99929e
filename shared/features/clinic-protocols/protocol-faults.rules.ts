import { isPlausible } from './clinic-vitals.ts'
import type { Protocol, ProtocolStep } from './protocol.ts'

/** Something in a protocol that would leave a nurse without an answer. `at` is the id of the step or end. */
export interface ProtocolFault {
  readonly code:
    | 'name-used-twice'
    | 'target-unknown'
    | 'unreachable'
    | 'goes-in-circles'
    | 'answer-repeated'
    | 'not-measured'
    | 'threshold-impossible'
  readonly at: string
}

/** Where a step may lead. */
export function targetsOf(step: ProtocolStep): readonly string[] {
  if (step.kind === 'question') return step.answers.map(({ next }) => next)
  return [...step.rules.map(({ next }) => next), step.otherwise.next, step.unmeasured.next]
}

/** Every fault; none means that whatever is answered and measured, the protocol comes to one of its ends. */
export function protocolFaults(protocol: Protocol): readonly ProtocolFault[] {
  const { steps, ends, start } = protocol
  const faults: ProtocolFault[] = []
  const isKnown = (id: string) => Object.hasOwn(steps, id) || Object.hasOwn(ends, id)
  if (!Object.hasOwn(steps, start)) faults.push({ code: 'target-unknown', at: start })
  for (const id of Object.keys(steps)) if (Object.hasOwn(ends, id)) faults.push({ code: 'name-used-twice', at: id })
  for (const [id, step] of Object.entries(steps)) {
    if (targetsOf(step).some((target) => !isKnown(target))) faults.push({ code: 'target-unknown', at: id })
    faults.push(...faultsInside(step).map((code) => ({ code, at: id })))
  }
  const reached = new Set<string>()
  const circles = new Set<string>()
  walk(protocol, start, [], reached, circles)
  for (const at of circles) faults.push({ code: 'goes-in-circles', at })
  for (const at of [...Object.keys(steps), ...Object.keys(ends)])
    if (!reached.has(at)) faults.push({ code: 'unreachable', at })
  return faults
}

function walk(
  protocol: Protocol,
  id: string,
  path: readonly string[],
  reached: Set<string>,
  circles: Set<string>,
): void {
  if (path.includes(id)) {
    circles.add(id)
    return
  }
  // Whatever lies behind was walked already, and no circle leads through it that was not found then.
  if (reached.has(id)) return
  reached.add(id)
  const step = protocol.steps[id]
  if (step) for (const target of targetsOf(step)) walk(protocol, target, [...path, id], reached, circles)
}

function faultsInside(step: ProtocolStep): readonly ProtocolFault['code'][] {
  if (step.kind === 'question') {
    const ids = step.answers.map(({ id }) => id)
    return new Set(ids).size === ids.length ? [] : ['answer-repeated']
  }
  const conditions = step.rules.flatMap(({ when }) => when)
  const faults: ProtocolFault['code'][] = []
  if (conditions.some(({ vital }) => !step.vitals.includes(vital))) faults.push('not-measured')
  if (conditions.some(({ vital, value }) => !isPlausible(vital, value))) faults.push('threshold-impossible')
  return faults
}
