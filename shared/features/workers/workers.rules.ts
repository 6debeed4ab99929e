import { z } from 'zod'

/** On what ground somebody works here. `candidate`: CPNS; `partner`: sent by another office under an agreement (MoU). */
export const employments = ['civil-servant', 'candidate', 'contract', 'honorary', 'partner'] as const

export type Employment = (typeof employments)[number]

/** How somebody's work here ends. */
export const workerEndings = ['moved', 'retired', 'resigned', 'agreement-over', 'deceased', 'mistake'] as const

export const workerRefusalCodes = [
  'worker-profession-unknown',
  'worker-employer-missing',
  'worker-nip-wrong',
  'worker-nik-wrong',
  'worker-nip-known',
  'worker-nik-known',
  'worker-looks-known',
  'worker-account-unknown',
  'worker-account-taken',
  'worker-born-in-future',
  'worker-until-before-since',
  'worker-ended',
  'worker-not-ended',
  'worker-end-in-future',
  'worker-end-before-since',
] as const

export type WorkerRefusalCode = (typeof workerRefusalCodes)[number]

/** `resources/reference-data/workers.json`: a profession is added there, not in the program. */
export const workerFactsSchema = z.strictObject({
  version: z.string(),
  source: z.string(),
  checkedOn: z.string(),
  professions: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z-]+$/),
        title: z.string().min(1),
        needsStr: z.boolean(),
        needsSip: z.boolean(),
        /** Left out: no. Orders, protocols and letters of a doctor name one of these. */
        isDoctor: z.boolean().optional(),
      }),
    )
    .min(1),
})

export type WorkerFacts = z.infer<typeof workerFactsSchema>
export type Profession = WorkerFacts['professions'][number]

const digits = (written: string): string => written.replaceAll(/[\s.-]/g, '')

/** As it is kept: digits alone. A NIP has 18 of them, a NIK 16; null where it is neither. */
function numberOf(written: string, length: number): string | null {
  const number = digits(written)
  return number.length === length && /^\d+$/.test(number) ? number : null
}

export const nipOf = (written: string): string | null => numberOf(written, 18)
export const nikOf = (written: string): string | null => numberOf(written, 16)

interface Numbers {
  readonly nip: string | null
  readonly nationalId: string | null
}

/** What is wrong with the details alone, before anybody looks at others. */
export function faultOf(
  details: Numbers & {
    readonly employment: Employment
    readonly employer: string | null
    readonly birthDate: string | null
    readonly since: string
    readonly until: string | null
  },
  today: string,
): WorkerRefusalCode | null {
  if (details.nip !== null && nipOf(details.nip) === null) return 'worker-nip-wrong'
  if (details.nationalId !== null && nikOf(details.nationalId) === null) return 'worker-nik-wrong'
  if (details.employment === 'partner' && details.employer === null) return 'worker-employer-missing'
  if (details.birthDate !== null && details.birthDate > today) return 'worker-born-in-future'
  return details.until !== null && details.until < details.since ? 'worker-until-before-since' : null
}

/** Whether somebody works here on a day: entered, not gone, and the agreement not over. */
export function worksOn(
  day: string,
  worker: { readonly since: string; readonly until: string | null; readonly endedOn: string | null },
): boolean {
  if (day < worker.since || (worker.until !== null && day > worker.until)) return false
  return worker.endedOn === null || day <= worker.endedOn
}
