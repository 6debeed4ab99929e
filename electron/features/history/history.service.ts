import { Failure } from '#shared/contract/failure.ts'
import { type HistoryEntry, type historyContract, historyPerPage } from '#shared/features/history/history.contract.ts'
import type { HistoryPart } from '#shared/features/history/history-declaration.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { Actor } from '../../core/context.ts'
import { historySources } from '../../core/history-sources.ts'
import { holdsRight, requireRight } from '../../core/require-right.ts'
import type { ServiceOf } from '../../core/service.ts'
import { keysOf, listChanges, listCommandNumbers, listNames, rowEnteredBefore } from './history.repository.ts'
import { presentChange } from './present-change.ts'

type Change = Awaited<ReturnType<typeof listChanges>>[number]

/** Ids of accounts and people among the values; every one is looked up, because the log keeps ids only. */
const idPattern = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g

const idsIn = (changes: readonly Change[]): readonly string[] => [
  ...new Set(changes.flatMap(({ before, after }) => `${before} ${after}`.match(idPattern) ?? [])),
]

const partOf = (parts: readonly HistoryPart[], change: Change, id: string): HistoryPart | undefined =>
  parts.find(
    ({ table, link }) =>
      table.table === change.table_name && (link.kind !== 'keys' || keysOf(link.keys, id).includes(change.row_key)),
  )

/** Whoever holds the right is told of every row. */
function partFor(part: HistoryPart, actor: Actor): HistoryPart {
  const { link } = part
  if (!('hides' in link) || link.hides === undefined || !holdsRight(actor, link.hides.right)) return part
  const { hides: _, ...open } = link
  return { ...part, link: open }
}

export const historyService: ServiceOf<typeof historyContract> = {
  of: async ({ subject, before }, context) => {
    const { db, actor } = context
    const { declaration, find } = historySources[subject.type]
    const { permission } = declaration
    const parts = declaration.parts.map((part) => partFor(part, actor))
    // The right comes before the record: who may not look is not told whether it exists.
    if (permission !== 'as-row-says') await requireRight(context.services, context.actor, permission, 'history.of')
    const record = await find(context, subject.id)
    if (record === null) throw new Failure('not-found')
    if (permission === 'as-row-says')
      await requireRight(context.services, context.actor, record.permission ?? '', 'history.of')

    const found = await listCommandNumbers(db, parts, { id: subject.id, before, limit: historyPerPage + 1 })
    const commands = found.slice(0, historyPerPage)
    const changes = commands.length === 0 ? [] : await listChanges(db, parts, subject.id, commands)
    const names = new Map([...(await listNames(db, idsIn(changes))), ...(record.names ?? [])])
    let hasShownHealth = false
    const reader = { actor, names, showedHealth: () => (hasShownHealth = true) }

    const entries = new Map<number, HistoryEntry>()
    for (const change of changes) {
      const entry = entries.get(change.number) ?? {
        number: change.number,
        at: instantSchema.parse(change.at),
        by: change.full_name,
        procedure: change.procedure,
        changes: [],
      }
      entries.set(change.number, entry)
      const part = partOf(parts, change, subject.id)
      if (part === undefined) continue
      const replaced = part.table.replacesEarlier && change.operation === 'insert'
      const earlier = replaced ? await rowEnteredBefore(db, change.table_name, change.change_number) : change.before
      const presented = presentChange(part.table, { ...change, before: earlier }, reader)
      if (presented !== null) entry.changes.push(presented)
    }
    await context.recordRead(
      record.about?.type ?? '',
      hasShownHealth && record.about !== undefined ? [record.about.id] : [],
    )
    if (hasShownHealth && record.about === undefined) throw new Error(`${subject.type} shows health content of nobody`)
    return { entries: [...entries.values()], hasMore: found.length > commands.length }
  },
}
