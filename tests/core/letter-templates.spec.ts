// Every template has a kept text and a kept picture of each page: a sheet that nobody looks at is found here.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { resourcesFolder } from '#tests/harness/core.ts'
import { blankFormSamples } from './blank-form-samples.ts'
import { letterSamples } from './letter-samples.ts'
import { officeSheetSamples } from './office-sheet-samples.ts'

const templates = readdirSync(join(resourcesFolder, 'letters'))
  .filter((name) => name.endsWith('.typ') && name !== 'base.typ')
  .map((name) => name.slice(0, -'.typ'.length))
  .toSorted()

test('every template has a sample that is printed and compared', () => {
  const samples = [letterSamples, officeSheetSamples, blankFormSamples].flatMap((some) => Object.keys(some))
  expect(samples.toSorted()).toEqual(templates)
})

test('of every template the text and each page are kept, from the first without a gap', () => {
  const kept = readdirSync(join(import.meta.dirname, 'references'))
  const wanting = templates.filter((template) => {
    const texts = kept.filter((name) => new RegExp(`^${template}-(draft|issued|blank|sheet)\\.txt$`).test(name))
    return texts.length === 0 || texts.some((text) => pagesOf(kept, text).length === 0)
  })
  expect(wanting).toEqual([])
  const gaps = kept
    .filter((name) => name.endsWith('.txt'))
    .filter((text) => pagesOf(kept, text).some((page, index) => page !== index + 1))
  expect(gaps).toEqual([])
})

function pagesOf(kept: readonly string[], text: string): readonly number[] {
  const stem = text.slice(0, -'.txt'.length)
  return kept
    .map((name) => new RegExp(`^${stem}-(\\d+)\\.png$`).exec(name)?.[1])
    .filter((page) => page !== undefined)
    .map(Number)
    .toSorted((one, other) => one - other)
}
