import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { pathProblem } from '#shared/bundle/bundle-path.rules.ts'
import { bundleName, inGroups, paperPath } from '#shared/features/exchange/bundle-names.rules.ts'
import { bundleProfileSchema } from '#shared/features/exchange/bundle-profile.ts'
import { csvText, withoutFormula } from '#shared/features/exchange/csv.rules.ts'
import { requestFileJsonSchema } from '#shared/features/exchange/request-file.ts'
import { caseEventKinds } from '#shared/features/service-cases/case-facts.ts'
import { isOfUnitFile } from '#shared/features/service-cases/case-papers.rules.ts'
import { serviceStandardSchema } from '#shared/features/service-cases/service-standard.ts'

const resources = join(import.meta.dirname, '../../resources')
const resource = (path: string): unknown => JSON.parse(readFileSync(join(resources, path), 'utf8'))

test('a cell that would run in a spreadsheet becomes text', () => {
  for (const cell of ['=1+1', '+62811', '-2', '@SUM(A1)', '\t=1', '\r=1', '  =cmd|calc', '\n@x'])
    expect(withoutFormula(cell), JSON.stringify(cell)).toBe(`'${cell}`)
  for (const cell of ['', 'Nyeri = berat', '16 Nov 2026', 'a-b', ' biasa']) expect(withoutFormula(cell)).toBe(cell)
})

test('every sheet reads back cell by cell, whatever was typed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      (rows) => {
        const text = csvText(rows).replace('\uFEFF', '')
        const cells = [...text.matchAll(/"((?:[^"]|"")*)"(;|\r\n)/g)].map((match) => match[1]?.replaceAll('""', '"'))
        expect(cells).toEqual(rows.flat().map(withoutFormula))
      },
    ),
  )
})

test('a bundle is named after its case and fits every file system', () => {
  expect(bundleName('RM-2026-0012', 1, null)).toBe('RM-2026-0012')
  expect(bundleName('RM-2026-0012', 3, 'LATIHAN')).toBe('LATIHAN-RM-2026-0012-3')
  expect(bundleName('../12/RM 2026?', 1, null)).toBe('12-RM-2026')
  expect(paperPath(1, 'surat-permohonan', 1, 'application/pdf')).toBe('data/01-surat-permohonan.pdf')
  expect(paperPath(12, 'rekam-medis', 2, 'image/jpeg')).toBe('data/12-rekam-medis-2.jpg')
  expect(pathProblem(paperPath(99, 'x', 30, 'image/png'))).toBe(null)
  expect(inGroups('0123456789ab')).toEqual(['0123', '4567', '89ab'])
})

test('the profile names only papers that its service knows, and a word for every event', () => {
  const profile = bundleProfileSchema.parse(resource('bundles/rekomendasi-medis.json'))
  const service = serviceStandardSchema.parse(resource(`services/${profile.serviceId}.json`))
  const owed = service.requirements.filter((requirement) => isOfUnitFile(requirement, service)).map(({ id }) => id)
  const named = profile.papers.flatMap(({ source }) => (source.kind === 'requirement' ? [source.id] : []))
  expect(named.toSorted()).toEqual(owed.toSorted())
  expect(Object.keys(profile.history.events).toSorted()).toEqual([...caseEventKinds].toSorted())
  const names = [profile.cover.fileName, ...profile.machineFiles.map((file) => file.fileName)]
  expect(new Set(names).size).toBe(names.length)
})

test('the published schema forbids unknown fields at every level', () => {
  const objects: Record<string, unknown>[] = []
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const record = value as Record<string, unknown>
    if (record.type === 'object' && 'properties' in record) objects.push(record)
    for (const child of Object.values(record)) walk(child)
  }
  walk(requestFileJsonSchema())
  expect(objects.length).toBeGreaterThan(8)
  for (const object of objects) expect(object.additionalProperties).toBe(false)
})
