import type { ErrorDetails } from '#shared/contract/errors.ts'
import { Failure } from '#shared/contract/failure.ts'
import {
  type ArrivalChecks,
  arrivalChecksSchema,
  type BodyRegions,
  bodyRegionsSchema,
} from '#shared/features/arrivals/arrival-checks.ts'
import {
  type ArrivalRefusal,
  type ArrivalSettings,
  arrivalSettingsSchema,
} from '#shared/features/arrivals/arrivals.contract.ts'
import { arrivalSettingsKey } from '#shared/features/arrivals/arrivals.history.ts'
import { readResource } from '../../core/resources.ts'
import { readSetting } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'

export const refuse = (reason: ArrivalRefusal, details: ErrorDetails = {}): Failure =>
  new Failure('refused', { ...details, reason })

const defaults: ArrivalSettings = { startsOn: null, clock: 'hours', hours: 24 }

export async function arrivalSettingsOf(db: Reader): Promise<ArrivalSettings> {
  const kept = arrivalSettingsSchema.safeParse(await readSetting<unknown>(db, arrivalSettingsKey))
  return kept.success ? kept.data : defaults
}

export const arrivalChecksIn = (folder: string): ArrivalChecks =>
  readResource(folder, 'reference-data/arrival-checks.json', arrivalChecksSchema)

export const bodyRegionsIn = (folder: string): BodyRegions =>
  readResource(folder, 'reference-data/body-regions.json', bodyRegionsSchema)
