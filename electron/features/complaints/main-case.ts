import { joinedTo } from '#shared/features/service-cases/case-phase.rules.ts'
import { type LoadContext, type LoadedCase, loadCase } from '../service-cases/load-case.ts'
import { serviceOfCase } from '../service-cases/service-cases.repository.ts'

/** Where a complaint goes on: its own case, or the one that it was merged into, which takes the steps, the answer and the report for both. */
export async function mainCaseOf(context: LoadContext, serviceId: string, caseId: string): Promise<LoadedCase> {
  const passed = new Set<string>()
  let loaded = await loadCase(context, serviceId, caseId)
  for (;;) {
    passed.add(loaded.row.id)
    const into = joinedTo(loaded.facts.events)
    const service = into === null || passed.has(into) ? null : await serviceOfCase(context.db, into)
    if (into === null || service === null) return loaded
    loaded = await loadCase(context, service, into)
  }
}
