import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { adminPassword, assetsFolder } from '#tests/harness/core.ts'
import {
  type ApprovedCase,
  download,
  type OpenOffice,
  openOffice,
  plainly,
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
})
test.afterAll(() => approved.folder.remove())
test.beforeEach(() => {
  folder = temporaryFolder()
})
test.afterEach(() => folder.remove())

const page = join(assetsFolder, '..', 'verifier', 'PERIKSA-BERKAS.html')
const standIn = '<!doctype html><title>Periksa berkas</title>'

/** A page of another engineer's making may lie there; without one a stand-in does. */
function withPage(): Buffer {
  if (!existsSync(page)) {
    mkdirSync(join(page, '..'), { recursive: true })
    writeFileSync(page, standIn)
  }
  return readFileSync(page)
}

async function withOffice(
  work: (office: OpenOffice, kanwil: SampleOffice, keyId: string) => Promise<void>,
  options: Parameters<typeof openOffice>[1] = {},
) {
  const office = await openOffice(approved, options)
  try {
    const kanwil = await sampleOffice()
    const { client: head } = await office.logIn('bambang')
    await work(office, kanwil, await knownOffice(head, kanwil))
  } finally {
    await office.close()
  }
}

const encryptedTo = (...keyIds: string[]) => ({ keyIds, isPlainAccepted: false, basisId: 'consent' })

test('an encrypted file: age opens it for Kanwil alone, minisign accepts both signatures, the zip is whole', async () => {
  requireProgram(test, 'age', 'minisign', 'unzip', 'sha256sum')
  await withOffice(async (office, kanwil, keyId) => {
    const { client, token } = await office.logIn('sari')
    const preview = await client.exchange.sealPreview({ caseId: office.caseId })
    expect(preview).toMatchObject({ chosenKeys: [keyId], keys: [{ id: keyId, fingerprint: kanwil.fingerprint }] })
    expect(preview.bases[0]).toMatchObject({ id: 'consent' })
    expect(preview.bases[0]?.text).toContain('ditandatangani')
    const bundle = await sealed(client, office, encryptedTo(keyId))
    const detail = await client.exchange.outgoingBundle({ id: bundle.id })
    expect(detail.isEncrypted).toBe(true)
    expect(detail.encryption?.recipients).toMatchObject([
      { fingerprint: kanwil.fingerprint, name: kanwil.card.owner.name },
    ])
    // The zip is kept once, encrypted under the data key; nothing lies beside it.
    expect(readdirSync(join(office.dataFolder, 'outgoing'))).toEqual([bundle.id])

    const fetched = async (path: string, name: string) => {
      const response = await download(office.core, token, `${path}/${bundle.id}`)
      expect(response.headers.get('content-disposition')).toContain(`"${name}"`)
      writeFileSync(join(folder.path, name), new Uint8Array(await response.arrayBuffer()))
      return join(folder.path, name)
    }
    const age = await fetched('bundles', `${bundle.name}.zip.age`)
    await fetched('bundle-age-signatures', `${bundle.name}.zip.age.minisig`)
    await fetched('bundle-signatures', `${bundle.name}.zip.minisig`)
    const bytes = readFileSync(age)
    expect(bytes.length).toBe(detail.encryption?.size)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(detail.encryption?.sha256)
    expect(bytes.includes('bagit')).toBe(false)
    writeFileSync(join(folder.path, 'kanwil.txt'), `${kanwil.identity}\n`)
    writeFileSync(join(folder.path, 'other.txt'), `${(await sampleOffice()).identity}\n`)
    const zip = join(folder.path, `${bundle.name}.zip`)
    execFileSync('age', ['-d', '-i', join(folder.path, 'kanwil.txt'), '-o', zip, age])
    expect(() => execFileSync('age', ['-d', '-i', join(folder.path, 'other.txt'), age], { stdio: 'pipe' })).toThrow(
      /no identity matched/,
    )
    for (const file of [age, zip]) execFileSync('minisign', ['-Vqm', file, '-P', detail.signature.publicKey])
    execFileSync('unzip', ['-tq', zip])
    expect(execFileSync('sha256sum', [zip], { encoding: 'utf8' })).toContain(detail.sha256)
    let report: unknown = null
    for await (const event of await client.exchange.verifyAgain({ id: bundle.id })) report = event
    expect(report).toMatchObject({ kind: 'report', ok: true, signature: 'valid' })
  })
})

