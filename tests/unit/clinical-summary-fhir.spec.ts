import { expect, test } from '@playwright/test'
import { readSummary } from '#renderer/verifier/view/summary-reading.rules.ts'
import { toFhirDocument } from '#shared/features/clinical-summary/fhir-document.ts'
import { type SummaryContent, summaryContentSchema } from '#shared/features/clinical-summary/summary-content.ts'
import { fhirFaults } from '#tests/harness/fhir.ts'

const idOf = (number: number) => `01990000-0000-7000-8000-${String(number).padStart(12, '0')}`

const carer = { id: idOf(2), name: 'Wati Contoh' }

const full: SummaryContent = summaryContentSchema.parse({
  id: idOf(1),
  madeAt: '2026-11-16T03:00:00.000Z',
  title: 'Ringkasan klinis',
  author: { id: idOf(3), name: 'Sari Contoh' },
  organization: { id: idOf(4), name: 'Lapas Contoh', address: 'Jalan Contoh 1', city: 'Contoh', phone: '021-000' },
  patient: {
    ...{ id: idOf(5), name: 'Djoko Soesilo', nationalId: '3174051711900001', registerNumber: 'AI.17/2026' },
    ...{ birthDate: '1990-11-17', sex: 'male' },
  },
  ...{ purpose: 'Rujukan', recipient: 'RSUD Contoh', from: '2026-11-01', until: '2026-11-16' },
  sections: ['problems', 'allergies', 'medicines', 'visits', 'labs', 'immunisations', 'screenings'].map((section) => ({
    section,
    title: `Bagian ${section}`,
  })),
  nothing: 'Tidak ada catatan.',
  problems: [
    { id: idOf(10), code: 'I10', display: 'Hipertensi', onsetOn: '2025-03-01', resolvedOn: null, isOpen: true },
    { id: idOf(11), code: null, display: 'Nyeri pinggang', onsetOn: null, resolvedOn: '2026-01-02', isOpen: false },
  ],
  allergies: [
    {
      ...{ id: idOf(12), statement: 'allergy', category: 'medication', substance: 'Penisilin', reaction: 'Sesak' },
      ...{ severity: 'severe', verification: 'confirmed' },
    },
    {
      ...{ id: idOf(13), statement: 'allergy', category: 'other', substance: 'Lateks', reaction: null },
      ...{ severity: 'unknown', verification: 'told' },
    },
  ],
  medicines: [
    {
      ...{ id: idOf(14), name: 'Amlodipin 5 mg', kfa: '93000578', dosage: '1 kali sehari 1 tablet' },
      ...{ startsOn: '2026-11-10', endsOn: null, state: 'active' },
    },
    {
      ...{ id: idOf(15), name: 'Salep dari luar', kfa: null, dosage: 'Oleskan tipis' },
      ...{ startsOn: '2026-11-01', endsOn: '2026-11-05', state: 'stopped' },
    },
  ],
  visits: [
    {
      ...{ id: idOf(20), number: 'KJ-2026-0001', kind: 'emergency', caredAt: '2026-11-15T02:00:00.000Z', carer },
      ...{ subjective: 'Pusing\nmual', objective: null, assessment: 'Hipertensi', plan: null },
      diagnoses: [
        { id: idOf(21), code: 'I10', display: 'Hipertensi', rank: 'primary' },
        { id: idOf(22), code: null, display: 'Cemas', rank: 'secondary' },
      ],
      procedures: [{ id: idOf(23), code: '89.61', display: 'Pengukuran tekanan darah', note: 'Lengan kiri' }],
      measurements: [
        {
          ...{ id: idOf(24), name: 'Sistolik', loinc: '8480-6', value: 210, unit: 'mmHg', ucum: 'mm[Hg]' },
          interpretation: 'high',
        },
      ],
    },
  ],
  labs: [
    {
      ...{ id: idOf(30), test: 'Hemoglobin', loinc: '718-7', value: '9,1', unit: 'g/dL', reference: '13 - 17' },
      ...{ interpretation: 'low', takenOn: '2026-11-12', laboratory: 'Lab Contoh' },
    },
  ],
  immunisations: [{ id: idOf(31), vaccine: 'Hepatitis B', givenOn: '2026-02-01', dose: 2, batch: 'B-7' }],
  screenings: [
    { id: idOf(32), title: 'Skrining gejala TBC', askedAt: '2026-11-14T02:00:00.000Z', result: 'Skor: 1 – Terduga' },
  ],
})

