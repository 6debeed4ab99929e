import { expect, test } from '@playwright/test'
import { assessmentMessages as words } from '#renderer/features/assessments/assessments.messages.ts'
import { failureOf } from '#tests/harness/client.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { importOtherBands } from './assessment-again.ts'
import {
  type Assessors,
  carryThrough,
  day,
  fill,
  formOf,
  hear,
  openAssessment,
  openAssessors,
  reference,
  rriAnswers,
} from './assessment-desk.ts'
import { reasonOf } from './coaching-desk.ts'

let office: Assessors
test.beforeEach(async () => {
  test.setTimeout(120_000)
  office = await openAssessors()
})
test.afterEach(() => office.close())

const today = day('2026-11-16')
const away = { on: today, time: null, note: null, letterNumber: null }
const stay = async (id = office.inmateId) => {
  const { revision } = await office.client('rini').inmates.profile({ id })
  return { inmateId: id, revision }
}

test('two assessors at one form: the second save is refused, and nothing of either is lost', async () => {
  const { id } = await openAssessment(office)
  const first = await formOf(office, id)
  const half = (answers: Record<string, string[]>, revision = first.revision) => ({
    ...{ id: first.id, revision, answers, isComplete: false, change: null },
  })
  const [astri, yoga] = [office.client('astri').assessments, office.client('yoga').assessments]
  await astri.saveForm(half({ persetujuan: ['setuju'], a1: ['3'] }))
  expect((await failureOf(yoga.saveForm(half({ persetujuan: ['setuju'], a2: ['1'] })))).code).toBe('changed-meanwhile')
  const now = await formOf(office, id)
  expect(now.answers).toMatchObject({ a1: ['3'] })
  expect(now.answers).not.toHaveProperty('a2')
  // After looking at both he saves the two together.
  await yoga.saveForm(half({ persetujuan: ['setuju'], a1: ['3'], a2: ['1'] }, now.revision))
  expect((await formOf(office, id)).answers).toMatchObject({ a1: ['3'], a2: ['1'] })
})

test('another version comes while a form is open: the form goes on with its own file, the next one begins with the new', async () => {
  const { id } = await openAssessment(office)
  const { id: formId, revision, content } = await formOf(office, id)
  await office.client('astri').assessments.saveForm({
    ...{ id: formId, revision, isComplete: false, change: null, answers: { persetujuan: ['setuju'], a1: ['3'] } },
  })
  await importOtherBands(office)
  const form = await formOf(office, id)
  expect(form).toMatchObject({ version: '02', content, answers: { a1: ['3'] } })
  const inForce = async () => {
    const { instruments } = await office.client('astri').assessments.choices({ inmateId: office.inmateId })
    return instruments.find(({ url }) => url.includes('rri'))?.version
  }
  expect(await inForce()).toBe('03')
  await fill(office, id, rriAnswers({ a1: ['0'], a5: ['0'], a9: ['0'] }))
  expect((await formOf(office, id)).result?.scores.find(({ value }) => value === 7)?.band?.label).toBe('Sedang')

  // Withdrawn too, whatever stands open is finished under the file it was begun with.
  const { instruments } = await office.client('astri').assessmentInstruments.list({})
  const file = instruments.flatMap(({ versions }) => versions).find(({ version }) => version === '03')?.office
  await office.client('astri').assessmentInstruments.withdraw({
    ...{ id: file?.id ?? '', revision: file?.revision ?? 0, reason: 'Tanda tangan kantor dicabut' },
  })
  await carryThrough(office, id)
  expect((await office.client('astri').assessments.find({ id })).forms).toMatchObject([
    { version: '02', state: 'frozen' },
  ])
  expect(await inForce()).toBe('02')
})

test('an instrument that was opened with a version whose day or signature is gone keeps it; a new one does not begin with it', async () => {
  await importOtherBands(office)
  const { id } = await openAssessment(office)
  expect((await formOf(office, id)).version).toBe('03')
  const { assessmentInstruments, assessments } = office.client('astri')
  const { instruments } = await assessmentInstruments.list({})
  const own = instruments.flatMap(({ versions }) => versions).find(({ version }) => version === '03')?.office
  const gone = { id: own?.id ?? '', revision: own?.revision ?? 0, reason: 'Tanda tangan salah' }
  await assessmentInstruments.withdraw(gone)
  await fill(office, id, rriAnswers({ a1: ['0'], a5: ['0'], a9: ['0'] }))
  expect((await formOf(office, id)).result?.scores.find(({ value }) => value === 7)?.band?.label).toBe('Sangat tinggi')
  await assessments.cancel({ ...(await reference(office, id)), reason: 'Instrumennya dicabut' })
  expect((await formOf(office, id)).answers).toMatchObject({ a2: ['1'] })
  const again = await openAssessment(office)
  expect((await formOf(office, again.id)).version).toBe('02')
})