test('what may be chosen: confirmed keys only, plain only when agreed to, a basis that is known', async () => {
  await withOffice(async (office, _kanwil, keyId) => {
    const { client } = await office.logIn('sari')
    const { client: head } = await office.logIn('bambang')
    const unconfirmed = await head.partnerKeys.import({
      card: (await sampleOffice({ owner: { kind: 'ditjenpas' } })).text,
    })
    const reasonOf = async (choices: Parameters<typeof sealed>[2]) => {
      const { code, details } = await failureOf(sealed(client, office, choices))
      return code === 'refused' ? details.reason : code
    }
    expect(await reasonOf({ keyIds: [], isPlainAccepted: false })).toBe('plain-not-accepted')
    expect(await reasonOf(encryptedTo(unconfirmed.id))).toBe('key-not-usable')
    expect(await reasonOf(encryptedTo(keyId, unconfirmed.id))).toBe('key-not-usable')
    expect(await reasonOf({ basisId: 'tidak-ada' })).toBe('basis-unknown')
    await head.partnerKeys.withdraw({ id: keyId, revision: 2, reason: 'Kunci dilaporkan hilang' })
    expect(await reasonOf(encryptedTo(keyId))).toBe('key-not-usable')
    expect(readdirSync(office.dataFolder).includes('outgoing')).toBe(false)
    const { client: doctor } = await office.logIn('ayu')
    expect(await doctor.disclosures.list({ from: null, until: null, inmateId: null })).toEqual([])
    expect((await sealed(client, office)).name).toBe('RM-2026-0001')
  })
})

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

test('the stick gets the age file, both signatures and the checking page; another page there is left alone and told', async () => {
  const own = withPage()
  const stick = join(folder.path, 'STIK')
  mkdirSync(stick)
  const shell = { printers: async () => [], print: async () => undefined, chooseFolder: async () => stick }
  await withOffice(
    async (office, _kanwil, keyId) => {
      const { client } = await office.logIn('sari')
      const { id, name } = await sealed(client, office, encryptedTo(keyId))
      const copied = async () => {
        let place = ''
        for await (const event of await client.exchange.choosePlace({}))
          if (event.kind === 'chosen') place = event.place
        for await (const event of await client.exchange.copyToStick({ id, place }))
          if (event.kind === 'safe') return event
        throw new Error('not safe')
      }
      expect(await copied()).toMatchObject({
        page: 'written',
        files: ['PERIKSA-BERKAS.html', `${name}.zip.minisig`, `${name}.zip.age.minisig`, `${name}.zip.age`],
      })
      expect(readFileSync(join(stick, 'PERIKSA-BERKAS.html')).equals(own)).toBe(true)
      // The plain zip never leaves.
      expect(existsSync(join(stick, `${name}.zip`))).toBe(false)
      const first = readFileSync(join(stick, `${name}.zip.age`))
      expect(await copied()).toMatchObject({ page: 'same' })
      expect(readFileSync(join(stick, `${name}.zip.age`)).equals(first)).toBe(true)
      writeFileSync(join(stick, 'PERIKSA-BERKAS.html'), 'halaman lain')
      expect(await copied()).toMatchObject({ page: 'kept' })
      expect(readFileSync(join(stick, 'PERIKSA-BERKAS.html'), 'utf8')).toBe('halaman lain')
    },
    { shell },
  )
})

