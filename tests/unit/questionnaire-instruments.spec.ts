import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { answerProblems } from '#shared/features/questionnaires/answer-problems.rules.ts'
import type { Answers } from '#shared/features/questionnaires/instrument.ts'
import { responseItems, toQuestionnaireResponse } from '#shared/features/questionnaires/questionnaire-response.ts'
import { type ParameterValues, scoresOf } from '#shared/features/questionnaires/scores.rules.ts'
import { fhirFaults } from '#tests/harness/fhir.ts'
import { completeAssessments } from '#tests/unit/assessment-samples.ts'
import { shippedInstrument, shippedText, surveyAnswers, valuesOf } from '#tests/unit/questionnaire-samples.ts'

const no = (...ids: readonly string[]): Answers => Object.fromEntries(ids.map((id) => [id, [false]]))
const yes = (...ids: readonly string[]): Answers => Object.fromEntries(ids.map((id) => [id, [true]]))

const signs = ['berat-turun', 'demam', 'lemah', 'keringat-malam', 'sesak', 'kelenjar']
const noTb: Answers = { ...no('batuk', 'kontak', ...signs), risiko: ['tidak-ada'] }
const pas = { definisi: 'pas-32' }

/** What is answered beyond "no" to everything, the rule, and whether TB is suspected. */
const tbRows: readonly (readonly [string, Answers, ParameterValues, 0 | 1])[] = [
  // The ministry's form.
  ['nothing at all', {}, {}, 0],
  ['a cough of one day', { batuk: [true], berdahak: [true], 'lama-batuk-berdahak': [1] }, {}, 1],
  ['a dry cough', { batuk: [true], berdahak: [false] }, {}, 1],
  ['a contact alone', yes('kontak'), {}, 0],
  ['one added sign alone', yes('demam'), {}, 0],
  ['all added signs alone', yes(...signs), {}, 0],
  ...signs.map((sign): (typeof tbRows)[number] => [`a contact and ${sign}`, yes('kontak', sign), {}, 1]),
  ['a risk factor alone', { risiko: ['kencing-manis'] }, {}, 0],
  ...['pernah-tb', 'kencing-manis', 'daya-tahan', 'gizi-kurang', 'merokok', 'lansia'].map(
    (risk): (typeof tbRows)[number] => [`${risk} and night sweat`, { ...yes('keringat-malam'), risiko: [risk] }, {}, 1],
  ),
  ['sixty years and fever', { ...yes('demam'), umur: [60] }, {}, 1],
  ['fifty-nine years and fever', { ...yes('demam'), umur: [59] }, {}, 0],
  ['living in custody counted, and fever', yes('demam'), { hunian: 'ya' }, 1],
  ['living in custody counted, no sign', {}, { hunian: 'ya' }, 0],
  // PAS-32/2016.
  ['pas: nothing at all', {}, pas, 0],
  ['pas: productive for 14 days', { batuk: [true], berdahak: [true], 'lama-batuk-berdahak': [14] }, pas, 0],
  ['pas: productive for 15 days', { batuk: [true], berdahak: [true], 'lama-batuk-berdahak': [15] }, pas, 1],
  ['pas: a dry cough', { batuk: [true], berdahak: [false] }, pas, 0],
  [
    'pas: dry after all, the days typed before do not count',
    { batuk: [true], berdahak: [false], 'lama-batuk-berdahak': [40] },
    pas,
    0,
  ],
  [
    'pas: productive for 20 days, cut-off 22',
    { batuk: [true], berdahak: [true], 'lama-batuk-berdahak': [20] },
    { ...pas, 'lama-batuk': 22 },
    0,
  ],
  ...signs.map((sign): (typeof tbRows)[number] => [`pas: ${sign} alone`, yes(sign), pas, 1]),
  ['pas: one sign where two are asked', yes('demam'), { ...pas, 'jumlah-tanda': 2 }, 0],
  ['pas: two signs where two are asked', yes('demam', 'lemah'), { ...pas, 'jumlah-tanda': 2 }, 1],
  ['pas: a contact alone', yes('kontak'), pas, 0],
]

for (const [title, answers, chosen, suspected] of tbRows)
  test(`TB, ${title}: ${suspected === 1 ? 'suspected' : 'not suspected'}`, () => {
    expect(valuesOf(shippedInstrument('skrining-tb'), { ...noTb, ...answers }, chosen)['terduga-tb']).toBe(suspected)
  })

