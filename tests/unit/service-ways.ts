import { expect, test } from '@playwright/test'
import type { CaseCommand, CaseContext, CaseFacts, CasePhase } from '#shared/features/service-cases/case-facts.ts'
import { casePhase } from '#shared/features/service-cases/case-phase.rules.ts'
import { decide } from '#shared/features/service-cases/case-transitions.rules.ts'
import { type CaseCommandKind, caseCommandKinds } from '#shared/features/service-cases/service-standard.ts'
import { roles } from '#shared/people/roles.ts'
import { addDays } from '#shared/time/calendar-date.ts'
import { caseIn, day, morningOf, paper } from '#tests/unit/case-samples.ts'
import { shippedService } from '#tests/unit/reference-data.ts'

/** One way through a procedure: what is done, a day apart, and the phase in which it ends. */
export type Way = readonly [name: string, ends: CasePhase, commands: string, conditions?: readonly string[]]

const contextOn = (date: string): CaseContext => ({ accountId: 'x', roles: [...roles], now: morningOf(date) })

function commandOf(kind: CaseCommandKind, about: string, { events }: CaseFacts, date: string): CaseCommand {
  const at = morningOf(date)
  const reason = 'Alasannya'
  switch (kind) {
    case 'open':
      return { kind, trigger: about, at: null }
    case 'advance-paper':
      return { kind, requirementId: about, to: 'produced' }
    case 'attach-paper':
      return { kind, requirementId: about, paperId: null, outsideSigner: null }
    case 'void-paper':
      return { kind, paperId: paper(about).id, reason }
    case 'choose-clock':
      return { kind, clockId: about, reason }
    case 'take-step':
      return { kind, step: about, note: 'Dikerjakan', at }
    case 'skip-step':
      return { kind, step: about, reason }
    case 'record-outside-step':
      return { kind, step: about, at }
    case 'record-answer':
      return { kind, outcome: about, at, reason, letterNumber: '1' }
    case 'pause':
      return { kind, cause: about, note: null, at }
    case 'resume':
    case 'hand-over':
      return { kind, at }
    case 'return-for-correction':
      return { kind, reason, at: null }
    case 'extend':
      return { kind, amount: Number(about), reason }
    case 'withdraw-extension':
      return { kind, extensionId: events.findLast((event) => event.kind === 'extended')?.id ?? '', reason }
    case 'join':
      return { kind, into: 'other', cause: about, reason }
    case 'finish':
    case 'lapse':
    case 'resubmit':
      return { kind }
    case 'cancel':
    case 'withdraw':
    case 'reopen':
    case 'part':
      return { kind, reason }
    default:
      throw new Error(`no such case is asked to ${kind}`)
  }
}

interface Walked {
  readonly phase: CasePhase
  /** What of the file the way came by: `step improve`, `clock aspiration`, ... */
  readonly reached: readonly string[]
}

function walk(id: string, [name, , commands, conditions = []]: Way): Walked {
  const standard = shippedService(id)
  const reached: string[] = []
  const done = new Set<string>()
  let facts: CaseFacts = { ...caseIn('draft'), standard, conditions, papers: [], session: null }
  let date = day('2026-11-09')
  for (const word of commands.split(',').map((one) => one.trim())) {
    const [first = '', about = ''] = word.split(' ')
    const kind = caseCommandKinds.find((known) => known === first)
    if (kind === undefined) throw new Error(`${name}: ${first} is no command`)
    date = addDays(date, kind === 'lapse' ? 60 : 1)
    // Nobody closes before everything else was done; what is done once more keeps nobody from it.
    // The office's own steps behind its answer hold nothing up.
    const isBehindAnswer = kind === 'record-outside-step' && casePhase(facts.events) === 'answered'
    if (kind !== 'finish' && !isBehindAnswer && !done.has(word))
      expect([name, word, decide(facts, { kind: 'finish' }, contextOn(date)).ok]).toEqual([name, word, false])
    const decision = decide(facts, commandOf(kind, about, facts, date), contextOn(date))
    if (!decision.ok) throw new Error(`${id}, ${name}: ${word} is refused (${decision.code})`)
    const events = decision.events.map((event, index) => ({ ...event, id: `${facts.events.length + index}` }))
    const papers =
      kind === 'attach-paper'
        ? [...facts.papers, paper(about, { attachedAt: morningOf(date) })]
        : facts.papers.map((one) =>
            kind === 'void-paper' && one.requirementId === about ? { ...one, voided: true } : one,
          )
    facts = { ...facts, startedAt: facts.startedAt ?? morningOf(date), events: [...facts.events, ...events], papers }
    reached.push(`command ${kind}`, ...events.flatMap(({ step }) => (step === null ? [] : [`step ${step}`])))
    reached.push(...partOf(kind, about))
    done.add(word)
  }
  return { phase: casePhase(facts.events), reached }
}

function partOf(kind: CaseCommandKind, about: string): readonly string[] {
  const parts: Partial<Record<CaseCommandKind, string>> = {
    ...{ open: 'trigger', 'attach-paper': 'paper', 'choose-clock': 'clock', 'record-answer': 'answer' },
    ...{ pause: 'pause', join: 'join', 'skip-step': 'skip' },
  }
  const part = parts[kind]
  return part === undefined ? [] : [`${part} ${about}`]
}

/** Everything of the file that a way can come by. */
function allOf(id: string): readonly string[] {
  const { steps, triggers, requirements, clocks, clockChoice, answers, pauseReasons, joinReasons, authority } =
    shippedService(id)
  const of = (part: string, list: readonly { readonly id: string }[]) => list.map((one) => `${part} ${one.id}`)
  return [
    ...of('step', steps),
    ...of('trigger', triggers),
    ...of('paper', requirements),
    // Where the office alone decides by which clock is counted, no case chooses one.
    ...of('clock', clockChoice === null ? [] : clocks),
    ...of('answer', answers),
    ...of('pause', pauseReasons),
    ...of('join', joinReasons),
    ...of(
      'skip',
      steps.filter(({ mayBeSkipped }) => mayBeSkipped),
    ),
    ...Object.keys(authority).map((kind) => `command ${kind}`),
  ]
}

/** Walks every way, and looks whether together they come by everything in the file. */
export function testWays(id: string, ways: readonly Way[]): void {
  for (const way of ways)
    test(`${id}: ${way[0]}`, () => {
      expect(walk(id, way).phase).toBe(way[1])
    })

  test(`${id}: no step, class, answer, pause or command of the file is left out of the table`, () => {
    const reached = new Set(ways.flatMap((way) => walk(id, way).reached))
    expect(allOf(id).filter((one) => !reached.has(one))).toEqual([])
  })

  test(`${id}: what repeats is done twice somewhere, and nothing else is`, () => {
    const twice = ways.flatMap((way) => {
      const taken = way[2].split(',').map((word) => word.trim())
      return taken.filter((word, index) => word.startsWith('take-step') && taken.indexOf(word) < index)
    })
    const repeating = shippedService(id).steps.filter(({ repeats }) => repeats)
    expect([...new Set(twice)].toSorted()).toEqual(repeating.map((step) => `take-step ${step.id}`).toSorted())
  })
}