const resourcesOf = (content: SummaryContent) =>
  (toFhirDocument(content).entry ?? []).flatMap(({ resource }) => resource ?? [])

/** Every reference anywhere in the document. */
const referencesIn = (document: object) =>
  [...JSON.stringify(document).matchAll(/"reference":"([^"]+)"/g)].map(([, reference]) => reference)

test('two validators accept the document and each resource in it', () => {
  const document = toFhirDocument(full)
  expect(fhirFaults(document)).toEqual([])
  for (const resource of resourcesOf(full)) expect(fhirFaults(resource), resource.resourceType).toEqual([])
  expect(fhirFaults({ ...document, type: 'brief' })).not.toEqual([])
})

test('the composition stands first, every id is there once, and every reference resolves inside', () => {
  const document = toFhirDocument(full)
  expect(document.type).toBe('document')
  expect(document.entry?.[0]?.resource?.resourceType).toBe('Composition')
  const urls = (document.entry ?? []).map(({ fullUrl }) => fullUrl)
  expect(new Set(urls).size).toBe(urls.length)
  expect(urls.every((url) => /^urn:uuid:[0-9a-f-]{36}$/.test(url ?? ''))).toBe(true)
  const references = referencesIn(document)
  expect(references.length).toBeGreaterThan(20)
  expect(references.filter((reference) => !urls.includes(reference))).toEqual([])
  const named = new Set(references)
  const loose = urls.slice(1).filter((url) => !named.has(url ?? ''))
  expect(loose).toEqual([])
})

test('the same content gives the same bytes', () => {
  const again = summaryContentSchema.parse(JSON.parse(JSON.stringify(full)))
  expect(JSON.stringify(toFhirDocument(again))).toBe(JSON.stringify(toFhirDocument(full)))
})

const icd10 = (code: string) => [{ system: 'http://hl7.org/fhir/sid/icd-10', code }]

const mapped: readonly [what: string, id: string, expected: Record<string, unknown>][] = [
  [
    'an open problem',
    idOf(10),
    { code: { coding: icd10('I10'), text: 'Hipertensi' }, clinicalStatus: { coding: [{ code: 'active' }] } },
  ],
  ['a problem in words that is over', idOf(11), { code: { text: 'Nyeri pinggang' }, abatementDateTime: '2026-01-02' }],
  ['a severe allergy', idOf(12), { criticality: 'high', category: ['medication'], reaction: [{ severity: 'severe' }] }],
  [
    'an allergy that was told',
    idOf(13),
    { verificationStatus: { coding: [{ code: 'unconfirmed' }] }, criticality: 'unable-to-assess' },
  ],
  [
    'a medicine with its national code',
    idOf(14),
    {
      status: 'active',
      medicationCodeableConcept: { coding: [{ system: 'http://sys-ids.kemkes.go.id/kfa', code: '93000578' }] },
    },
  ],
  [
    'a medicine from outside that was stopped',
    idOf(15),
    {
      status: 'stopped',
      medicationCodeableConcept: { text: 'Salep dari luar' },
      effectivePeriod: { end: '2026-11-05' },
    },
  ],
  [
    'an emergency',
    idOf(20),
    { class: { code: 'EMER' }, participant: [{ individual: { reference: `urn:uuid:${idOf(2)}` } }] },
  ],
  [
    'a diagnosis of a visit',
    idOf(21),
    { code: { coding: icd10('I10') }, encounter: { reference: `urn:uuid:${idOf(20)}` } },
  ],
  ['a procedure', idOf(23), { code: { text: 'Pengukuran tekanan darah (89.61)' }, note: [{ text: 'Lengan kiri' }] }],
  [
    'a vital sign',
    idOf(24),
    {
      code: { coding: [{ system: 'http://loinc.org', code: '8480-6' }] },
      valueQuantity: { value: 210, unit: 'mmHg', system: 'http://unitsofmeasure.org', code: 'mm[Hg]' },
      interpretation: [{ coding: [{ code: 'H' }] }],
    },
  ],
  ['a laboratory result', idOf(30), { valueString: '9,1 g/dL', referenceRange: [{ text: '13 - 17' }] }],
  [
    'the report of a laboratory',
    idOf(30).replace('-7000-', '-8000-'),
    { resourceType: 'DiagnosticReport', result: [{ reference: `urn:uuid:${idOf(30)}` }] },
  ],
  ['an immunisation', idOf(31), { lotNumber: 'B-7', protocolApplied: [{ doseNumberPositiveInt: 2 }] }],
  ['a screening', idOf(32), { code: { text: 'Skrining gejala TBC' }, valueString: 'Skor: 1 – Terduga' }],
  [
    'the person',
    idOf(5),
    {
      identifier: [{ system: 'https://fhir.kemkes.go.id/id/nik', value: '3174051711900001' }, { value: 'AI.17/2026' }],
    },
  ],
]

