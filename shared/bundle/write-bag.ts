import { sha256, sha512 } from '@noble/hashes/sha2.js'
import { hex, utf8 } from '@scure/base'
import {
  type AttestedFile,
  type BagInfo,
  bagAlgorithms,
  bagDeclaration,
  byPath,
  manifestName,
  oxumLabel,
  payloadOxum,
  publicKeyLabel,
  tagManifestName,
  writeBagInfo,
  writeManifest,
} from './bag-format.ts'
import { crc32Of } from './crc32.ts'
import type { ContentDigests } from './digests.ts'
import { type LocalTime, layoutStoredZip, type ZipPiece } from './stored-zip.ts'

/** A payload file whose content was digested already. */
export interface BagPayload extends ContentDigests {
  /** Below "data/". */
  readonly path: string
}

export interface BagJob {
  /** The folder that everything lies in; also the name of the zip. */
  readonly name: string
  readonly payload: readonly BagPayload[]
  /** Written in this order; the payload's size and the public key are added. */
  readonly bagInfo: BagInfo
  readonly publicKey: string
  readonly localTime: LocalTime
}

/** A bag as a zip to be put together: numbers among the pieces mean `job.payload[number]`. */
export interface BagLayout {
  readonly pieces: readonly ZipPiece[]
  /** For the trusted comment of the signature. */
  readonly attested: readonly AttestedFile[]
}

const hashes = { sha256, sha512 }

/** Lays out a BagIt bag in the form and order in which bundles are sealed: describing files, payload, manifests, tag manifests. */
export function layoutBag({ name, payload, bagInfo, publicKey, localTime }: BagJob): BagLayout {
  const info = [
    ...bagInfo,
    [oxumLabel, payloadOxum(payload.map((file) => file.size))] as const,
    [publicKeyLabel, publicKey] as const,
  ]
  const described = [tagFile('bag-info.txt', writeBagInfo(info)), tagFile('bagit.txt', bagDeclaration)]
  const manifests = bagAlgorithms.map((algorithm) =>
    tagFile(
      manifestName(algorithm),
      writeManifest(payload.map((file) => ({ path: file.path, digest: file[algorithm] }))),
    ),
  )
  const listed = [...described, ...manifests]
  const tagManifests = bagAlgorithms.map((algorithm) => {
    const lines = listed.map(({ path, bytes }) => ({ path, digest: hex.encode(hashes[algorithm](bytes)) }))
    return tagFile(tagManifestName(algorithm), writeManifest(lines))
  })
  const order = payload.map((file, index) => ({ ...file, index })).toSorted(byPath)
  const files = [...described, ...order, ...manifests, ...tagManifests]
  const pieces = layoutStoredZip(
    files.map(({ path, size, crc32 }) => ({ name: `${name}/${path}`, size, crc32 })),
    localTime,
  ).map((piece): ZipPiece => {
    if (typeof piece !== 'number') return piece
    const file = files[piece]
    if (file === undefined) throw new RangeError('a zip piece without a file')
    return 'index' in file ? file.index : file.bytes
  })
  const attested = tagManifests.map(({ path, bytes }) => ({ path, sha256: hex.encode(sha256(bytes)) }))
  return { pieces, attested }
}

function tagFile(path: string, text: string) {
  const bytes = utf8.decode(text)
  return { path, bytes, size: bytes.length, crc32: crc32Of(bytes) }
}
