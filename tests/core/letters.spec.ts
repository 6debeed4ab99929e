import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Worker } from 'node:worker_threads'
import { expect, test } from '@playwright/test'
import type { LetterJob } from '#electron/letters/letter-job.ts'
import { createLetterRenderer, type LetterRenderer } from '#electron/letters/letter-renderer.ts'
import type { TemplateName } from '#shared/features/letters/letter-inputs.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { letterSamples } from './letter-samples.ts'

const resourcesFolder = fileURLToPath(new URL('../../resources', import.meta.url))
const sizes = { A4: [595.28, 841.89], F4: [609.45, 935.43] } as const
const names = Object.keys(letterSamples) as readonly TemplateName[]
const logo = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 24"><path d="M10 0 L20 5 V14 Q20 21 10 24 Q0 21 0 14 V5 Z" fill="#1b3a6b"/></svg>',
)

let renderer: LetterRenderer
test.beforeAll(() => {
  renderer = createLetterRenderer({ resourcesFolder })
})
test.afterAll(() => renderer.close())

function job<Name extends TemplateName>(template: Name, change: Partial<LetterJob> = {}): LetterJob {
  return {
    template,
    input: letterSamples[template],
    paper: 'A4',
    draft: false,
    letterhead: 'printed',
    date: '2026-08-17' as CalendarDate,
    ...change,
  }
}

function save(pdf: Uint8Array): string {
  const file = test.info().outputPath('letter.pdf')
  writeFileSync(file, pdf)
  return file
}

