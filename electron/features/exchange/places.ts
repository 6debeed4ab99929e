import { randomBytes } from 'node:crypto'
import { basename, parse } from 'node:path'
import { Failure } from '#shared/contract/failure.ts'
import type { CoreServices } from '../../core/context.ts'

/** A folder that a person chose in the desktop's own dialog. */
interface Place {
  readonly folder: string
  readonly label: string
  readonly accountId: string
}

const mostPlaces = 50
const placesByCore = new WeakMap<CoreServices, Map<string, Place>>()

/** What the page may show of a folder: its own name, or the drive's. */
function labelOf(folder: string): string {
  return basename(folder) || parse(folder).root
}

/** Keeps a chosen folder under a word that tells nothing; the page neither sends nor receives a path. */
export function rememberPlace(
  services: CoreServices,
  accountId: string,
  folder: string,
): { readonly token: string; readonly label: string } {
  const places = placesByCore.get(services) ?? new Map<string, Place>()
  placesByCore.set(services, places)
  const oldest = places.keys().next()
  if (places.size >= mostPlaces && !oldest.done) places.delete(oldest.value)
  const token = randomBytes(18).toString('base64url')
  const label = labelOf(folder)
  places.set(token, { folder, label, accountId })
  return { token, label }
}

/** Only for whom it was chosen. @throws Failure place-missing */
export function findPlace(services: CoreServices, accountId: string, token: string): Place {
  const place = placesByCore.get(services)?.get(token)
  if (!place || place.accountId !== accountId) throw new Failure('place-missing')
  return place
}
