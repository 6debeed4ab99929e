// Every template, as draft and as issued letter, against the kept text and picture of it. After a wanted change of a template:
// `npm run references`, look at what changed under tests/core/references, and commit it.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { createLetterRenderer, type LetterRenderer } from '#electron/letters/letter-renderer.ts'
import type { TemplateName } from '#shared/features/letters/letter-inputs.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { resourcesFolder } from '#tests/harness/core.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { letterSamples } from './letter-samples.ts'

const names = Object.keys(letterSamples) as readonly TemplateName[]
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

for (const name of names) {
  for (const state of ['draft', 'issued'] as const) {
    test(`${name}, ${state}, is as it was`, async () => {
      requireProgram(test, 'pdfinfo', 'pdftotext', 'pdftoppm')
      const pdf = await renderer.render({
        template: name,
        input: letterSamples[name],
        paper: 'A4',
        draft: state === 'draft',
        letterhead: 'printed',
        date: '2026-08-17' as CalendarDate,
        logo,
      })
      const file = test.info().outputPath(`${name}.pdf`)
      writeFileSync(file, pdf)

      const text = run('pdftotext', '-layout', file, '-')
      // Which blank stands where between two words is the taste of one version of the program, not of the letter.
      const lines = text.split('\n').map((line) => line.replaceAll(/[ \f]+/g, ' ').trim())
      expect(`${lines.filter((line) => line !== '').join('\n')}\n`).toMatchSnapshot(`${name}-${state}.txt`)
      expect(text.includes('DRAF')).toBe(state === 'draft')

      const pages = Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', file))?.[1])
      for (let page = 1; page <= pages; page += 1) {
        const stem = test.info().outputPath(`page-${page}`)
        run('pdftoppm', '-r', '40', '-gray', '-png', '-singlefile', '-f', String(page), '-l', String(page), file, stem)
        // The pale DRAF behind the text is well above this threshold; the edges of letters are below.
        expect(readFileSync(`${stem}.png`)).toMatchSnapshot(`${name}-${state}-${page}.png`, {
          threshold: 0.08,
          maxDiffPixelRatio: 0.01,
        })
      }
    })
  }
}
