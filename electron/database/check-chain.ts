import { existingTriggers, generateTriggers } from './audit-triggers.ts'
import { type ChainLink, type ChangeRow, chainStart, digestOfChanges, hashOfLink } from './command-log.ts'
import type { LogHead } from './log-head.ts'
import type { SqliteDatabase } from './open.ts'
import { rowDifferences } from './row-differences.ts'

export type ChainFinding =
  | { readonly kind: 'command-changed' | 'command-missing' | 'changes-differ'; readonly number: number }
  | { readonly kind: 'change-without-command'; readonly number: number }
  | { readonly kind: 'head-missing' | 'head-forged' | 'head-not-in-chain' | 'tail-cut'; readonly number: number }
  | { readonly kind: 'row-differs' | 'row-missing' | 'row-unlogged'; readonly table: string; readonly key: string }
  | { readonly kind: 'trigger-differs'; readonly table: string }

export interface ChainProgress {
  readonly done: number
  readonly total: number
}

/**
 * Checks the whole change log: every command's hash and changes, the anchored head, every row against its last after-image,
 * and the triggers themselves. Yields progress; returns every finding, the first bad command first.
 */
export function* checkChain(
  database: SqliteDatabase,
  head: LogHead | 'missing' | 'forged',
): Generator<ChainProgress, readonly ChainFinding[]> {
  const findings: ChainFinding[] = []
  const total = database.prepare<[], { n: number }>('select count(*) as n from command_log').get()?.n ?? 0
  const links = database.prepare<[number], ChainLink>(
    'select * from command_log where number > ? order by number limit 500',
  )
  const changesOf = database.prepare<[string], ChangeRow>(
    'select * from change_log where command_id = ? order by number',
  )
  let previous = chainStart
  let expected = 1
  let headSeen = false
  let done = 0
  for (let page = links.all(0); page.length > 0; page = links.all(page.at(-1)?.number ?? 0)) {
    for (const link of page) {
      if (link.number !== expected) findings.push({ kind: 'command-missing', number: expected })
      else if (link.previous !== previous || hashOfLink(link) !== link.hash)
        findings.push({ kind: 'command-changed', number: link.number })
      const changes = digestOfChanges(changesOf.iterate(link.id))
      if (changes.digest !== link.digest || changes.count !== link.change_count)
        findings.push({ kind: 'changes-differ', number: link.number })
      if (typeof head === 'object' && head.number === link.number) {
        headSeen = head.hash === link.hash
        if (!headSeen) findings.push({ kind: 'head-not-in-chain', number: link.number })
      }
      previous = link.hash
      expected = link.number + 1
      done += 1
    }
    yield { done, total }
  }
  if (head === 'missing') findings.push({ kind: 'head-missing', number: 0 })
  else if (head === 'forged') findings.push({ kind: 'head-forged', number: 0 })
  else if (!headSeen && head.number >= expected) findings.push({ kind: 'tail-cut', number: head.number })
  const orphans = database
    .prepare<[], { number: number }>(
      'select number from change_log where command_id not in (select id from command_log) order by number',
    )
    .all()
  findings.push(...orphans.map((row) => ({ kind: 'change-without-command' as const, number: row.number })))
  findings.push(...checkRows(database), ...checkTriggers(database))
  return findings
}

const checkRows = (database: SqliteDatabase): ChainFinding[] =>
  rowDifferences(database).map(({ kind, table, key }) => ({ kind, table, key }))

function checkTriggers(database: SqliteDatabase): ChainFinding[] {
  const expected = generateTriggers(database)
  const existing = existingTriggers(database)
  const names = new Set([...expected.keys(), ...existing.keys()])
  return [...names]
    .filter((name) => expected.get(name) !== existing.get(name))
    .map((name) => ({ kind: 'trigger-differs' as const, table: name }))
}
