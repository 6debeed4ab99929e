import { failureOf } from '#tests/harness/client.ts'
import { install, signInAs } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'

const people = [
  { name: 'Djoko Soesilo', aliases: ['Pakde'], number: 'AI.17/2026', nationalId: '3299011711900001' },
  { name: 'José Ximenes Belo', aliases: ['Kupang'], number: 'BI.123/2026', nationalId: '5399010203850002' },
  { name: 'Achmad Chairul Tjahjono', aliases: [], number: 'B.IIa 7/2025', nationalId: null },
  { name: "Nur'aini", aliases: ['Aini', 'Mbak Nur'], number: 'AIII.2/2026', nationalId: '3299015203950003' },
  { name: 'Ujang', aliases: [], number: 'AI.18/2026', nationalId: null },
  { name: 'Budi Ujang Saputra', aliases: [], number: 'AI.19/2026', nationalId: null },
] as const

const finds: readonly (readonly [query: string, names: readonly string[]])[] = [
  ['soesilo', ['Djoko Soesilo']],
  ['joko susilo', ['Djoko Soesilo']],
  ['susilo djoko', ['Djoko Soesilo']],
  ['PAKDE', ['Djoko Soesilo']],
  ['jose', ['José Ximenes Belo']],
  ['xime', ['José Ximenes Belo']],
  ['menes', ['José Ximenes Belo']],
  ['be', ['José Ximenes Belo']],
  ['ahmad khairul', ['Achmad Chairul Tjahjono']],
  ['cahyono', ['Achmad Chairul Tjahjono']],
  ['cahj', ['Achmad Chairul Tjahjono']],
  ['dja', []],
  ['djo', ['Djoko Soesilo', 'José Ximenes Belo']],
  ['djok', ['Djoko Soesilo']],
  ['nuraini', ["Nur'aini"]],
  ["nur'aini", ["Nur'aini"]],
  ['nur mbak', ["Nur'aini"]],
  ['BI.123/2026', ['José Ximenes Belo']],
  ['b i 123', ['José Ximenes Belo']],
  ['bi123', ['José Ximenes Belo']],
  ['biia7', ['Achmad Chairul Tjahjono']],
  ['jose 123', ['José Ximenes Belo']],
  ['9901020385', ['José Ximenes Belo']],
  ['3299 0117', ['Djoko Soesilo']],
  ['ujang', ['Ujang', 'Budi Ujang Saputra']],
  ['u', ['Ujang', 'Budi Ujang Saputra']],
  ['zzz', []],
  ['"', []],
  ['% _', []],
  ['', []],
  ['" OR plain : "ujang', []],
]

test('search finds by any part, any order, any spelling', async ({ core }) => {
  const { admin } = await install(core)
  const registry = (await signInAs(core, admin, 'rini', ['registrasi'])).client
  const classes = ['A.I', 'B.I', 'B.IIa', 'A.III', 'A.I', 'A.I'] as const
  for (const [index, person] of people.entries()) {
    const { number, ...details } = person
    await registry.inmates.register({
      ...newcomer(),
      ...details,
      aliases: [...details.aliases],
      firstRegister: { ...newcomer().firstRegister, registerClass: classes[index] ?? 'A.I', registerNumber: number },
    })
  }
  for (const [text, names] of finds) {
    await test.step(`"${text}"`, async () => {
      const found = await registry.inmates.search({ text, limit: 10, state: null })
      expect(found.map((person) => person.name)).toEqual(names)
    })
  }
  await test.step('what a person was called or numbered before is found, what was corrected away is not', async () => {
    const [ujang] = await registry.inmates.search({ text: 'AI.18/2026', limit: 1, state: null })
    const { details, revision } = await registry.inmates.profile({ id: ujang?.id ?? '' })
    await registry.inmates.update({
      ...details,
      name: 'Asep Ujang',
      aliases: ['Kang Asep'],
      id: ujang?.id ?? '',
      revision,
    })
    const names = async (text: string) =>
      (await registry.inmates.search({ text, limit: 10, state: null })).map((person) => person.name)
    expect(await names('kang')).toEqual(['Asep Ujang'])
    await registry.inmates.update({
      ...details,
      name: 'Asep Ujang',
      aliases: [],
      id: ujang?.id ?? '',
      revision: revision + 1,
    })
    expect(await names('kang')).toEqual([])
    await registry.inmates.addRegister({
      inmateId: ujang?.id ?? '',
      revision: revision + 2,
      registerClass: 'A.II',
      registerNumber: 'AII.5/2026',
      legalStatus: 'tahanan',
      since: '2026-11-16',
      note: null,
    })
    expect(await names('AI.18/2026')).toEqual(['Asep Ujang'])
    expect(await names('AII.5')).toEqual(['Asep Ujang'])
  })
  await test.step('the list filters by text, block, status and presence, and counts', async () => {
    const filter = { text: 'ujang', block: 'A', legalStatus: 'tahanan', state: 'present', offset: 0, limit: 1 } as const
    expect(await registry.inmates.list(filter)).toMatchObject({
      rows: [{ name: 'Asep Ujang' }],
      total: 2,
      everybody: 6,
    })
    expect(await registry.inmates.list({ ...filter, block: 'B' })).toMatchObject({ rows: [], total: 0 })
    expect(await registry.inmates.list({ ...filter, legalStatus: 'narapidana' })).toMatchObject({ total: 0 })
  })
})

