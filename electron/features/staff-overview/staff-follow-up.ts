import { licenceKinds } from '#shared/features/credentials/credentials.rules.ts'
import { runningNote } from '#shared/features/staff-overview/application-tables.rules.ts'
import { licenceOn } from '#shared/features/staff-overview/licence-on.rules.ts'
import type { StaffFacts } from '#shared/features/staff-overview/staff-facts.ts'
import { staffWords as words } from '#shared/features/staff-overview/staff-overview.messages.ts'
import { peopleOf, pointsOf } from '#shared/features/staff-overview/staff-tables.rules.ts'

/** Name, profession and what is to be done about it, for whoever signs the report. */
export function followUpRows(facts: StaffFacts): readonly (readonly string[])[] {
  return peopleOf(facts).flatMap((worker) => {
    const licences = licenceKinds
      .filter((kind) => (kind === 'str' ? worker.needsStr : worker.needsSip))
      .map((kind) => ({ kind, ...licenceOn(facts, worker, kind) }))
      .filter(({ state }) => state !== 'valid')
      .map(({ kind, note }) => `${words.kinds[kind]}: ${note}`)
    const running = facts.applications
      .filter(({ workerId, isRunning }) => workerId === worker.id && isRunning)
      .map((one) => runningNote(one, facts.span.to))
    const points = pointsOf(facts, worker.id)
    const needed = worker.neededPoints
    const short = needed !== null && points < needed ? [words.points.line(String(points), String(needed))] : []
    return [...licences, ...running, ...short].map((note) => [worker.name, worker.professionTitle, note.slice(0, 600)])
  })
}
