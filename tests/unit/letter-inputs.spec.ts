import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { z } from 'zod'
import { blankFormNames } from '#shared/features/letters/blank-forms.rules.ts'
import { isTemplateName, letterInputSchemas, type TemplateName } from '#shared/features/letters/letter-inputs.rules.ts'
import { officeSheetSchemas } from '#shared/features/letters/office-sheets.rules.ts'
import { letterSamples } from '../core/letter-samples.ts'
import { officeSheetSamples } from '../core/office-sheet-samples.ts'

const lettersFolder = new URL('../../resources/letters/', import.meta.url)
const names = Object.keys(letterInputSchemas) as readonly TemplateName[]

test('every schema has its template and every template its schema', () => {
  const templates = readdirSync(lettersFolder).filter((file) => file.endsWith('.typ') && file !== 'base.typ')
  expect(templates.map((file) => file.replace('.typ', '')).sort()).toEqual(
    [...names, ...blankFormNames, ...Object.keys(officeSheetSchemas)].sort(),
  )
  expect(existsSync(new URL('base.typ', lettersFolder))).toBe(true)
})

for (const name of names) {
  test(`${name}: the sample fits, and an unknown field is refused wherever it stands`, () => {
    const schema = letterInputSchemas[name]
    expect(schema.safeParse(letterSamples[name]).error?.issues ?? []).toEqual([])
    expect(schema.safeParse({ ...letterSamples[name], markup: '#panic()' }).success).toBe(false)
    expect(openObjects(z.toJSONSchema(schema, { io: 'input' }), name)).toEqual([])
  })
}

for (const [name, schema] of Object.entries(officeSheetSchemas)) {
  test(`${name}: the sample of the sheet fits, and an unknown field is refused wherever it stands`, () => {
    const sample = Object.entries(officeSheetSamples).find(([own]) => own === name)?.[1]
    expect(schema.safeParse(sample).error?.issues ?? []).toEqual([])
    expect(schema.safeParse({ ...sample, markup: '#panic()' }).success).toBe(false)
    expect(openObjects(z.toJSONSchema(schema, { io: 'input' }), name)).toEqual([])
  })
}

test('inherited names are not templates', () => {
  expect(isTemplateName('permohonan-wbp')).toBe(true)
  expect(isTemplateName('constructor')).toBe(false)
  expect(isTemplateName('base')).toBe(false)
})

function openObjects(schema: unknown, path: string): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap((item, index) => openObjects(item, `${path}[${index}]`))
  if (typeof schema !== 'object' || schema === null) return []
  const isOpen =
    'type' in schema &&
    schema.type === 'object' &&
    !('additionalProperties' in schema && schema.additionalProperties === false)
  const inner = Object.entries(schema).flatMap(([key, value]) => openObjects(value, `${path}.${key}`))
  return isOpen ? [path, ...inner] : inner
}
