import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { adminPassword } from '#tests/harness/core.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { Office } from './recommendation-office.ts'

let office: Office

test.beforeAll(async () => {
  office = await Office.open({ sari: ['perawat'], tono: ['registrasi'] })
})

test.afterAll(() => office.close())

const verdict = 'Putusan PN Contoh Nomor 12/Pid.B/2026'

test('a paper of two sheets lies with the person, by its title; whoever may see the person reads it, and that is logged', async () => {
  const { inmateFiles } = office.client('rini')
  const fileIds = [await office.upload('rini'), await office.upload('rini')]
  await inmateFiles.add({ inmateId: office.inmateId, title: `  ${verdict} `, fileIds })
  const listed = await office.client('sari').inmateFiles.list({ inmateId: office.inmateId })
  expect(listed).toHaveLength(2)
  expect(listed[0]).toMatchObject({ title: verdict, addedBy: 'Petugas rini', mediaType: 'image/png', voided: null })
  expect(listed.map(({ fileId }) => fileId)).toEqual(fileIds)
  expect((await office.download('sari', fileIds[0] ?? '')).status).toBe(200)
  const { database } = await openRaw(office.folder, 'admin', adminPassword)
  const readings = database
    .prepare<[string], { procedure: string }>('select procedure from read_log where subject_id = ?')
    .all(office.inmateId)
    .map(({ procedure }) => procedure)
  database.close()
  expect(readings).toEqual(expect.arrayContaining(['inmateFiles.list', 'files.read']))
})

test("nobody attaches another officer's upload, one that is used, or the same twice; a refused paper leaves nothing behind", async () => {
  const { inmateFiles } = office.client('rini')
  const before = (await inmateFiles.list({ inmateId: office.inmateId })).length
  const others = await office.upload('tono')
  const own = await office.upload('rini')
  for (const fileIds of [[others], [own, others], [own, own]]) {
    const refused = await failureOf(inmateFiles.add({ inmateId: office.inmateId, title: 'Surat lain', fileIds }))
    expect(refused).toMatchObject({ code: 'refused', details: { reason: 'file-not-usable' } })
  }
  await inmateFiles.add({ inmateId: office.inmateId, title: 'Kartu identitas', fileIds: [own] })
  const again = inmateFiles.add({ inmateId: office.inmateId, title: 'Kartu identitas', fileIds: [own] })
  expect((await failureOf(again)).code).toBe('refused')
  expect(await inmateFiles.list({ inmateId: office.inmateId })).toHaveLength(before + 1)
})

test('a wrong paper is voided with a reason and stays in sight; two at once are told', async () => {
  const { inmateFiles } = office.client('tono')
  const fileId = await office.upload('tono')
  await inmateFiles.add({ inmateId: office.inmateId, title: 'Surat orang lain', fileIds: [fileId] })
  const [file] = await inmateFiles.list({ inmateId: office.inmateId })
  if (!file) throw new Error('nothing is listed')
  const stale = inmateFiles.voidFile({ id: file.id, revision: file.revision + 1, reason: 'Salah orang' })
  expect((await failureOf(stale)).code).toBe('changed-meanwhile')
  await inmateFiles.voidFile({ id: file.id, revision: file.revision, reason: 'Salah orang' })
  const [voided] = await inmateFiles.list({ inmateId: office.inmateId })
  expect(voided?.voided).toMatchObject({ by: 'Petugas tono', reason: 'Salah orang' })
  const twice = inmateFiles.voidFile({ id: file.id, revision: file.revision + 1, reason: 'Salah orang' })
  expect((await failureOf(twice)).details).toEqual({ reason: 'already-voided' })
  const forbidden = office.client('sari').inmateFiles.voidFile({ id: file.id, revision: 1, reason: 'Tidak boleh' })
  expect((await failureOf(forbidden)).code).toBe('forbidden')
})

test('papers go along when two records become one', async () => {
  const { inmates, inmateMerges, inmateFiles } = office.client('rini')
  const person = newcomer()
  const { id } = await inmates.register({ ...person, nationalId: null, name: 'Joko Susilo', firstRegister: null })
  await inmateFiles.add({ inmateId: id, title: 'Surat dari kembaran', fileIds: [await office.upload('rini')] })
  const profileOf = async (inmateId: string) => ({
    id: inmateId,
    revision: (await inmates.profile({ id: inmateId })).revision,
  })
  await inmateMerges.merge({
    kept: await profileOf(office.inmateId),
    absorbed: await profileOf(id),
    fromAbsorbed: [],
    reason: 'Orang yang sama',
  })
  const titles = (await inmateFiles.list({ inmateId: office.inmateId })).map(({ title }) => title)
  expect(titles).toContain('Surat dari kembaran')
  const late = inmateFiles.add({ inmateId: id, title: 'Terlambat', fileIds: [await office.upload('rini')] })
  expect((await failureOf(late)).details).toEqual({ reason: 'merged-away' })
})
