import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { adminPassword } from '#tests/harness/core.ts'
import {
  type ApprovedCase,
  download,
  type OpenOffice,
  openOffice,
  playUntilApproval,
  sealed,
} from '#tests/harness/exchange-office.ts'
import { knownOffice, type SampleOffice, sampleOffice } from '#tests/harness/key-card-sample.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { type TemporaryFolder, temporaryFolder } from '#tests/harness/temporary-folder.ts'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

let approved: ApprovedCase
let folder: TemporaryFolder
test.beforeAll(async () => {
  approved = await playUntilApproval()
  folder = temporaryFolder()
})
test.afterAll(() => {
  approved.folder.remove()
  folder.remove()
})

async function withOffice(work: (office: OpenOffice, kanwil: SampleOffice, keyId: string) => Promise<void>) {
  const office = await openOffice(approved)
  try {
    const kanwil = await sampleOffice()
    const { client: head } = await office.logIn('bambang')
    await work(office, kanwil, await knownOffice(head, kanwil))
  } finally {
    await office.close()
  }
}

const encryptedTo = (...keyIds: string[]) => ({ keyIds, isPlainAccepted: false, basisId: 'consent' })

test('every sealing is in the disclosure log, which only health staff read and nobody changes', async () => {
  await withOffice(async (office, kanwil, keyId) => {
    const { client } = await office.logIn('sari')
    const bundle = await sealed(client, office, encryptedTo(keyId))
    const all = { from: null, until: null, inmateId: null }
    const { client: doctor } = await office.logIn('ayu')
    const [row, ...rest] = await doctor.disclosures.list(all)
    expect(rest).toEqual([])
    expect(row).toMatchObject({
      byName: 'Petugas sari',
      bundle: { id: bundle.id, name: 'RM-2026-0001' },
      isEncrypted: true,
    })
    expect(row?.recipients).toContain(kanwil.card.owner.name)
    expect(row?.basis).toContain('Nomor 24 Tahun 2022')
    expect(row?.basis).toContain('ditandatangani 16 November 2026')
    expect(row?.papers).toContain('Rekam medis yang bersangkutan')
    const inmateId = row?.inmate.id ?? ''
    expect(await doctor.disclosures.list({ ...all, inmateId })).toHaveLength(1)
    expect(await doctor.disclosures.list({ ...all, inmateId: bundle.id })).toEqual([])
    for (const [from, until, count] of [
      ['2026-11-16', '2026-11-16', 1],
      ['2026-11-17', null, 0],
      [null, '2026-11-15', 0],
    ] as const)
      expect(await doctor.disclosures.list({ ...all, from, until })).toHaveLength(count)
    for (const name of ['rini', 'bambang', 'admin'] as const) {
      const other = await office.logIn(name, ...(name === 'admin' ? [adminPassword] : []))
      expect((await failureOf(other.client.disclosures.list(all))).code).toBe('forbidden')
      expect((await download(office.core, other.token, 'disclosure-sheets/semua')).status).toBe(403)
    }
    await office.core.close()
    const { database } = await openRaw(office.dataFolder, 'admin', adminPassword)
    for (const statement of ["update disclosures set basis = 'lain'", 'delete from disclosures'])
      expect(() => database.exec(statement)).toThrow('append-only')
    const read = database.prepare("select count(*) as n from read_log where procedure = 'disclosures.list'").get()
    expect(read).toMatchObject({ n: 3 })
    database.close()
  })
})

test('the disclosure log on paper: of everybody and of one person, for a period; each look is logged', async () => {
  requireProgram(test, 'pdftotext', 'pdfinfo')
  await withOffice(async (office, kanwil, keyId) => {
    const { client } = await office.logIn('sari')
    await sealed(client, office, encryptedTo(keyId))
    const { client: doctor, token } = await office.logIn('ayu')
    const [row] = await doctor.disclosures.list({ from: null, until: null, inmateId: null })
    const inmate = row?.inmate ?? { id: '', name: '' }
    const paperOf = async (path: string) => {
      const response = await download(office.core, token, `disclosure-sheets/${path}`)
      expect(response.status).toBe(200)
      const file = join(folder.path, 'sheet.pdf')
      writeFileSync(file, Buffer.from(await response.arrayBuffer()))
      const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
      return { text, pages: Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))?.[1]) }
    }
    const everybody = await paperOf('semua')
    const person = await paperOf(inmate.id)
    for (const { text, pages } of [everybody, person]) {
      expect(pages).toBe(1)
      for (const words of [
        'CATATAN PENGUNGKAPAN DATA KESEHATAN',
        'Sejak catatan pertama',
        '1 kali',
        'RM-2026-0001',
        'Petugas sari',
        'WBP/Tahanan',
        'disandikan',
        'halaman 1 dari 1',
        inmate.name,
      ])
        expect(text).toContain(words)
      // Broken over the lines of a narrow column: the words stand there one by one.
      for (const word of [...kanwil.card.owner.name.split(' '), '24', '2022', 'Rekam']) expect(text).toContain(word)
    }
    expect(everybody.text).toContain('Nama dan nomor')
    expect(person.text).toMatch(/Nomor register +: +\S/)

    const before = await paperOf('semua?until=2026-11-15')
    expect(before.text).toContain('Sampai 15 November 2026')
    expect(before.text).toContain('Tidak ada data kesehatan yang keluar')
    expect(before.text).not.toContain(inmate.name)
    expect((await paperOf('semua?from=2026-11-16&until=2026-11-16')).text).toContain('RM-2026-0001')
    for (const path of ['semua?from=kemarin', 'x', row?.bundle?.id ?? ''])
      expect((await download(office.core, token, `disclosure-sheets/${path}`)).status).toBe(404)

    await office.core.close()
    const { database } = await openRaw(office.dataFolder, 'admin', adminPassword)
    const reads = database
      .prepare("select count(*) as n from read_log where procedure = 'disclosures.print' and subject_id = ?")
      .get(inmate.id)
    expect(reads).toMatchObject({ n: 3 })
    database.close()
  })
})
