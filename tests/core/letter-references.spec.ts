// Every template, as draft and as issued letter, against the kept text and picture of it. After a wanted change of a template:
// `npm run references`, look at what changed under tests/core/references, and commit it.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import type { JsonObject } from '#electron/letters/letter-job.ts'
import { createLetterRenderer, type LetterRenderer } from '#electron/letters/letter-renderer.ts'
import { qrCode } from '#electron/letters/qr-code.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { resourcesFolder } from '#tests/harness/core.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { blankFormSamples } from './blank-form-samples.ts'
import { letterSamples } from './letter-samples.ts'
import { officeSheetSamples } from './office-sheet-samples.ts'

interface Reference {
  readonly template: string
  readonly state: 'draft' | 'issued' | 'blank' | 'sheet'
  readonly input: JsonObject
}

const references: readonly Reference[] = [
  ...Object.entries(letterSamples).flatMap(([template, input]) =>
    (['draft', 'issued'] as const).map((state) => ({ template, state, input })),
  ),
  ...Object.entries(blankFormSamples).map(([template, input]) => ({ template, state: 'blank' as const, input })),
  ...Object.entries(officeSheetSamples).map(([template, input]) => ({ template, state: 'sheet' as const, input })),
]
const logo = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 24"><path d="M10 0 L20 5 V14 Q20 21 10 24 Q0 21 0 14 V5 Z" fill="#1b3a6b"/></svg>',
)

let renderer: LetterRenderer
test.beforeAll(() => {
  renderer = createLetterRenderer({ resourcesFolder })
})
test.afterAll(() => renderer.close())

const run = (program: string, ...words: string[]) =>
  execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

for (const { template, state, input } of references) {
  test(`${template}, ${state}, is as it was`, async () => {
    requireProgram(test, 'pdfinfo', 'pdftotext', 'pdftoppm')
    const pdf = await renderer.render({
      template,
      input,
      paper: 'A4',
      draft: state === 'draft',
      letterhead: 'printed',
      date: '2026-08-17' as CalendarDate,
      logo,
      qr: qrCode('RM-2026-0012'),
    })
    const file = test.info().outputPath('paper.pdf')
    writeFileSync(file, pdf)

    const text = run('pdftotext', '-layout', file, '-')
    // How many blanks stand between two words is the taste of one version of the program, not of the letter.
    const lines = text.split('\n').map((line) => line.replaceAll(/[ \f]+/g, ' ').trim())
    expect(`${lines.filter((line) => line !== '').join('\n')}\n`).toMatchSnapshot(`${template}-${state}.txt`)
    expect(text.includes('DRAF')).toBe(state === 'draft')
    if (state === 'blank') expect(text).not.toMatch(/Nomor\s*:/)

    const pages = Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', file))?.[1])
    for (let page = 1; page <= pages; page += 1) {
      const stem = test.info().outputPath(`page-${page}`)
      run('pdftoppm', '-r', '40', '-gray', '-png', '-singlefile', '-f', String(page), '-l', String(page), file, stem)
      // The pale DRAF behind the text is well above this threshold; the edges of letters are below.
      expect(readFileSync(`${stem}.png`)).toMatchSnapshot(`${template}-${state}-${page}.png`, {
        threshold: 0.08,
        maxDiffPixelRatio: 0.01,
      })
    }
  })
}
