import { expect, test } from '@playwright/test'
import { entryAt, inParts, type NavigationEntry, visibleEntries } from '#renderer/app/navigation.ts'

const entry = (id: string, part?: NavigationEntry['part']): NavigationEntry => ({
  id,
  group: 'clinic',
  part,
  label: id,
  to: `/${id}`,
  icon: undefined as never,
  permission: id === 'secret' ? 'manage:clinic' : null,
})

const named = (entries: readonly NavigationEntry[]) => entries.map(({ id }) => id)

test('a long group stands in its parts, each in the order of the features', () => {
  const entries = [
    entry('letters', 'outgoing'),
    entry('visits', 'daily'),
    entry('pills', 'medicines'),
    entry('calls', 'daily'),
  ]
  const [clinic] = visibleEntries(entries, new Set())
  expect(named(clinic?.entries ?? [])).toEqual(['visits', 'calls', 'pills', 'letters'])
  expect(inParts(clinic?.entries ?? []).map(({ part }) => part)).toEqual(['daily', 'medicines', 'outgoing'])
})

test('an entry that asks for two rights is there for whoever holds both', () => {
  const both: NavigationEntry = { ...entry('kept'), permission: 'view:health', also: 'manage:clinic' }
  const shown = (...rights: Parameters<Set<'view:health' | 'manage:clinic'>['has']>[0][]) =>
    visibleEntries([both], new Set(rights)).length
  expect([shown('view:health', 'manage:clinic'), shown('view:health'), shown('manage:clinic'), shown()]).toEqual([
    1, 0, 0, 0,
  ])
})

test('what has no part comes first, and a part without an entry for this account does not appear', () => {
  const entries = [entry('secret', 'daily'), entry('notes', 'notes'), entry('plain')]
  const [clinic] = visibleEntries(entries, new Set())
  expect(inParts(clinic?.entries ?? []).map(({ part, entries: some }) => [part, named(some)])).toEqual([
    [null, ['plain']],
    ['notes', ['notes']],
  ])
})

test('a page lies under one entry, the nearest: not under the list whose address its own begins with', () => {
  const at = (id: string, to: string, alsoAt?: readonly string[]): NavigationEntry => ({ ...entry(id), to, alsoAt })
  const entries = [at('start', '/'), at('list', '/aduan'), at('intake', '/aduan/terima'), at('cases', '/x', ['/y'])]
  for (const [pathname, id] of [
    ['/', 'start'],
    ['/aduan', 'list'],
    ['/aduan/terima', 'intake'],
    ['/aduan/0199', 'list'],
    ['/aduan-lain', null],
    ['/y/1', 'cases'],
  ] as const)
    expect(entryAt(entries, pathname), pathname).toBe(id)
})