const srqIds = Array.from({ length: 29 }, (_one, index) => `q${index + 1}`)
const first = (count: number) => yes(...srqIds.slice(0, count))

/** Values of anxiety and depression, substance, psychotic signs, trauma, ending life, conclusion. */
const srqRows: readonly (readonly [string, Answers, ParameterValues, readonly number[]])[] = [
  ['nothing', {}, {}, [0, 0, 0, 0, 0, 0]],
  ['five of the first twenty', first(5), {}, [5, 0, 0, 0, 0, 0]],
  ['six of the first twenty', first(6), {}, [6, 0, 0, 0, 0, 1]],
  ['five where the office set five', first(5), { 'batas-cemas-depresi': 5 }, [5, 0, 0, 0, 0, 1]],
  ['six where the office set eight', first(6), { 'batas-cemas-depresi': 8 }, [6, 0, 0, 0, 0, 0]],
  ['a cut-off outside the file is not taken', first(6), { 'batas-cemas-depresi': 21 }, [6, 0, 0, 0, 0, 1]],
  ['item 17 alone', yes('q17'), {}, [1, 0, 0, 0, 1, 1]],
  ['item 21 alone', yes('q21'), {}, [0, 1, 0, 0, 0, 1]],
  ['item 22 alone', yes('q22'), {}, [0, 0, 1, 0, 0, 1]],
  ['items 22 and 23 where the office set three', yes('q22', 'q23'), { 'batas-psikotik': 3 }, [0, 0, 2, 0, 0, 0]],
  ['item 29 alone', yes('q29'), {}, [0, 0, 0, 1, 0, 1]],
  [
    'items 25 to 28 where the office set five',
    yes('q25', 'q26', 'q27', 'q28'),
    { 'batas-trauma': 5 },
    [0, 0, 0, 4, 0, 0],
  ],
  ['everything', yes(...srqIds), {}, [20, 1, 3, 5, 1, 1]],
]

for (const [title, answers, chosen, values] of srqRows)
  test(`SRQ-29, ${title}`, () => {
    expect(Object.values(valuesOf(shippedInstrument('srq-29'), { ...no(...srqIds), ...answers }, chosen))).toEqual(
      values,
    )
  })

test('SRQ-29: every item counts in exactly one group, and tells which it was', () => {
  const instrument = shippedInstrument('srq-29')
  for (const [index, id] of srqIds.entries()) {
    const groups = scoresOf(instrument, { ...no(...srqIds), ...yes(id) }, {}).filter(({ kind }) => kind === 'count')
    const counted = groups.filter(({ value }) => value === 1)
    expect(counted, id).toHaveLength(1)
    expect(counted[0]?.because).toContainEqual(
      expect.objectContaining({ linkId: id, prefix: String(index + 1), answer: [true], points: 1 }),
    )
  }
})

const bodyNo = no('kelainan-kulit', 'tato', 'bekas-suntikan', 'luka', 'kekerasan', 'keluhan-gigi')
const well: Answers = { ...bodyNo, 'keadaan-umum': ['baik'], narkoba: ['tidak'], 'jenis-kelamin': ['male'] }

/** Findings of the body, follow-up, doctor today. */
const admissionRows: readonly (readonly [string, Answers, readonly number[]])[] = [
  ['well', {}, [0, 0, 0]],
  ['a tattoo', yes('tato'), [1, 0, 0]],
  ['injection marks', yes('bekas-suntikan'), [1, 1, 0]],
  ['everything on the skin', yes('kelainan-kulit', 'tato', 'bekas-suntikan', 'luka'), [4, 1, 0]],
  ['a bleeding wound', yes('luka', 'luka-berdarah'), [1, 1, 1]],
  ['bleeding typed before the wound was denied', yes('luka-berdarah'), [0, 0, 0]],
  ['moderately ill', { 'keadaan-umum': ['sedang'] }, [0, 1, 0]],
  ['gravely ill', { 'keadaan-umum': ['berat'] }, [0, 1, 1]],
  ['drugs until arrest', { narkoba: ['masih'], 'putus-zat': [false] }, [0, 1, 0]],
  ['withdrawal', { narkoba: ['masih'], 'putus-zat': [true] }, [0, 1, 1]],
  ['withdrawal typed, then never used', { narkoba: ['tidak'], 'putus-zat': [true] }, [0, 0, 0]],
  ['pregnant', { 'jenis-kelamin': ['female'], 'tes-kehamilan': ['positif'] }, [0, 1, 0]],
  ['a pregnancy test of a man does not count', { 'tes-kehamilan': ['positif'] }, [0, 0, 0]],
  ['violence', yes('kekerasan'), [0, 1, 0]],
  ['toothache', yes('keluhan-gigi'), [0, 1, 0]],
]

