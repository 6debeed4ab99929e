import type { Reader } from '../../database/reader.ts'
import { listChanges } from './inmate-events.repository.ts'

type Change = Awaited<ReturnType<typeof listChanges>>[number]

/** Columns that only the program reads. */
const inner = ['revision', 'search_row', 'name_key', 'national_id_key']

function changedColumns(change: Change): readonly string[] {
  if (change.table_name === 'inmate_aliases') return ['aliases']
  if (change.operation !== 'update' || change.before === null || change.after === null) return []
  if (change.table_name === 'inmate_events') return []
  const before = JSON.parse(change.before) as Record<string, unknown>
  const after = JSON.parse(change.after) as Record<string, unknown>
  return Object.keys(after).filter((column) => !inner.includes(column) && before[column] !== after[column])
}

/** One entry per command that touched the person, newest first. */
export async function historyOf(db: Reader, inmateId: string) {
  const commands = new Map<
    number,
    { number: number; at: string; by: string | null; procedure: string; changed: string[]; isFirst: boolean }
  >()
  for (const change of await listChanges(db, inmateId)) {
    const entry = commands.get(change.number) ?? {
      number: change.number,
      at: change.at,
      by: change.full_name,
      procedure: change.procedure,
      changed: [],
      isFirst: false,
    }
    const isNew = change.table_name === 'inmates' && change.operation === 'insert'
    entry.isFirst ||= isNew
    // Whoever is entered gets everything for the first time: naming the parts would say nothing.
    entry.changed = entry.isFirst ? [] : [...new Set([...entry.changed, ...changedColumns(change)])]
    commands.set(change.number, entry)
  }
  return [...commands.values()].map(({ isFirst: _isFirst, ...entry }) => entry)
}
