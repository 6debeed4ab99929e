import { expect, test } from '@playwright/test'
import { deadline } from '#shared/features/service-cases/case-deadline.rules.ts'
import type { CaseCommand, CaseContext, CaseFacts } from '#shared/features/service-cases/case-facts.ts'
import { stepOverviews } from '#shared/features/service-cases/case-overview.rules.ts'
import { requirementsOf } from '#shared/features/service-cases/case-papers.rules.ts'
import { casePhase } from '#shared/features/service-cases/case-phase.rules.ts'
import { decide } from '#shared/features/service-cases/case-transitions.rules.ts'
import { whoseTurn } from '#shared/features/service-cases/service-cases.rules.ts'
import { type ServiceStandard, serviceStandardSchema } from '#shared/features/service-cases/service-standard.ts'
import { caseIn, morningOf, paper, settings } from '#tests/unit/case-samples.ts'
import { jsonFilesIn, readJson, shippedService } from '#tests/unit/reference-data.ts'
import { testWays, type Way } from '#tests/unit/service-ways.ts'

const office = [
  'verify-registration',
  'told-complete',
  'validate-registration',
  'forward',
  'verify-technically',
] as const
const decided = ['recommend', 'draft', 'validate-draft', 'validate-draft-again'] as const
const heard = (steps: readonly string[]) => steps.map((step) => `record-outside-step ${step}`).join(', ')

const papers = ['diploma', 'str', 'ktp', 'photo', 'health-letter'] as const
const independent = ['sop', 'waste-mou', 'equipment-list', 'site-plan'] as const
const attached = (list: readonly string[]) => list.map((one) => `attach-paper ${one}`).join(', ')

const begun = 'open new, take-step account, take-step apply'
const uploaded = `${begun}, ${attached(papers)}, hand-over`

const common: readonly Way[] = [
  [
    ...(['all seventeen steps', 'done'] as const),
    `open new, take-step account, take-step apply, ${attached([...papers, 'profession-letter'])}, hand-over, ${heard([...office, ...decided])},
     record-answer issued, take-step survey, ${heard(['print-there', 'archive'])}, finish`,
  ],
  [
    ...(['a renewal: the account is there, the office tells little, nobody asks for the survey', 'done'] as const),
    `open renewal, skip-step account, take-step apply, ${attached(papers)}, hand-over, ${heard(['forward'])}, record-answer issued,
     skip-step survey, finish`,
  ],
  ...(['verify-registration', 'validate-registration', 'verify-technically'] as const).map((step): Way => {
    const before = heard(office.slice(0, office.indexOf(step)))
    return [
      ...([`sent back at ${step}, mended, and issued`, 'done'] as const),
      `${uploaded}, ${before === '' ? '' : `${before}, `}return-for-correction, void-paper photo, attach-paper photo, resubmit,
       hand-over, ${heard([...office, ...decided])}, record-answer issued, take-step survey, finish`,
    ]
  }),
  [
    'refused on the recommendation',
    'refused',
    `${uploaded}, ${heard([...office, 'recommend'])}, record-answer refused`,
  ],
  ['refused and applied for again', 'preparing', `${uploaded}, record-answer refused, reopen`],
  ['given up', 'cancelled', `${begun}, cancel`],
  ['taken back by the worker', 'cancelled', `${uploaded}, withdraw`],
]

const ownWay: Way = [
  ...(['independent practice', 'outside'] as const),
  `${begun}, ${attached([...papers, ...independent])}, hand-over`,
  ['independent-practice'],
]

const licences = jsonFilesIn('services').filter((name) => name.startsWith('izin-praktik-'))
for (const name of licences) {
  const id = name.replace('.json', '')
  testWays(id, id === 'izin-praktik-perekam-medis' ? [...common, ownWay] : common)
}

const standard = shippedService('izin-praktik-perekam-medis')
const officer: CaseContext = { accountId: 'x', roles: ['kepegawaian'], now: morningOf('2026-11-30') }

const draft = (of: ServiceStandard, conditions: readonly string[] = []): CaseFacts => ({
  ...caseIn('draft'),
  standard: of,
  conditions,
  papers: [],
  session: null,
  settings: { ...settings, clockId: of.defaultClock, clockStart: of.clockStart.default },
})

function after(facts: CaseFacts, ...commands: readonly CaseCommand[]): CaseFacts {
  let now = facts
  for (const command of commands) {
    const decision = decide(now, command, officer)
    if (!decision.ok) throw new Error(`${command.kind}: ${decision.code}`)
    const startedAt = now.startedAt ?? decision.events[0]?.at ?? null
    now = { ...now, startedAt, events: [...now.events, ...decision.events] }
  }
  return now
}

const codeOf = (facts: CaseFacts, command: CaseCommand) => {
  const decision = decide(facts, command, officer)
  return decision.ok ? 'ok' : decision.code
}

const on = (date: string) => morningOf(date)
const news = (step: string, date: string): CaseCommand => ({ kind: 'record-outside-step', step, at: on(date) })

/** Handed over on Monday the 16th. */
const outside = after(
  { ...draft(standard), papers: papers.map((id) => paper(id)) },
  { kind: 'open', trigger: 'new', at: on('2026-11-13') },
  { kind: 'take-step', step: 'account', note: 'x', at: on('2026-11-13') },
  { kind: 'take-step', step: 'apply', note: 'x', at: on('2026-11-13') },
  { kind: 'hand-over', at: on('2026-11-16') },
)