for (const [title, answers, values] of admissionRows)
  test(`admission, ${title}`, () => {
    expect(Object.values(valuesOf(shippedInstrument('pemeriksaan-awal'), { ...well, ...answers }))).toEqual(values)
  })

const fine: Answers = {
  ...no('berat-turun', 'batuk', 'kulit-gatal', 'diare', 'sulit-tidur', 'keluhan'),
  keadaan: ['baik'],
  obat: ['tidak-ada'],
}

/** Kilograms lost, complaints, visit needed. */
const monthlyRows: readonly (readonly [string, Answers, ParameterValues, readonly number[]])[] = [
  ['fine', {}, {}, [0, 0, 0]],
  ['a cough', yes('batuk'), {}, [0, 1, 1]],
  ['all complaints', yes('batuk', 'kulit-gatal', 'diare', 'sulit-tidur', 'keluhan'), {}, [0, 5, 1]],
  ['looks ill', { keadaan: ['sakit'] }, {}, [0, 0, 1]],
  ['medicine interrupted', { obat: ['terputus'] }, {}, [0, 0, 1]],
  ['medicine regular', { obat: ['teratur'] }, {}, [0, 0, 0]],
  ['2.9 kg lost', { 'berat-turun': [true], 'berat-turun-kg': [2.9] }, {}, [2.9, 0, 0]],
  ['3 kg lost', { 'berat-turun': [true], 'berat-turun-kg': [3] }, {}, [3, 0, 1]],
  [
    '3 kg lost where the office set five',
    { 'berat-turun': [true], 'berat-turun-kg': [3] },
    { 'batas-berat': 5 },
    [3, 0, 0],
  ],
  ['weight typed, then not lost', { 'berat-turun-kg': [9] }, {}, [0, 0, 0]],
]

for (const [title, answers, chosen, values] of monthlyRows)
  test(`monthly check, ${title}`, () => {
    expect(Object.values(valuesOf(shippedInstrument('pemeriksaan-bulanan'), { ...fine, ...answers }, chosen))).toEqual(
      values,
    )
  })

const leaving: Answers = {
  ...yes('tes-urine-ada', 'skrining-tb-ulang', 'surat-kesehatan'),
  ...no('berobat'),
  alasan: ['pb'],
  keadaan: ['baik'],
  'tes-urine': ['negatif'],
}

/** Not ready, may be handed over, urine. */
const releaseRows: readonly (readonly [string, Answers, readonly number[]])[] = [
  ['all done', {}, [0, 1, 0]],
  ['no letter', no('surat-kesehatan'), [1, 0, 0]],
  [
    'no urine test; the result typed before does not count',
    { 'tes-urine-ada': [false], 'tes-urine': ['positif'] },
    [1, 0, 0],
  ],
  ['urine positive', { 'tes-urine': ['positif'] }, [0, 1, 1]],
  ['treatment handed on', yes('berobat', 'obat-bekal', 'rujukan-lanjutan'), [0, 1, 0]],
  ['treatment not handed on', { ...yes('berobat'), ...no('obat-bekal', 'rujukan-lanjutan') }, [2, 0, 0]],
  ['nothing to hand on', no('obat-bekal', 'rujukan-lanjutan'), [0, 1, 0]],
  ['needs a bed', { keadaan: ['rawat'] }, [0, 0, 0]],
]

for (const [title, answers, values] of releaseRows)
  test(`before release, ${title}`, () => {
    expect(Object.values(valuesOf(shippedInstrument('pemeriksaan-pra-bebas'), { ...leaving, ...answers }))).toEqual(
      values,
    )
  })

const healthy: Answers = { ...no('alergi-obat', 'alergi-lain', 'obat-rutin', 'operasi'), penyakit: ['tidak-ada'] }

