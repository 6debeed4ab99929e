import { expect, test } from '@playwright/test'
import { v4 } from 'uuid'
import type { IncomingFile } from '#shared/features/exchange/incoming.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import {
  handOver,
  keptAnswer,
  playUntilSealed,
  receiveAnswer,
  type SealedCase,
  takeIn,
} from '#tests/harness/answer-office.ts'
import { failureOf } from '#tests/harness/client.ts'
import { type OpenOffice, openOffice } from '#tests/harness/exchange-office.ts'
import { Kanwil, type Said, smallPdf } from '#tests/harness/kanwil.ts'
import { knownOffice } from '#tests/harness/key-card-sample.ts'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

const day = (date: string): CalendarDate => date as CalendarDate
const thursday = '2026-11-19T02:00:00.000Z'
const paths = { forwarded: 'data/SURAT-PENGANTAR-KANWIL.pdf', decided: 'data/REKOMENDASI.pdf' }
const letters = { [paths.forwarded]: smallPdf('pengantar'), [paths.decided]: smallPdf('rekomendasi') }

const received: Said = { kind: 'received', on: day('2026-11-16'), receivedBy: 'Rahmat' }
const forwarded: Said = {
  kind: 'forwarded',
  on: day('2026-11-17'),
  to: 'Direktur Jenderal Pemasyarakatan',
  letter: { number: 'W.17-PK.01-88', date: day('2026-11-17'), path: paths.forwarded },
}
const decided: Said = {
  kind: 'decided',
  on: day('2026-11-18'),
  outcome: 'recommended',
  letter: { number: 'PAS-PK.01-991', date: day('2026-11-18'), path: paths.decided },
}
const returned: Said = {
  kind: 'returned',
  on: day('2026-11-18'),
  missing: [
    { requirement: 'doctor-letter', why: 'Belum ada nomor SIP' },
    { requirement: 'medical-record', why: null },
  ],
  remarks: 'Mohon dilengkapi',
  letter: null,
}

let sealedCase: SealedCase
let kanwil: Kanwil
test.beforeAll(async () => {
  sealedCase = await playUntilSealed()
  kanwil = await Kanwil.open()
})
test.afterAll(() => sealedCase.folder.remove())

interface Open extends OpenOffice {
  readonly nurse: Awaited<ReturnType<OpenOffice['logIn']>>
}

/** The unit on the Thursday after: the file was handed over on Monday, Kanwil's key is known. */
async function open(options: { readonly isHandedOver?: boolean; readonly isKnown?: boolean } = {}): Promise<Open> {
  const office = await openOffice(sealedCase, { now: thursday })
  const nurse = await office.logIn('sari')
  if (options.isHandedOver ?? true) await handOver(nurse.client, sealedCase.bundleId)
  if (options.isKnown ?? true) await knownOffice((await office.logIn('bambang')).client, kanwil.office)
  return { ...office, nurse }
}

const made = async (answers: readonly Said[], numbers?: readonly number[]) => {
  const numbered = answers.map((said, index) => ({ ...said, number: numbers?.[index] ?? index + 1 }))
  return (await kanwil.answer(sealedCase.about, { answers: numbered, letters, madeAt: '2026-11-18T08:00:00.000Z' }))
    .envelope
}

const caseOf = ({ nurse }: Open) => nurse.client.recommendations.get({ caseId: sealedCase.caseId })
const plansOf = ({ answers }: IncomingFile) =>
  answers.map(({ plan }) => (plan === null ? null : plan.fits ? plan.effects.map(({ kind }) => kind) : plan.why))

test('received, forwarded, decided: looked at first, then the case moves as if somebody had typed it all', async () => {
  const office = await open()
  try {
    const { nurse } = office
    const file = await keptAnswer(office, nurse, await made([received, forwarded, decided]))
    expect(file).toMatchObject({ sender: { standing: 'confirmed', kind: 'kanwil' }, bundle: { name: 'RM-2026-0001' } })
    expect(plansOf(file)).toEqual([
      [],
      ['record-outside-step', 'attach-paper'],
      ['record-outside-step', 'attach-paper', 'record-answer'],
    ])
    expect((await caseOf(office)).phase, 'looking at it moves nothing').toBe('outside')
    expect(await takeIn(nurse.client, file.id)).toMatchObject({ takenIn: 3, waiting: 0 })

    const after = await caseOf(office)
    expect(after.phase).toBe('answered')
    const paper = after.requirements.find(({ id }) => id === 'kanwil-covering-letter')
    expect(paper).toMatchObject({ state: 'fulfilled' })
    expect(after.lettersBack[0]?.copies).toHaveLength(1)
    const told = after.timeline.slice(-5)
    expect(told.map(({ kind, at, letterNumber }) => [kind, at.slice(0, 10), letterNumber])).toEqual([
      ['outside-step-recorded', '2026-11-17', 'W.17-PK.01-88'],
      ['paper-attached', '2026-11-19', 'W.17-PK.01-88'],
      ['outside-step-recorded', '2026-11-18', 'PAS-PK.01-991'],
      ['paper-attached', '2026-11-19', 'PAS-PK.01-991'],
      ['answered', '2026-11-18', 'PAS-PK.01-991'],
    ])
    const fileId = paper?.copies?.[0]?.files[0]?.id
    const scan = await office.core.fetch(
      new Request(`http://lentera.test/files/${fileId}`, { headers: { authorization: `Bearer ${nurse.token}` } }),
    )
    expect(Buffer.from(await scan.arrayBuffer()).toString('latin1')).toBe(smallPdf('pengantar').toString('latin1'))
    const shown = await nurse.client.incoming.file({ id: file.id })
    expect(shown.answers.map(({ state, plan }) => [state, plan])).toEqual(Array(3).fill(['taken-in', null]))
  } finally {
    await office.close()
  }
})

