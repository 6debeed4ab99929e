import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { plainJpeg } from '#tests/harness/photo-sample.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { Office } from './recommendation-office.ts'
import { arrive, recordVisit } from './record-office.ts'
import { refused } from './record-samples.ts'

const run = (program: string, ...words: string[]) =>
  execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

let office: Office
const nurse = () => office.client('sari')

const ask = (path: string, name = 'sari') =>
  office.core.fetch(
    new Request(`http://lentera.test/files/${path}`, {
      headers: { authorization: `Bearer ${office.officer(name).token}` },
    }),
  )

/** Text, number of pages, and the codes that a camera sees on the first page. */
async function read(path: string) {
  const response = await ask(path)
  expect(response.status, path).toBe(200)
  const file = test.info().outputPath('kartu.pdf')
  writeFileSync(file, new Uint8Array(await response.arrayBuffer()))
  run('pdftoppm', '-r', '150', '-png', '-singlefile', file, test.info().outputPath('kartu'))
  const seen = () => run('zbarimg', '--quiet', '--raw', test.info().outputPath('kartu.png')).trim().split('\n')
  return {
    text: run('pdftotext', '-layout', file, '-').replaceAll(/\s+/g, ' '),
    pages: Number(/Pages: +(\d+)/.exec(run('pdfinfo', file))?.[1]),
    seen,
  }
}

/** Dots of the first page that are neither black, white nor grey: only a photo has them. */
function colouredDots(): number {
  run('pdftoppm', '-r', '50', '-singlefile', test.info().outputPath('kartu.pdf'), test.info().outputPath('warna'))
  const picture = readFileSync(test.info().outputPath('warna.ppm'))
  const [head = ''] = /^P6\s+\d+\s+\d+\s+255\s/.exec(picture.subarray(0, 64).toString('latin1')) ?? []
  const dots = picture.subarray(head.length)
  let count = 0
  for (let at = 0; at + 2 < dots.length; at += 3) if (Math.abs((dots[at] ?? 0) - (dots[at + 2] ?? 0)) > 60) count += 1
  return count
}

test.beforeAll(async () => {
  test.setTimeout(180_000)
  office = await Office.open({ sari: ['perawat'], wati: ['wali'], dewi: ['dokter'] })
})
test.afterAll(() => office.close())

