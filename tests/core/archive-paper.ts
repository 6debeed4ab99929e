import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { expect, type TestInfo } from '@playwright/test'

interface Paper {
  readonly text: string
  /** What pdfinfo says of the file. */
  readonly info: string
}

/** A paper as independent programs read it; fails where it is damaged or no PDF/A-2. */
export async function archivePaper(response: Response, test: Pick<TestInfo, 'outputPath'>): Promise<Paper> {
  expect(response.status, response.url).toBe(200)
  const file = test.outputPath('paper.pdf')
  writeFileSync(file, Buffer.from(await response.arrayBuffer()))
  const run = (program: string, ...words: string[]) =>
    execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  run('qpdf', '--check', file)
  expect(run('pdfinfo', '-meta', file)).toMatch(/pdfaid:part.*2[\s\S]*pdfaid:conformance/)
  return { text: run('pdftotext', '-layout', file, '-'), info: run('pdfinfo', file) }
}
