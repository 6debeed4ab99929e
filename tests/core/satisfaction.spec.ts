import { contract } from '#shared/contract/contract.ts'
import type { SurveyPeriod } from '#shared/features/satisfaction/survey-period.rules.ts'
import { type Client, clientOf, failureOf } from '#tests/harness/client.ts'
import { install, passwordOf, signInAs, startCore } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'

const nobody = { ageGroup: null, sex: null, education: null, occupation: null }
const period: SurveyPeriod = { kind: 'quarter', year: 2026, index: 4 }
const all = { serviceId: null, period }

type Mark = 1 | 2 | 3 | 4 | null
const marksOf = (...given: readonly Mark[]) => ({
  ...{ u1: given[0] ?? null, u2: given[1] ?? null, u3: given[2] ?? null, u4: given[3] ?? null, u5: given[4] ?? null },
  ...{ u6: given[5] ?? null, u7: given[6] ?? null, u8: given[7] ?? null, u9: given[8] ?? null },
})
const allOf = (mark: Mark) => marksOf(mark, mark, mark, mark, mark, mark, mark, mark, mark)

const paper = (client: Client, marks: ReturnType<typeof marksOf>, change: object = {}) =>
  client.surveys.addPaper({
    ...{ serviceId: 'kunjungan', answeredOn: '2026-11-16', marks, respondent: nobody, remark: null },
    ...change,
  })

const reasonOf = async (call: Promise<unknown>) => {
  const { code, details } = await failureOf(call)
  return code === 'refused' ? details.reason : code
}

test('paper forms: index, grade, elements and comparison; too few forms are hidden, and so is every single answer', async ({
  core,
}) => {
  const { admin } = await install(core)
  const { client: desk } = await signInAs(core, admin, 'ami', ['petugas-aduan'])
  const { client: head } = await signInAs(core, admin, 'budi', ['kepala'])
  const sheet = await desk.surveys.sheet({})
  expect(sheet.elements.map(({ element }) => element)).toEqual(['u1', 'u2', 'u3', 'u4', 'u5', 'u6', 'u7', 'u8', 'u9'])
  expect(sheet.elements[3]?.answers.at(-1)).toMatch(/gratis/)

  for (const sex of ['laki-laki', 'perempuan', 'perempuan', null])
    await paper(desk, allOf(3), { respondent: { ...nobody, sex }, remark: sex === null ? null : `Saran ${sex}` })
  // Four of five: nothing but the number, to nobody.
  for (const client of [desk, head])
    expect(await client.surveys.results(all)).toMatchObject({
      ...{ forms: 4, isTooFew: true, indexHundredths: null, printedIndexHundredths: null, grade: null, paid: null },
      ...{ elements: [], remarks: [], respondents: [], minimumForms: 5 },
    })

  const fifth = await paper(desk, marksOf(4, 4, 1, 3, 4, 4, 4, 4, 4))
  expect(fifth.number).toBe('SKM-2026-0005')
  // Means: u1 16/5 = 3.2; seven of them 3.2, u3 13/5 = 2.6, u4 15/5 = 3.0. Sum 22.4 + 5.6 = 28.0; 28/9 x 25 = 77.777... -> 77.78.
  const results = await head.surveys.results(all)
  expect(results).toMatchObject({
    ...{ forms: 5, isTooFew: false, indexHundredths: 7778, printedIndexHundredths: 7700, paid: 5 },
    ...{
      grade: { grade: 'B', performance: 'Baik' },
      remarks: ['Saran laki-laki', 'Saran perempuan', 'Saran perempuan'],
    },
  })
  expect(results.elements.map(({ meanThousandths }) => meanThousandths)).toEqual([
    3200, 3200, 2600, 3000, 3200, 3200, 3200, 3200, 3200,
  ])
  expect(results.elements[2]).toMatchObject({ element: 'u3', counts: [1, 0, 4, 0], isWeakest: true })
  expect(results.respondents.find(({ fact }) => fact === 'sex')?.counts.map(({ count }) => count)).toEqual([1, 2, 2])
  expect(results.services).toMatchObject([{ id: 'kunjungan', forms: 5, indexHundredths: 7778 }])
  expect(results.periods.map(({ forms }) => forms)).toEqual([5, 0, 0, 0])

  // Fewer than five of nine answers count nowhere, and say so.
  await paper(desk, marksOf(1, 1, 1, 1))
  expect(await head.surveys.results(all)).toMatchObject({ forms: 5, incomplete: 1, indexHundredths: 7778 })
  // Another service in the same days is its own.
  await paper(desk, allOf(1), { serviceId: 'rekomendasi-medis' })
  expect(await head.surveys.results({ ...all, serviceId: 'kunjungan' })).toMatchObject({
    forms: 5,
    indexHundredths: 7778,
  })
  expect(await head.surveys.results(all)).toMatchObject({ forms: 6 })
})

