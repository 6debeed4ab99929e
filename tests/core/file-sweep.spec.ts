import { existsSync, readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { addHours, type Instant } from '#shared/time/instant.ts'
import { clientOf } from '#tests/harness/client.ts'
import { adminPassword, install, startCore, testMorning } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { telephoneJpeg, telephonePng } from '#tests/harness/photo-sample.ts'
import { Office } from './recommendation-office.ts'

const scanOf = (words: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(`%PDF-1.7\n${words}`)

const filesOn = (folder: string): readonly string[] => {
  const files = join(folder, 'files')
  if (!existsSync(files)) return []
  return readdirSync(files, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** The file system has a clock of its own, which no test can move. */
function makeOld(folder: string): void {
  for (const path of filesOn(folder)) utimesSync(path, 0, 0)
}

/** An installation that is closed and opened again when time has gone by: that is when it tidies up. */
class Installation {
  readonly folder: string
  #now = testMorning as Instant
  #token = ''
  #core: Awaited<ReturnType<typeof startCore>> | null = null

  constructor(folder: string) {
    this.folder = folder
  }

  async begin(): Promise<void> {
    this.#core = await startCore(this.folder, { clock: { now: () => this.#now } })
    this.#token = (await install(this.#core)).adminToken
  }

  async openAgainAfter(hours: number): Promise<void> {
    await this.end()
    makeOld(this.folder)
    this.#now = addHours(this.#now, hours)
    this.#core = await startCore(this.folder, { clock: { now: () => this.#now } })
    this.#token = (await clientOf(this.#core).session.logIn({ name: 'admin', password: adminPassword })).token
  }

  get client() {
    return clientOf(this.core, this.#token)
  }

  get core() {
    if (!this.#core) throw new Error('not begun')
    return this.#core
  }

  async upload(content: Uint8Array): Promise<string> {
    const headers = { authorization: `Bearer ${this.#token}` }
    const body = new Uint8Array(content)
    const answer = await this.core.fetch(new Request('http://lentera.test/files', { method: 'POST', headers, body }))
    return ((await answer.json()) as { id: string }).id
  }

  async status(id: string): Promise<number> {
    const headers = { authorization: `Bearer ${this.#token}` }
    return (await this.core.fetch(new Request(`http://lentera.test/files/${id}`, { headers }))).status
  }

  end(): Promise<void> {
    return this.core.close()
  }
}

test('an upload that nothing took goes after a day, not before, and the log says so', async ({ folder }) => {
  const place = new Installation(folder)
  await place.begin()
  const id = await place.upload(scanOf('tidak jadi'))
  await place.openAgainAfter(23)
  expect(await place.status(id)).toBe(200)
  await place.openAgainAfter(2)
  expect(await place.status(id)).toBe(404)
  expect(filesOn(folder)).toEqual([])
  const [last] = await place.client.audit.commands({ before: null, accountId: null, since: null, until: null })
  expect(last).toMatchObject({ procedure: 'files.sweep', accountName: '', changeCount: 1 })
  await place.end()
})

test('what a draft, a record or a letterhead names is never touched, however old', async ({ folder }) => {
  const place = new Installation(folder)
  await place.begin()
  const { client } = place
  const inList = await place.upload(scanOf('di draf'))
  const inText = await place.upload(scanOf('di tengah tulisan'))
  await client.drafts.save({
    id: newId(),
    form: 'exchange.hand-over',
    subject: 'satu',
    path: '/kirim',
    sequence: 1,
    content: JSON.stringify({ values: { scans: [{ id: inList, name: 'a.pdf' }], note: `lihat ${inText}.` } }),
  })
  const logo = await place.upload(telephonePng())
  const { id: _version, ...profile } = await client.facility.current({})
  await client.facility.change({ ...profile, logoFileId: logo })
  const unused = await place.upload(scanOf('tidak jadi'))
  await place.openAgainAfter(400 * 24)
  for (const id of [inList, inText, logo]) expect(await place.status(id)).toBe(200)
  expect(await place.status(unused)).toBe(404)
  await place.end()
})

test('the same picture sent twice stays as long as one of the two is used', async ({ folder }) => {
  const place = new Installation(folder)
  await place.begin()
  const logo = await place.upload(telephoneJpeg())
  const again = await place.upload(telephoneJpeg())
  const { id: _version, ...profile } = await place.client.facility.current({})
  await place.client.facility.change({ ...profile, logoFileId: logo })
  expect(filesOn(folder)).toHaveLength(1)
  await place.openAgainAfter(48)
  expect(await place.status(again)).toBe(404)
  expect(await place.status(logo)).toBe(200)
  await place.end()
})

test("an issued letter's PDF, a person's photo and the papers of a case outlive every sweep", async () => {
  const office = await Office.open({ sari: ['perawat'] })
  const photo = await office.upload('rini', new Uint8Array(telephoneJpeg()))
  const { firstRegister: _register, ...person } = newcomer()
  const register = { ...person, nationalId: null, name: 'Wahyu Contoh', photoFileId: photo, firstRegister: null }
  await office.client('rini').inmates.register(register)
  const caseId = await office.openCase('sari')
  const own = { drafter: 'sari', issuer: 'sari' }
  const paper = await office.bringLetter(own, caseId, 'permohonan-wbp', 'application')
  const read = async () => {
    const answer = await office.download('sari', `letters/${paper.letterId}`)
    expect(answer.status).toBe(200)
    return Buffer.from(await answer.arrayBuffer())
  }
  const first = await read()
  const known = filesOn(office.folder).length
  for (const name of ['rini', 'sari']) await office.client(name).session.logOut({})
  await office.admin.session.logOut({})
  makeOld(office.folder)
  await office.goTo('2026-11-30T01:00:00.000Z', 'rini', 'sari')
  expect(filesOn(office.folder)).toHaveLength(known)
  expect((await read()).equals(first)).toBe(true)
  expect((await office.download('rini', photo)).status).toBe(200)
  expect((await office.download('sari', paper.fileId)).status).toBe(200)
  await office.close()
})
