import { createReadStream } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { Failure } from '#shared/contract/failure.ts'
import { encryptedEnding, envelopeEnding } from '#shared/features/exchange/envelope-names.rules.ts'
import type { incomingContract } from '#shared/features/exchange/incoming.contract.ts'
import { atPlace } from '../../bundle/place-facts.ts'
import type { ServiceOf } from '../../core/service.ts'
import { insertFile } from '../../database/foundation.repository.ts'
import { answerTypeOf, largestAnswerMegabytes } from './answer-upload.ts'
import { findPlace } from './places.ts'

const mostFiles = 200

interface FoundFile {
  readonly name: string
  readonly size: number
  readonly changedAt: number
}

/** A name with characters that nobody sees could look like another one in the list. */
const isAnswerName = (name: string): boolean =>
  !/\p{C}/u.test(name) && (name.endsWith(envelopeEnding) || name.endsWith(`${envelopeEnding}${encryptedEnding}`))

/** Plain files of a chosen folder that bear the name of an answer file, newest first; nothing below it and no link is followed. */
async function answersIn(folder: string): Promise<readonly FoundFile[]> {
  const names = (await atPlace(() => readdir(folder))).filter(isAnswerName)
  const found = await Promise.all(
    names.map(async (name) => {
      const facts = await lstat(join(folder, name)).catch(() => null)
      return facts?.isFile() ? [{ name, size: facts.size, changedAt: facts.mtimeMs }] : []
    }),
  )
  return found
    .flat()
    .toSorted((left, right) => right.changedAt - left.changedAt)
    .slice(0, mostFiles)
}

export const incomingPlaces: Pick<ServiceOf<typeof incomingContract>, 'filesAtPlace' | 'fetchFromPlace'> = {
  filesAtPlace: async ({ place }, { services, actor }) => {
    const { folder } = findPlace(services, actor.accountId, place)
    return (await answersIn(folder)).map(({ name, size }) => ({ name, size }))
  },

  fetchFromPlace: async ({ place, name }, { db, services, actor, now, newId }) => {
    const { folder } = findPlace(services, actor.accountId, place)
    const found = (await answersIn(folder)).find((file) => file.name === name)
    if (!found) throw new Failure('not-found')
    const allowed = largestAnswerMegabytes * 1024 ** 2
    if (found.size > allowed) throw new Failure('file-too-large', { megabytes: largestAnswerMegabytes })
    // A file that grows while it is read ends at the limit.
    const content = await atPlace(() => buffer(createReadStream(join(folder, name), { end: allowed - 1 })))
    const stored = services.files.putTrusted(content, answerTypeOf(content))
    const fileId = newId()
    await insertFile(db, { id: fileId, ...stored, originalName: name, uploadedBy: actor.accountId, uploadedAt: now })
    return { fileId }
  },
}
