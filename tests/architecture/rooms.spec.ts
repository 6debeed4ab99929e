import { expect, test } from '@playwright/test'
import { roomBreaches } from './room-rules.ts'
import { sourceFiles } from './source-files.ts'

test('no file breaks the rules of its room', () => {
  const files = sourceFiles('shared', 'electron', 'renderer', 'tests')
  expect(files.length).toBeGreaterThan(50)
  expect(files.flatMap(roomBreaches)).toEqual([])
})

const breaking: readonly (readonly [string, string, string])[] = [
  ['shared reads a file', 'shared/a.ts', "import { readFileSync } from 'node:fs'"],
  ['shared uses an unknown package', 'shared/a.ts', "import x from 'lodash'"],
  ['shared imports the Node side by its alias', 'shared/a.ts', "export { x } from '#electron/core/x.ts'"],
  ['shared imports the page by a path', 'shared/features/a.ts', "import type { x } from '../../renderer/x.ts'"],
  ['the page imports the core', 'renderer/a.tsx', "import { x } from '#electron/core/x.ts'"],
  ['the page loads Node later', 'renderer/a.tsx', "const fs = await import('node:fs')"],
  ['the page queries', 'renderer/a.ts', "import { Kysely } from 'kysely'"],
  ['the core imports the page', 'electron/core/a.ts', "import { x } from '../../renderer/x.ts'"],
  ['the core imports a test', 'electron/core/a.ts', "import { x } from '#tests/harness/x.ts'"],
  ['a service touches Electron', 'electron/features/a/a.service.ts', "import { dialog } from 'electron'"],
  ['the core imports the shell', 'electron/core/a.ts', "import { x } from '../shell/x.ts'"],
  ['main.ts carries the loopback host', 'electron/main.ts', "import { x } from './loopback/serve.ts'"],
  ['main.ts carries the demonstration', 'electron/main.ts', "import { x } from './demo/seed-demo.ts'"],
  ['the core imports a tool', 'electron/core/a.ts', "import { x } from '#electron/tools/build.ts'"],
  ['a service imports the driver', 'electron/features/a/a.service.ts', "import { sql } from 'kysely'"],
  ['a service builds a query', 'electron/features/a/a.service.ts', "db.selectFrom('inmates').selectAll()"],
  ['a service writes SQL', 'electron/features/a/a.service.ts', 'const rows = sql`select 1`'],
  ['a rule reads the clock', 'shared/a.rules.ts', 'const now = new Date()'],
  ['a service reads the clock', 'electron/features/a/a.service.ts', 'const now = Date.now()'],
  ['the page passes the clock on', 'renderer/a.tsx', 'const clock = Date.now'],
]

for (const [title, path, text] of breaking) {
  test(`found: ${title}`, () => {
    expect(roomBreaches({ path, text })).not.toEqual([])
  })
}

const keeping: readonly (readonly [string, string, string])[] = [
  ['shared uses zod', 'shared/a.ts', "import { z } from 'zod'"],
  [
    'the page uses the contract',
    'renderer/a.tsx',
    "import { x } from '#shared/contract/x.ts'\nimport './a.module.css'",
  ],
  ['a service knows a database type', 'electron/features/a/a.service.ts', "import type { Kysely } from 'kysely'"],
  ['a repository queries', 'electron/features/a/a.repository.ts', "import { sql } from 'kysely'\nsql`select 1`"],
  ['the clock reads the clock', 'electron/core/clock.ts', 'const now = new Date()'],
  ['a given moment is taken apart', 'shared/a.rules.ts', "const then = new Date('2026-01-01T00:00:00Z')"],
  ['words about it in a comment', 'shared/a.ts', "// import x from 'node:fs'; new Date()\nexport const x = 1"],
  ['the shell is Electron', 'electron/shell/a.ts', "import { dialog } from 'electron'"],
  ['the loopback host seeds the demonstration', 'electron/loopback.ts', "import { x } from './demo/seed-demo.ts'"],
]

for (const [title, path, text] of keeping) {
  test(`allowed: ${title}`, () => {
    expect(roomBreaches({ path, text })).toEqual([])
  })
}
