import { z } from 'zod'
import { keptTextMessages as words } from './kept-text.messages.ts'

/** A null character ends a text early where the database measures it, and half of a pair of surrogates has no bytes that could be kept. */
export const isKeepable = (text: string): boolean => !/[\0\p{Cs}]/u.test(text)

/** What people wrote, kept letter for letter but for the spaces around it; whatever could not be kept so is refused. */
export const keptText = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most, words.tooLong(most.toLocaleString('id-ID')))
    .refine(isKeepable, words.unkeepable)
