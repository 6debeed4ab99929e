import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { currentSchema, schemaFile } from '#electron/tools/current-schema.ts'

test('schema.sql is what the migrations make', () => {
  expect(readFileSync(schemaFile, 'utf8'), 'run: npm run schema').toBe(currentSchema())
})

test('every table is STRICT or a full-text index', () => {
  const tables = currentSchema().match(/CREATE (VIRTUAL )?TABLE [\s\S]*?;\n/g) ?? []
  expect(tables.length).toBeGreaterThan(15)
  const shadows = /_(data|idx|content|docsize|config)['" ]/
  for (const table of tables) {
    if (table.startsWith('CREATE VIRTUAL TABLE') || shadows.test(table.slice(0, 60))) continue
    expect(table.trimEnd(), table.slice(0, 60)).toMatch(/\) STRICT(, WITHOUT ROWID)?;$/)
  }
})
