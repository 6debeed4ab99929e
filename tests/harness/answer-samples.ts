import { test } from '@playwright/test'
import type { IncomingFile } from '#shared/features/exchange/incoming.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { handOver, playUntilSealed, type SealedCase } from './answer-office.ts'
import { type OpenOffice, openOffice } from './exchange-office.ts'
import { Kanwil, type Said, smallPdf } from './kanwil.ts'
import { knownOffice } from './key-card-sample.ts'

export const day = (date: string): CalendarDate => date as CalendarDate
const thursday = '2026-11-19T02:00:00.000Z'
export const paths = { forwarded: 'data/SURAT-PENGANTAR-KANWIL.pdf', decided: 'data/REKOMENDASI.pdf' }
export const letters = { [paths.forwarded]: smallPdf('pengantar'), [paths.decided]: smallPdf('rekomendasi') }

export const received: Said = { kind: 'received', on: day('2026-11-16'), receivedBy: 'Rahmat' }
export const forwarded: Said = {
  kind: 'forwarded',
  on: day('2026-11-17'),
  to: 'Direktur Jenderal Pemasyarakatan',
  letter: { number: 'W.17-PK.01-88', date: day('2026-11-17'), path: paths.forwarded },
}
export const decided: Said = {
  kind: 'decided',
  on: day('2026-11-18'),
  outcome: 'recommended',
  letter: { number: 'PAS-PK.01-991', date: day('2026-11-18'), path: paths.decided },
}
export const returned: Said = {
  kind: 'returned',
  on: day('2026-11-18'),
  missing: [
    { requirement: 'doctor-letter', why: 'Belum ada nomor SIP' },
    { requirement: 'medical-record', why: null },
  ],
  remarks: 'Mohon dilengkapi',
  letter: null,
}

/** A unit with a nurse at work. */
export interface AnsweredOffice extends OpenOffice {
  readonly nurse: Awaited<ReturnType<OpenOffice['logIn']>>
}

interface Circumstances extends NonNullable<Parameters<typeof openOffice>[1]> {
  /** Whether the nurse wrote down that she handed the file over on Monday. */
  readonly isHandedOver?: boolean
  /** Whether the head has compared Kanwil's key by telephone. */
  readonly isKnown?: boolean
}

/** What the tests of one file share: a sealed case, and a Kanwil that answers it. */
export interface AnswerStory {
  readonly sealedCase: SealedCase
  readonly kanwil: Kanwil
  /** A copy of the unit on the Thursday after: handed over on Monday and Kanwil known, unless told otherwise. */
  open(circumstances?: Circumstances): Promise<AnsweredOffice>
  /** The head compares Kanwil's key by telephone. */
  know(office: OpenOffice): Promise<string>
  /** The plain envelope with these answers, numbered from 1 unless told otherwise. */
  made(answers: readonly Said[], numbers?: readonly number[]): Promise<Buffer>
  caseOf(office: AnsweredOffice): ReturnType<AnsweredOffice['nurse']['client']['recommendations']['get']>
}

/** To be called once at the top of a file of tests. */
export function answerStory(): AnswerStory {
  const parts: { sealedCase?: SealedCase; kanwil?: Kanwil } = {}
  const ready = <Part>(part: Part | undefined): Part => {
    if (part === undefined) throw new Error('the story begins before all tests')
    return part
  }
  test.describe.configure({ mode: 'serial', timeout: 120_000 })
  test.beforeAll(async () => {
    parts.sealedCase = await playUntilSealed()
    parts.kanwil = await Kanwil.open()
  })
  test.afterAll(() => parts.sealedCase?.folder.remove())
  const story: AnswerStory = {
    get sealedCase() {
      return ready(parts.sealedCase)
    },
    get kanwil() {
      return ready(parts.kanwil)
    },
    open: async ({ isHandedOver = true, isKnown = true, ...options } = {}) => {
      const office = await openOffice(story.sealedCase, { now: thursday, ...options })
      const nurse = await office.logIn('sari')
      if (isHandedOver) await handOver(nurse.client, story.sealedCase.bundleId)
      if (isKnown) await story.know(office)
      return { ...office, nurse }
    },
    know: async (office) => knownOffice((await office.logIn('bambang')).client, story.kanwil.office),
    made: async (answers, numbers) => {
      const numbered = answers.map((said, index) => ({ ...said, number: numbers?.[index] ?? index + 1 }))
      const file = { answers: numbered, letters, madeAt: '2026-11-18T08:00:00.000Z' }
      return (await story.kanwil.answer(story.sealedCase.about, file)).envelope
    },
    caseOf: ({ nurse }) => nurse.client.recommendations.get({ caseId: story.sealedCase.caseId }),
  }
  return story
}

/** What taking each answer in would do, or why it waits; null for what does not wait. */
export const plansOf = ({ answers }: Pick<IncomingFile, 'answers'>) =>
  answers.map(({ plan }) => (plan === null ? null : plan.fits ? plan.effects.map(({ kind }) => kind) : plan.why))