test('somebody is released in the middle: it waits with its reason, ends or goes on as klien, and he may come back', async () => {
  const registry = office.client('rini')
  const { assessments, assessmentClients } = office.client('astri')
  const { id } = await openAssessment(office)
  await fill(office, id, rriAnswers())
  await hear(office, id)
  await registry.inmates.release({ ...(await stay()), ...away, reason: 'pembebasan-bersyarat' })
  const gone = await assessments.find({ id })
  expect(gone).toMatchObject({ personGone: 'person-not-here', phase: 'preparing', due: '2026-11-23' })
  expect(words.refusals['person-gone']).toContain('Langkah lain masih dapat diselesaikan')
  // It stays on the desk until somebody ends it, so that nobody forgets it.
  expect((await office.todayOf('astri')).items.some(({ kind }) => kind === 'assessment-waiting')).toBe(true)
  const form = await formOf(office, id)
  const change = { sourceId: null, reason: 'Surat kejaksaan' }
  const save = () =>
    assessments.saveForm({
      ...{ id: form.id, revision: form.revision, answers: rriAnswers({ a5: ['2'] }), isComplete: true, change },
    })
  expect(await reasonOf(save())).toBe('person-gone')
  expect(form.answers).toMatchObject({ a5: ['4'] })

  const supervision = {
    ...{ office: 'Bapas Kelas I Sampel', number: null, programme: 'Pembebasan bersyarat' },
    ...{ since: today, until: null },
  }
  await assessmentClients.register({ ...supervision, person: { kind: 'known', inmateId: office.inmateId } })
  expect((await assessments.find({ id })).personGone).toBeNull()
  await save()
  await carryThrough(office, id)
  expect(await assessments.find({ id })).toMatchObject({ phase: 'done', nextDueOn: '2027-11-16' })
})

test('somebody dies in the middle: what is there may be finished or ended with its reason, and stays', async () => {
  const registry = office.client('rini')
  const { assessments } = office.client('astri')
  const { id } = await openAssessment(office)
  await fill(office, id, rriAnswers())
  await hear(office, id)
  await registry.inmates.recordDeath({ ...(await stay()), ...away, where: null })
  await assessments.recordSource({
    ...{ assessmentId: id, kind: 'document', source: 'Surat dokter', place: 'Poliklinik', heldOn: today },
    summary: 'Meninggal',
  })
  await assessments.cancel({ ...(await reference(office, id)), reason: 'Meninggal dunia' })
  const ended = await assessments.find({ id })
  expect(ended).toMatchObject({ phase: 'cancelled', due: null, personGone: 'person-deceased' })
  expect(ended.sources).toHaveLength(2)
  expect(ended.forms[0]?.answers).toMatchObject({ a5: ['4'] })
  expect((await office.todayOf('astri')).items.filter(({ kind }) => kind === 'assessment-waiting')).toEqual([])
  expect(await assessments.list({ includeEnded: true, inmateId: office.inmateId })).toHaveLength(1)
})

test('two records of one person, each with an assessment: both stay with him, and no third is opened before they end', async () => {
  const registry = office.client('rini')
  const { assessments } = office.client('astri')
  const { id: twin } = await registry.inmates.register({
    ...newcomer(),
    ...{ name: 'Djoko Soesila', nationalId: null, photoFileId: null },
    firstRegister: { ...newcomer().firstRegister, registerNumber: 'AI.99/2026' },
  })
  const one = await openAssessment(office)
  const two = await openAssessment(office, ['rri'], twin)
  await fill(office, two.id, rriAnswers({ a5: ['2'] }))
  const reference2 = async (id: string) => ({ id, revision: (await registry.inmates.profile({ id })).revision })
  const { mergeId } = await registry.inmateMerges.merge({
    ...{ kept: await reference2(office.inmateId), absorbed: await reference2(twin) },
    ...{ fromAbsorbed: [], reason: 'Orang yang sama' },
  })
  const both = await assessments.list({ includeEnded: false, inmateId: office.inmateId })
  expect(both.map(({ id }) => id).toSorted()).toEqual([one.id, two.id].toSorted())
  expect((await assessments.find({ id: two.id })).inmateId).toBe(office.inmateId)
  const { instruments } = await assessments.choices({ inmateId: office.inmateId })
  const opening = { trigger: 'initial', reason: 'Lagi', urls: [instruments.at(-1)?.url ?? ''] }
  expect(await reasonOf(assessments.open({ ...opening, inmateId: office.inmateId }))).toBe('assessment-running')
  expect(await reasonOf(assessments.open({ ...opening, inmateId: twin }))).toBe('person-merged')
  await assessments.cancel({ ...(await reference(office, one.id)), reason: 'Rangkap' })
  await fill(office, two.id, rriAnswers({ a5: ['2'] }))
  expect((await formOf(office, two.id)).answers).toMatchObject({ a5: ['2'] })
  await registry.inmateMerges.unmerge({ mergeId, reason: 'Ternyata orang lain' })
  expect((await assessments.find({ id: two.id })).inmateId).toBe(twin)
})

test('answers in a part for the other sex are told by name, not left out in silence, and change nothing', async () => {
  const { assessments } = office.client('astri')
  const { id } = await openAssessment(office)
  const form = await formOf(office, id)
  const wrong = { id: form.id, revision: form.revision, isComplete: false, change: null }
  const women = assessments.saveForm({ ...wrong, answers: { persetujuan: ['setuju'], c1: [true] } })
  const failure = await failureOf(women)
  expect(failure).toMatchObject({ details: { reason: 'section-of-other-sex', linkId: 'c1' } })
  expect(words.refusals['section-of-other-sex']).toContain('isian Anda tetap tersimpan')
  expect((await formOf(office, id)).revision).toBe(form.revision)
})
