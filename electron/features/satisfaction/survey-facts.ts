import { Failure } from '#shared/contract/failure.ts'
import {
  type SurveySettings,
  satisfactionFactsSchema,
  surveySettingsSchema,
} from '#shared/features/satisfaction/satisfaction-facts.ts'
import { type SurveySheet, surveySheetOf } from '#shared/features/satisfaction/survey-sheet.rules.ts'
import type { SurveyedService, SurveyRefusalCode } from '#shared/features/satisfaction/surveys.contract.ts'
import { surveySettingsKey } from '#shared/features/satisfaction/surveys.history.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { CoreServices } from '../../core/context.ts'
import { readResource } from '../../core/resources.ts'
import { readSetting } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { inForceOn, type KnownInstrument, knownInstruments } from '../questionnaires/known-instruments.ts'
import { standardServices } from '../service-cases/service-standards.ts'
import { listServiceRows } from './surveys.repository.ts'

export interface SurveyContext {
  readonly db: Reader
  readonly services: CoreServices
  readonly now: Instant
}

export const refuse = (reason: SurveyRefusalCode): Failure => new Failure('refused', { reason })

export const factsIn = (folder: string) =>
  readResource(folder, 'reference-data/satisfaction.json', satisfactionFactsSchema)

/** As the office has set them, else the usual ones. */
export async function settingsOf({ db, services }: Pick<SurveyContext, 'db' | 'services'>): Promise<SurveySettings> {
  const known = await readSetting<unknown>(db, surveySettingsKey)
  return known === undefined ? factsIn(services.resourcesFolder).usualSettings : surveySettingsSchema.parse(known)
}

interface Asked {
  readonly known: KnownInstrument
  readonly sheet: SurveySheet
}

/** The questionnaire that is asked today. @throws Failure refused (no-questionnaire) */
export async function questionnaireOf({ db, services, now }: SurveyContext): Promise<Asked> {
  const { instrument: url } = factsIn(services.resourcesFolder)
  const { timeZone } = await currentProfile(db, now)
  const all = await knownInstruments(db, services, 'satisfaction')
  const known = inForceOn(all, toCalendarDate(now, timeZone)).find(({ instrument }) => instrument.url === url)
  const sheet = known ? surveySheetOf(known.instrument) : null
  if (!known || !sheet) throw refuse('no-questionnaire')
  return { known, sheet }
}

/** Everything that people may be asked about, with what the unit made of it; in the order of the names. */
export async function surveyedServices({
  db,
  services,
}: Pick<SurveyContext, 'db' | 'services'>): Promise<SurveyedService[]> {
  const rows = await listServiceRows(db)
  const shipped = [
    ...standardServices(services.resourcesFolder).map((one) => ({ ...one, origin: 'standard' as const })),
    ...factsIn(services.resourcesFolder).services.map((one) => ({ ...one, origin: 'usual' as const })),
  ]
  const asShipped = shipped.filter(({ id }) => !rows.some((row) => row.id === id))
  return [
    ...asShipped.map((one) => ({ ...one, isSurveyed: true, revision: 0 })),
    ...rows.map(({ id, name, origin, is_surveyed, revision }) => ({
      ...{ id, name, origin, revision },
      isSurveyed: is_surveyed === 1,
    })),
  ].toSorted((left, right) => left.name.localeCompare(right.name, 'id'))
}

/** @throws Failure not-found, refused (service-not-surveyed) */
export async function requireSurveyed(
  context: Pick<SurveyContext, 'db' | 'services'>,
  id: string,
): Promise<SurveyedService> {
  const service = (await surveyedServices(context)).find((one) => one.id === id)
  if (!service) throw new Failure('not-found')
  if (!service.isSurveyed) throw refuse('service-not-surveyed')
  return service
}
