const list = '/kirim-terima/berkas-keluar'

/** Addresses of this feature's screens. */
export const exchangePaths = {
  list,
  bundle: (bundleId: string) => `${list}/${bundleId}`,
} as const
