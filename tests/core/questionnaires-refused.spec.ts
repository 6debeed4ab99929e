import { failureOf } from '#tests/harness/client.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { clinicOf, completeSrq, reasonOf, srqAnswers, srqUrl } from './clinic-office.ts'

test('time of care and time of entry are two; a late entry tells why', async ({ core }) => {
  const { nurse, inmateId } = await clinicOf(core)
  const late = { caredAt: '2026-11-14T02:00:00.000Z' }
  expect(await reasonOf(completeSrq(nurse, inmateId, 1, { caredAt: '2026-11-17T00:00:00.000Z' }))).toBe(
    'cared-in-future',
  )
  expect(await reasonOf(completeSrq(nurse, inmateId, 1, late))).toBe('late-reason-missing')
  const { id } = await completeSrq(nurse, inmateId, 1, { ...late, lateReason: 'Akhir pekan' })
  const timely = await completeSrq(nurse, inmateId, 1, {
    caredAt: '2026-11-15T22:00:00.000Z',
    lateReason: 'Tidak perlu',
  })
  const list = await nurse.questionnaires.list({ inmateId })
  expect(list.map((one) => [one.id, one.lateReason])).toEqual([
    [timely.id, null],
    [id, 'Akhir pekan'],
  ])
})

test('answers that are missing, impossible or of another form are refused by name', async ({ core }) => {
  const { nurse, inmateId } = await clinicOf(core)
  const { q29: _last, ...missing } = srqAnswers(0)
  for (const answers of [missing, { ...srqAnswers(0), q29: ['ya'] }, { ...srqAnswers(0), q29: [true, false] }]) {
    const failure = await failureOf(completeSrq(nurse, inmateId, 0, { answers }))
    expect(failure).toMatchObject({ code: 'refused', details: { reason: 'answers-incomplete', linkId: 'q29' } })
  }
  const stranger = await failureOf(completeSrq(nurse, inmateId, 0, { answers: { ...srqAnswers(0), q30: [true] } }))
  expect(stranger.details).toMatchObject({ linkId: 'q30' })
  expect(await nurse.questionnaires.list({ inmateId })).toEqual([])
})

test('struck out with a reason, never deleted; corrected once, by whoever may', async ({ core }) => {
  const { nurse, inmateId, as } = await clinicOf(core)
  const midwife = await as('bela', 'bidan')
  const { id } = await completeSrq(nurse, inmateId, 2)
  const change = { id, revision: 1, reason: 'Salah orang' }
  expect(await reasonOf(midwife.questionnaires.void(change))).toBe('too-late-to-correct')
  expect((await midwife.questionnaires.list({ inmateId }))[0]?.mayChange).toBe(false)
  await nurse.questionnaires.void(change)
  expect(await nurse.questionnaires.get({ id })).toMatchObject({
    state: 'voided',
    voidedReason: 'Salah orang',
    mayChange: false,
  })
  expect(await reasonOf(nurse.questionnaires.void(change))).toBe('response-not-current')
  expect(await reasonOf(nurse.questionnaires.amend({ ...change, answers: srqAnswers(1) }))).toBe('response-not-current')
})

test('who is not here is told; a record that became part of another one too', async ({ core }) => {
  const { nurse, registry, inmateId } = await clinicOf(core)
  const other = async (number: string) => {
    const firstRegister = { ...newcomer().firstRegister, registerNumber: number }
    return registry.inmates.register({ ...newcomer(), name: `Orang ${number}`, nationalId: null, firstRegister })
  }
  const [dead, absorbed] = [await other('AI.18/2026'), await other('AI.19/2026')]
  await completeSrq(nurse, absorbed.id, 4)
  const happened = { on: '2026-11-15', time: null, note: null, where: 'RSUD Contoh', letterNumber: null }
  await registry.inmates.recordDeath({ inmateId: dead.id, revision: 1, ...happened })
  expect(await reasonOf(nurse.questionnaires.form({ inmateId: dead.id, url: srqUrl }))).toBe('person-not-here')
  expect(await reasonOf(completeSrq(nurse, dead.id, 1))).toBe('person-not-here')
  await registry.inmateMerges.merge({
    kept: { id: inmateId, revision: 1 },
    absorbed: { id: absorbed.id, revision: 1 },
    fromAbsorbed: [],
    reason: 'Orang yang sama',
  })
  expect(await reasonOf(completeSrq(nurse, absorbed.id, 1))).toBe('person-merged')
  // What was asked goes with the person.
  expect(await nurse.questionnaires.list({ inmateId })).toHaveLength(1)
  expect(
    await reasonOf(nurse.questionnaires.form({ inmateId: '019abcde-0000-7000-8000-000000000001', url: srqUrl })),
  ).toBe('not-found')
  expect(await reasonOf(completeSrq(nurse, inmateId, 1, { encounterId: '019abcde-0000-7000-8000-000000000001' }))).toBe(
    'not-found',
  )
})

test('a confidential instrument is not there for whoever lacks the right', async ({ core }) => {
  const { nurse, inmateId, as, token } = await clinicOf(core)
  const [doctor, midwife] = [await as('dina', 'dokter'), await as('bela', 'bidan')]
  const { content } = await nurse.questionnaires.form({ inmateId, url: srqUrl })
  const file = JSON.parse(content)
  const secret = {
    ...file,
    url: 'urn:kantor:rahasia',
    extension: [...file.extension, { url: 'urn:lentera:fhir:confidentiality', valueCode: 'extra' }],
  }
  await doctor.instruments.import({
    content: JSON.stringify(secret),
    approvedBy: 'dr. Dina Contoh',
    effectiveFrom: '2026-11-16',
  })
  const { id } = await completeSrq(nurse, inmateId, 3, { url: 'urn:kantor:rahasia' })
  expect(await nurse.questionnaires.list({ inmateId })).toHaveLength(1)
  expect(await midwife.questionnaires.list({ inmateId })).toEqual([])
  expect((await midwife.questionnaires.available({})).map(({ url }) => url)).not.toContain('urn:kantor:rahasia')
  expect(await reasonOf(midwife.questionnaires.get({ id }))).toBe('not-found')
  expect(await reasonOf(midwife.history.of({ subject: { type: 'questionnaire-response', id }, before: null }))).toBe(
    'not-found',
  )
  expect(token).not.toBe('')
})

test('the administrator keeps instruments and reads no answer', async ({ core }) => {
  const { admin, nurse, inmateId } = await clinicOf(core)
  const { id } = await completeSrq(nurse, inmateId, 3)
  expect((await admin.instruments.list({})).instruments).toHaveLength(6)
  for (const work of [
    admin.questionnaires.get({ id }),
    admin.questionnaires.list({ inmateId }),
    admin.questionnaires.available({}),
  ])
    expect((await failureOf(work)).code).toBe('forbidden')
})
