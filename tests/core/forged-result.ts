import { readSealedBag } from '#electron/bundle/read-sealed-bag.ts'
import { formatPublicKey, publicKeyOf } from '#shared/bundle/minisign.ts'
import { type ResultFile, resultPath } from '#shared/features/assessment-handover/assessment-result-file.ts'
import { joined, makeEnvelope } from '#shared/features/exchange/make-envelope.ts'
import type { SampleOffice } from '#tests/harness/key-card-sample.ts'

interface Sealed {
  readonly age: Buffer
  readonly signature: string
  /** Somebody else who can open it too. */
  readonly forger: SampleOffice
}

export type Rewrite = (result: ResultFile, files: Map<string, Uint8Array>) => unknown

/** The same contents, changed and signed by another key: whole, and still not to be believed. */
export async function forgedResult({ age, signature, forger }: Sealed, rewrite: Rewrite): Promise<Buffer> {
  const bag = await readSealedBag(
    { bytes: new Uint8Array(age), identities: [forger.identity], signature },
    () => undefined,
  )
  if (bag.kind !== 'bag') throw new Error(bag.reason)
  const files = new Map(bag.files)
  const said = JSON.parse(Buffer.from(files.get(resultPath) ?? []).toString('utf8'))
  const own = { ...said, bundle: { ...said.bundle, publicKey: formatPublicKey(publicKeyOf(forger.signingKey)) } }
  files.set(resultPath, Buffer.from(JSON.stringify(rewrite(own, files))))
  const contents = [...files].map(([path, bytes]) => ({
    ...{ path, size: bytes.length },
    open: async function* () {
      yield bytes
    },
  }))
  const localTime = { year: 2026, month: 11, day: 16, hour: 8, minute: 0, second: 0 }
  const pieces = await makeEnvelope({ name: 'AS-2026-0099', contents, bagInfo: [], key: forger.signingKey, localTime })
  const parts: Uint8Array[] = []
  for await (const part of joined(pieces, contents)) parts.push(part)
  return Buffer.concat(parts)
}

export const withScores = (
  said: ResultFile,
  change: { readonly value?: number; readonly title?: string },
): ResultFile => ({
  ...said,
  forms: said.forms.map((form) => ({
    ...form,
    result: { ...form.result, scores: form.result.scores.map((score) => ({ ...score, ...change })) },
  })),
})