/** Chronic illnesses, grave reaction, any allergy, medicine that must not stop. */
const allergyRows: readonly (readonly [string, Answers, readonly number[]])[] = [
  ['nothing', {}, [0, 0, 0, 0]],
  ['a rash', { ...yes('alergi-obat'), 'nama-obat': ['Amoksisilin'], 'reaksi-obat': ['gatal'] }, [0, 0, 1, 0]],
  ['breathless after a medicine', { ...yes('alergi-obat'), 'reaksi-obat': ['gatal', 'sesak'] }, [0, 1, 1, 0]],
  ['fainted after food', { ...yes('alergi-lain'), 'reaksi-lain': ['pingsan'] }, [0, 1, 1, 0]],
  ['a reaction typed, then no allergy', { 'reaksi-obat': ['sesak'] }, [0, 0, 0, 0]],
  ['two illnesses without medicine', { penyakit: ['asma', 'jantung'] }, [2, 0, 0, 0]],
  ['sugar illness with medicine', { ...yes('obat-rutin'), penyakit: ['kencing-manis'] }, [1, 0, 0, 1]],
  ['medicine without an illness', yes('obat-rutin'), [0, 0, 0, 0]],
]

for (const [title, answers, values] of allergyRows)
  test(`allergies and illnesses, ${title}`, () => {
    expect(Object.values(valuesOf(shippedInstrument('riwayat-alergi-penyakit'), { ...healthy, ...answers }))).toEqual(
      values,
    )
  })

const complete: Readonly<Record<string, Answers>> = {
  'skrining-tb': {
    ...noTb,
    ...yes('batuk', 'berdahak'),
    'lama-batuk-berdahak': [20],
    umur: [34],
    catatan: ['Sudah diberi masker'],
  },
  'srq-29': { ...no(...srqIds), ...first(7) },
  'pemeriksaan-awal': {
    ...well,
    'jenis-kelamin': ['female'],
    umur: [28],
    suhu: [36.6],
    nadi: [80],
    berat: [51.5],
    tinggi: [158],
    'gigi-berlubang': [2],
    'gigi-hilang': [0],
    'tes-kehamilan': ['negatif'],
    'haid-terakhir': ['2026-11-02'],
    narkoba: ['pernah'],
    'cara-pakai': ['hisap', 'minum'],
    'jenis-zat': ['Sabu'],
  },
  'pemeriksaan-bulanan': { ...fine, berat: [60.5] },
  'pemeriksaan-pra-bebas': leaving,
  'riwayat-alergi-penyakit': {
    ...healthy,
    ...yes('alergi-obat'),
    'nama-obat': ['Amoksisilin', 'Kotrimoksazol'],
    'reaksi-obat': ['gatal'],
  },
  'survei-kepuasan-masyarakat': surveyAnswers,
  ...completeAssessments,
}

test('every shipped instrument has a hand-made table and a complete set of answers here', () => {
  const files = readdirSync(resolve(import.meta.dirname, '../../resources/instruments'))
  expect(files.sort()).toEqual(
    Object.keys(complete)
      .sort()
      .map((name) => `${name}.json`),
  )
})

for (const [name, answers] of Object.entries(complete))
  test(`${name}: two FHIR validators accept the file and a response to it`, () => {
    test.slow()
    const instrument = shippedInstrument(name)
    expect(fhirFaults(JSON.parse(shippedText(name)))).toEqual([])
    expect(answerProblems(instrument, answers)).toEqual([])
    const response = toQuestionnaireResponse(instrument, responseItems(instrument, answers), {
      id: '019abcde-0000-7000-8000-000000000001',
      status: 'completed',
      inmateId: '019abcde-0000-7000-8000-000000000002',
      encounterId: '019abcde-0000-7000-8000-000000000003',
      authorId: '019abcde-0000-7000-8000-000000000004',
      authorName: 'Perawat contoh',
      caredAt: '2026-11-21T03:04:05.678Z',
      recordedAt: '2026-11-21T03:10:00.000Z',
      scores: scoresOf(instrument, answers, {}),
    })
    expect(fhirFaults(response)).toEqual([])
  })

test('both validators find a fault, so their silence means something', () => {
  const file = JSON.parse(shippedText('srq-29'))
  const found = fhirFaults({ ...file, status: 7, unknown: true })
  expect(found.some((fault) => fault.startsWith('medplum'))).toBe(true)
  expect(found.some((fault) => fault.startsWith('fhir'))).toBe(true)
})

test('every score of a shipped instrument has a meaning for whatever comes out', () => {
  for (const name of Object.keys(complete))
    for (const { id, band, kind } of scoresOf(shippedInstrument(name), complete[name] ?? {}, {}))
      if (kind === 'rule') expect(band, `${name} ${id}`).not.toBeNull()
})
