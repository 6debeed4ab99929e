import type { CaseCommand, CaseEvent } from '#shared/features/service-cases/case-facts.ts'
import type { Row } from '#tests/unit/case-commands.ts'
import { actor, event, morningOf, now } from '#tests/unit/case-samples.ts'
import { classified, completionAsked, handledIn, handledService, joined, taken } from '#tests/unit/handled-case.ts'

const officer = actor('petugas-aduan')
const handler = actor('penangan-aduan')
const head = actor('kepala')

const take = (step: string, change: object = {}): CaseCommand => ({
  kind: 'take-step',
  step,
  note: 'Diperiksa',
  at: now,
  ...change,
})
const skip = (step: string, reason = 'x'): CaseCommand => ({ kind: 'skip-step', step, reason })
const choose = (clockId: string, reason = 'x'): CaseCommand => ({ kind: 'choose-clock', clockId, reason })
const answer = (outcome: string, change: object = {}): CaseCommand => ({
  kind: 'record-answer',
  outcome,
  at: now,
  ...change,
})
const preparing = (...more: readonly CaseEvent[]) => handledIn('preparing', ...more)
const answered = (...more: readonly CaseEvent[]) => handledIn('answered', ...more)

const recommended = taken('recommend', '2026-11-11')
const directed = taken('direct', '2026-11-12')
const improved = taken('improve', '2026-11-13')
const weighed = [classified, recommended, directed]
const satisfied = [
  event('step-skipped', '2026-11-18', 'follow-up', { reason: 'x' }),
  taken('satisfaction', '2026-11-18'),
  taken('report-superior', '2026-11-18'),
]
const strangeStep = {
  ...preparing(),
  standard: { ...handledService, clockChoice: null },
}

