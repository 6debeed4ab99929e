import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { plainJpeg } from '#tests/harness/photo-sample.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { temporaryFolder } from '#tests/harness/temporary-folder.ts'
import { pagesToPdf } from '../../renderer/components/Camera/pages-to-pdf.ts'

test('photographed pages become a PDF that other programs open: all pages, in order, no larger than A4', () => {
  requireProgram(test, 'qpdf')
  requireProgram(test, 'pdfinfo')
  const page = { jpeg: plainJpeg, width: 16, height: 8 }
  const folder = temporaryFolder()
  const path = join(folder.path, 'foto.pdf')
  writeFileSync(path, pagesToPdf([page, page, page]))
  expect(execFileSync('qpdf', ['--check', path]).toString()).toContain('No syntax or stream encoding errors')
  const facts = execFileSync('pdfinfo', [path]).toString()
  expect(facts).toMatch(/Pages:\s+3/)
  expect(facts).toMatch(/Page size:\s+841.89 x 420.9/)
  // Nothing tells who made it, when, or with what.
  expect(facts).not.toMatch(/Creat|Producer|Author/)
  folder.remove()
})
