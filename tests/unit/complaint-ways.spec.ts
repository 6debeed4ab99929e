import { expect, test } from '@playwright/test'
import { complaintLists } from '#shared/features/complaints/complaint.ts'
import type { CaseCommand, CaseContext, CaseFacts, CasePhase } from '#shared/features/service-cases/case-facts.ts'
import { casePhase } from '#shared/features/service-cases/case-phase.rules.ts'
import { decide } from '#shared/features/service-cases/case-transitions.rules.ts'
import { type CaseCommandKind, caseCommandKinds } from '#shared/features/service-cases/service-standard.ts'
import { roles } from '#shared/people/roles.ts'
import { addDays } from '#shared/time/calendar-date.ts'
import { caseIn, day, morningOf, paper } from '#tests/unit/case-samples.ts'
import { jsonFilesIn, readJson, shippedService } from '#tests/unit/reference-data.ts'

const inHouse = ['pengaduan-layanan-kesehatan', 'pengaduan-pembinaan-kesenian', 'pengaduan-asesmen'] as const

/** One way through a procedure: what is done, a day apart, and the phase in which it ends. */
type Way = readonly [name: string, ends: CasePhase, commands: string]

const upToDirection = 'open family, choose-clock without-oversight, take-step recommend, take-step direct'
const reports = 'take-step report-superior, take-step report-kanwil'

const waysInHouse: readonly Way[] = [
  [
    ...(['a grave one: improved twice, mediated, looked at in its place, punished, asked twice', 'done'] as const),
    `open inmate, attach-paper description, attach-paper evidence, choose-clock with-oversight, take-step recommend, take-step direct,
     take-step improve, take-step improve, record-answer answered, take-step follow-up, take-step follow-up, take-step follow-up,
     take-step satisfaction, take-step satisfaction, ${reports}, finish`,
  ],
  [
    ...(['a question: answered, nothing to follow up, nobody to ask', 'done'] as const),
    `open public, choose-clock information, take-step recommend, take-step direct, take-step improve, record-answer answered,
     skip-step follow-up, skip-step satisfaction, ${reports}, finish`,
  ],
  [
    ...([
      'a wish, counted anew, longer and not longer, completed, and taken up again after its end',
      'answered',
    ] as const),
    `open visitor, choose-clock aspiration, choose-clock without-oversight, extend 5, withdraw-extension, pause completion-asked,
     resume, pause force-majeure, resume, take-step recommend, take-step direct, take-step improve, record-answer answered,
     take-step follow-up, take-step satisfaction, ${reports}, finish, reopen`,
  ],
  ['refused with a reason', 'refused', `${upToDirection}, record-answer refused`],
  ['forwarded, and handled here after all', 'preparing', `${upToDirection}, record-answer forwarded, reopen`],
  [
    'from the staff, a sheet struck, stopped',
    'cancelled',
    'open staff, attach-paper evidence, void-paper evidence, cancel',
  ],
  ['taken back by who brought it', 'cancelled', 'open family, choose-clock aspiration, withdraw'],
  ['never completed', 'cancelled', 'open family, pause completion-asked, lapse'],
  ['the same as another', 'cancelled', 'open family, join duplicate'],
  ['not the same as another after all', 'preparing', 'open family, join duplicate, part'],
]

const outside = {
  'aduan-keluar-dpmptsp': ['recorded', 'examined', 'followed-up', 'satisfaction-asked', 'reported'],
  'aduan-keluar-bapas': ['recommended', 'directed', 'improved'],
} as const

