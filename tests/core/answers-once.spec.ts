import { expect, test } from '@playwright/test'
import { v4 } from 'uuid'
import { keptAnswer, receiveAnswer, takeIn } from '#tests/harness/answer-office.ts'
import {
  answerStory,
  day,
  decided,
  forwarded,
  letters,
  paths,
  plansOf,
  received,
} from '#tests/harness/answer-samples.ts'
import { failureOf } from '#tests/harness/client.ts'
import { Kanwil, type Said, smallPdf } from '#tests/harness/kanwil.ts'

const story = answerStory()
const { open, made, caseOf } = story

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
    const otherLetter = await story.kanwil.answer(story.sealedCase.about, {
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
    const forged = await pretender.answer(story.sealedCase.about, {
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