test('cards, running card and sheet of the round on paper; the code is read back and opens the person, and a lost card nothing', async () => {
  requireProgram(test, 'pdfinfo', 'pdftotext', 'pdftoppm', 'zbarimg')
  test.setTimeout(240_000)
  const { inmateId } = office
  await recordVisit(nurse(), inmateId, {}, { measurements: [{ sign: 'weight', kind: null, value: 61.5 }] })
  expect((await ask(`health-cards/${inmateId}`)).status).toBe(404)
  await nurse().healthCards.issue({ inmateId, replaces: null })

  const first = await read(`health-cards/${inmateId}`)
  expect(first.pages).toBe(1)
  for (const words of ['RUTAN KELAS IIB CONTOH', 'Kartu kesehatan', 'Djoko Soesilo', 'AI.17/2026'])
    expect(first.text).toContain(words)
  expect(first.text).not.toMatch(/ISPA|J06|Batuk|3201|Jepara|\{/)
  const [code = ''] = first.seen()
  expect(first.seen()).toHaveLength(1)
  expect(code).toMatch(/^KK[0-9A-Z]{28}$/)
  expect(code).not.toContain(inmateId.replaceAll('-', '').toUpperCase().slice(0, 8))
  // Whoever may see people finds the person; nobody is told anything of health.
  expect(await office.client('wati').healthCards.find({ code })).toEqual({ inmateId })

  await nurse().healthCards.issue({ inmateId, replaces: { reason: 'lost', note: null } })
  expect(await failureOf(nurse().healthCards.find({ code }))).toMatchObject(
    refused('card-voided', { on: '2026-11-16', why: 'lost' }),
  )
  const [second = ''] = (await read(`health-cards/${inmateId}`)).seen()
  expect(second).not.toBe(code)
  expect(await nurse().healthCards.find({ code: second.toLowerCase() })).toEqual({ inmateId })

  for (let number = 1; number <= 8; number += 1) await arrive(office, `Penghuni Contoh ${number}`)
  await nurse().healthCards.issueForBlock({ block: 'A' })
  const block = await read('health-card-sheets/blok?blok=A')
  expect(block.pages).toBe(2)
  expect(block.text.match(/Kartu kesehatan (?!A)/g)?.length).toBeGreaterThanOrEqual(9)
  expect(new Set(block.seen()).size).toBe(8)

  const running = await read(`running-cards/${inmateId}?tahun=2026`)
  for (const words of [
    'KARTU BEROBAT 2026',
    'Djoko Soesilo',
    '16 November 2026',
    '61,5',
    'Batuk berdahak',
    'Petugas sari',
  ])
    expect(running.text).toContain(words)
  expect((await read(`running-cards/${inmateId}?tahun=2025`)).text).toContain('Belum ada pemeriksaan')

  const round = await read('monthly-rounds/2026-11-16?blok=A')
  for (const words of [
    'PEMERIKSAAN BULANAN BLOK A',
    '1 November 2026 sampai 30 November 2026',
    'Penghuni Contoh 8',
    'Diastolik',
  ])
    expect(round.text).toContain(words)
  expect(round.text).not.toMatch(/ISPA|61,5|\{/)
  await arrive(office, 'Kamar Lain Contoh', '2026-11-16', { block: 'A', room: '9' })
  await arrive(office, 'Blok Lain Contoh', '2026-11-16', { block: 'B', room: '1' })
  const room = await read('monthly-rounds/2026-11-16?blok=A&kamar=9')
  expect(room.text).toContain('PEMERIKSAAN BULANAN BLOK A KAMAR 9')
  expect(room.text).toContain('Kamar Lain Contoh')
  expect(room.text).not.toMatch(/Penghuni Contoh|Blok Lain/)
  const house = await read('monthly-rounds/2026-11-16')
  for (const words of ['PEMERIKSAAN BULANAN SELURUH PENGHUNI', 'Penghuni Contoh 8', 'A/9', 'B/1', 'Blok Lain Contoh'])
    expect(house.text).toContain(words)

  for (const path of [`health-cards/${inmateId}`, 'health-card-sheets/blok?blok=A', 'monthly-rounds/2026-11-16?blok=A'])
    expect((await ask(path, 'wati')).status, path).toBe(403)
})

test('a photo stands on the card where there is one and the office wants it; the code beside it is still read', async () => {
  requireProgram(test, 'pdfinfo', 'pdftotext', 'pdftoppm', 'zbarimg')
  const registry = office.client('rini')
  const name = 'Raden Mas Haryo Sastroamidjojo Kusumaningrat'
  const withPhoto = async (photo: Uint8Array<ArrayBuffer>, person: string) => {
    const photoFileId = await office.upload('rini', photo)
    const { id } = await registry.inmates.register({
      ...{ ...newcomer(), nationalId: null, firstRegister: null, name: person, photoFileId },
    })
    await nurse().healthCards.issue({ inmateId: id, replaces: null })
    return id
  }
  const id = await withPhoto(Uint8Array.from(plainJpeg), name)
  const card = await read(`health-cards/${id}`)
  expect(card.pages).toBe(1)
  for (const part of name.split(' ')) expect(card.text).toContain(part)
  expect(colouredDots()).toBeGreaterThan(100)
  const [code = ''] = card.seen()
  expect(await nurse().healthCards.find({ code })).toEqual({ inmateId: id })
  const block = await read('health-card-sheets/blok?blok=A')
  expect(block.text).toContain('Sastroamidjojo')

  await office.client('dewi').healthCards.changeSettings({ hasPhoto: false })
  expect(await failureOf(nurse().healthCards.changeSettings({ hasPhoto: true }))).toMatchObject({ code: 'forbidden' })
  expect((await read(`health-cards/${id}`)).seen()).toEqual([code])
  expect(colouredDots()).toBe(0)
  await office.client('dewi').healthCards.changeSettings({ hasPhoto: true })
  const history = await office.client('dewi').history.of({ subject: { type: 'clinic-settings', id: '' }, before: null })
  expect(JSON.stringify(history)).toContain('value.hasPhoto')

  // Its head is a picture's and the rest of it is not: the card comes all the same, without it.
  const broken = Uint8Array.from(plainJpeg)
  broken.fill(0xff, 520, 560)
  const other = await withPhoto(broken, 'Foto Rusak Contoh')
  expect((await read(`health-cards/${other}`)).text).toContain('Foto Rusak Contoh')
})
