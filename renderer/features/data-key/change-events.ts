import type { dataKeyTasks } from './data-key.queries.ts'

export type ChangeEvent =
  Awaited<ReturnType<typeof dataKeyTasks.change>> extends AsyncIterable<infer Event> ? Event : never

/** What the core made for one change: in the memory of this page only. */
export type PreparedChange = Awaited<ReturnType<typeof dataKeyTasks.prepare>>
