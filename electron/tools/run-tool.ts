import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

export const project = resolve(import.meta.dirname, '../..')

/** The tools' own start files: the same on every system, where the shims in .bin are not. */
const START_FILES = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  'electron-builder': 'node_modules/electron-builder/cli.js',
  'electron-vite': 'node_modules/electron-vite/bin/electron-vite.js',
  knip: 'node_modules/knip/bin/knip.js',
  playwright: 'node_modules/@playwright/test/cli.js',
  tsc: 'node_modules/typescript/bin/tsc',
  vite: 'node_modules/vite/bin/vite.js',
} as const

export type Tool = keyof typeof START_FILES

/** Runs one tool in the project folder and shows what it prints; resolves to its exit code. */
export function runTool(tool: Tool, words: readonly string[]): Promise<number> {
  return runNode([resolve(project, START_FILES[tool]), ...words])
}

export function runNode(words: readonly string[]): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, words, { cwd: project, stdio: 'inherit' })
    child.once('error', fail)
    child.once('exit', (code, signal) => done(code ?? (signal === null ? 0 : 1)))
  })
}
