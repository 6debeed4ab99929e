import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { assetsFolder } from '#tests/harness/core.ts'
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
