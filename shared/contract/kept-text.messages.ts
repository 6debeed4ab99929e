/** What is said of a text that cannot be kept, by its field. */
export const keptTextMessages = {
  tooLong: (most: string) => `Paling panjang ${most} huruf.`,
  unkeepable:
    'Ada tanda yang tidak dapat disimpan (tanda kosong atau emoji yang terpotong). Hapus tandanya, lalu simpan lagi.',
} as const
