import { createBLAKE2b } from 'hash-wasm'

/** A running BLAKE2b-512, which minisign signs instead of the file itself; so a file of any size is signed in one pass. */
export async function startPrehash(): Promise<{ update(bytes: Uint8Array): void; digest(): Uint8Array }> {
  const hasher = await createBLAKE2b(512)
  hasher.init()
  return {
    update: (bytes) => {
      hasher.update(bytes)
    },
    digest: () => hasher.digest('binary'),
  }
}