test('returned: the case lies with the unit again, with the reason and the papers that are meant', async () => {
  const office = await open()
  try {
    const file = await keptAnswer(office, office.nurse, await made([received, returned]))
    expect(file.answers[1]?.missing).toEqual([
      { title: 'Surat rekomendasi dokter di Lapas/Rutan', why: 'Belum ada nomor SIP' },
      { title: 'Rekam medis yang bersangkutan', why: null },
    ])
    await takeIn(office.nurse.client, file.id)
    const after = await caseOf(office)
    expect(after).toMatchObject({ phase: 'returned', returned: { fromOutside: true } })
    expect(after.returned?.reason).toBe(
      'Mohon dilengkapi\nSurat rekomendasi dokter di Lapas/Rutan: Belum ada nomor SIP\nRekam medis yang bersangkutan',
    )
  } finally {
    await office.close()
  }
})

test('a file that nobody wrote down as handed over: its receipt tells of it, other answers wait until it is told', async () => {
  const office = await open({ isHandedOver: false })
  try {
    const { nurse } = office
    const late = await keptAnswer(office, nurse, await made([forwarded], [2]))
    expect(plansOf(late)).toEqual(['not-handed-over'])
    expect(await failureOf(takeIn(nurse.client, late.id))).toMatchObject({ details: { reason: 'nothing-fits' } })

    const receipt = await keptAnswer(office, nurse, await made([received], [1]))
    expect(plansOf(receipt)).toEqual([['hand-over']])
    await takeIn(nurse.client, receipt.id)
    expect((await caseOf(office)).phase).toBe('outside')
    // What did not fit is offered again now that the case has moved.
    expect(plansOf(await nurse.client.incoming.file({ id: late.id }))).toEqual([
      ['record-outside-step', 'attach-paper'],
    ])
    await takeIn(nurse.client, late.id)
    expect((await caseOf(office)).steps.find(({ id }) => id === 'kanwil-forward')).toMatchObject({ state: 'done' })
  } finally {
    await office.close()
  }
})

test('in the wrong order: the decision first, then what lay before it is only noted or attached', async () => {
  const office = await open()
  try {
    const { nurse } = office
    const last = await keptAnswer(office, nurse, await made([decided], [3]))
    await takeIn(nurse.client, last.id)
    const first = await keptAnswer(office, nurse, await made([received, forwarded], [1, 2]))
    expect(plansOf(first)).toEqual([[], ['attach-paper']])
    await takeIn(nurse.client, first.id)
    expect(await caseOf(office)).toMatchObject({ phase: 'answered' })
  } finally {
    await office.close()
  }
})

test('what was typed in by hand before is not counted again', async () => {
  const office = await open()
  try {
    const { nurse } = office
    const step = async () => {
      const { revision } = await caseOf(office)
      const when = { on: day('2026-11-17'), letterNumber: null, letterDate: null }
      await nurse.client.recommendations.recordOutsideStep({
        caseId: sealedCase.caseId,
        revision,
        step: 'kanwil-forward',
        ...when,
      })
    }
    await step()
    const { revision } = await caseOf(office)
    const when = { on: day('2026-11-18'), letterNumber: null, letterDate: null }
    await nurse.client.recommendations.recordAnswer({
      caseId: sealedCase.caseId,
      revision,
      outcome: 'recommended',
      ...when,
      fileIds: [],
    })
    const file = await keptAnswer(office, nurse, await made([forwarded, decided]))
    expect(plansOf(file)).toEqual([['attach-paper'], ['attach-paper']])
    await takeIn(nurse.client, file.id)
    const kinds = (await caseOf(office)).timeline.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'answered')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'outside-step-recorded')).toHaveLength(1)
    const other: Said = { ...decided, outcome: 'refused' } as Said
    expect(plansOf(await keptAnswer(office, nurse, await made([other], [5])))).toEqual(['decided-otherwise'])
  } finally {
    await office.close()
  }
})

