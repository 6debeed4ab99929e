// What the desktop's hidden window prints: the same page in a real Chromium, made into a PDF again and held against the original.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import type { LetterJob } from '#electron/letters/letter-job.ts'
import { createLetterRenderer } from '#electron/letters/letter-renderer.ts'
import { type SheetRun, sheetRuns } from '#shared/features/letters/paper-sheets.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { letterSamples } from '#tests/core/letter-samples.ts'
import { resourcesFolder } from '#tests/harness/core.ts'
import { differingFields, readGreymap } from '#tests/harness/greymap.ts'
import { watchPage } from '#tests/harness/page-watch.ts'
import { type PaperHost, startPaperHost } from '#tests/harness/paper-host.ts'
import { requireProgram } from '#tests/harness/programs.ts'

/** Drawn exactly alike is 0.003; a page that moved by a third of a millimetre is 0.028. */
const alike = 0.006

let host: PaperHost | null = null
test.afterEach(async () => {
  await host?.close()
  host = null
})

const longList = {
  ...letterSamples['surat-pengantar-kalapas'],
  items: Array.from({ length: 40 }, (_, index) => ({ document: `Naskah ke-${index + 1}`, quantity: '1', note: null })),
}

async function letter(paper: 'A4' | 'F4', input: LetterJob['input'] = longList): Promise<Uint8Array> {
  const renderer = createLetterRenderer({ resourcesFolder })
  const date = '2026-08-17' as CalendarDate
  try {
    return await renderer.render({
      template: 'surat-pengantar-kalapas',
      input,
      paper,
      draft: false,
      letterhead: 'printed',
      date,
    })
  } finally {
    await renderer.close()
  }
}

function save(name: string, content: Uint8Array): string {
  const file = test.info().outputPath(name)
  writeFileSync(file, content)
  return file
}

const run = (program: string, ...words: string[]) =>
  execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

/** Width and height of every page in points. */
const sizesOf = (file: string): readonly (readonly [number, number])[] =>
  [...run('pdfinfo', '-f', '1', '-l', '999', file).matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+) pts/g)].map(
    ([, width, height]) => [Number(width), Number(height)] as const,
  )

function picturesOf(file: string, pages: number): readonly Buffer[] {
  const stem = file.replace(/\.pdf$/, '')
  run('pdftoppm', '-r', '150', '-gray', file, stem)
  const digits = String(pages).length
  return Array.from({ length: pages }, (_, index) =>
    readFileSync(`${stem}-${String(index + 1).padStart(digits, '0')}.pgm`),
  )
}

async function drawn(
  page: Page,
  pdf: Uint8Array,
): Promise<{ readonly printed: string; readonly runs: readonly SheetRun[] }> {
  host = await startPaperHost(pdf)
  const watch = watchPage(page, host.origin)
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`Content Security Policy: ${event.violatedDirective}`),
    )
  })
  await page.goto(`${host.origin}/paper.html`)
  const sheets = await host.desk.drawn
  const printed = save('printed.pdf', await page.pdf({ preferCSSPageSize: true, printBackground: true }))
  await watch.settle()
  expect(watch.problems).toEqual([])
  return { printed, runs: sheetRuns(sheets) }
}

function expectSame(printed: string, original: string): void {
  const wanted = sizesOf(original)
  const found = sizesOf(printed)
  expect(found).toHaveLength(wanted.length)
  for (const [index, size] of wanted.entries()) {
    expect(Math.abs((found[index]?.[0] ?? 0) - size[0]), `width of page ${index + 1}`).toBeLessThanOrEqual(1)
    expect(Math.abs((found[index]?.[1] ?? 0) - size[1]), `height of page ${index + 1}`).toBeLessThanOrEqual(1)
  }
  const before = picturesOf(original, wanted.length).map(readGreymap)
  const after = picturesOf(printed, wanted.length).map(readGreymap)
  for (const [index, picture] of before.entries()) {
    const other = after[index]
    expect(other ? differingFields(picture, other) : 1, `picture of page ${index + 1}`).toBeLessThan(alike)
  }
}

for (const paper of ['A4', 'F4'] as const) {
  test(`a letter on ${paper} is printed page for page in its exact size`, async ({ page }) => {
    requireProgram(test, 'pdfinfo', 'pdftoppm')
    const pdf = await letter(paper)
    const { printed, runs } = await drawn(page, pdf)
    expectSame(printed, save('original.pdf', pdf))
    const [width, height] = paper === 'A4' ? [210_000, 297_000] : [215_000, 330_000]
    expect(runs).toHaveLength(1)
    expect(Math.abs((runs[0]?.widthMicrometres ?? 0) - width)).toBeLessThan(100)
    expect(Math.abs((runs[0]?.heightMicrometres ?? 0) - height)).toBeLessThan(100)
  })
}

test('sheets of several sizes, one of them lying, each keep their own', async ({ page, browser }) => {
  requireProgram(test, 'pdfinfo', 'pdftoppm', 'pdfunite')
  const lying = await browser.newPage()
  await lying.setContent('<h1>Lampiran mendatar</h1><p>Denah blok</p>')
  const parts = [
    save('a4.pdf', await letter('A4')),
    save('lying.pdf', await lying.pdf({ format: 'A4', landscape: true })),
    save('f4.pdf', await letter('F4', letterSamples['surat-pengantar-kalapas'])),
  ]
  await lying.close()
  const original = test.info().outputPath('original.pdf')
  run('pdfunite', ...parts, original)
  const { printed, runs } = await drawn(page, readFileSync(original))
  expectSame(printed, original)
  expect(runs.map(({ from, to }) => [from, to])).toEqual([
    [0, 1],
    [2, 2],
    [3, 3],
  ])
})

test('the window gets this one paper and our own scripts, and nothing else of the application', async () => {
  const paper = await letter('A4')
  host = await startPaperHost(paper)
  const { origin } = host
  const shown = await fetch(`${origin}/paper.pdf`)
  expect(Buffer.from(await shown.arrayBuffer()).equals(Buffer.from(paper))).toBe(true)
  const policy = (await fetch(`${origin}/paper.html`)).headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe-inline')
  for (const path of [
    '/',
    '/index.html',
    '/rpc/session/current',
    '/files/letters/1',
    '/paper',
    '/assets/../index.html',
  ])
    expect((await fetch(`${origin}${path}`)).status, path).toBe(404)
  for (const path of ['/rpc/session/current', '/files'])
    expect((await fetch(`${origin}${path}`, { method: 'POST', body: '{}' })).status, path).toBe(404)
})

test('a paper that cannot be drawn is told, not printed as an empty sheet', async ({ page }) => {
  host = await startPaperHost(Buffer.from('%PDF-1.7 rusak'))
  await page.goto(`${host.origin}/paper.html`)
  await expect(host.desk.drawn).rejects.toThrow('cannot be drawn')
})