test('the seventeen steps of the published chart, in its order, each at the desk that it names', () => {
  const numbered = standard.steps.filter(({ letter }) => letter !== 'A')
  expect([...new Set(numbered.map(({ letter }) => letter))]).toEqual(
    Array.from({ length: 17 }, (_, index) => `${index + 1}`),
  )
  expect(numbered.map(({ letter, actor }) => `${letter} ${actor.kind === 'post' ? actor.post : 'applicant'}`)).toEqual([
    ...['1 applicant', '2 applicant', '3 applicant', '3 applicant', '4 front-office', '5 applicant', '6 back-office'],
    ...[
      '7 section-head',
      '8 health-office-team',
      '9 health-office',
      '10 back-office',
      '11 section-head',
      '12 field-head',
    ],
    ...['13 head', '14 applicant', '15 back-office', '16 back-office', '17 applicant'],
  ])
})

test('six papers, and ten for independent practice; the sixth holds nothing up', () => {
  const numbersOf = (conditions: readonly string[]) =>
    requirementsOf(draft(standard, conditions)).map((one) => one.number)
  expect(numbersOf([])).toEqual([1, 2, 3, 4, 5, 6])
  expect(numbersOf(['independent-practice'])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  const facts = { ...outside, conditions: ['independent-practice'], events: outside.events.slice(0, -1) }
  expect(decide(facts, { kind: 'hand-over', at: null }, officer)).toMatchObject({
    details: { requirements: independent },
  })
  expect(standard.requirements.find(({ number }) => number === 6)).toMatchObject({
    gate: null,
    id: 'profession-letter',
  })
})

test('sent back only where the file says so, and the clock stands still until it is uploaded again', () => {
  const back: CaseCommand = { kind: 'return-for-correction', reason: 'x', at: on('2026-11-18') }
  const sentBack = after(outside, news('verify-registration', '2026-11-17'), back)
  expect(sentBack.events.at(-1)).toMatchObject({ kind: 'returned', step: 'validate-registration' })
  expect(deadline(sentBack, on('2026-11-18'))).toMatchObject({ started: true, due: '2026-11-25' })
  expect(deadline(sentBack, on('2026-11-20'))).toMatchObject({ paused: true, due: '2026-11-27' })
  expect(whoseTurn(sentBack)).toMatchObject({ kind: 'role', step: 'collect' })
  const again = after(sentBack, { kind: 'resubmit' }, { kind: 'hand-over', at: on('2026-11-23') })
  // Seven working days after the 16th, and the two (19th and 20th) for which it lay here from morning to evening.
  expect(deadline(again, on('2026-11-24'))).toMatchObject({ paused: false, due: '2026-11-27' })
  expect(whoseTurn(again)).toMatchObject({ post: 'front-office' })
  const recommended = after(outside, news('recommend', '2026-11-18'))
  expect(codeOf(recommended, { ...back, at: on('2026-11-19') })).toBe('return-not-provided')
})

test('what the office does after the signature is told then, in its order, and holds nothing up', () => {
  expect(codeOf(outside, news('print-there', '2026-11-18'))).toBe('wrong-phase')
  const signed = after(outside, {
    kind: 'record-answer',
    outcome: 'issued',
    at: on('2026-11-20'),
    reason: null,
    letterNumber: null,
  })
  expect(whoseTurn(signed)).toMatchObject({ kind: 'role', step: 'survey' })
  expect(codeOf(signed, { kind: 'finish' })).toBe('steps-missing')
  expect(codeOf(signed, news('print-there', '2026-11-19'))).toBe('time-out-of-order')
  expect(codeOf(signed, news('draft', '2026-11-23'))).toBe('time-out-of-order')
  expect(codeOf(signed, news('draft', '2026-11-19'))).toBe('ok')
  const surveyed = after(signed, { kind: 'take-step', step: 'survey', note: 'x', at: on('2026-11-23') })
  expect(whoseTurn(surveyed)).toMatchObject({ post: 'back-office', step: 'print-there' })
  const archived = after(surveyed, news('archive', '2026-11-24'))
  expect(whoseTurn(archived)).toMatchObject({ kind: 'role', step: 'print' })
  const stateOf = (facts: CaseFacts, step: string) => stepOverviews(facts).find((one) => one.step.id === step)?.state
  expect([stateOf(archived, 'print-there'), stateOf(surveyed, 'archive'), stateOf(signed, 'draft')]).toEqual([
    ...['assumed', 'ahead', 'assumed'],
  ])
  const done = after(surveyed, { kind: 'finish' })
  expect([casePhase(done.events), stateOf(done, 'archive')]).toEqual(['done', 'assumed'])
})

test('a file that contradicts itself is refused', () => {
  const file = readJson('services/izin-praktik-perawat.json') as ServiceStandard & {
    licence: NonNullable<ServiceStandard['licence']>
  }
  const faultsOf = (change: Partial<ServiceStandard>) => {
    const read = serviceStandardSchema.safeParse({ ...file, ...change })
    return read.success ? [] : read.error.issues.map(({ message }) => message)
  }
  expect(faultsOf({})).toEqual([])
  expect(faultsOf({ subjects: ['inmate'] })).toEqual(['licence-of-no-worker'])
  const lessKept = { ...file.licence, papers: file.licence.papers.slice(1) }
  expect(faultsOf({ licence: lessKept })).toEqual(['paper-not-in-dossier:diploma'])
  const steps = file.steps.map((step) => (step.id === 'survey' ? { ...step, sendsBack: true } : step))
  expect(faultsOf({ steps })).toEqual(['sends-back-at-home:survey'])
})
