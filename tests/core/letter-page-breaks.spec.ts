// Long lists: no row is torn over two pages, and no line is cut by the edge of the paper.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import type { JsonObject } from '#electron/letters/letter-job.ts'
import { createLetterRenderer } from '#electron/letters/letter-renderer.ts'
import type { TemplateName } from '#shared/features/letters/letter-inputs.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { resourcesFolder } from '#tests/harness/core.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { letterSamples } from './letter-samples.ts'

const rows = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
/** Three lines in every column that has room for them; first and last word name their row. */
const longText = (row: number, words: string) => `awal${row} ${`${words} `.repeat(4)}akhir${row}`

const lists: readonly { readonly template: TemplateName; readonly count: number; readonly input: JsonObject }[] = [
  {
    template: 'surat-pengantar-kalapas',
    count: 60,
    input: {
      ...letterSamples['surat-pengantar-kalapas'],
      items: rows(60).map((row) => ({
        document: longText(row, 'salinan naskah yang dikirim'),
        quantity: '2 lembar',
        note: 'Asli\nLengkap',
      })),
    },
  },
  {
    template: 'risalah-sidang-tpp',
    count: 30,
    input: {
      ...letterSamples['risalah-sidang-tpp'],
      members: rows(30).map((row) => ({
        name: longText(row, 'Nama'),
        post: 'Kepala Seksi Pembinaan Narapidana dan Anak Didik',
        role: 'Anggota',
        present: true,
      })),
    },
  },
  {
    template: 'lembar-pengantar',
    count: 200,
    input: {
      ...letterSamples['lembar-pengantar'],
      papers: rows(200).map((row) => ({
        title: longText(row, 'naskah berkas permohonan'),
        fileName: `${row}-naskah.pdf`,
        pages: 2,
        sha256: 'a'.repeat(64),
      })),
    },
  },
]

interface Word {
  readonly text: string
  readonly page: number
  readonly top: number
  readonly bottom: number
  readonly right: number
}

function wordsOf(file: string): readonly Word[] {
  const html = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  return html
    .split('<page ')
    .slice(1)
    .flatMap((part, page) =>
      [...part.matchAll(/yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)].map(
        ([, top, right, bottom, text = '']) => ({
          text,
          page,
          top: Number(top),
          right: Number(right),
          bottom: Number(bottom),
        }),
      ),
    )
}

for (const { template, count, input } of lists) {
  for (const paper of ['A4', 'F4'] as const) {
    test(`${template} with ${count} rows on ${paper}: every row whole on one page, above the footer`, async () => {
      requireProgram(test, 'pdftotext')
      const renderer = createLetterRenderer({ resourcesFolder })
      const date = '2026-08-17' as CalendarDate
      const pdf = await renderer.render({ template, input, paper, draft: false, letterhead: 'printed', date })
      await renderer.close()
      const file = test.info().outputPath('list.pdf')
      writeFileSync(file, pdf)
      const words = wordsOf(file)
      const height = paper === 'A4' ? 841.9 : 935.4
      const textEnd = height - (24 * 72) / 25.4
      for (let row = 1; row <= count; row += 1) {
        const [first, ...others] = words.filter(({ text }) => text === `awal${row}`)
        const [last, ...more] = words.filter(({ text }) => text === `akhir${row}`)
        expect([others, more], `row ${row} once`).toEqual([[], []])
        expect(first?.page, `row ${row} on one page`).toBe(last?.page)
        expect(last?.bottom, `row ${row} above the footer`).toBeLessThanOrEqual(textEnd + 0.5)
        expect(first?.top).toBeGreaterThan(0)
      }
      expect(new Set(words.map(({ page }) => page)).size).toBeGreaterThan(1)
      // The head of the table comes again on every page that has rows of it.
      const pagesWithRows = new Set(words.filter(({ text }) => /^awal\d+$/.test(text)).map(({ page }) => page))
      const heads = words.filter(({ text }) => text === 'No.')
      expect(new Set(heads.map(({ page }) => page))).toEqual(pagesWithRows)
    })
  }
}
