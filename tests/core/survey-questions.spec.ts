import type { SurveyPeriod } from '#shared/features/satisfaction/survey-period.rules.ts'
import type { OwnAnswers } from '#shared/features/satisfaction/survey-questions.contract.ts'
import { type Client, clientOf, failureOf } from '#tests/harness/client.ts'
import { install, signInAs } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'

const nobody = { ageGroup: null, sex: null, education: null, occupation: null }
const period: SurveyPeriod = { kind: 'quarter', year: 2026, index: 4 }
const all = { serviceId: null, period }
const threes = { u1: 3, u2: 3, u3: 3, u4: 3, u5: 3, u6: 3, u7: 3, u8: 3, u9: 3 } as const
const labels = ['Tidak pernah', 'Jarang', 'Sering', 'Selalu']

const paper = (client: Client, own: OwnAnswers) =>
  client.surveys.addPaper({
    ...{ serviceId: 'kunjungan', answeredOn: '2026-11-16', marks: threes, respondent: nobody, remark: null, own },
  })

const reasonOf = async (call: Promise<unknown>) => {
  const { code, details } = await failureOf(call)
  return code === 'refused' ? details.reason : code
}

test("the unit's own questions are asked after the nine, told with their distribution, and never reach the index", async ({
  core,
}) => {
  const { admin } = await install(core)
  const { client: desk } = await signInAs(core, admin, 'ami', ['petugas-aduan'])
  const { client: head } = await signInAs(core, admin, 'budi', ['kepala'])
  const scale = await desk.surveyQuestions.add({ kind: 'scale', text: 'Apakah air minum tersedia?', labels })
  const words = await desk.surveyQuestions.add({ kind: 'text', text: 'Apa yang paling menolong?' })
  const sheet = await desk.surveys.sheet({})
  expect(sheet.elements).toHaveLength(9)
  expect(sheet.own).toEqual([
    { id: scale.id, kind: 'scale', text: 'Apakah air minum tersedia?', labels },
    { id: words.id, kind: 'text', text: 'Apa yang paling menolong?', labels: [] },
  ])

  const said = (mark: 1 | 2 | 3 | 4 | null, text: string | null): OwnAnswers => [
    { questionId: scale.id, mark, text: null },
    { questionId: words.id, mark: null, text },
  ]
  for (const mark of [1, 1, 4, 2] as const) await paper(desk, said(mark, null))
  await paper(desk, said(null, 'Petugas jaga'))
  // Five forms make the results, four answers not yet the question.
  const few = await head.surveys.results(all)
  expect(few).toMatchObject({ forms: 5, indexHundredths: 7500 })
  expect(few.own).toMatchObject([
    { answers: 4, isTooFew: true, counts: [0, 0, 0, 0], texts: [] },
    { answers: 1, isTooFew: true, texts: [] },
  ])
  await paper(desk, said(1, 'Kursi'))
  const results = await head.surveys.results(all)
  // Three times the worst mark moves nothing: all threes are 75.00.
  expect(results).toMatchObject({ forms: 6, indexHundredths: 7500, printedIndexHundredths: 7425 })
  expect(results.own[0]).toMatchObject({ answers: 5, isTooFew: false, counts: [3, 1, 0, 1], labels })
  for (const text of ['Kursi', 'Antrean', 'Antrean']) await paper(desk, said(null, text))
  expect((await head.surveys.results(all)).own[1]).toMatchObject({
    texts: ['Antrean', 'Antrean', 'Kursi', 'Kursi', 'Petugas jaga'],
  })
  // A form that is struck out takes its answers with it.
  const [last] = await desk.surveys.forms({ ...all, channel: 'paper' })
  await desk.surveys.voidForm({ id: last?.id ?? '', revision: 1, reason: 'Salah ketik' })
  expect((await head.surveys.results(all)).own[1]).toMatchObject({ answers: 4, isTooFew: true, texts: [] })
})

test('five at a time; none is reworded; what is asked no longer keeps its answers, and a kiosk that still asks is heard', async ({
  core,
}) => {
  const { admin } = await install(core)
  const { client: desk } = await signInAs(core, admin, 'ami', ['petugas-aduan'])
  const { client: head } = await signInAs(core, admin, 'budi', ['kepala'])
  const add = (text: string) => desk.surveyQuestions.add({ kind: 'text', text })
  const first = await desk.surveyQuestions.add({ kind: 'scale', text: 'Apakah air minum tersedia?', labels })
  for (const number of [2, 3, 4, 5]) await add(`Pertanyaan nomor ${number}`)
  expect(await reasonOf(add('Pertanyaan nomor 6'))).toBe('too-many-questions')
  expect(await reasonOf(head.surveyQuestions.list({}))).toBe('forbidden')
  const same = ['Ya', 'Ya', 'Tidak', 'Kadang']
  expect(await reasonOf(desk.surveyQuestions.add({ kind: 'scale', text: 'Empat jawaban', labels: same }))).toBe(
    'invalid-input',
  )

  const answer = (questionId: string, mark: 1 | null, text: string | null) => [{ questionId, mark, text }]
  expect(await reasonOf(paper(desk, answer(first.id, null, 'Kata')))).toBe('answers-impossible')
  expect(await reasonOf(paper(desk, answer('tidak-ada', 1, null)))).toBe('answers-impossible')
  const twice = [...answer(first.id, 1, null), ...answer(first.id, 1, null)]
  expect(await reasonOf(paper(desk, twice))).toBe('answers-impossible')
  // Nothing of a refused form is kept.
  expect(await desk.surveys.forms({ ...all, channel: null })).toEqual([])

  const { client: other } = await signInAs(core, admin, 'cici', ['petugas-aduan'])
  const { token } = await other.surveyKiosk.open({ serviceId: 'kunjungan' })
  const kiosk = clientOf(core, token)
  expect((await kiosk.surveyKiosk.sheet({})).sheet.own).toHaveLength(5)
  expect(await reasonOf(kiosk.surveyQuestions.list({}))).toBe('forbidden')
  const stop = { id: first.id, isAsked: false }
  expect(await reasonOf(desk.surveyQuestions.setAsked({ ...stop, revision: 7 }))).toBe('changed-meanwhile')
  await desk.surveyQuestions.setAsked({ ...stop, revision: 1 })
  for (let count = 0; count < 5; count += 1)
    await kiosk.surveyKiosk.answer({
      ...{ marks: threes, respondent: nobody, remark: null, own: answer(first.id, 1, null) },
    })
  expect((await desk.surveys.sheet({})).own.map(({ id }) => id)).not.toContain(first.id)
  expect((await head.surveys.results(all)).own[0]).toMatchObject({ id: first.id, answers: 5, counts: [5, 0, 0, 0] })

  await add('Pertanyaan nomor 6')
  expect(await reasonOf(desk.surveyQuestions.setAsked({ id: first.id, revision: 2, isAsked: true }))).toBe(
    'too-many-questions',
  )
  const { entries } = await desk.history.of({ subject: { type: 'surveys', id: 'surveys' }, before: null })
  const history = JSON.stringify(entries)
  expect(history).toContain('Apakah air minum tersedia?')
  expect(history).toContain('is_asked')
})
