import { type ExecFileSyncOptionsWithStringEncoding, execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { filesBelow } from '#tests/harness/bundle-sample.ts'
import { failureOf } from '#tests/harness/client.ts'
import {
  type ApprovedCase,
  download,
  inmateNames,
  type OpenOffice,
  openOffice,
  plainly,
  playUntilApproval,
  sealed,
} from '#tests/harness/exchange-office.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { temporaryFolder } from '#tests/harness/temporary-folder.ts'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

/** Poppler complains aloud about a tag it does not know. */
const quiet: ExecFileSyncOptionsWithStringEncoding = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }

let approved: ApprovedCase
test.beforeAll(async () => {
  approved = await playUntilApproval()
})
test.afterAll(() => approved.folder.remove())

async function withOffice(work: (office: OpenOffice) => Promise<void>, options: Parameters<typeof openOffice>[1] = {}) {
  const office = await openOffice(approved, options)
  try {
    await work(office)
  } finally {
    await office.close()
  }
}

/** Seals and lays zip and signature into a folder, as a browser's download would. */
async function sealInto(office: OpenOffice, folder: string) {
  const nurse = await office.logIn('sari')
  const bundle = await sealed(nurse.client, office)
  const zip = join(folder, `${bundle.name}.zip`)
  const response = await download(office.core, nurse.token, `bundles/${bundle.id}`)
  expect(response.headers.get('content-disposition')).toContain(`"${bundle.name}.zip"`)
  writeFileSync(zip, new Uint8Array(await response.arrayBuffer()))
  const signature = await download(office.core, nurse.token, `bundle-signatures/${bundle.id}`)
  writeFileSync(`${zip}.minisig`, new Uint8Array(await signature.arrayBuffer()))
  return { bundle, zip, nurse }
}

test('a sealed case passes the checks of other people’s tools', async () => {
  requireProgram(test, 'unzip', 'sha256sum', 'sha512sum', 'minisign', 'qpdf', 'pdffonts', 'pdfinfo', 'pdftotext')
  const folder = temporaryFolder()
  await withOffice(async (office) => {
    const { bundle, zip, nurse } = await sealInto(office, folder.path)
    expect(bundle.name).toBe('RM-2026-0001')
    expect([...bundle.stages]).toEqual(expect.arrayContaining(['collect', 'write', 'check', 'store']))
    const detail = await nurse.client.exchange.outgoingBundle({ id: bundle.id })
    expect(execFileSync('sha256sum', [zip], { encoding: 'utf8' }).slice(0, 64)).toBe(detail.sha256)
    execFileSync('unzip', ['-tq', zip])
    execFileSync('minisign', ['-Vqm', zip, '-P', detail.signature.publicKey])
    execFileSync('unzip', ['-q', zip, '-d', folder.path])
    const bag = join(folder.path, bundle.name)
    for (const program of ['sha256sum', 'sha512sum'] as const) {
      const manifest = `manifest-${program.slice(0, -3)}.txt`
      execFileSync(program, ['-c', '--strict', '--quiet', manifest], { cwd: bag })
      execFileSync(program, ['-c', '--strict', '--quiet', `tag${manifest}`], { cwd: bag })
    }
    expect(readFileSync(join(bag, 'bag-info.txt'), 'utf8')).toContain(
      `Lentera-Log-Head: ${detail.logHead.number}:${detail.logHead.hash}\n`,
    )

    const found = [...filesBelow(bag).keys()].filter((path) => path.startsWith('data/'))
    expect(found.toSorted()).toEqual(detail.parts.map((part) => part.path).toSorted())
    expect(found).toEqual(
      expect.arrayContaining([
        'data/01-surat-permohonan.pdf',
        'data/01-surat-permohonan-naskah.pdf',
        'data/03-rekam-medis.pdf',
        'data/05-risalah-sidang-tpp.pdf',
        'data/BACA-SAYA.txt',
        'data/LEMBAR-PENGANTAR.pdf',
        'data/permohonan.json',
        'data/permohonan.schema.json',
        'data/riwayat.csv',
      ]),
    )
    for (const path of [...found, bundle.name]) for (const name of inmateNames) expect(path).not.toContain(name)

    for (const path of found.filter((candidate) => candidate.endsWith('.pdf'))) {
      const pdf = join(bag, path)
      execFileSync('qpdf', ['--check', pdf], { stdio: 'pipe' })
      const info = execFileSync('pdfinfo', [pdf], quiet)
      expect(info, path).toMatch(/Tagged:\s+yes/)
      const part = detail.parts.find((candidate) => candidate.path === path)
      expect(info, path).toMatch(new RegExp(`Pages:\\s+${part?.pages}\\n`))
      const fonts = execFileSync('pdffonts', [pdf], quiet).trim().split('\n').slice(2)
      expect(fonts.length, path).toBeGreaterThan(0)
      for (const font of fonts) expect(font.trim().split(/\s+/).at(-5), `${path}: ${font}`).toBe('yes')
    }
    const cover = execFileSync('pdftotext', ['-layout', join(bag, 'data/LEMBAR-PENGANTAR.pdf'), '-'], {
      encoding: 'utf8',
    })
    expect(cover).toContain('RM-2026-0001')
    expect(cover.replaceAll(/\s/g, '')).toContain(detail.signature.publicKey)
    expect(cover).toContain('Senin, 16 November 2026 08.00 WIB')
    expect(cover).not.toContain('LATIHAN')
  })
  folder.remove()
})

