const list = '/kirim-terima/berkas-keluar'
const incoming = '/kirim-terima/berkas-masuk'

/** Addresses of this feature's screens. */
export const exchangePaths = {
  list,
  bundle: (bundleId: string) => `${list}/${bundleId}`,
  incoming,
  bringAnswer: `${incoming}/ambil`,
  incomingFile: (fileId: string) => `${incoming}/${fileId}`,
} as const