for (const [what, id, expected] of mapped)
  test(`${what} is told in the codes of others`, () => {
    expect(resourcesOf(full).find((resource) => resource.id === id)).toMatchObject(expected)
  })

test('"no known allergy" is a statement; what nobody asked is an empty section; without NIK no NIK', () => {
  const [known] = full.allergies
  const asked: SummaryContent = {
    ...full,
    allergies: known
      ? [{ ...known, statement: 'none-known', category: null, substance: null, reaction: null, severity: null }]
      : [],
    patient: { ...full.patient, nationalId: null, registerNumber: null, birthDate: null },
  }
  const allergy = resourcesOf(asked).find(({ resourceType }) => resourceType === 'AllergyIntolerance')
  expect(allergy).toMatchObject({ code: { coding: [{ system: 'http://snomed.info/sct', code: '716186003' }] } })
  expect(JSON.stringify(resourcesOf(asked))).not.toContain('id/nik')
  expect(fhirFaults(toFhirDocument(asked))).toEqual([])
  const silent = toFhirDocument({ ...full, allergies: [] })
  expect(fhirFaults(silent)).toEqual([])
  expect(silent.entry?.[0]?.resource).toMatchObject({
    section: [{}, { emptyReason: { coding: [{ code: 'unavailable' }] } }, {}, {}, {}, {}, {}],
  })
})

test('the clinic is told with its numbers of the ministry where the office has entered them, else without', () => {
  const told = {
    ...full,
    organization: { ...full.organization, organizationId: '1000012345', facilityNumber: 'K1234567' },
  }
  const clinic = resourcesOf(told).find(({ resourceType }) => resourceType === 'Organization')
  expect(clinic).toMatchObject({
    identifier: [
      { system: 'http://sys-ids.kemkes.go.id/organization/1000012345', value: '1000012345' },
      { value: 'K1234567' },
    ],
  })
  expect(fhirFaults(toFhirDocument(told))).toEqual([])
  expect(resourcesOf(full).find(({ resourceType }) => resourceType === 'Organization')).not.toHaveProperty('identifier')
})

test('the page that checks a sealed file reads the document as text, section by section', () => {
  const reading = readSummary(JSON.stringify(toFhirDocument(full)))
  expect(reading?.title).toBe('Ringkasan klinis')
  expect(reading?.person).toEqual({ name: full.patient.name, born: '17 Nov 1990' })
  const linesOf = (section: string) => reading?.sections.find(({ title }) => title === `Bagian ${section}`)?.lines
  expect(linesOf('problems')).toEqual(['Hipertensi (I10); 1 Mar 2025', 'Nyeri pinggang'])
  expect(linesOf('allergies')).toEqual(['Penisilin; Sesak', 'Lateks'])
  expect(linesOf('medicines')?.[0]).toBe('Amlodipin 5 mg; 1 kali sehari 1 tablet; 10 Nov 2026')
  expect(linesOf('visits')).toEqual(
    expect.arrayContaining([expect.stringContaining('Pusing\nmual'), 'Sistolik; 210 mmHg; 15 Nov 2026']),
  )
  expect(linesOf('labs')).toEqual(expect.arrayContaining([expect.stringContaining('9,1 g/dL')]))
  for (const other of ['', '{}', '[1', '{"resourceType":"Bundle","type":"document","entry":[{}]}'])
    expect(readSummary(other)).toBeNull()
})
