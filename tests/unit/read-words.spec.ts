import { expect, test } from '@playwright/test'
import { readWords } from '#renderer/features/audit/read-words.ts'
import { readsMessages } from '#renderer/features/audit/reads.messages.ts'
import { contract } from '#shared/contract/contract.ts'
import type { ProcedureMeta } from '#shared/contract/procedure.ts'

const reading = Object.entries(contract).flatMap(([feature, group]) =>
  Object.entries(group).flatMap(([name, procedure]) => {
    const { meta } = procedure['~orpc'] as unknown as { readonly meta: ProcedureMeta }
    return meta.reads === 'nothing' ? [] : [{ name: `${feature}.${name}`, kind: meta.kind }]
  }),
)

test('whoever reads the log of readings finds where it was in words, for every page and every change', () => {
  expect(reading.length).toBeGreaterThan(60)
  expect(reading.filter(({ name }) => readWords(name) === readsMessages.otherProcedure)).toEqual([])
  // A page has words of its own: nothing was changed there.
  const pages = reading.filter(({ kind }) => kind === 'query').map(({ name }) => name)
  expect(pages.filter((name) => !(name in readsMessages.procedures))).toEqual([])
})

test('a step of long work is told as the work, and what nobody knows as another page', () => {
  expect(readWords('exchange.seal/keep')).toBe(readsMessages.procedures['exchange.seal'])
  expect(readWords('tidak.ada')).toBe(readsMessages.otherProcedure)
})
