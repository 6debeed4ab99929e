import { visitMessages as words } from './visit.messages.ts'

const signs: Readonly<Record<string, string>> = words.signs

/** A sign in words; one that a newer list brought stands as it is. */
export const signWord = (sign: string): string => signs[sign] ?? sign
