import { expect, test } from '#tests/harness/core-test.ts'
import { fhirFaults } from '#tests/harness/fhir.ts'
import { clinicOf, completeSrq, mutable, reasonOf, scoreValue, srqAnswers, srqUrl, tbUrl } from './clinic-office.ts'

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
