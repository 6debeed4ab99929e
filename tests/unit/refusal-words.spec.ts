import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'

const root = join(import.meta.dirname, '../..')

const sources = (pattern: string): readonly string[] =>
  globSync(pattern, { cwd: root }).map((path) => readFileSync(join(root, path), 'utf8'))

/** No page can bring these about: a call would have to be made up by hand. */
const beyondThePage = new Set(['draft-of-another', 'sex-missing'])

/** Every reason of `refused`: those of the closed lists, and those that the core names where it refuses. */
function reasons(): readonly string[] {
  const listed = sources('shared/features/**/*.ts').flatMap((text) =>
    [...text.matchAll(/\w*[rR]efusal(?:s|Codes) = \[([^\]]*)\] as const/g)].flatMap(([, list = '']) =>
      [...list.matchAll(/'([a-z][a-z0-9-]*)'/g)].map(([, code = '']) => code),
    ),
  )
  const named = sources('electron/{core,features}/**/*.ts').flatMap((text) =>
    [...text.matchAll(/(?:reason: |(?<!record)[rR]efus(?:e|al|eVault)\()'([a-z][a-z0-9-]*)'/g)].map(
      ([, code = '']) => code,
    ),
  )
  return [...new Set([...listed, ...named])].toSorted()
}

test('every reason why the core refuses has words on the page', () => {
  const words = sources('renderer/**/*.messages.ts').join('\n')
  const known = reasons()
  expect(known.length).toBeGreaterThan(400)
  for (const code of ['unknown-term', 'term-in-past', 'name-in-letter', 'steps-missing', 'vault-missing'])
    expect(known).toContain(code)
  const hasWords = (code: string) => new RegExp(`(?:'${code}'|\\b${code})\\s*:`).test(words)
  expect(known.filter((code) => !hasWords(code) && !beyondThePage.has(code))).toEqual([])
})

test('a complaint is never told about an application, a session of the team or a hospital', async () => {
  const { complaintMessages } = await import('#renderer/features/complaints/complaints.messages.ts')
  const { caseCommandRefusalCodes } = await import('#shared/features/service-cases/case-command-refusals.ts')
  // What a complaint can be refused for; the rest is of services with sessions, sealed files and renewals.
  const possible = caseCommandRefusalCodes.filter((code) =>
    /^(wrong-phase|role-missing|steps|step|clock|time|note|lapse|case-|join|extension|pause|answer|reason)/.test(code),
  )
  expect(possible.length).toBeGreaterThan(25)
  const said: Readonly<Record<string, string>> = complaintMessages.refusals
  expect(possible.filter((code) => /permohonan|sidang|rumah sakit/i.test(said[code] ?? '?'))).toEqual([])
})
