// Long sheets of the clinic: no signature alone on a page, no word over another, each copy counted alone.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import type { JsonObject } from '#electron/letters/letter-job.ts'
import { createLetterRenderer, type LetterRenderer } from '#electron/letters/letter-renderer.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { resourcesFolder } from '#tests/harness/core.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { officeSheetSamples } from './office-sheet-samples.ts'

const { resep, etiket, 'bap-kesehatan-awal': minutes, 'lembar-rujukan': referral } = officeSheetSamples
const date = '2026-08-17' as CalendarDate

let renderer: LetterRenderer
test.beforeAll(() => {
  renderer = createLetterRenderer({ resourcesFolder })
})
test.afterAll(() => renderer.close())

async function fileOf(template: string, input: JsonObject): Promise<string> {
  const pdf = await renderer.render({ template, input, paper: 'A4', draft: false, letterhead: 'printed', date })
  const file = test.info().outputPath('sheet.pdf')
  writeFileSync(file, pdf)
  return file
}

const textOf = (file: string, ...words: string[]) =>
  execFileSync('pdftotext', [...words, file, '-'], { encoding: 'utf8' })
const pagesOf = (file: string) => textOf(file, '-layout').split('\f').slice(0, -1)

for (let count = 3; count < 24; count += 1) {
  test(`a prescription of ${count} lines is signed below one of its lines`, async () => {
    requireProgram(test, 'pdftotext')
    const [line] = resep.lines
    const pages = pagesOf(
      await fileOf('resep', { ...resep, lines: Array.from({ length: count }, () => line) as JsonObject[] }),
    )
    expect(pages.at(-1)).toContain('R/')
    expect(pages.at(-1)).toContain(resep.signatory.name)
  })
}

for (const count of [2, 9, 14, 20, 30]) {
  test(`minutes with ${count} marks are signed below the last of them`, async () => {
    requireProgram(test, 'pdftotext')
    const marks = Array.from({ length: count }, (_, index) => `${index + 1}. Dada kanan: memar, tanda-${index + 1}`)
    const last = pagesOf(await fileOf('bap-kesehatan-awal', { ...minutes, body: { ...minutes.body, marks } })).at(-1)
    expect(last).toContain(`tanda-${count}`)
    expect(last).toContain('Yang memeriksa')
  })
}

test('the longest words stay on their slip of medicine, and on no other word', async () => {
  requireProgram(test, 'pdftotext')
  const [label] = etiket.labels
  const long = {
    ...label,
    office: 'Lembaga Pemasyarakatan Perempuan Kelas IIA Teluk Lentera Nusa Contoh',
    medicine: 'OAT kombinasi dosis tetap (RHZE) 150/75/400/275 mg tablet salut selaput',
    directions: [
      'Bila perlu, paling banyak 3 x sehari 1 tablet',
      'pagi, siang, malam. Sesudah makan',
      'Selama 5 hari, mulai 17 Agustus 2026',
      'Diminum di depan petugas',
      'Habiskan walaupun sudah merasa sehat, jangan diberikan kepada orang lain',
    ],
  }
  const file = await fileOf('etiket', { ...etiket, labels: Array.from({ length: 8 }, () => long) as JsonObject[] })
  const words = [
    ...textOf(file, '-bbox', '-l', '1').matchAll(
      /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g,
    ),
  ].map(([, left, top, right, bottom, text]) => ({
    left: Number(left),
    right: Number(right),
    // The box of a word is as high as its letters may ever be; half of it is what the eye sees.
    top: Number(top) + (Number(bottom) - Number(top)) / 4,
    bottom: Number(bottom) - (Number(bottom) - Number(top)) / 4,
    text,
  }))
  const meeting = words.flatMap((one, index) =>
    words
      .slice(index + 1)
      .filter(
        (other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
      )
      .map((other) => `${one.text} over ${other.text}`),
  )
  expect(words.filter(({ text }) => text === 'lain')).toHaveLength(6)
  expect(meeting).toEqual([])
})

test('each copy of a referral counts its own pages and says on all of them whose copy it is', async () => {
  requireProgram(test, 'pdftotext')
  const sections = [{ title: 'Keluhan', text: 'Nyeri ulu hati hilang timbul. '.repeat(160), lines: 0 }]
  const pages = pagesOf(await fileOf('lembar-rujukan', { ...referral, sections }))
  expect(pages.map((page) => /halaman \d dari \d/.exec(page)?.[0])).toEqual([
    'halaman 1 dari 2',
    'halaman 2 dari 2',
    'halaman 1 dari 2',
    'halaman 2 dari 2',
  ])
  expect(pages.map((page) => /(Lembar \d: [a-z]+(?: [a-z]+)?) – Dicetak/.exec(page)?.[1])).toEqual([
    'Lembar 1: rumah sakit',
    'Lembar 1: rumah sakit',
    'Lembar 2: poliklinik',
    'Lembar 2: poliklinik',
  ])
})
