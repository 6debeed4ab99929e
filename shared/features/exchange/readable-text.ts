import { z } from 'zod'

/**
 * Text from another office as people read it: what shows nothing is left out (controls, direction marks, joiners, unassigned and private
 * characters). A direction mark turns a name round, nobody sees it in a form, and no printed sheet takes it; and text that is copied out of
 * a telephone's contacts is full of them, so it is no reason to refuse a letter.
 */
const withoutUnseen = (text: string): string => text.replaceAll(/[^\P{C}\n]/gu, '')

const asOneLine = (text: string): string => withoutUnseen(text.replaceAll(/\s+/gu, ' '))

const asLines = (text: string): string =>
  withoutUnseen(text.replaceAll(/\r\n|[\r\u2028\u2029]/gu, '\n').replaceAll('\t', ' '))

/** One line with something in it. */
export const readableLine = (longest: number) => z.string().overwrite(asOneLine).trim().min(1).max(longest)

/** Any number of lines, or nothing. */
export const readableText = (longest: number) => z.string().overwrite(asLines).trim().max(longest)