test('the same state sealed twice at the same moment is the same file', async () => {
  const folders = [temporaryFolder(), temporaryFolder()]
  const zips: Buffer[] = []
  for (const folder of folders)
    await withOffice(async (office) => {
      const { zip } = await sealInto(office, folder.path)
      zips.push(readFileSync(zip))
    })
  expect(zips[0]?.equals(zips[1] ?? Buffer.alloc(0))).toBe(true)
  for (const folder of folders) folder.remove()
})

test('the request file fits the schema beside it, and says nothing of accounts', async () => {
  const folder = temporaryFolder()
  await withOffice(async (office) => {
    const { bundle, zip, nurse } = await sealInto(office, folder.path)
    execFileSync('unzip', ['-q', zip, '-d', folder.path])
    const data = join(folder.path, bundle.name, 'data')
    const request = JSON.parse(readFileSync(join(data, 'permohonan.json'), 'utf8'))
    const schema = JSON.parse(readFileSync(join(data, 'permohonan.schema.json'), 'utf8'))
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(schema.additionalProperties).toBe(false)
    expect(Object.keys(request).toSorted()).toEqual([...schema.required].toSorted())
    expect(request).toMatchObject({
      training: false,
      case: { number: 'RM-2026-0001', approvedBy: 'Petugas bambang' },
      inmate: { name: 'Djoko Soesilo', registerNumber: 'AI.17/2026' },
    })
    const { parts } = await nurse.client.exchange.outgoingBundle({ id: bundle.id })
    for (const paper of request.papers)
      for (const file of paper.files)
        expect(parts.find((part) => part.path === file.path)).toMatchObject({ sha256: file.sha256, size: file.size })

    const history = readFileSync(join(data, 'riwayat.csv'), 'utf8')
    expect(history.startsWith('\uFEFF"Waktu";"Kejadian"')).toBe(true)
    expect(history).toContain(`"'=HYPERLINK(""http://contoh.example"";""klik"")"`)
    expect(history).toContain('"Petugas bambang"')
    const whole = `${history}${JSON.stringify(request)}`
    expect(whole).not.toContain((await nurse.client.session.current({})).accountId)
  })
  folder.remove()
})

test('a rehearsal is marked on its name, its cover sheet, its bag-info and its data', async () => {
  requireProgram(test, 'unzip', 'pdftotext')
  const folder = temporaryFolder()
  await withOffice(
    async (office) => {
      const { bundle, zip, nurse } = await sealInto(office, folder.path)
      expect(bundle.name).toBe('LATIHAN-RM-2026-0001')
      execFileSync('unzip', ['-q', zip, '-d', folder.path])
      const bag = join(folder.path, bundle.name)
      expect(readFileSync(join(bag, 'bag-info.txt'), 'utf8')).toContain('Lentera-Training: LATIHAN\n')
      expect(readFileSync(join(bag, 'data/BACA-SAYA.txt'), 'utf8')).toMatch(/^LATIHAN/)
      expect(JSON.parse(readFileSync(join(bag, 'data/permohonan.json'), 'utf8')).training).toBe(true)
      const cover = execFileSync('pdftotext', [join(bag, 'data/LEMBAR-PENGANTAR.pdf'), '-'], { encoding: 'utf8' })
      expect(cover).toContain('LATIHAN: semua isi berkas ini rekaan')
      expect((await nurse.client.exchange.outgoing({ states: [], year: null, caseId: null }))[0]?.training).toBe(true)
    },
    { training: true },
  )
  folder.remove()
})

