import type { CareWorker } from './care-workers.contract.ts'

/** As names are compared: without regard to case and to spaces at the ends or twice in a row. */
const key = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** Who of the register a typed name means; null where it is nobody's, or where two have it. */
export function workerNamed<Named extends Pick<CareWorker, 'name'>>(
  name: string,
  workers: readonly Named[],
): Named | null {
  const found = workers.filter((worker) => key(worker.name) === key(name))
  return found.length === 1 ? (found[0] ?? null) : null
}

/** Whether a typed name is that of more than one of them, so that it cannot be told whose number belongs beside it. */
export const isSharedName = (name: string, workers: readonly Pick<CareWorker, 'name'>[]): boolean =>
  workers.filter((worker) => key(worker.name) === key(name)).length > 1

/** Names to choose from, each once: those of the register in their order, then those known otherwise. */
export function namesOffered(
  workers: readonly Pick<CareWorker, 'name'>[],
  others: readonly string[],
): readonly string[] {
  const names = [...workers.map(({ name }) => name), ...others]
  return [...Map.groupBy(names, key).values()].flatMap(([first]) => first ?? [])
}
