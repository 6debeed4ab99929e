import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { builtVerifier } from '#tests/harness/verifier.ts'
import { syntaxTree, walk } from '../architecture/source-files.ts'

const html = readFileSync(builtVerifier, 'utf8')
const script = /<script type="module">([\s\S]*)<\/script>/.exec(html)?.[1] ?? ''
const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

test('everything is inside one file, and its policy lets nothing else in', () => {
  expect(statSync(builtVerifier).size).toBeLessThan(8_000_000)
  expect(style).toContain('@media print')
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.split('; ')
  expect(policy).toEqual([
    "default-src 'none'",
    `script-src ${hashOf(script)} 'wasm-unsafe-eval'`,
    `style-src ${hashOf(style)}`,
    'worker-src blob:',
    'img-src blob: data:',
    'font-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ])
  const head = html.replace(script, '').replace(style, '')
  expect(head.match(/(src|href)="[^"]*"/g)).toEqual(['href="data:,"'])
  // The policy stands before everything that it is to forbid.
  expect(head.indexOf('Content-Security-Policy')).toBeLessThan(head.indexOf('<style>'))
})

test('style and syntax are no younger than Chrome 109 and the long-term Firefox', () => {
  expect(style.match(/light-dark\(|color-mix\(|@starting-style|text-wrap|@scope|field-sizing|&/g)).toBeNull()
  const tooNew: string[] = []
  walk(syntaxTree({ path: 'page.mjs', text: script }), (node) => {
    // The "v" flag of a pattern came with Chrome 112, "using" later still.
    const flags = (node as { readonly regex?: { readonly flags?: string } }).regex?.flags ?? ''
    if (flags.includes('v')) tooNew.push(`flag v: ${flags}`)
    if (node.type === 'VariableDeclaration' && /using/.test(String(node.kind))) tooNew.push('using')
    if (node.type === 'ImportDeclaration' || node.type === 'ExportNamedDeclaration') tooNew.push(node.type)
  })
  expect(tooNew).toEqual([])
})
