import { readdirSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { PROJECT, type SourceFile, sourceFiles, syntaxTree, walk } from './source-files.ts'

const LONGEST_FILE = 300
const DUMPING_GROUNDS = /^(utils?|helpers?|common|misc|index)\.(ts|tsx)$/
const MAY_EXPORT_DEFAULT = /(\.config|\.reporter|global-setup)\.ts$/
const TOP_LEVEL = [
  ...['electron', 'renderer', 'shared', 'resources', 'tests'],
  ...['package.json', 'package-lock.json', 'electron-builder.yml', 'tsconfig.json', 'README.md'],
]
const IGNORED = ['node_modules', 'out', 'dist']

const files = sourceFiles('shared', 'electron', 'renderer', 'tests')

test(`no file is longer than ${LONGEST_FILE} lines`, () => {
  const lineCount = (file: SourceFile) => file.text.trimEnd().split('\n').length
  expect(files.filter((file) => lineCount(file) > LONGEST_FILE).map((file) => file.path)).toEqual([])
})

test('file names say what is inside', () => {
  const isWellNamed = ({ path, text }: SourceFile) => {
    const name = basename(path)
    if (DUMPING_GROUNDS.test(name)) return false
    const [stem = ''] = name.split('.')
    const isKebab = /^(\d{4}-)?[a-z0-9]+(-[a-z0-9]+)*$/.test(stem)
    // A file of a component bears its name; a .tsx that only holds columns or notices exports no component.
    const exportsComponent = name.endsWith('.tsx') && /^export (function|const) [A-Z][a-z]/m.test(text)
    return exportsComponent ? new RegExp(`^export (function|const) ${stem}\\b`, 'm').test(text) : isKebab
  }
  expect(files.filter((file) => !isWellNamed(file)).map((file) => file.path)).toEqual([])
})

test('nothing is exported without a name', () => {
  const hasDefault = (file: SourceFile) => {
    let isFound = false
    walk(syntaxTree(file), (node) => {
      if (node.type === 'ExportDefaultDeclaration') isFound = true
    })
    return isFound
  }
  const unnamed = files.filter((file) => !MAY_EXPORT_DEFAULT.test(file.path) && hasDefault(file))
  expect(unnamed.map((file) => file.path)).toEqual([])
})

test('no unfinished notes and no test that may silently stay out', () => {
  const notes = new RegExp(`\\b(${['TO', 'FIX'].map((start) => start + (start === 'TO' ? 'DO' : 'ME')).join('|')})\\b`)
  const breaches = files.filter(({ text }) => notes.test(text) || /\btest\.(skip|fixme|only)\(\)/.test(text))
  expect(breaches.map((file) => file.path)).toEqual([])
})

test('the top folder holds the agreed names and nothing else', () => {
  const ignored = readFileSync(resolve(PROJECT, '.gitignore'), 'utf8')
  for (const name of IGNORED) expect(ignored).toMatch(new RegExp(`^${name}/?$`, 'm'))
  const names = readdirSync(PROJECT).filter((name) => !name.startsWith('.') && !IGNORED.includes(name))
  expect(names.filter((name) => !TOP_LEVEL.includes(name))).toEqual([])
})

test('decisions are numbered once each, in the file name and in the heading', () => {
  const folder = resolve(PROJECT, 'shared/decisions')
  const numbers = readdirSync(folder).map((name) => {
    const heading = readFileSync(resolve(folder, name), 'utf8').split('\n')[0]
    expect(heading, name).toMatch(new RegExp(`^# ${Number(name.slice(0, 4))}\\. `))
    return name.slice(0, 4)
  })
  expect(new Set(numbers).size).toBe(numbers.length)
})

test('every variable that a stylesheet of ours reads is set somewhere', () => {
  const style = (folder: string) =>
    readdirSync(resolve(PROJECT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.css'))
      .map((entry) => readFileSync(resolve(entry.parentPath, entry.name), 'utf8'))
      .join('\n')
  const ours = style('renderer')
  const code = files.filter(({ path }) => path.startsWith('renderer/')).map(({ text }) => text)
  const known = [ours, style('node_modules/@mantine'), ...code].join('\n')
  const isSet = (name: string) => new RegExp(`(^|[\\s{;'"])${name}['"]?\\s*:`, 'm').test(known)
  const read = new Set([...ours.matchAll(/var\((--[a-z][\w-]*)/g)].map(([, name = '']) => name))
  // Mantine's own are made at run time from the theme.
  expect([...read].filter((name) => !name.startsWith('--mantine-') && !isSet(name))).toEqual([])
})
