import { clinicBench } from './clinic.bench.ts'
import { coachingBench } from './coaching.bench.ts'
import { lettersBench } from './letters.bench.ts'
import { needsBench } from './needs.bench.ts'
import { punchesBench } from './punches.bench.ts'
import { sealBench } from './seal.bench.ts'

export interface Bench {
  /** How often each side is measured. */
  readonly rounds: number
  /** Share of the full size of the data, above 0 and at most 1: a quick run instead of a whole one. */
  readonly scale: number
  readonly say: (line: string) => void
}

/** One comparison; one file each. Before it measures, it checks that both sides did the same work, and throws where they did not. */
export interface BenchPart {
  readonly name: string
  readonly title: string
  run(bench: Bench): Promise<void>
}

/** Every part of the bench; a new one is added here. */
export const parts: readonly BenchPart[] = [
  sealBench,
  lettersBench,
  clinicBench,
  coachingBench,
  punchesBench,
  needsBench,
]
