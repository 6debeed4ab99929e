import { seedClinic } from '#electron/demo/seed-clinic.ts'
import { instantSchema } from '#shared/time/instant.ts'
import { failureOf } from '#tests/harness/client.ts'
import { install, signInAs, testMorning } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { visitOf } from './record-samples.ts'

test('the training data shows a living clinic: what a visit led to hangs on it', async ({ core }) => {
  test.slow()
  const { admin } = await install(core)
  const { client: registry } = await signInAs(core, admin, 'rini', ['registrasi'])
  for (let index = 1; index <= 7; index += 1)
    await registry.inmates.register({
      ...newcomer(),
      name: `Orang Contoh ${index}`,
      nationalId: null,
      firstRegister: {
        registerClass: 'B.I',
        registerNumber: `BI.${index}/2026`,
        legalStatus: 'narapidana',
        since: '2026-11-13',
      },
    })
  const { client: nurse, token } = await signInAs(core, admin, 'sari', ['perawat'])
  await seedClinic(core, { now: () => instantSchema.parse(testMorning) }, (_core, _name, act) => act(nurse, token))

  const { visits } = await nurse.medicalRecords.today({})
  expect(visits.map(({ state }) => state).toSorted()).toEqual(['finished', 'finished', 'open'])
  const treated = visits.find(({ diagnoses }) => diagnoses.some(({ code }) => code === 'I10'))
  const inmateId = treated?.inmate.id ?? ''
  const { problems, allergies } = await nurse.recordEntries.list({ inmateId })
  expect([...problems, ...allergies].map(({ encounterId }) => encounterId)).toEqual([treated?.id, treated?.id])
  const taking = await nurse.prescriptions.taking({ inmateId })
  expect(taking.flatMap(({ lines }) => lines.map(({ label }) => label))).toEqual([expect.stringContaining('mlodipin')])
  const coughing = visits.find(({ assessment }) => assessment === 'Terduga TBC')
  const [screened] = await nurse.questionnaires.list({ inmateId: coughing?.inmate.id ?? '' })
  expect(screened?.encounterId).toBe(coughing?.id)
  expect(screened?.scores.map(({ band }) => band?.label)).toContain('Terduga TBC')

  const { found } = await nurse.terminology.search({ text: '', limit: 5 })
  expect(found.map(({ code }) => code)).toContain('I10')
  const { medicines } = await nurse.medicines.list({})
  expect(medicines.flatMap(({ batchNumbers }) => batchNumbers)).toContain('AML2609')
})

test('a visit is entered for a colleague with both names, and a colleague goes on without a made-up reason', async ({
  core,
}) => {
  const { admin } = await install(core)
  const { client: registry } = await signInAs(core, admin, 'rini', ['registrasi'])
  const { client: nurse } = await signInAs(core, admin, 'sari', ['perawat'])
  const { client: midwife } = await signInAs(core, admin, 'mira', ['bidan'])
  const { id: inmateId } = await registry.inmates.register(newcomer())
  const { carers } = await nurse.medicalRecords.reference({})
  expect(carers.map(({ name }) => name)).toEqual(['Petugas mira', 'Petugas sari'])
  const mira = carers[0]?.id ?? ''

  const open = { ...visitOf(inmateId), isFinished: false }
  const { id, revision } = await nurse.medicalRecords.record({ ...open, carerId: mira })
  expect(await nurse.medicalRecords.get({ id })).toMatchObject({
    carerName: 'Petugas mira',
    recordedByName: 'Petugas sari',
  })
  const stranger = (await admin.accounts.list({})).find(({ name }) => name === 'rini')?.id ?? ''
  const refused = await failureOf(nurse.medicalRecords.record({ ...open, carerId: stranger }))
  expect(refused.details.reason).toBe('carer-unknown')

  await midwife.medicalRecords.write({
    ...{ id, revision, isFinished: true },
    content: { ...open.content, plan: 'Kontrol besok' },
  })
  const { versions } = await nurse.medicalRecords.get({ id })
  expect(versions.map(({ replaced }) => replaced)).toMatchObject([{ byName: 'Petugas mira', reason: null }])
})

test('one number says what is late for visits and prescriptions', async ({ core }) => {
  const { admin } = await install(core)
  const { client: registry } = await signInAs(core, admin, 'rini', ['registrasi'])
  const { client: nurse } = await signInAs(core, admin, 'sari', ['perawat'])
  const { id: inmateId } = await registry.inmates.register(newcomer())
  await admin.recordSettings.changeLateEntry({ hours: 2 })
  const caredAt = instantSchema.parse('2026-11-15T22:00:00.000Z')
  const visit = nurse.medicalRecords.record({ ...visitOf(inmateId), caredAt })
  expect((await failureOf(visit)).details.reason).toBe('late-reason-missing')
  expect((await failureOf(nurse.recordSettings.changeLateEntry({ hours: 5 }))).code).toBe('forbidden')
  const told = await admin.history.of({ subject: { type: 'clinic-settings', id: '' }, before: null })
  expect(JSON.stringify(told)).toContain('clinic-late-entry')
})

test('the numbers of the clinic are set by whoever leads it, refused in a wrong form, and told in its history', async ({
  core,
}) => {
  const { admin } = await install(core)
  const { client: nurse } = await signInAs(core, admin, 'sari', ['perawat'])
  const none = { organizationId: null, facilityNumber: null }
  expect(await nurse.recordSettings.identifiers({})).toEqual(none)
  expect((await failureOf(nurse.recordSettings.changeIdentifiers(none))).code).toBe('forbidden')
  const wrong = admin.recordSettings.changeIdentifiers({ ...none, organizationId: 'abc' })
  expect((await failureOf(wrong)).code).toBe('invalid-input')
  await admin.recordSettings.changeIdentifiers({ organizationId: '1000012345', facilityNumber: null })
  expect(await nurse.recordSettings.identifiers({})).toEqual({ organizationId: '1000012345', facilityNumber: null })
  const told = await admin.history.of({ subject: { type: 'clinic-settings', id: '' }, before: null })
  expect(JSON.stringify(told)).toContain('clinic-identifiers')
})
