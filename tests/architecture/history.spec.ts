import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { schemaFile } from '#electron/tools/current-schema.ts'
import type { HistoryDeclaration } from '#shared/features/history/history-declaration.ts'
import { historyDeclarations } from '#shared/features/history/history-subjects.ts'
import { historyBreaches, SCREENS_WITHOUT_HISTORY, screensOf } from './history-rules.ts'
import { sourceFiles } from './source-files.ts'

const files = sourceFiles('renderer')
const routed = files.filter(({ path }) => path.endsWith('.screens.ts')).flatMap(screensOf)
const declarations: readonly (readonly [string, HistoryDeclaration])[] = Object.entries(historyDeclarations)

test('every screen of a record tells its history', () => {
  expect(routed.length).toBeGreaterThan(20)
  expect(files.filter(({ path }) => routed.includes(path)).flatMap(historyBreaches)).toEqual([])
})

test('no exception outlives its screen', () => {
  expect(Object.keys(SCREENS_WITHOUT_HISTORY).filter((path) => !routed.includes(path))).toEqual([])
})

test('a record page without it is found; a list and a page that tells it are not', () => {
  const path = 'renderer/features/x/XScreen.tsx'
  const breaches = (text: string) => historyBreaches({ path, text })
  expect(breaches('export const XScreen = () => <PageHead title={words.title} />')).toHaveLength(1)
  expect(breaches('export const XScreen = () => <ListPage name="x" />')).toEqual([])
  expect(breaches('export const XScreen = () => <CaseListPage name="x" />')).toEqual([])
  expect(breaches("export const XScreen = () => <HistorySection subject={{ type: 'x', id: '' }} />")).toEqual([])
  expect(screensOf({ path: 'renderer/features/x/x.screens.ts', text: "import('./XScreen.tsx')" })).toEqual([path])
})

test('every kind of record is told by some page', () => {
  const told = files.flatMap(({ text }) => [...text.matchAll(/\{ type: '([a-z-]+)', id: /g)].map(([, type]) => type))
  expect(Object.keys(historyDeclarations).filter((type) => !told.includes(type))).toEqual([])
})

/** Column names of a table in the schema. A table that a migration built anew stands in quotes; a column that came with a later migration stands behind a comma on the last line. */
function columnsOf(table: string): readonly string[] {
  const body = readFileSync(schemaFile, 'utf8').match(
    new RegExp(`CREATE TABLE "?${table}"? \\(\\n([\\s\\S]*?)\\) STRICT;`),
  )
  const columns = body?.[1]?.matchAll(/(?:^ {2}|, )([a-z_0-9]+) (?:TEXT|INTEGER|REAL|BLOB)/gm) ?? []
  return [...columns].flatMap(([, name]) => name ?? [])
}

test('every column of a record has a word or is known to be the program’s own', () => {
  const unnamed = declarations.flatMap(([, { parts }]) =>
    parts.flatMap(({ table }) => {
      const columns = columnsOf(table.table)
      expect(columns.length, table.table).toBeGreaterThan(1)
      const names = [...Object.keys(table.fields), ...table.inner].map((name) => name.split('.')[0])
      return columns.filter((column) => !names.includes(column)).map((column) => `${table.table}.${column}`)
    }),
  )
  expect(unnamed, 'say in shared/features/*/*.history.ts what these are called, or that they are inner').toEqual([])
})

test('no declaration names a column that is gone, nor a title that is no field', () => {
  const gone = declarations.flatMap(([, { parts }]) =>
    parts.flatMap(({ table, link }) => {
      const columns = columnsOf(table.table)
      const named = [...Object.keys(table.fields), ...table.inner, ...(link.kind === 'columns' ? link.columns : [])]
      const titles = table.title.filter((key) => !Object.hasOwn(table.fields, key))
      return [...named.filter((name) => !columns.includes(name.split('.')[0] ?? '')), ...titles]
    }),
  )
  expect(gone).toEqual([])
})
