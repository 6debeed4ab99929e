import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { createLetterRenderer, type LetterRenderer } from '#electron/letters/letter-renderer.ts'
import { paragraphsOf } from '#shared/features/complaints/complaint-letters.ts'
import type { ComplaintLetterInput } from '#shared/features/letters/complaint-letter-inputs.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { resourcesFolder } from '#tests/harness/core.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { complaintLetterSamples } from './complaint-letter-samples.ts'

let renderer: LetterRenderer
test.beforeAll(() => {
  renderer = createLetterRenderer({ resourcesFolder })
})
test.afterAll(() => renderer.close())

const run = (program: string, ...words: string[]) =>
  execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

async function sheetOf(template: string, input: ComplaintLetterInput, paper: 'A4' | 'F4') {
  const pdf = await renderer.render({
    ...{ template, input, paper, draft: false, letterhead: 'printed', date: '2026-08-17' as CalendarDate },
  })
  const file = test.info().outputPath(`${template}-${paper}.pdf`)
  writeFileSync(file, pdf)
  const page = (number: number) =>
    run('pdftotext', '-layout', '-f', String(number), '-l', String(number), file, '-').replaceAll(/\s+/g, ' ')
  return { pages: Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', file))?.[1]), page }
}

for (const paper of ['A4', 'F4'] as const) {
  test(`each letter of a complaint on ${paper}: pages, addressee, and who signs beside the last words`, async () => {
    requireProgram(test, 'pdfinfo', 'pdftotext')
    for (const [template, input] of Object.entries(complaintLetterSamples)) {
      const { pages, page } = await sheetOf(template, input, paper)
      const isReport = template === 'laporan-pengaduan-kanwil'
      expect(pages, template).toBe(isReport && paper === 'A4' ? 2 : 1)
      expect(page(1), template).toContain(`Kepada Yth. ${input.recipient.post}`.slice(0, 50))
      expect(page(pages), template).toContain(`${input.closing?.slice(-20)} `)
      expect(page(pages), template).toContain(input.sender.name?.split(',')[0] ?? '')
    }
  })

  test(`an answer of many paragraphs on ${paper} runs on over the pages and is signed on the last`, async () => {
    requireProgram(test, 'pdfinfo', 'pdftotext')
    const { 'jawaban-pengaduan': sample } = complaintLetterSamples
    const paragraphs = paragraphsOf('Obat malam dibagikan pukul tujuh dan dicatat petugas jaga.\n\n'.repeat(40))
    const long = { ...sample, sections: [{ title: null, paragraphs }] }
    const { pages, page } = await sheetOf('jawaban-pengaduan', long, paper)
    expect(pages).toBe(2)
    expect(page(2)).toContain('Bambang Suryadarma')
    expect(page(1)).not.toContain('Bambang Suryadarma')
  })
}

test('paragraphs are parted at empty lines, and a very long one again', () => {
  expect(paragraphsOf(' satu\nbaris\n \n\n dua ')).toEqual(['satu\nbaris', 'dua'])
  expect(paragraphsOf('a'.repeat(9000)).map(({ length }) => length)).toEqual([4000, 4000, 1000])
  expect(paragraphsOf(' \n \n')).toEqual([])
})
