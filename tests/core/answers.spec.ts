import { expect, test } from '@playwright/test'
import { keptAnswer, takeIn } from '#tests/harness/answer-office.ts'
import { answerStory, day, decided, forwarded, plansOf, received, returned } from '#tests/harness/answer-samples.ts'
import { failureOf } from '#tests/harness/client.ts'
import { type Said, smallPdf } from '#tests/harness/kanwil.ts'

const story = answerStory()
const { open, made, caseOf } = story

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
        caseId: story.sealedCase.caseId,
        revision,
        step: 'kanwil-forward',
        ...when,
      })
    }
    await step()
    const { revision } = await caseOf(office)
    const when = { on: day('2026-11-18'), letterNumber: null, letterDate: null }
    await nurse.client.recommendations.recordAnswer({
      caseId: story.sealedCase.caseId,
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
