import { Failure } from '#shared/contract/failure.ts'
import type { ServiceSettings } from '#shared/features/service-cases/service-cases.contract.ts'
import { type ServiceStandard, serviceStandardSchema } from '#shared/features/service-cases/service-standard.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { readResources } from '../../core/resources.ts'
import { readSetting } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'

/** Service files never change while the application runs. */
const standardsByFolder = new Map<string, readonly ServiceStandard[]>()

function allStandards(resourcesFolder: string): readonly ServiceStandard[] {
  const known = standardsByFolder.get(resourcesFolder)
  if (known) return known
  const read = readResources(resourcesFolder, 'services', serviceStandardSchema)
  const names = read.map(({ id, version }) => `${id}/${version}`)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  // Two files of one version: nobody could say which of them a running case began with.
  if (twice !== undefined) throw new Error(`services: two files are ${twice}`)
  standardsByFolder.set(resourcesFolder, read)
  return read
}

/** The newest version in force on a day. @throws Failure not-found */
export function standardOn(resourcesFolder: string, serviceId: string, date: CalendarDate): ServiceStandard {
  const inForce = inForceOn(resourcesFolder, serviceId, date)
  if (!inForce) throw new Failure('not-found')
  return inForce
}

const inForceOn = (resourcesFolder: string, serviceId: string, date: CalendarDate): ServiceStandard | undefined =>
  allStandards(resourcesFolder)
    .filter((standard) => standard.id === serviceId && standard.effectiveFrom <= date)
    .filter((standard) => standard.effectiveTo === null || standard.effectiveTo >= date)
    .toSorted((left, right) => right.version - left.version)[0]

/** Every service that has a standard, under the name of its newest version. */
export function standardServices(resourcesFolder: string): readonly Pick<ServiceStandard, 'id' | 'name'>[] {
  const byId = Map.groupBy(allStandards(resourcesFolder), ({ id }) => id)
  return [...byId.values()].flatMap((versions) => {
    const [newest] = versions.toSorted((left, right) => right.version - left.version)
    return newest ? [{ id: newest.id, name: newest.name }] : []
  })
}

/** Services that give a licence, as they hold on a day. A further profession is a further file. */
export function licenceStandardsOn(resourcesFolder: string, date: CalendarDate): readonly LicenceStandard[] {
  const ids = new Set(allStandards(resourcesFolder).flatMap(({ id, licence }) => (licence === null ? [] : [id])))
  return [...ids].flatMap((id) => {
    const inForce = inForceOn(resourcesFolder, id, date)
    return inForce && isLicence(inForce) ? [inForce] : []
  })
}

export const isLicence = (standard: ServiceStandard): standard is LicenceStandard => standard.licence !== null

export type LicenceStandard = ServiceStandard & { readonly licence: NonNullable<ServiceStandard['licence']> }

/** Every version of a service, oldest first. @throws Failure not-found */
export function versionsOf(resourcesFolder: string, serviceId: string): readonly ServiceStandard[] {
  const versions = allStandards(resourcesFolder).filter((standard) => standard.id === serviceId)
  if (versions.length === 0) throw new Failure('not-found')
  return versions.toSorted((left, right) => left.version - right.version)
}

/** The version that a case began with; old versions stay in the product for ever. @throws Failure not-found */
export function standardOfVersion(resourcesFolder: string, serviceId: string, version: number): ServiceStandard {
  const found = allStandards(resourcesFolder).find(
    (standard) => standard.id === serviceId && standard.version === version,
  )
  if (!found) throw new Failure('not-found')
  return found
}

export const settingsKey = (serviceId: string): string => `services.${serviceId}`

/** What the office chose for a service, or the published defaults. */
export async function settingsFor(db: Reader, standard: ServiceStandard): Promise<ServiceSettings> {
  const chosen = await readSetting<ServiceSettings>(db, settingsKey(standard.id))
  const published = { clockId: standard.defaultClock, clockStart: standard.clockStart.default }
  if (chosen === null || chosen === undefined) return { ...published, revision: 0 }
  // A new version may no longer know what was chosen under the old one.
  const isKnown =
    standard.clocks.some((clock) => clock.id === chosen.clockId) &&
    standard.clockStart.options.some((option) => option.id === chosen.clockStart)
  return isKnown ? chosen : { ...published, revision: chosen.revision }
}
