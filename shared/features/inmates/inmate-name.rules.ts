/** The form in which names are compared: no accents, lower case, single blanks, no punctuation. */
export function normaliseName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
}

/**
 * One spelling for the old and the new orthography, so that Soekarno finds Sukarno, Djoko Joko, Tjahjono Cahyono and Achmad
 * Akhmad or Ahmad. An old j is a new y, an old dj a new j; nobody knows which orthography a name follows, so all three are one.
 * Both sides of a comparison go through it, so it may merge more than it strictly should.
 */
export function spellingKey(text: string): string {
  return normaliseName(text)
    .replaceAll('ch', 'kh')
    .replaceAll('kh', 'h')
    .replaceAll('tj', 'c')
    .replaceAll('dj', 'j')
    .replaceAll('j', 'y')
    .replaceAll('oe', 'u')
}

/** The form in which register numbers and NIK are compared: letters and digits only, upper case. */
export function normaliseNumber(text: string): string {
  return text.replace(/[^\p{Letter}\p{Number}]+/gu, '').toUpperCase()
}

/** What an inmate can be found by. */
export interface SearchableInmate {
  readonly name: string
  readonly aliases: readonly string[]
  readonly registerNumbers: readonly string[]
  readonly nationalId: string | null
}

const exactToken = 10
const prefixToken = 8
const innerToken = 5
const respelt = 1

/**
 * How well a name answers a search: 0 is not at all, 100 is the very same name. Every word of the query has to be found in a
 * word of its own; their order is free, but the right order and the same first word rank higher.
 */
export function nameMatchScore(query: string, name: string): number {
  const wanted = tokensOf(query)
  const offered = tokensOf(name)
  if (wanted.length === 0) return 0
  if (normaliseName(query) === normaliseName(name)) return 100
  const used: number[] = []
  let points = 0
  // The longest word first: it has the fewest places to go, so a short one cannot take its place away.
  for (const token of wanted.toSorted((left, right) => right.length - left.length)) {
    const best = bestToken(token, offered, used)
    if (best === null) return 0
    used.push(best.index)
    points += best.points
  }
  const share = points / (wanted.length * exactToken)
  const firstWanted = wanted[0] ?? ''
  const startsAlike = offered[0]?.startsWith(firstWanted) === true
  const inOrder = normaliseName(name).includes(normaliseName(query))
  return Math.round(share * 80) + (startsAlike ? 8 : 0) + (inOrder ? 7 : 0)
}

/** How well a number answers a search: the whole number, its beginning, or a part of it. */
export function numberMatchScore(query: string, number: string): number {
  const wanted = normaliseNumber(query)
  const offered = normaliseNumber(number)
  if (wanted === '' || !/\d/.test(wanted)) return 0
  if (offered === wanted) return 100
  if (offered.startsWith(wanted)) return 80
  return offered.includes(wanted) ? 60 : 0
}

/** The best score over name, aliases, register numbers and NIK; an alias ranks just below the same hit in the name. */
export function inmateMatchScore(query: string, inmate: SearchableInmate): number {
  const aliasScores = inmate.aliases.map((alias) => Math.max(0, nameMatchScore(query, alias) - 3))
  const numbers = inmate.nationalId === null ? inmate.registerNumbers : [...inmate.registerNumbers, inmate.nationalId]
  const numberScores = numbers.map((number) => numberMatchScore(query, number))
  return Math.max(0, nameMatchScore(query, inmate.name), ...aliasScores, ...numberScores)
}

function tokensOf(text: string): readonly string[] {
  return normaliseName(text)
    .split(' ')
    .filter((token) => token !== '')
}

function bestToken(
  wanted: string,
  offered: readonly string[],
  used: readonly number[],
): { readonly index: number; readonly points: number } | null {
  let best: { readonly index: number; readonly points: number } | null = null
  for (const [index, token] of offered.entries()) {
    if (used.includes(index)) continue
    const points = Math.max(tokenPoints(wanted, token), tokenPoints(spellingKey(wanted), spellingKey(token)) - respelt)
    if (points > 0 && (best === null || points > best.points)) best = { index, points }
  }
  return best
}

function tokenPoints(wanted: string, token: string): number {
  if (token === wanted) return exactToken
  if (token.startsWith(wanted)) return prefixToken
  // One or two letters inside a word would match nearly everybody.
  return wanted.length >= 3 && token.includes(wanted) ? innerToken : 0
}