test('likely duplicates are named with their reason, and never refused', async ({ core }) => {
  const { admin } = await install(core)
  const registry = (await signInAs(core, admin, 'rini', ['registrasi'])).client
  const { id } = await registry.inmates.register(newcomer())
  const ask = (name: string, birthDate: string | null, nationalId: string | null, exceptId: string | null = null) =>
    registry.inmates.possibleDuplicates({ name, birthDate, nationalId, exceptId })
  expect(await ask('Orang Lain', null, '3299.0117.1190.0001')).toMatchObject([
    { person: { id }, reason: 'same-national-id' },
  ])
  expect(await ask('Joko Susilo', null, null)).toMatchObject([{ reason: 'same-name' }])
  expect(await ask('Joko', '1990-11-17', null)).toMatchObject([{ reason: 'similar-name-and-birth-date' }])
  expect(await ask('Slamet', '1990-11-17', null)).toEqual([])
  expect(await ask('Joko Susilo', null, null, id)).toEqual([])
  const again = await registry.inmates.register({ ...newcomer(), firstRegister: null })
  expect(again.id).not.toBe(id)
})

test('doubts about a NIK come back as warnings, impossible dates are refused', async ({ core }) => {
  const { admin } = await install(core)
  const registry = (await signInAs(core, admin, 'rini', ['registrasi'])).client
  const { id, nationalIdWarnings } = await registry.inmates.register({
    ...newcomer(),
    sex: 'female',
    nationalId: '3299011711910000',
  })
  expect(nationalIdWarnings.toSorted()).toEqual(['birth-date-differs', 'serial-missing', 'sex-differs'])
  expect((await registry.inmates.profile({ id })).nationalIdWarnings).toHaveLength(3)
  const unborn = registry.inmates.register({ ...newcomer(), birthDate: '2026-11-14', firstRegister: null })
  expect((await failureOf(unborn)).details.reason).toBe('birth-date-in-future')
  const early = registry.inmates.register({
    ...newcomer(),
    firstRegister: null,
    arrival: { ...newcomer().arrival, on: '2026-11-17', time: null },
  })
  expect((await failureOf(early)).details.reason).toBe('in-future')
})

test('the sum of the sentence stands beside the date of SDP and never replaces it', async ({ core }) => {
  const { admin } = await install(core)
  const registry = (await signInAs(core, admin, 'rini', ['registrasi'])).client
  const sentence = {
    ...newcomer().sentence,
    firstDetainedOn: '2025-05-09',
    breaks: [{ from: '2025-06-01', to: '2025-06-10' }],
    kind: 'fixed',
    years: 2,
    expiresOn: '2027-05-18',
  } as const
  const { id } = await registry.inmates.register({
    ...newcomer(),
    sentence: { ...sentence, breaks: [...sentence.breaks] },
  })
  const profile = await registry.inmates.profile({ id })
  expect(profile.computedExpiry).toBe('2027-05-19')
  expect(profile.details.sentence.expiresOn).toBe('2027-05-18')
  expect(profile.banner).toMatchObject({ daysToRelease: 183, isNearRelease: false })

  // From when on that is worth a word the unit decides.
  const preferences = { idleMinutes: 10, maximumMegabytes: 20 }
  for (const [nearReleaseDays, isNearRelease] of [
    [183, true],
    [182, false],
  ] as const) {
    await admin.facility.changePreferences({ ...preferences, nearReleaseDays })
    expect(await registry.inmates.banner({ id })).toMatchObject({ isNearRelease })
  }
  await admin.facility.changePreferences(preferences)
  expect(await admin.facility.preferences({})).toEqual({ ...preferences, nearReleaseDays: 182 })
})

test('a photo belongs to whoever uploaded it until it is tied to the person', async ({ core }) => {
  const { admin } = await install(core)
  const rini = await signInAs(core, admin, 'rini', ['registrasi'])
  const dewi = await signInAs(core, admin, 'dewi', ['registrasi'])
  const upload = async (token: string, bytes: Uint8Array<ArrayBuffer>) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/octet-stream',
      'x-file-name': 'wajah.png',
    }
    const response = await core.fetch(
      new Request('http://lentera.test/files', { method: 'POST', headers, body: bytes }),
    )
    return ((await response.json()) as { id: string }).id
  }
  const png = Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
    (letter) => letter.charCodeAt(0),
  )
  const photo = await upload(rini.token, png)
  const withPhoto = { ...newcomer(), photoFileId: photo }
  expect((await failureOf(dewi.client.inmates.register(withPhoto))).details.reason).toBe('photo-not-usable')
  const { id } = await rini.client.inmates.register(withPhoto)
  expect((await rini.client.inmates.banner({ id })).photoFileId).toBe(photo)
  const seen = await core.fetch(
    new Request(`http://lentera.test/files/${photo}`, { headers: { authorization: `Bearer ${dewi.token}` } }),
  )
  expect(seen.status).toBe(200)
  const stolen = rini.client.inmates.register({ ...newcomer(), firstRegister: null, photoFileId: photo })
  expect((await failureOf(stolen)).details.reason).toBe('photo-not-usable')
})
