import { monitorEventLoopDelay, performance } from 'node:perf_hooks'

export interface Measured {
  /** Median of the rounds, in milliseconds. */
  readonly milliseconds: number
  /** Median of what the processor was busy with it, all threads together: tells the two apart also on a computer that is busy with other things. */
  readonly processor: number
  /** The longest time for which the program answered nothing else, in milliseconds. */
  readonly longestStandstill: number
  /** The most memory that the whole program held meanwhile, all threads together, in megabytes. */
  readonly memory: number
}

/** The same work several times, one round of each side after the other, so that a busy moment of the computer hits both. */
export async function measureInTurns<Side extends string>(
  rounds: number,
  sides: Readonly<Record<Side, (round: number) => Promise<unknown>>>,
): Promise<Readonly<Record<Side, Measured>>> {
  const names = Object.keys(sides) as Side[]
  const times = new Map<Side, number[]>(names.map((name) => [name, []]))
  const busy = new Map<Side, number[]>(names.map((name) => [name, []]))
  const standstills = new Map<Side, number>()
  const memories = new Map<Side, number>()
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const delay = monitorEventLoopDelay({ resolution: 5 })
      const noteMemory = () =>
        memories.set(name, Math.max(memories.get(name) ?? 0, Math.round(process.memoryUsage.rss() / 1e6)))
      const watch = setInterval(noteMemory, 50)
      delay.enable()
      const before = process.cpuUsage()
      const begin = performance.now()
      await sides[name](round)
      times.get(name)?.push(performance.now() - begin)
      const { user, system } = process.cpuUsage(before)
      busy.get(name)?.push((user + system) / 1000)
      clearInterval(watch)
      noteMemory()
      // The histogram learns of the last standstill only when the loop turns again.
      await new Promise((done) => setTimeout(done, 20))
      delay.disable()
      standstills.set(name, Math.max(standstills.get(name) ?? 0, delay.max / 1e6))
    }
  }
  const measured = names.map((name) => [
    name,
    {
      milliseconds: median(times.get(name) ?? []),
      processor: median(busy.get(name) ?? []),
      longestStandstill: standstills.get(name) ?? 0,
      memory: memories.get(name) ?? 0,
    },
  ])
  return Object.fromEntries(measured) as Record<Side, Measured>
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** The value that `share` of the values do not exceed. */
export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length * share)] ?? 0
