import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { Timeline } from '../../components/Timeline/Timeline.tsx'
import { inmateProfileMessages as words } from './inmate-profile.messages.ts'

/** Who entered or changed what, newest first. */
export function InmateHistoryTab({ inmateId }: { readonly inmateId: string }) {
  const history = useQuery(orpc.inmates.history.queryOptions({ input: { id: inmateId } }))
  return (
    <QueryContent query={history} shape="record">
      {(entries) => (
        <Timeline
          entries={entries.map((entry) => ({
            id: String(entry.number),
            at: entry.at,
            title: words.procedures[entry.procedure] ?? words.otherProcedure,
            who: entry.by ?? undefined,
            detail: changedText(entry.changed),
          }))}
        />
      )}
    </QueryContent>
  )
}

function changedText(columns: readonly string[]): string | undefined {
  const names = new Set(columns.flatMap((column) => words.fields[column] ?? []))
  return names.size === 0 ? undefined : words.changedFields([...names].join(', '))
}
