import type { Core } from '#electron/core/create-core.ts'
import type { Answers } from '#shared/features/questionnaires/instrument.ts'
import type { Role } from '#shared/people/roles.ts'
import { type Client, failureOf } from '#tests/harness/client.ts'
import { install, signInAs } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { fhirFaults } from '#tests/harness/fhir.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'

const srqUrl = 'urn:lentera:instrument:srq-29'
const tbUrl = 'urn:lentera:instrument:skrining-tb'

const reasonOf = async (work: Promise<unknown>) => {
  const { code, details } = await failureOf(work)
  return code === 'refused' ? details.reason : code
}

async function clinicOf(core: Core) {
  const { admin } = await install(core)
  const { client: registry } = await signInAs(core, admin, 'rini', ['registrasi'])
  const { client: nurse, token } = await signInAs(core, admin, 'wati', ['perawat'])
  const person = newcomer()
  const { id: inmateId } = await registry.inmates.register(person)
  const as = async (name: string, ...roles: Role[]) => (await signInAs(core, admin, name, roles)).client
  return { admin, registry, nurse, token, inmateId, as }
}

const srqAnswers = (yes: number): Record<string, boolean[]> =>
  Object.fromEntries(Array.from({ length: 29 }, (_one, index) => [`q${index + 1}`, [index < yes]]))

const mutable = (answers: Answers) =>
  Object.fromEntries(Object.entries(answers).map(([id, values]) => [id, [...values]]))

const completeSrq = (nurse: Client, inmateId: string, yes: number, more: object = {}) =>
  nurse.questionnaires.complete({
    inmateId,
    url: srqUrl,
    version: '1.0',
    encounterId: null,
    caredAt: null,
    lateReason: null,
    answers: srqAnswers(yes),
    ...more,
  })

const scoreValue = (found: { scores: readonly { id: string; value: number }[] } | undefined, id: string) =>
  found?.scores.find((score) => score.id === id)?.value

test('a nurse fills in a form: the result is kept with its reasons, the reading is logged, the file is FHIR', async ({
  core,
}) => {
  test.slow()
  const { nurse, token, inmateId } = await clinicOf(core)
  expect((await nurse.questionnaires.available({})).map(({ title }) => title)).toEqual([
    'Pemeriksaan kesehatan awal',
    'Pemeriksaan kesehatan bulanan',
    'Pemeriksaan kesehatan sebelum bebas',
    'Riwayat alergi dan penyakit menahun',
    'Skrining gejala TBC',
    'Skrining kesehatan jiwa (SRQ-29)',
  ])
  const form = await nurse.questionnaires.form({ inmateId, url: tbUrl })
  // Born 17 November 1990; today is the day before the birthday.
  expect(form.context).toEqual({ sex: 'male', 'age-years': 35 })
  const signs = ['berat-turun', 'demam', 'lemah', 'keringat-malam', 'sesak', 'kelenjar', 'kontak', 'batuk']
  const answers = {
    ...Object.fromEntries(signs.map((id) => [id, [id === 'demam']])),
    risiko: ['merokok'],
    // Nobody types an age, and what is not asked is not kept.
    umur: [99],
    berdahak: [true],
  }
  const { id } = await nurse.questionnaires.complete({
    ...{ inmateId, url: tbUrl, version: '1.0', encounterId: null, caredAt: null, lateReason: null, answers },
  })
  const kept = await nurse.questionnaires.get({ id })
  expect(kept.answers.umur).toEqual([35])
  expect(kept.answers.berdahak).toBeUndefined()
  const suspected = kept.result.scores.find((score) => score.id === 'terduga-tb')
  expect(suspected?.band?.label).toBe('Terduga TBC')
  expect(suspected?.because).toContainEqual(expect.objectContaining({ linkId: 'risiko', answer: ['Merokok'] }))
  const response = await core.fetch(
    new Request(`http://lentera.test/files/questionnaire-responses/${id}`, {
      headers: { authorization: `Bearer ${token}` },
    }),
  )
  expect(response.status).toBe(200)
  const fhir = await response.json()
  expect(fhir).toMatchObject({
    status: 'completed',
    questionnaire: `${tbUrl}|1.0`,
    subject: { reference: `Patient/${inmateId}` },
  })
  expect(fhirFaults(fhir)).toEqual([])
})

