import { expect, test } from '@playwright/test'
import { isNode, type SyntaxNode, sourceFiles, syntaxTree } from './source-files.ts'

const shell = sourceFiles('electron').filter(
  ({ path }) => path === 'electron/main.ts' || path.startsWith('electron/shell/'),
)

test('the part that cannot run without Electron can be read in five minutes', () => {
  const lines = shell.map(({ text }) => text.split('\n').length)
  expect(lines.reduce((sum, count) => sum + count, 0)).toBeLessThan(320)
})

test('the sandbox is switched on before anything else happens', () => {
  const main = shell.find(({ path }) => path === 'electron/main.ts')
  const body = main ? (syntaxTree(main).body as readonly SyntaxNode[]) : []
  const first = body.find((statement) => statement.type !== 'ImportDeclaration')
  expect(first && main?.text.slice(first.start).split('\n')[0]).toBe('app.enableSandbox()')
  expect(isNode(first)).toBe(true)
})

test('no second way in or out: no preload, no message channel, no links to the outside, no weakened page', () => {
  const forbidden =
    /preload:|\bipcMain\b|\bipcRenderer\b|openExternal|nodeIntegration: true|sandbox: false|contextIsolation: false|webSecurity|allowRunningInsecureContent|webviewTag: true|--no-sandbox|experimentalFeatures/
  expect(shell.filter(({ text }) => forbidden.test(text)).map(({ path }) => path)).toEqual([])
})

test('every window is made with its three locks spelled out', () => {
  for (const { path, text } of shell.filter((file) => file.text.includes('new BrowserWindow('))) {
    expect(text, path).toContain('sandbox: true')
    expect(text, path).toContain('contextIsolation: true')
  }
})
