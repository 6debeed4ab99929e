import { formatKeyId, formatPublicKey, publicKeyOf, type SigningKey } from '#shared/bundle/minisign.ts'
import { bundleName } from '#shared/features/exchange/bundle-names.rules.ts'
import { type BundleProfile, bundleProfileSchema } from '#shared/features/exchange/bundle-profile.ts'
import type { FacilityProfile } from '#shared/features/facility/facility.contract.ts'
import { toLocalTime, zoneAbbreviations } from '#shared/time/facility-zone.ts'
import { type Instant, millisecondsOf } from '#shared/time/instant.ts'
import type { Actor, CoreServices } from '../../core/context.ts'
import { readResources } from '../../core/resources.ts'
import { currentProfile } from '../facility/facility.service.ts'
import type { CaseForBundle } from '../medical-recommendations/case-for-bundle.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import type { LoadContext } from '../service-cases/load-case.ts'
import { findCurrentBundle } from './exchange.repository.ts'

const profilesByFolder = new Map<string, readonly BundleProfile[]>()

/** The newest profile for a service. */
export function bundleProfileOf(services: CoreServices, serviceId: string): BundleProfile {
  const { resourcesFolder } = services
  const profiles =
    profilesByFolder.get(resourcesFolder) ?? readResources(resourcesFolder, 'bundles', bundleProfileSchema)
  profilesByFolder.set(resourcesFolder, profiles)
  const found = profiles
    .filter((profile) => profile.serviceId === serviceId)
    .toSorted((left, right) => right.version - left.version)[0]
  if (!found) throw new Error(`no bundle profile for the service ${serviceId}`)
  return found
}

/** All that the machine files, the cover and bag-info say, decided once. */
export interface BundleFacts {
  readonly name: string
  readonly edition: number
  readonly supersedes: { readonly id: string; readonly name: string } | null
  readonly training: boolean
  readonly profile: BundleProfile
  readonly recipients: readonly string[]
  readonly facility: FacilityProfile
  readonly subject: CaseForBundle
  readonly sealedAt: Instant
  readonly sealedBy: string
  readonly tokens: Readonly<Record<string, string>>
}

/** The signing half, known only when it is really sealed. */
export interface SealMarks {
  readonly keyId: string
  readonly publicKey: string
  readonly logHead: { readonly number: number; readonly hash: string; readonly at: Instant }
}

export function keyMarks(key: SigningKey): Pick<SealMarks, 'keyId' | 'publicKey'> {
  return { keyId: formatKeyId(key.keyId), publicKey: formatPublicKey(publicKeyOf(key)) }
}

export async function bundleFacts(
  context: LoadContext & { readonly actor: Actor },
  subject: CaseForBundle,
): Promise<BundleFacts> {
  const { db, now, services, actor } = context
  const profile = bundleProfileOf(services, subject.service.id)
  const current = await findCurrentBundle(db, subject.id)
  const facility = await currentProfile(db, now)
  const edition = (current?.edition ?? 0) + 1
  const name = bundleName(subject.number, edition, services.training ? profile.training.prefix : null)
  const tokens = {
    'nama-berkas': name,
    keterangan: profile.description,
    unit: facility.name,
    'waktu-segel': writtenTime(now, facility),
    'direktur-jenderal': subject.letterFacts.directorGeneral,
    'kepala-kanwil': subject.letterFacts.headOfRegionalOffice,
  }
  return {
    name,
    edition,
    supersedes: current ? { id: current.id, name: current.name } : null,
    training: services.training,
    profile,
    recipients: profile.recipients.map((recipient) => fill(recipient, tokens)),
    facility,
    subject,
    sealedAt: now,
    sealedBy: actor.fullName,
    tokens,
  }
}

/** "2026-11-21 08.30 WIB": sorts as text, for the history. */
export function sortableTime(instant: Instant, facility: Pick<FacilityProfile, 'timeZone'>): string {
  return `${toLocalTime(instant, facility.timeZone).date} ${timeOfDay(instant, facility)}`
}

/** "Sabtu, 21 November 2026 08.30 WIB", for people. */
export function writtenTime(instant: Instant, facility: Pick<FacilityProfile, 'timeZone'>): string {
  const day = longDay.format(millisecondsOf(`${toLocalTime(instant, facility.timeZone).date}T00:00:00.000Z` as Instant))
  return `${day} ${timeOfDay(instant, facility)}`
}

const longDay = new Intl.DateTimeFormat('id-ID', { dateStyle: 'full', timeZone: 'UTC' })

function timeOfDay(instant: Instant, { timeZone }: Pick<FacilityProfile, 'timeZone'>): string {
  const { hour, minute } = toLocalTime(instant, timeZone)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(hour)}.${two(minute)} ${zoneAbbreviations[timeZone]}`
}