test('a new version or another cut-off changes no stored result', async ({ core }) => {
  const { nurse, inmateId, as } = await clinicOf(core)
  const doctor = await as('dina', 'dokter')
  const { id } = await completeSrq(nurse, inmateId, 5)
  const before = await nurse.questionnaires.get({ id })
  expect(scoreValue(before.result, 'perlu-lanjutan')).toBe(0)

  const set = { url: srqUrl, parameter: 'batas-cemas-depresi', value: 5, reason: 'Kesepakatan dengan dinas' }
  const { id: setting } = await doctor.instruments.setParameter({ ...set, basis: null })
  expect(await reasonOf(doctor.instruments.setParameter({ ...set, value: 4, basis: null }))).toBe('changed-meanwhile')
  expect(await reasonOf(doctor.instruments.setParameter({ ...set, value: 0, basis: setting }))).toBe(
    'parameter-not-allowed',
  )
  expect(await nurse.questionnaires.get({ id })).toEqual(before)
  const { id: later } = await completeSrq(nurse, inmateId, 5)
  expect(scoreValue((await nurse.questionnaires.get({ id: later })).result, 'perlu-lanjutan')).toBe(1)

  const file = {
    ...JSON.parse(before.content),
    version: '2.0',
    title: 'SRQ kantor',
    item: JSON.parse(before.content).item,
  }
  file.item[1].item[0].text = 'Apakah kepala Anda pening?'
  const content = JSON.stringify(file)
  expect((await doctor.instruments.preview({ content })).found).toMatchObject({
    version: '2.0',
    known: ['1.0'],
    questions: 30,
  })
  await doctor.instruments.import({ content, approvedBy: 'dr. Dina Contoh', effectiveFrom: '2026-11-16' })
  expect((await nurse.questionnaires.available({})).find(({ url }) => url === srqUrl)).toMatchObject({
    version: '2.0',
    title: 'SRQ kantor',
  })
  expect(await nurse.questionnaires.get({ id })).toEqual(before)
  // A form of the old version that was still open is told so.
  expect(await reasonOf(completeSrq(nurse, inmateId, 5))).toBe('instrument-not-in-force')

  // Corrected later: still the wording and the cut-off of the first entry.
  const amended = await nurse.questionnaires.amend({
    id,
    revision: 1,
    reason: 'Salah ketik butir 6',
    answers: mutable(srqAnswers(5)),
  })
  const corrected = await nurse.questionnaires.get({ id: amended.id })
  expect(corrected).toMatchObject({
    version: '1.0',
    supersedes: id,
    amendReason: 'Salah ketik butir 6',
    state: 'completed',
  })
  expect(corrected.content).toBe(before.content)
  expect(corrected.result).toEqual(before.result)
  expect(await nurse.questionnaires.get({ id })).toMatchObject({
    state: 'amended',
    supersededBy: amended.id,
    result: before.result,
  })

  const [entry] = (await doctor.instruments.list({})).instruments.filter(({ url }) => url === srqUrl)
  expect(entry?.versions.map(({ version, standing, origin }) => [version, standing, origin])).toEqual([
    ['2.0', 'in-force', 'office'],
    ['1.0', 'past', 'shipped'],
  ])
  expect(entry?.parameters[0]).toMatchObject({ value: 5, default: 6, set: { reason: 'Kesepakatan dengan dinas' } })
  const office = entry?.versions[0]?.office
  await doctor.instruments.withdraw({ id: office?.id ?? '', revision: 1, reason: 'Kalimat keliru' })
  expect((await nurse.questionnaires.available({})).find(({ url }) => url === srqUrl)?.version).toBe('1.0')
})

test('nothing is overwritten: a version that is there stays, and a faulty or foreign file stays out', async ({
  core,
}) => {
  const { nurse, inmateId, as } = await clinicOf(core)
  const doctor = await as('dina', 'dokter')
  const { content } = await nurse.questionnaires.form({ inmateId, url: srqUrl })
  const bring = (change: object) =>
    doctor.instruments.import({
      content: JSON.stringify({ ...JSON.parse(content), ...change }),
      approvedBy: 'dr. Dina Contoh',
      effectiveFrom: '2026-11-16',
    })
  expect(await reasonOf(bring({ title: 'Lain' }))).toBe('version-known')
  expect(await reasonOf(bring({ version: '3.0', item: [] }))).toBe('file-faulty')
  expect(
    await reasonOf(
      bring({ version: '3.0', extension: [{ url: 'urn:lentera:fhir:instrument-use', valueCode: 'survey' }] }),
    ),
  ).toBe('other-use')
  expect((await doctor.instruments.preview({ content: '{"resourceType":"Patient"}' })).faults.length).toBeGreaterThan(0)
  await bring({ version: '3.0', effectivePeriod: { start: '2026-12-01' } })
  expect((await doctor.instruments.list({})).instruments.map(({ title }) => title)).toHaveLength(6)
})

test('an instrument of later holds from its day on', async ({ core }) => {
  const { nurse, inmateId, as } = await clinicOf(core)
  const doctor = await as('dina', 'dokter')
  const { content } = await nurse.questionnaires.form({ inmateId, url: srqUrl })
  const next = JSON.stringify({ ...JSON.parse(content), version: '2.0' })
  await doctor.instruments.import({ content: next, approvedBy: 'dr. Dina Contoh', effectiveFrom: '2026-11-17' })
  const inForce = async () => (await nurse.questionnaires.available({})).find(({ url }) => url === srqUrl)?.version
  expect(await inForce()).toBe('1.0')
  const [entry] = (await doctor.instruments.list({})).instruments.filter(({ url }) => url === srqUrl)
  expect(entry?.versions.map(({ standing }) => standing)).toEqual(['waiting', 'in-force'])
})

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