test('struck out with a reason: it stays, counts nowhere, and the results tell how many there were', async ({
  core,
}) => {
  const { admin } = await install(core)
  const { client: desk } = await signInAs(core, admin, 'ami', ['petugas-aduan'])
  for (const mark of [3, 3, 3, 3, 3, 1] as const) await paper(desk, allOf(mark))
  const [last] = await desk.surveys.forms({ ...all, channel: 'paper' })
  expect(last).toMatchObject({
    number: 'SKM-2026-0006',
    marks: { u1: 1 },
    entry: { byName: 'Petugas ami' },
    voided: null,
  })
  const reference = { id: last?.id ?? '', revision: 1 }
  expect(await reasonOf(desk.surveys.voidForm({ ...reference, revision: 7, reason: 'Salah ketik' }))).toBe(
    'changed-meanwhile',
  )
  await desk.surveys.voidForm({ ...reference, reason: 'Salah ketik' })
  expect(await reasonOf(desk.surveys.voidForm({ ...reference, revision: 2, reason: 'Sekali lagi' }))).toBe(
    'already-void',
  )
  expect(await desk.surveys.results(all)).toMatchObject({ forms: 5, voided: 1, indexHundredths: 7500 })
  const [still] = await desk.surveys.forms({ ...all, channel: null })
  expect(still?.voided).toMatchObject({ reason: 'Salah ketik', byName: 'Petugas ami' })
})

test('what is surveyed is data: own services, another name, no longer asked; impossible answers are refused', async ({
  core,
}) => {
  const { admin } = await install(core)
  const { client: desk } = await signInAs(core, admin, 'ami', ['petugas-aduan'])
  const services = await desk.surveys.services({})
  expect(services.find(({ id }) => id === 'rekomendasi-medis')).toMatchObject({ origin: 'standard', revision: 0 })
  const own = await desk.surveys.saveService({ id: null, name: 'Wartelsuspas', isSurveyed: true, revision: 0 })
  await paper(desk, allOf(4), { serviceId: own.id })
  expect(
    await reasonOf(desk.surveys.saveService({ id: null, name: 'wartelsuspas', isSurveyed: true, revision: 0 })),
  ).toBe('name-known')
  const visits = { id: 'kunjungan', name: 'Kunjungan keluarga' }
  const renamed = await desk.surveys.saveService({ ...visits, isSurveyed: true, revision: 0 })
  await desk.surveys.saveService({ ...visits, isSurveyed: false, revision: renamed.revision })
  expect((await desk.surveys.services({})).find(({ id }) => id === 'kunjungan')).toMatchObject({
    ...{ name: 'Kunjungan keluarga', isSurveyed: false, origin: 'usual', revision: 2 },
  })
  expect(await reasonOf(paper(desk, allOf(4)))).toBe('service-not-surveyed')
  const at = { serviceId: own.id }
  expect(await reasonOf(paper(desk, marksOf(), at))).toBe('nothing-answered')
  expect(await reasonOf(paper(desk, allOf(4), { ...at, answeredOn: '2026-11-17' }))).toBe('day-in-future')
  expect(await reasonOf(paper(desk, allOf(4), { ...at, respondent: { ...nobody, sex: 'lain' } }))).toBe(
    'answers-impossible',
  )
  expect(await reasonOf(paper(desk, { ...allOf(4), u1: 5 as 4 }, at))).toBe('invalid-input')
  await desk.surveys.changeSettings({ minimumForms: 3, minimumAnswers: 9, idleSeconds: 30 })
  expect(await desk.surveys.settings({})).toEqual({ minimumForms: 3, minimumAnswers: 9, idleSeconds: 30 })
  expect(await reasonOf(desk.surveys.changeSettings({ minimumForms: 1, minimumAnswers: 9, idleSeconds: 30 }))).toBe(
    'invalid-input',
  )
  const { entries } = await desk.history.of({ subject: { type: 'surveys', id: 'surveys' }, before: null })
  expect(entries.length).toBeGreaterThan(2)
})

