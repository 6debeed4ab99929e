import { expect, test } from '@playwright/test'
import type {
  CaseCommand,
  CaseContext,
  CaseEvent,
  CaseFacts,
  CasePhase,
} from '#shared/features/service-cases/case-facts.ts'
import { stepOverviews } from '#shared/features/service-cases/case-overview.rules.ts'
import { casePhase } from '#shared/features/service-cases/case-phase.rules.ts'
import { decide } from '#shared/features/service-cases/case-transitions.rules.ts'
import { nextActions } from '#shared/features/service-cases/service-cases.rules.ts'
import type { ServiceStandard } from '#shared/features/service-cases/service-standard.ts'
import { roles } from '#shared/people/roles.ts'
import { addDays } from '#shared/time/calendar-date.ts'
import { caseIn, day, morningOf, paper } from '#tests/unit/case-samples.ts'
import { shippedService } from '#tests/unit/reference-data.ts'

const inHouse = ['pengaduan-layanan-kesehatan', 'pengaduan-pembinaan-kesenian', 'pengaduan-asesmen'] as const
const outgoing = [
  ...(['aduan-keluar-dpmptsp', 'aduan-keluar-bapas'] as const),
  // With the letter of complaint made here, and the longer clock.
  ...(['aduan-keluar-dpmptsp-2', 'aduan-keluar-bapas-2'] as const),
] as const
const services = [...inHouse, ...outgoing]

/** Everybody who has a part in complaints, on a day. */
const contextOn = (date: string): CaseContext => ({
  accountId: 'x',
  roles: roles.filter((role) => role === 'petugas-aduan' || role === 'penangan-aduan' || role === 'kepala'),
  now: morningOf(date),
})

const draftOf = (standard: ServiceStandard): CaseFacts => ({
  ...caseIn('draft'),
  standard,
  papers: standard.requirements.filter(({ owedBy }) => owedBy === 'unit').map(({ id }) => paper(id)),
  session: null,
})

function after(facts: CaseFacts, command: CaseCommand, date: string): CaseFacts {
  const decision = decide(facts, command, contextOn(date))
  if (!decision.ok) throw new Error(`${facts.standard.id}: ${command.kind} ${decision.code}`)
  const startedAt = facts.startedAt ?? morningOf(date)
  const events = decision.events.map((event, index): CaseEvent => ({ ...event, id: `${facts.events.length + index}` }))
  return { ...facts, startedAt, events: [...facts.events, ...events] }
}

/** What is done when the file says that this step comes next. */
function commandOf(
  facts: CaseFacts,
  step: ServiceStandard['steps'][number],
  outcome: string,
  date: string,
): CaseCommand {
  const at = morningOf(date)
  switch (step.takenBy) {
    case 'choose-clock':
      return { kind: 'choose-clock', clockId: facts.standard.defaultClock, reason: 'x' }
    case 'take-step':
      return { kind: 'take-step', step: step.id, note: 'x', at }
    case 'record-outside-step':
      return { kind: 'record-outside-step', step: step.id, at }
    case 'hand-over':
      return { kind: 'hand-over', at }
    case 'record-answer':
      return { kind: 'record-answer', outcome, at, reason: 'x', letterNumber: 'x' }
    case 'finish':
      return { kind: 'finish' }
    default:
      throw new Error(`a case does not wait for ${step.takenBy}`)
  }
}

/** One step a day, always the one in turn; the steps that it came by and the phase that it ended in. */
function walk(standard: ServiceStandard, outcome: string) {
  let date = day('2026-11-09')
  const open: CaseCommand = { kind: 'open', trigger: standard.triggers[0]?.id ?? '', at: null }
  let facts = after(draftOf(standard), open, date)
  const seen: string[] = ['open']
  for (let turn = 0; turn < standard.steps.length; turn += 1) {
    const current = stepOverviews(facts).find(({ state }) => state === 'current')?.step
    if (!current) break
    date = addDays(date, 1)
    facts = after(facts, commandOf(facts, current, outcome, date), date)
    seen.push(current.id)
  }
  return { facts, seen, phase: casePhase(facts.events) }
}

