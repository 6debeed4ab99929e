import { Failure } from '#shared/contract/failure.ts'
import type { exchangeContract } from '#shared/features/exchange/exchange.contract.ts'
import { copyToPlace, type PlacedFile, type PlaceFile, type PlaceProgress } from '../../bundle/copy-to-place.ts'
import { removeLeftovers } from '../../bundle/part-files.ts'
import { inspectPlace } from '../../bundle/place-facts.ts'
import { progressOf } from '../../bundle/progress-stream.ts'
import type { TaskContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { requireSightOf } from './confidential-bundle.ts'
import { findBundle, insertCopy } from './exchange.repository.ts'
import { type KeptSeal, leavingFiles } from './leaving-files.ts'
import { pageBeside } from './page-beside.ts'
import { findPlace, rememberPlace } from './places.ts'
import { readVerifierPage } from './verifier-page.ts'

/** The way to a stick: the person chooses it in the desktop's dialog, the bundle is decrypted straight onto it. */
export const carryBundle: Pick<ServiceOf<typeof exchangeContract>, 'choosePlace' | 'copyToStick'> = {
  choosePlace: (input, context) => choosePlace(input, context),

  copyToStick: async function* (input, context) {
    const { db, actor } = context
    const bundle = await findBundle(db, input.id)
    if (!bundle) throw new Failure('not-found')
    if (bundle.superseded_by !== null) throw new Failure('refused', { reason: 'bundle-superseded' })
    await requireSightOf(db, actor, bundle)
    await context.recordRead('inmate', [bundle.inmate_id])
    const safe = yield* carried(context, bundle, input.place)
    await context.run('note', ({ db: writing, newId, now }) =>
      insertCopy(writing, { id: newId(), bundle_id: bundle.id, kind: 'stick', at: now, account_id: actor.accountId }),
    )
    yield safe
  },
}

/** Copies what leaves with a sealed file to a chosen place, with its signatures and the checking page; the last word is for `safe`. */
export async function* carried(context: TaskContext, bundle: KeptSeal, token: string) {
  const { services, actor, signal } = context
  const place = findPlace(services, actor.accountId, token)
  const page = await pageBeside(readVerifierPage(services), place.folder)
  const { main, zipSignature, ageSignature } = leavingFiles(services, bundle)
  // The signatures first, the file last: where the file is, its signatures are too.
  const leaving = [zipSignature, ...(ageSignature ? [ageSignature] : []), main]
  const files: readonly PlaceFile[] = [
    ...page.files,
    ...leaving.map(({ name, source, sha256 }) => ({ name, source, ...(sha256 === null ? {} : { sha256 }) })),
  ]
  await removeLeftovers(place.folder)
  const copying = progressOf<PlaceProgress, readonly PlacedFile[]>(
    (hooks) => copyToPlace(files, place.folder, hooks),
    signal,
  )
  for await (const progress of copying) {
    // Papers about a person leave the house here: whoever lost the right meanwhile carries nothing further.
    await context.requireStanding()
    yield { kind: 'progress' as const, ...progress }
  }
  const names = files.map((file) => file.name ?? '')
  return { kind: 'safe' as const, files: names, label: place.label, page: page.outcome }
}

/** Asks for the folder in the desktop's own dialog. */
export const choosePlace: ServiceOf<typeof exchangeContract>['choosePlace'] = async function* (
  _input,
  { services, actor },
) {
  if (!services.shell) throw new Failure('refused', { reason: 'no-desktop' })
  yield { kind: 'waiting' }
  const folder = await services.shell.chooseFolder()
  if (folder === null) {
    yield { kind: 'none' }
    return
  }
  const { freeBytes } = await inspectPlace(folder)
  const { token, label } = rememberPlace(services, actor.accountId, folder)
  yield { kind: 'chosen', place: token, label, freeBytes }
}