test('the kiosk may call its own procedures and nothing else of the whole contract; the password leads out of it', async ({
  core,
}) => {
  test.setTimeout(120_000)
  const { admin } = await install(core)
  const ami = await signInAs(core, admin, 'ami', ['petugas-aduan', 'registrasi'])
  expect(await reasonOf(ami.client.surveyKiosk.sheet({}))).toBe('no-kiosk')
  const { token } = await ami.client.surveyKiosk.open({ serviceId: 'kunjungan' })
  // The officer's own token is over: on this computer nobody is signed in any more.
  expect(await reasonOf(ami.client.session.current({}))).toBe('not-signed-in')
  const kiosk = clientOf(core, token)

  const open = ['surveyKiosk.sheet', 'surveyKiosk.answer', 'surveyKiosk.leave']
  for (const [feature, group] of Object.entries(contract))
    for (const name of Object.keys(group)) {
      const response = await core.fetch(
        new Request(`http://127.0.0.1/rpc/${feature}/${name}`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          body: JSON.stringify({ json: {} }),
        }),
      )
      const procedure = `${feature}.${name}`
      if (open.includes(procedure)) expect([200, 422], procedure).toContain(response.status)
      else {
        expect(response.status, procedure).toBe(403)
        expect((await response.json()) as unknown, procedure).toMatchObject({ json: { code: 'forbidden' } })
      }
    }
  for (const path of ['/files', '/files/service-standards/rekomendasi-medis', '/files/lembar-pemulihan/x'])
    expect(
      (
        await core.fetch(
          new Request(`http://127.0.0.1${path}`, {
            method: path === '/files' ? 'POST' : 'GET',
            headers: { authorization: `Bearer ${token}` },
          }),
        )
      ).status,
      path,
    ).toBe(403)

  expect(await kiosk.surveyKiosk.sheet({})).toMatchObject({
    serviceName: 'Kunjungan tatap muka',
    training: false,
    idleSeconds: 60,
  })
  const said = { marks: allOf(4), respondent: { ...nobody, sex: 'perempuan' }, remark: 'Terima kasih' }
  // Pressed twice, kept once.
  await kiosk.surveyKiosk.answer(said, { context: { key: 'jawaban-satu' } })
  await kiosk.surveyKiosk.answer(said, { context: { key: 'jawaban-satu' } })

  expect(await reasonOf(kiosk.surveyKiosk.leave({ password: 'bukan-sandi-ami' }))).toBe('wrong-password')
  expect(await kiosk.surveyKiosk.sheet({})).toMatchObject({ serviceName: 'Kunjungan tatap muka' })
  const back = await kiosk.surveyKiosk.leave({ password: passwordOf('ami') })
  expect(await reasonOf(kiosk.surveyKiosk.sheet({}))).toBe('not-signed-in')
  const desk = clientOf(core, back.token)
  expect((await desk.session.current({})).fullName).toBe('Petugas ami')
  const forms = await desk.surveys.forms({ ...all, channel: 'kiosk' })
  // Neither what was answered nor the hour.
  expect(forms).toMatchObject([{ channel: 'kiosk', number: null, marks: null, entry: null, answeredOn: '2026-11-16' }])
})

test('a kiosk does not lock itself; it ends with the account, after half a day, and with the program', async ({
  folder,
}) => {
  let now = '2026-11-16T01:00:00.000Z'
  const core = await startCore(folder, { clock: { now: () => now as never } })
  const { admin } = await install(core)
  const { client, id } = await signInAs(core, admin, 'ami', ['petugas-aduan'])
  const { token } = await client.surveyKiosk.open({ serviceId: 'kunjungan' })
  const kiosk = clientOf(core, token)
  now = '2026-11-16T09:00:00.000Z'
  expect(await kiosk.surveyKiosk.sheet({})).toMatchObject({ serviceName: 'Kunjungan tatap muka' })
  expect(await reasonOf(admin.accounts.list({}))).toBe('session-locked')
  await admin.session.unlock({ password: 'kunci-brankas-biru' })
  const account = (await admin.accounts.list({})).find((one) => one.id === id)
  await admin.accounts.disable({ id, revision: account?.revision ?? 1 } as never)
  expect(await reasonOf(kiosk.surveyKiosk.sheet({}))).toBe('not-signed-in')
  await core.close()
})

test('whoever looks before and after somebody stood at the kiosk sees no difference until five have answered', async ({
  folder,
}) => {
  let now = '2026-11-16T01:00:00.000Z'
  const core = await startCore(folder, { clock: { now: () => now as never } })
  const { admin } = await install(core)
  const { client: desk } = await signInAs(core, admin, 'ami', ['petugas-aduan'])
  const { client: head } = await signInAs(core, admin, 'budi', ['kepala'])
  const { token } = await desk.surveyKiosk.open({ serviceId: 'kunjungan' })
  const kiosk = clientOf(core, token)
  const answer = () => kiosk.surveyKiosk.answer({ marks: allOf(2), respondent: nobody, remark: 'Lama' })
  for (let count = 1; count <= 4; count += 1) {
    await answer()
    expect(await head.surveys.results(all)).toMatchObject({ forms: 0, waiting: count, isTooFew: true, remarks: [] })
  }
  await answer()
  // 2 of 4 everywhere: 50.00.
  expect(await head.surveys.results(all)).toMatchObject({ forms: 5, waiting: 0, indexHundredths: 5000 })
  await answer()
  const seen = await head.surveys.results(all)
  expect(seen).toMatchObject({ forms: 5, waiting: 1 })
  expect(seen.remarks).toHaveLength(5)
  for (const serviceId of [null, 'kunjungan'])
    for (const one of [
      { kind: 'month', year: 2026, index: 11 },
      { kind: 'year', year: 2026, index: 1 },
    ] as const)
      expect(await head.surveys.results({ serviceId, period: one })).toMatchObject({ forms: 5, waiting: 1 })
  // The month is over.
  now = '2026-12-01T01:00:00.000Z'
  const { token: later } = await clientOf(core).session.logIn({ name: 'budi', password: passwordOf('budi') })
  expect(await clientOf(core, later).surveys.results(all)).toMatchObject({ forms: 6, waiting: 0 })
  await core.close()
})