function run(program: string, ...words: readonly string[]): string {
  return execFileSync(program, [...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

const textOf = (pdf: Uint8Array) => run('pdftotext', '-layout', save(pdf), '-').replaceAll(/\s+/g, ' ')
const pagesOf = (pdf: Uint8Array) => Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', save(pdf)))?.[1])

for (const name of names) {
  for (const paper of ['A4', 'F4'] as const) {
    test(`${name} on ${paper} is a sound archival file with all fonts inside`, async () => {
      requireProgram(test, 'qpdf', 'pdfinfo', 'pdffonts')
      const pdf = await renderer.render(job(name, { paper, logo }))
      const file = save(pdf)
      // qpdf ends with an error code for a damaged file and with 3 for a warning.
      expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found')

      const info = run('pdfinfo', file)
      expect(info).toMatch(/Tagged:\s+yes/)
      const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(info) ?? []
      expect(Math.abs(Number(width) - sizes[paper][0])).toBeLessThanOrEqual(1)
      expect(Math.abs(Number(height) - sizes[paper][1])).toBeLessThanOrEqual(1)
      const metadata = run('pdfinfo', '-meta', file)
      expect(metadata).toContain('<pdfaid:part>2</pdfaid:part>')
      expect(metadata).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
      expect(metadata).toContain('<xmp:CreateDate>2026-08-17')

      const fonts = run('pdffonts', file).trim().split('\n').slice(2)
      expect(fonts.length).toBeGreaterThan(0)
      for (const font of fonts) expect(font).toMatch(/LiberationSans\S*\s+CID TrueType\s+\S+\s+yes yes yes/)
    })
  }

  test(`${name} says DRAF on every page only while it is a draft`, async () => {
    requireProgram(test, 'pdftotext', 'pdfinfo')
    const draft = await renderer.render(job(name, { draft: true }))
    expect(textOf(draft).match(/DRAF – halaman/g)).toHaveLength(pagesOf(draft))
    expect(textOf(await renderer.render(job(name)))).not.toContain('DRAF')
  })

  test(`${name} has the same bytes from another worker, and others when one letter of the input changes`, async () => {
    const other = createLetterRenderer({ resourcesFolder })
    try {
      const [one, two] = await Promise.all([renderer.render(job(name, { logo })), other.render(job(name, { logo }))])
      expect(digest(one)).toBe(digest(two))
      const changed = { ...letterSamples[name], footer: { ...letterSamples[name].footer, printedLine: 'x' } }
      expect(digest(await renderer.render(job(name, { logo, input: changed })))).not.toBe(digest(one))
    } finally {
      await other.close()
    }
  })
}

const digest = (pdf: Uint8Array) => createHash('sha256').update(pdf).digest('hex')

test('the number, the acting head and the addressees stand in the letter', async () => {
  requireProgram(test, 'pdftotext')
  const text = textOf(await renderer.render(job('surat-pengantar-kalapas')))
  for (const words of [
    'WP.99.PAS.PAS.8-PK.01.07.01-13',
    'Plh. Kepala Lembaga Pemasyarakatan',
    'Teluk Lentera, 17 Agustus 2026',
    'Kepada Yth. Direktur Jenderal Pemasyarakatan melalui Kepala Kantor Wilayah',
    'Tembusan: 1. Direktur Perawatan Kesehatan dan Rehabilitasi 2. Arsip',
  ]) {
    expect(text).toContain(words)
  }
})

test('a letter that is signed before it has its number keeps a ruled line for it', async () => {
  requireProgram(test, 'pdftotext')
  const sample = letterSamples['rekomendasi-dokter']
  const input = { ...sample, heading: { ...sample.heading, number: null } }
  const awaited = await renderer.render(job('rekomendasi-dokter', { input, numberSpace: true }))
  const text = textOf(awaited)
  expect(text).toMatch(/Nomor : (?!WP)/)
  expect(text).not.toContain('DRAF')
  expect(pagesOf(awaited)).toBe(pagesOf(await renderer.render(job('rekomendasi-dokter'))))
  expect(textOf(await renderer.render(job('rekomendasi-dokter', { input })))).not.toMatch(/Nomor :/)
})

test('the family asks for the inmate', async () => {
  requireProgram(test, 'pdftotext')
  const family = {
    name: 'Wulan Pertiwi',
    relationship: 'Istri',
    nationalId: null,
    address: 'Jalan Karang Nomor 4, Teluk Lentera',
    phone: '0800 0000 0000',
  }
  const text = textOf(
    await renderer.render(job('permohonan-wbp', { input: { ...letterSamples['permohonan-wbp'], family } })),
  )
  expect(text).toMatch(/Hubungan keluarga : Istri/)
  expect(text).toMatch(/Pemohon, .*Wulan Pertiwi/)
})

test('paper with a printed head gets no second one, only its space', async () => {
  requireProgram(test, 'pdftotext')
  const plain = await renderer.render(job('rekomendasi-dokter', { letterhead: 'preprinted', logo }))
  expect(textOf(plain)).not.toContain('KEMENTERIAN')
  // pdftotext reports in points from the top edge: 48 mm are 136.
  const [, top] = /yMin="([\d.]+)"[^>]*>Nomor</.exec(run('pdftotext', '-bbox', save(plain), '-')) ?? []
  expect(Number(top)).toBeGreaterThanOrEqual(135)
  expect(Number(top)).toBeLessThan(145)
})

test('one page says 1 of 1; many pages count, each with name and register number', async () => {
  requireProgram(test, 'pdftotext', 'pdfinfo')
  const sample = letterSamples['surat-pengantar-kalapas']
  const short = await renderer.render(job('surat-pengantar-kalapas'))
  expect(textOf(short)).toContain('halaman 1 dari 1')

  const items = Array.from({ length: 60 }, (_, index) => ({
    document: `Naskah nomor ${index + 1}`,
    quantity: '2 lembar',
    note: 'Asli\nLengkap',
  }))
  const long = await renderer.render(job('surat-pengantar-kalapas', { input: { ...sample, items } }))
  const pages = pagesOf(long)
  expect(pages).toBeGreaterThan(2)
  for (let page = 1; page <= pages; page += 1) {
    const text = run('pdftotext', '-layout', '-f', String(page), '-l', String(page), save(long), '-')
    expect(text).toContain(`halaman ${page} dari ${pages}`)
    expect(text).toContain('Raharjo Wiguna Pratama – BI.123/2026')
  }
})

test('what people type is never run as markup', async () => {
  requireProgram(test, 'pdftotext')
  const sample = letterSamples['permohonan-wbp']
  const hostile =
    '#panic() *tebal* _miring_ $x^2$ @label <tag> `kode` [isi] {1+1} \\u{41} // "kutip" ~ = - + #import "base.typ"'
  const input = {
    ...sample,
    inmate: { ...sample.inmate, name: hostile },
    body: [hostile, '= Judul', '- butir', '#job'],
  }
  const text = textOf(await renderer.render(job('permohonan-wbp', { input })))
  const written = hostile.replaceAll(/\s+/g, ' ')
  expect(text.replaceAll(/\s/g, '')).toContain(written.replaceAll(/\s/g, ''))
  expect(text).toContain('= Judul')
  expect(text).toContain('- butir')
  expect(text).toContain('#job')
})

test('a name of 60 letters and a body of many paragraphs stay on the sheet', async () => {
  requireProgram(test, 'pdftotext')
  const sample = letterSamples['rekomendasi-dokter']
  const name = 'Abdurrahman Wiryawan Kusumaningrat Hadisubroto Purwokertojati'
  const input = {
    ...sample,
    inmate: { ...sample.inmate, name },
    footer: { ...sample.footer, subject: name },
    body: Array.from({ length: 40 }, () => 'Keterangan tambahan yang panjang. '.repeat(10)),
  }
  const boxes = run('pdftotext', '-bbox', save(await renderer.render(job('rekomendasi-dokter', { input }))), '-')
  const rightEdges = [...boxes.matchAll(/xMax="([\d.]+)"/g)].map((match) => Number(match[1]))
  // Right margin 20 mm of 210 mm.
  expect(Math.max(...rightEdges)).toBeLessThanOrEqual(539.5)
})

/** Every worker that starts meanwhile. */
async function workersOf(work: () => Promise<void>): Promise<readonly Worker[]> {
  const started: Worker[] = []
  const note = (worker: Worker) => started.push(worker)
  process.on('worker', note)
  try {
    await work()
  } finally {
    process.off('worker', note)
  }
  return started
}

test('250 letters go through one renderer, which replaces its worker on the way', async () => {
  const busy = createLetterRenderer({ resourcesFolder, mostWorkers: 1 })
  const started = await workersOf(async () => {
    const all = await Promise.all(Array.from({ length: 250 }, () => busy.render(job('rekomendasi-dokter'))))
    expect(new Set(all.map(digest)).size).toBe(1)
    await busy.close()
  })
  expect(started).toHaveLength(2)
})

test('a queue is worth a second worker, a few letters are not; both write the same bytes, in the order of asking', async () => {
  const sample = letterSamples['rekomendasi-dokter']
  // Long ones before short ones: a short one is ready first, and still waits for its turn.
  const inputs = Array.from({ length: 30 }, (_, index) => ({
    ...sample,
    findings: Array.from(
      { length: index % 2 === 0 ? 40 : 1 },
      (_, row) => `Kunjungan ${index}.${row}. Keadaan umum baik.`,
    ),
  }))
  const two = createLetterRenderer({ resourcesFolder, mostWorkers: 2 })
  const printed: { readonly index: number; readonly bytes: string }[] = []
  const note = (input: (typeof inputs)[number], index: number) =>
    two.render(job('rekomendasi-dokter', { input, logo })).then((pdf) => printed.push({ index, bytes: digest(pdf) }))
  const few = await workersOf(async () => void (await Promise.all(inputs.slice(0, 4).map(note))))
  expect(few).toHaveLength(1)
  printed.length = 0
  const many = await workersOf(async () => void (await Promise.all(inputs.map(note))))
  expect(many).toHaveLength(1)
  await two.close()

  expect(printed.map(({ index }) => index)).toEqual(inputs.map((_, index) => index))
  const alone: string[] = []
  for (const input of inputs) alone.push(digest(await renderer.render(job('rekomendasi-dokter', { input, logo }))))
  expect(printed.map(({ bytes }) => bytes)).toEqual(alone)
})

test('a worker that dies takes its own letter with it and no other', async () => {
  const two = createLetterRenderer({ resourcesFolder, mostWorkers: 2 })
  let all: readonly PromiseSettledResult<Uint8Array>[] = []
  const kill = (worker: Worker) => void worker.once('online', () => void worker.terminate())
  process.once('worker', kill)
  const started = await workersOf(async () => {
    all = await Promise.allSettled(Array.from({ length: 25 }, () => two.render(job('lembar-pemulihan'))))
    await two.close()
  })
  expect(all.map(({ status }) => status)).toEqual(['rejected', ...Array(24).fill('fulfilled')])
  expect(started.length).toBeGreaterThan(1)
})

test('letters that still wait when the renderer is closed are refused, the one in work is finished', async () => {
  const closing = createLetterRenderer({ resourcesFolder, mostWorkers: 1 })
  const asked = Promise.allSettled([1, 2, 3].map(() => closing.render(job('lembar-pemulihan'))))
  await closing.close()
  expect((await asked).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
})

test('an idle worker is ended and the next letter starts another', async () => {
  const ended: number[] = []
  let started = 0
  const note = (worker: { on(event: 'exit', listener: (code: number) => void): unknown }) => {
    started += 1
    worker.on('exit', (code) => ended.push(code))
  }
  const lazy = createLetterRenderer({ resourcesFolder, idleMilliseconds: 20 })
  process.on('worker', note)
  try {
    const first = await lazy.render(job('lembar-pemulihan'))
    await expect.poll(() => ended.length).toBe(1)
    expect(digest(await lazy.render(job('lembar-pemulihan')))).toBe(digest(first))
    expect(started).toBe(2)
  } finally {
    process.off('worker', note)
    await lazy.close()
  }
})