/** Later versions of a file take the same ways; where the letter is made here, it is begun with. */
function waysOutside(id: keyof typeof outside, version = ''): readonly Way[] {
  const { triggers, clocks, pauseReasons, requirements } = shippedService(`${id}${version}`)
  const heard = outside[id].map((step) => `record-outside-step ${step}`).join(', ')
  const isMadeHere = requirements.some((one) => one.id === 'complaint-letter' && one.kind === 'letter')
  const begun = isMadeHere ? 'advance-paper complaint-letter, ' : ''
  const sent = `${begun}attach-paper complaint-letter, take-step direct, hand-over`
  const cause = pauseReasons[0]?.id
  return [
    ...triggers.map(({ id: trigger }): Way => {
      return [
        `from ${trigger}, settled`,
        'done',
        `open ${trigger}, ${sent}, ${heard}, record-answer settled, take-step weigh, finish`,
      ]
    }),
    ...clocks.map(({ id: clock }): Way => {
      return [`counted as ${clock}`, 'outside', `open ${triggers[0]?.id}, choose-clock ${clock}, ${sent}`]
    }),
    [
      ...(['weighed twice, not settled, weighed again later', 'answered'] as const),
      `open ${triggers[0]?.id}, ${sent}, attach-paper evidence, void-paper evidence, extend 5, withdraw-extension, pause ${cause},
       resume, ${heard}, record-answer unsettled, take-step weigh, take-step weigh, finish, reopen`,
    ],
    ['refused there', 'refused', `open ${triggers[0]?.id}, ${sent}, record-answer refused`],
    ['sent back and sent again', 'preparing', `open ${triggers[0]?.id}, ${sent}, return-for-correction, resubmit`],
    ['stopped', 'cancelled', `open ${triggers[0]?.id}, cancel`],
    ['taken back', 'cancelled', `open ${triggers[0]?.id}, withdraw`],
    ['the same as another', 'cancelled', `open ${triggers[0]?.id}, join duplicate`],
    ['not the same after all', 'preparing', `open ${triggers[0]?.id}, join duplicate, part`],
  ]
}

const table: readonly (readonly [id: string, ways: readonly Way[]])[] = [
  ...inHouse.map((id) => [id, waysInHouse] as const),
  ['aduan-keluar-dpmptsp', waysOutside('aduan-keluar-dpmptsp')],
  ['aduan-keluar-bapas', waysOutside('aduan-keluar-bapas')],
  ['aduan-keluar-dpmptsp-2', waysOutside('aduan-keluar-dpmptsp', '-2')],
  ['aduan-keluar-bapas-2', waysOutside('aduan-keluar-bapas', '-2')],
]

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
      throw new Error(`no complaint is asked to ${kind}`)
  }
}

interface Walked {
  readonly phase: CasePhase
  /** What of the file the way came by: `step improve`, `clock aspiration`, ... */
  readonly reached: readonly string[]
}

function walk(id: string, [name, , commands]: Way): Walked {
  const standard = shippedService(id)
  const reached: string[] = []
  const done = new Set<string>()
  let facts: CaseFacts = { ...caseIn('draft'), standard, papers: [], session: null }
  let date = day('2026-11-09')
  for (const word of commands.split(',').map((one) => one.trim())) {
    const [first = '', about = ''] = word.split(' ')
    const kind = caseCommandKinds.find((known) => known === first)
    if (kind === undefined) throw new Error(`${name}: ${first} is no command`)
    date = addDays(date, kind === 'lapse' ? 60 : 1)
    // Nobody closes before everything else was done; what is done once more keeps nobody from it.
    if (kind !== 'finish' && !done.has(word))
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
  const { steps, triggers, requirements, clocks, answers, pauseReasons, joinReasons, authority } = shippedService(id)
  const of = (part: string, list: readonly { readonly id: string }[]) => list.map((one) => `${part} ${one.id}`)
  return [
    ...of('step', steps),
    ...of('trigger', triggers),
    ...of('paper', requirements),
    ...of('clock', clocks),
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

for (const [id, ways] of table) {
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

test('every procedure of complaints is in the table, and every service of the counter has one', () => {
  const files = jsonFilesIn('services').map((name) => name.replace('.json', ''))
  const lists = complaintLists.parse(readJson('reference-data/complaints.json'))
  expect(table.map(([id]) => id).toSorted()).toEqual(files.filter((id) => /^(pengaduan|aduan)-/.test(id)).toSorted())
  expect([...new Set(lists.services.map(({ procedure }) => procedure))].toSorted()).toEqual(inHouse.toSorted())
})