for (const id of services) {
  const standard = shippedService(id)

  test(`${id}: every step is reached, in the order of the file`, () => {
    const positive = standard.answers.find(({ leadsTo }) => leadsTo === 'answered')?.id ?? ''
    const { seen, phase } = walk(standard, positive)
    const steps = standard.steps.filter(({ takenBy, paper: own }) => takenBy !== 'attach-paper' || own !== null)
    expect([seen, phase]).toEqual([steps.map((step) => step.id), 'done'])
  })

  test(`${id}: every answer and every end is reached, and goes on where the file says`, () => {
    const ends: readonly [string, CasePhase, readonly CaseCommand[]][] = [
      ...standard.answers
        .filter(({ leadsTo }) => leadsTo === 'refused')
        .map(({ id: outcome }): [string, CasePhase, readonly CaseCommand[]] => [outcome, 'refused', []]),
      ['cancelled', 'cancelled', [{ kind: 'cancel', reason: 'x' }]],
      ['withdrawn', 'cancelled', [{ kind: 'withdraw', reason: 'x' }]],
      ['joined', 'cancelled', [{ kind: 'join', into: 'other', cause: 'duplicate', reason: 'x' }]],
      ...standard.pauseReasons
        .filter(({ lapse }) => lapse !== null)
        .map(({ id: cause }): [string, CasePhase, readonly CaseCommand[]] => [
          'lapsed',
          'cancelled',
          [{ kind: 'pause', cause, note: null, at: morningOf('2026-11-09') }, { kind: 'lapse' }],
        ]),
    ]
    for (const [name, phase, commands] of ends) {
      const open: CaseCommand = { kind: 'open', trigger: standard.triggers[0]?.id ?? '', at: null }
      const begun = after(draftOf(standard), open, '2026-11-09')
      const ended =
        commands.length === 0
          ? walk(standard, name).facts
          : commands.reduce((facts, command) => after(facts, command, '2026-12-31'), begun)
      expect([name, casePhase(ended.events)]).toEqual([name, phase])
      const back: CaseCommand = name === 'joined' ? { kind: 'part', reason: 'x' } : { kind: 'reopen', reason: 'x' }
      expect([name, casePhase(after(ended, back, '2026-12-31').events)]).toEqual([name, 'preparing'])
    }
  })

  test(`${id}: is about nobody of the register, costs nothing, tells where each number is from, and leaves no clinic role a part`, () => {
    expect([standard.subjects, standard.fee.amount]).toEqual([['none'], 0])
    expect(standard.triggers.map(({ applicant }) => applicant)).toEqual(standard.triggers.map(() => 'none'))
    const parts = new Set(Object.values(standard.authority).flat())
    for (const role of parts) expect(['petugas-aduan', 'penangan-aduan', 'kepala']).toContain(role)
    const letters = standard.steps.map(({ letter }) => letter)
    expect(letters).toEqual(letters.toSorted())
    // Whatever is nobody's printed word says that the office may change it.
    const terms = [
      ...standard.clocks,
      ...standard.steps.map(({ term }) => term),
      ...standard.pauseReasons.map(({ lapse }) => lapse),
    ]
    for (const term of terms.filter((one) => one !== null)) expect(term.source).toMatch(/kantor/)
  })
}

test('complaints handled in the house have the three clocks of their class, and are checked within three days', () => {
  for (const id of inHouse) {
    const { clocks, steps } = shippedService(id)
    const told = clocks.map((clock) => [clock.id, clock.amount, clock.unit])
    expect(told).toEqual([
      ['information', 5, 'working-days'],
      ['without-oversight', 14, 'working-days'],
      ['with-oversight', 60, 'working-days'],
      ['aspiration', 14, 'working-days'],
    ])
    expect(steps.find((step) => step.id === 'classify')?.term).toMatchObject({ amount: 3, unit: 'working-days' })
  }
})

test('each officer is offered a part of his own, and a stranger none', () => {
  for (const id of services) {
    const open: CaseCommand = { kind: 'open', trigger: shippedService(id).triggers[0]?.id ?? '', at: null }
    const facts = after(draftOf(shippedService(id)), open, '2026-11-09')
    expect(nextActions(facts, { ...contextOn('2026-11-10'), roles: ['perawat', 'admin', 'registrasi'] })).toEqual([])
    expect(nextActions(facts, contextOn('2026-11-10')).length).toBeGreaterThan(3)
  }
})
