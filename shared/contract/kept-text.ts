import { z } from 'zod'

/** A null character ends a text early where the database measures it, and half of a pair of surrogates has no bytes that could be kept. */
const isKeepable = (text: string): boolean => !/[\0\p{Cs}]/u.test(text)

/** What people wrote, kept letter for letter but for the spaces around it; whatever could not be kept so is refused. */
export const keptText = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most, `Paling panjang ${most.toLocaleString('id-ID')} huruf.`)
    .refine(
      isKeepable,
      'Ada tanda yang tidak dapat disimpan (tanda kosong atau emoji yang terpotong). Hapus tandanya, lalu simpan lagi.',
    )
