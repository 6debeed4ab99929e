import { clockStartingAt } from '#electron/core/clock.ts'
import { addHours, type Clock, type Instant } from '#shared/time/instant.ts'
import { testMorning } from './core.ts'

/** What a killed process was doing, and what it had been told was safe. */
export interface CrashJob {
  readonly dataFolder: string
  readonly work: 'typing' | 'commands' | 'imports' | 'backups' | 'bundles' | 'rekey'
  readonly round: number
  readonly caseId?: string
}

export type CrashEvent =
  | { readonly kind: 'ready' }
  | { readonly kind: 'typed'; readonly draft: string; readonly count: number; readonly at: number }
  | { readonly kind: 'saved-draft'; readonly draft: string; readonly count: number }
  | { readonly kind: 'saved'; readonly id: string }
  | { readonly kind: 'uploaded'; readonly id: string }
  | { readonly kind: 'imported'; readonly numbers: readonly string[]; readonly applied: number }
  | { readonly kind: 'backed-up' }
  | { readonly kind: 'sealed'; readonly id: string }
  | { readonly kind: 'code'; readonly recoveryCode: string }
  | { readonly kind: 'rekeyed'; readonly recoveryCode: string }
  | { readonly kind: 'failed'; readonly code: string }

/** What each work says when something of it is safe: only after that can a kill show whether it was. */
export const confirmationOf = {
  typing: 'saved-draft',
  commands: 'saved',
  imports: 'imported',
  backups: 'backed-up',
  bundles: 'sealed',
  rekey: 'rekeyed',
} as const satisfies Record<CrashJob['work'], CrashEvent['kind']>

/** When a process is killed: so long after it was begun, was ready, or had confirmed something for the first time. */
export type KillMoment = 'opening' | 'ready' | 'confirmed'

export const typedPlace = { form: 'uji.ketik' } as const

/** A form in which so many letters have been typed. */
export const typedForm = (count: number): string => JSON.stringify({ story: 'a'.repeat(count), count })

/** Each process begins a little after the one before; backups have days of their own. */
export const crashClock = ({ work, round }: CrashJob): Clock =>
  clockStartingAt(addHours(testMorning as Instant, 2 + round * (work === 'backups' ? 7 : 0.05)))