test('the hand-over sheet names every file and its QR code is the fingerprint; the card of the unit can be read and checked', async () => {
  requireProgram(test, 'pdftotext', 'pdftoppm', 'zbarimg', 'minisign')
  withPage()
  const textOf = (path: string) => execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
  const codeIn = (path: string) => {
    execFileSync('pdftoppm', ['-r', '150', '-png', '-f', '1', '-l', '1', '-singlefile', path, path])
    return execFileSync('zbarimg', ['-q', '--raw', `${path}.png`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  }
  await withOffice(async (office, kanwil, keyId) => {
    const { client, token } = await office.logIn('sari')
    const bundle = await sealed(client, office, encryptedTo(keyId))
    const { encryption, sha256 } = await client.exchange.outgoingBundle({ id: bundle.id })
    const kept = async (as: string, path: string, name: string) => {
      const response = await download(office.core, as, path)
      expect(response.status, path).toBe(200)
      writeFileSync(join(folder.path, name), new Uint8Array(await response.arrayBuffer()))
      return join(folder.path, name)
    }
    const sheet = await kept(token, `hand-over-sheets/${bundle.id}`, 'serah-terima.pdf')
    const text = textOf(sheet)
    for (const name of ['zip.age', 'zip.age.minisig', 'zip.minisig']) expect(text).toContain(`${bundle.name}.${name}`)
    for (const words of [
      'Lembar 1: penerima',
      'Lembar 2: arsip satuan kerja',
      kanwil.card.owner.name,
      'PERIKSA-BERKAS.html',
    ])
      expect(text.replaceAll(/\s+/g, ' ')).toContain(words)
    expect(codeIn(sheet)).toBe(encryption?.sha256)
    expect(text).toContain(sha256.slice(0, 4))

    const { client: head, token: headToken } = await office.logIn('bambang')
    const { fingerprint, unitName } = await head.partnerKeys.own({})
    const made = await head.partnerKeys.makeOwnCard({
      person: 'Bambang Contoh',
      post: 'Kepala Rutan',
      validFrom: '2026-11-16' as never,
      validUntil: null,
    })
    expect(made.fingerprint).toBe(fingerprint)
    const card = await kept(headToken, `key-card-sheets/${made.id}`, 'kartu.pdf')
    expect(codeIn(card)).toBe(fingerprint)
    for (const group of fingerprint.split('-')) expect(textOf(card)).toContain(group)
    const file = JSON.parse(readFileSync(await kept(headToken, `key-cards/${made.id}`, 'kartu.json'), 'utf8'))
    expect(file).toMatchObject({ format: 'lentera-kartu-kunci', owner: { kind: 'unit', name: unitName } })
    const statement = join(folder.path, 'statement.txt')
    const { owner } = file
    const stated = [file.format, '1', owner.kind, owner.name, owner.post, owner.person, file.age, file.minisign]
    writeFileSync(statement, [...stated, file.validFrom, '', file.madeAt].join('\n'))
    writeFileSync(`${statement}.minisig`, file.signature)
    execFileSync('minisign', ['-Vqm', statement, '-P', file.minisign])
    expect((await head.partnerKeys.own({})).cards).toMatchObject([{ id: made.id, isCurrent: true }])

    for (const path of [`key-cards/${made.id}`, `key-card-sheets/${made.id}`]) {
      expect((await download(office.core, token, path)).status).toBe(403)
      expect((await office.core.fetch(new Request(`http://lentera.test/files/${path}`))).status).toBe(401)
    }
    expect((await download(office.core, headToken, `hand-over-sheets/${bundle.id}`)).status).toBe(403)
    expect((await download(office.core, headToken, `verifier-pages/${bundle.id}`)).status).toBe(403)
  })
})

test('an unencrypted file has no encrypted half, and says so', async () => {
  await withOffice(async (office) => {
    const { client, token } = await office.logIn('sari')
    const bundle = await sealed(client, office, plainly)
    expect(await client.exchange.outgoingBundle({ id: bundle.id })).toMatchObject({
      isEncrypted: false,
      encryption: null,
    })
    expect((await download(office.core, token, `bundle-age-signatures/${bundle.id}`)).status).toBe(409)
    const response = await download(office.core, token, `bundles/${bundle.id}`)
    expect(response.headers.get('content-type')).toBe('application/zip')
    await response.body?.cancel()
  })
})