test('the preview names what will leave; sealing moves the case on, once', async () => {
  await withOffice(async (office) => {
    const { client } = await office.logIn('sari')
    const preview = await client.exchange.sealPreview({ caseId: office.caseId })
    expect(preview).toMatchObject({ name: 'RM-2026-0001', refusal: null, supersedes: null })
    const stale = client.exchange.seal({ caseId: office.caseId, revision: office.revision - 1, ...plainly })
    expect((await failureOf(drain(stale))).code).toBe('changed-meanwhile')
    const bundle = await sealed(client, office)
    const detail = await client.exchange.outgoingBundle({ id: bundle.id })
    expect(detail.parts.map((part) => part.path)).toEqual(preview.parts.map((part) => part.path))
    expect((await client.recommendations.get({ caseId: office.caseId })).phase).toBe('sealed')
    const again = client.exchange.seal({ caseId: office.caseId, revision: bundle.revision, ...plainly })
    expect(await failureOf(drain(again))).toMatchObject({ code: 'refused', details: { reason: 'wrong-phase' } })
    expect((await client.exchange.sealPreview({ caseId: office.caseId })).refusal).toBe('wrong-phase')
    expect(readdirSync(join(office.dataFolder, 'outgoing'))).toEqual([bundle.id])

    // Told on the case's own page: the register follows, and still takes receiver and receipt.
    const day = { on: '2026-11-16' as const, letterNumber: null, letterDate: null }
    await client.recommendations.recordHandedOver({ caseId: office.caseId, revision: bundle.revision, ...day })
    const told = await client.exchange.outgoingBundle({ id: bundle.id })
    expect(told).toMatchObject({ state: 'handed-over', handedOverOn: '2026-11-16', handedOver: null })
    const receiver = { id: bundle.id, revision: told.revision, on: day.on, to: 'Kanwil', receiptFileId: null }
    await client.exchange.recordHandedOver(receiver)
    const [row] = await client.exchange.outgoing({ states: ['handed-over'], year: 2026, caseId: null })
    expect(row).toMatchObject({ name: bundle.name, handedOverTo: 'Kanwil' })
    expect(await client.exchange.outgoing({ states: [], year: 2025, caseId: null })).toEqual([])
  })
})

async function drain(stream: Promise<AsyncIterable<unknown>>): Promise<void> {
  for await (const _event of await stream);
}

test('a case that came back is sealed again under the next name, and the older file may no longer leave', async () => {
  await withOffice(async (office) => {
    const nurse = await office.logIn('sari')
    const head = await office.logIn('bambang')
    const first = await sealed(nurse.client, office)
    const reference = { caseId: office.caseId, revision: first.revision }
    const returned = await head.client.recommendations.returnForCorrection({
      ...reference,
      reason: 'Lampiran keliru',
      on: null,
      letterNumber: null,
      letterDate: null,
    })
    const resubmitted = await nurse.client.recommendations.resubmit({ ...reference, ...returned })
    const approvedAgain = await head.client.recommendations.approve({ ...reference, ...resubmitted })
    const second = await sealed(nurse.client, { ...office, ...approvedAgain })
    expect(second.name).toBe('RM-2026-0001-2')
    const register = await nurse.client.exchange.outgoing({ states: [], year: 2026, caseId: office.caseId })
    expect(register.map((row) => [row.name, row.state])).toEqual(
      expect.arrayContaining([
        ['RM-2026-0001', 'superseded'],
        ['RM-2026-0001-2', 'made'],
      ]),
    )
    expect((await nurse.client.exchange.outgoingBundle({ id: first.id })).supersededBy).toEqual({
      id: second.id,
      name: second.name,
    })
    expect((await download(office.core, nurse.token, `bundles/${first.id}`)).status).toBe(409)
    expect(existsSync(join(office.dataFolder, 'outgoing', first.id))).toBe(true)
  })
})
