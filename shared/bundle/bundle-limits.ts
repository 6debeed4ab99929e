/** What a bundle may cost the computer that opens it. A file from outside is hostile until it has been checked. */
export interface BundleLimits {
  readonly entries: number
  readonly totalBytes: number
  /** Unpacked to packed size, asked only of entries that unpack to more than `ratioFromBytes`. */
  readonly ratio: number
  readonly ratioFromBytes: number
  readonly tagFileBytes: number
}

export const bundleLimits: BundleLimits = {
  entries: 10_000,
  totalBytes: 16 * 1024 ** 3,
  ratio: 200,
  ratioFromBytes: 1024 ** 2,
  tagFileBytes: 8 * 1024 ** 2,
}