/** Steps of the house, the choice of a clock, lapses and joined cases. */
export const handlingRows: readonly Row[] = [
  ['ok', 'the class comes first', 'preparing', preparing(), choose('with-oversight'), officer],
  ['ok', 'after the class the recommendation', 'preparing', preparing(classified), take('recommend'), officer],
  ['step-out-of-order', 'no recommendation before the class', 'preparing', preparing(), take('recommend'), officer],
  [
    'step-out-of-order',
    'no direction before the recommendation',
    'preparing',
    preparing(classified),
    take('direct'),
    head,
  ],
  [
    'role-missing',
    'the direction is for the head',
    'preparing',
    preparing(classified, recommended),
    take('direct'),
    officer,
  ],
  [
    'note-missing',
    'a step says what was done',
    'preparing',
    preparing(classified),
    take('recommend', { note: ' ' }),
    officer,
  ],
  ['step-already-recorded', 'once is enough', 'preparing', preparing(...weighed), take('recommend'), officer],
  [
    'ok',
    'an improvement may need several goes',
    'preparing',
    preparing(...weighed, improved),
    take('improve'),
    handler,
  ],
  ['unknown-step', 'a step of another service', 'preparing', preparing(), take('visited'), officer],
  ['unknown-step', 'what another command takes', 'preparing', preparing(), take('classify'), officer],
  ['wrong-phase', 'no follow-up before the answer', 'preparing', preparing(...weighed), take('satisfaction'), officer],
  ['wrong-phase', 'no recommendation after the answer', 'answered', answered(), take('recommend'), officer],
  ['ok', 'follow-ups come in their order', 'answered', answered(), take('follow-up'), handler],
  ['step-out-of-order', 'no report before it', 'answered', answered(), take('report-superior'), officer],
  ['ok', 'what may be passed over is', 'answered', answered(), skip('follow-up'), officer],
  ['reason-missing', 'but with a reason', 'answered', answered(), skip('follow-up', ' '), officer],
  ['role-missing', 'and not by the handler', 'answered', answered(), skip('follow-up'), handler],
  ['step-not-skippable', 'a report is not passed over', 'answered', answered(), skip('report-kanwil'), officer],
  ['step-already-recorded', 'nor what was done', 'answered', answered(...satisfied), skip('follow-up'), officer],
  ['unknown-step', 'nor what is not there', 'answered', answered(), skip('visited'), officer],
  [
    'time-in-future',
    'not before it happened',
    'preparing',
    preparing(classified),
    take('recommend', { at: morningOf('2026-11-19') }),
    officer,
  ],
  [
    'time-out-of-order',
    'not before the opening',
    'preparing',
    preparing(classified),
    take('recommend', { at: morningOf('2026-11-08') }),
    officer,
  ],
  [
    'time-out-of-order',
    'not before the step before it',
    'preparing',
    preparing(classified, recommended),
    take('direct', { at: morningOf('2026-11-10') }),
    head,
  ],
  [
    'time-out-of-order',
    'not before the answer',
    'answered',
    answered(),
    take('follow-up', { at: morningOf('2026-11-17') }),
    officer,
  ],

  ['steps-missing', 'no answer before the steps', 'preparing', preparing(classified), answer('answered'), officer],
  ['steps-missing', 'a kind answer needs a deed', 'preparing', preparing(...weighed), answer('answered'), officer],
  [
    'ok',
    'a refusal does not',
    'preparing',
    preparing(...weighed),
    answer('refused', { reason: 'Bukan layanan unit' }),
    officer,
  ],
  ['reason-missing', 'but a reason', 'preparing', preparing(...weighed), answer('refused', { reason: ' ' }), officer],
  [
    'answer-letter-missing',
    'passing on takes a letter',
    'preparing',
    preparing(...weighed),
    answer('forwarded'),
    officer,
  ],
  [
    'ok',
    'with its number',
    'preparing',
    preparing(...weighed),
    answer('forwarded', { letterNumber: 'W.1-2' }),
    officer,
  ],
  ['steps-missing', 'no end before the reports', 'answered', answered(...satisfied), { kind: 'finish' }, officer],
  ['ok', 'the end', 'answered', answered(...satisfied, taken('report-kanwil', '2026-11-18')), { kind: 'finish' }, head],

  [
    'clock-choice-not-provided',
    'the office alone chooses',
    'preparing',
    strangeStep,
    choose('with-oversight'),
    officer,
  ],
  ['clock-unknown', 'a clock of nobody', 'preparing', preparing(), choose('five'), officer],
  [
    'clock-already-chosen',
    'the same once more',
    'preparing',
    preparing(classified),
    choose('without-oversight'),
    officer,
  ],
  ['ok', 'another one later', 'preparing', preparing(...weighed), choose('with-oversight'), head],
  ['reason-missing', 'with a reason', 'preparing', preparing(...weighed), choose('with-oversight', ''), head],

  ['lapse-not-provided', 'nothing was asked for', 'preparing', preparing(), { kind: 'lapse' }, officer],
  [
    'lapse-not-provided',
    'a flood lapses nothing',
    'preparing',
    preparing(event('paused', '2026-09-01', null, { choice: 'force-majeure' })),
    { kind: 'lapse' },
    officer,
  ],
  [
    'lapse-not-yet',
    'thirty days are not over',
    'preparing',
    preparing(completionAsked('2026-10-19')),
    { kind: 'lapse' },
    officer,
  ],
  ['ok', 'now they are', 'preparing', preparing(completionAsked('2026-10-18')), { kind: 'lapse' }, officer],

  [
    'ok',
    'twice the same',
    'preparing',
    preparing(),
    { kind: 'join', into: 'other', cause: 'duplicate', reason: 'x' },
    officer,
  ],
  [
    'join-reason-unknown',
    'joined for fun',
    'preparing',
    preparing(),
    { kind: 'join', into: 'other', cause: 'fun', reason: 'x' },
    officer,
  ],
  [
    'reason-missing',
    'joined without a word',
    'preparing',
    preparing(),
    { kind: 'join', into: 'other', cause: 'duplicate', reason: '' },
    officer,
  ],
  [
    'case-joined',
    'not taken up while it is part of another',
    'preparing',
    preparing(joined),
    { kind: 'reopen', reason: 'x' },
    officer,
  ],
  ['ok', 'taken apart', 'preparing', preparing(joined), { kind: 'part', reason: 'x' }, officer],
  [
    'case-not-joined',
    'nothing to take apart',
    'cancelled',
    handledIn('cancelled'),
    { kind: 'part', reason: 'x' },
    officer,
  ],
]
