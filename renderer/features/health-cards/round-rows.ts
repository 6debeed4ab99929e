import { roundRowsAtOnce } from '#shared/features/health-cards/monthly-round.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { type Client, client, orpc } from '../../api/client.ts'

type Rows = Awaited<ReturnType<Client['monthlyRound']['rows']>>

interface Call {
  readonly ids: Set<string>
  readonly answer: Promise<Rows>
}

const open = new Map<CalendarDate, Call>()

/** Rows that come onto the screen in the same moment are asked for together. */
async function askForRow(on: CalendarDate, inmateId: string): Promise<Rows> {
  let call = open.get(on)
  if (!call || call.ids.size >= roundRowsAtOnce) {
    const ids = new Set<string>()
    const answer = Promise.resolve().then(() => {
      if (open.get(on)?.ids === ids) open.delete(on)
      return client.monthlyRound.rows({ on, inmateIds: [...ids] })
    })
    call = { ids, answer }
    open.set(on, call)
  }
  call.ids.add(inmateId)
  const { rows } = await call.answer
  return { rows: rows.filter((row) => row.inmateId === inmateId) }
}

/** One row of the grid, as if it were asked for alone. */
export const roundRowQuery = (on: CalendarDate, inmateId: string) => ({
  ...orpc.monthlyRound.rows.queryOptions({ input: { on, inmateIds: [inmateId] } }),
  queryFn: () => askForRow(on, inmateId),
})
