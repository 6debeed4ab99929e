import type { QueryContext } from '../../core/context.ts'
import { listsIn } from '../complaints/complaint-facts.ts'
import type { HistoryRecord } from '../history/history-source.ts'
import { loadCase } from '../service-cases/load-case.ts'
import { serviceOfCase } from '../service-cases/service-cases.repository.ts'
import { namesInStandard } from '../service-cases/service-history.ts'
import { findOutgoing } from './outgoing-complaints.repository.ts'

export async function outgoingHistoryRecord(context: QueryContext, id: string): Promise<HistoryRecord | null> {
  const service = (await findOutgoing(context.db, id)) ? await serviceOfCase(context.db, id) : null
  if (service === null) return null
  const { facts } = await loadCase(context, service, id)
  const channels = listsIn(context.services).channels.map((one) => [one.id, one.title] as const)
  return { names: new Map([...namesInStandard(facts.standard), ...channels]) }
}