test('an answer counts once, in whatever file it comes; an id that says something else is refused', async () => {
  const office = await open()
  try {
    const { nurse } = office
    const id = v4()
    const first = await keptAnswer(office, nurse, await made([{ ...forwarded, id }]))
    await takeIn(nurse.client, first.id)
    const before = await caseOf(office)
    const again = await keptAnswer(office, nurse, await made([{ ...forwarded, id, number: 1 } as Said, decided]))
    expect(again.answers.map(({ state, firstFile }) => [state, firstFile?.id ?? null])).toEqual([
      ['taken-in', first.id],
      ['waiting', null],
    ])
    expect((await caseOf(office)).timeline).toHaveLength(before.timeline.length)
    const changed = { ...forwarded, id, to: 'Orang lain' } as Said
    expect(await receiveAnswer(office, nurse, await made([changed]))).toMatchObject({
      kind: 'refused',
      reason: 'answer-says-otherwise',
    })
    const otherLetter = await kanwil.answer(sealedCase.about, {
      answers: [{ ...forwarded, id, number: 1 } as Said],
      letters: { [paths.forwarded]: smallPdf('diganti') },
    })
    expect(await receiveAnswer(office, nurse, otherLetter.envelope)).toMatchObject({ reason: 'answer-says-otherwise' })
  } finally {
    await office.close()
  }
})

test('somebody else who claims the same id first keeps the real answer out neither before nor after', async () => {
  const office = await open()
  try {
    const { nurse } = office
    const id = v4()
    const pretender = await Kanwil.open()
    const forged = await pretender.answer(sealedCase.about, {
      answers: [{ ...decided, outcome: 'refused', id } as Said],
      letters,
    })
    const kept = await keptAnswer(office, nurse, forged.envelope)
    expect(kept.sender.standing).toBe('unknown')
    const real = await keptAnswer(office, nurse, await made([{ ...decided, id }]))
    await takeIn(nurse.client, real.id)
    expect((await caseOf(office)).phase).toBe('answered')
    expect(plansOf(await nurse.client.incoming.file({ id: kept.id }))).toEqual(['already-taken-in'])
  } finally {
    await office.close()
  }
})

test('an answer that never fits is set aside with a reason and stays in the register', async () => {
  const office = await open({ isHandedOver: false })
  try {
    const { nurse } = office
    const file = await keptAnswer(office, nurse, await made([forwarded]))
    const answerId = file.answers[0]?.id ?? ''
    const reason = 'Salah alamat, sudah dikonfirmasi ke Kanwil'
    await nurse.client.incoming.setAside({ id: file.id, revision: file.revision, answerId, reason })
    const [row] = await nurse.client.incoming.list({ caseId: null })
    expect(row).toMatchObject({ state: 'set-aside', waitingCount: 0 })
    const shown = await nurse.client.incoming.file({ id: file.id })
    expect(shown.answers[0]).toMatchObject({ state: 'set-aside', settled: { reason, byName: 'Petugas sari' } })
    const again = nurse.client.incoming.setAside({ id: file.id, revision: shown.revision, answerId, reason })
    expect(await failureOf(again)).toMatchObject({ details: { reason: 'answer-not-waiting' } })
  } finally {
    await office.close()
  }
})

test('days lie in the future or before the file was handed over: the answer waits', async () => {
  const office = await open()
  try {
    const future = { ...forwarded, on: day('2026-11-25') } as Said
    const before = { ...forwarded, on: day('2026-11-10') } as Said
    expect(plansOf(await keptAnswer(office, office.nurse, await made([future])))).toEqual(['time-in-future'])
    expect(plansOf(await keptAnswer(office, office.nurse, await made([before])))).toEqual(['time-before-handover'])
  } finally {
    await office.close()
  }
})

test('whoever decided on an older case or an older file is told, and nothing is half done', async () => {
  const office = await open()
  try {
    const { nurse } = office
    const file = await keptAnswer(office, nurse, await made([received, forwarded]))
    const stale = { id: file.id, revision: file.revision, caseRevision: file.case.revision - 1 }
    expect(await failureOf(nurse.client.incoming.takeIn(stale))).toMatchObject({ code: 'changed-meanwhile' })
    await takeIn(nurse.client, file.id)
    const twice = { id: file.id, revision: file.revision, caseRevision: (await caseOf(office)).revision }
    expect(await failureOf(nurse.client.incoming.takeIn(twice))).toMatchObject({ code: 'changed-meanwhile' })
  } finally {
    await office.close()
  }
})
