import type { Story } from '../complaints/complaint.ts'
import { namedIn } from '../complaints/complaints.rules.ts'
import type { Identity } from '../identity-vault/identity.ts'
import { withoutMarks } from './lapor-line.rules.ts'

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '')
const fewestDigits = 8

const textsOf = (story: Story): readonly string[] => Object.values(story).flatMap((text) => text ?? [])

/** Numbers of a text as somebody types them: with blanks, dots, strokes and the code of the country. */
const typedNumbers = /\+?\d(?:[\s.()-]{0,2}\d){7,}/g

const isSameNumber = (left: string, right: string): boolean => {
  const [one, other] = [digitsOf(left), digitsOf(right)]
  const tail = Math.min(one.length, other.length, 9)
  return tail >= fewestDigits && one.slice(-tail) === other.slice(-tail)
}

const numbersOf = ({ phone, identityNumber }: Identity): readonly string[] =>
  [phone, identityNumber].flatMap((number) => number ?? [])

/** What of a reporter stands in a story that others will read: words of the name, the number, the address of the mail. */
export function tellingParts(identity: Identity | null, story: Story): readonly string[] {
  if (identity === null) return []
  const texts = textsOf(story).map(withoutMarks)
  const words = namedIn(withoutMarks(identity.name), texts)
  const numbers = texts
    .flatMap((text) => text.match(typedNumbers) ?? [])
    .filter((typed) => numbersOf(identity).some((number) => isSameNumber(typed, number)))
  const email = identity.email?.toLocaleLowerCase('id')
  const hasEmail = email !== undefined && texts.some((text) => text.toLocaleLowerCase('id').includes(email))
  return [...new Set([...words, ...numbers, ...(hasEmail ? [email] : [])])]
}

const letter = String.raw`[\p{L}\p{N}]`
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** The story with every such part covered. Marks that hid a part go with it; nothing else changes. */
export function coverParts(story: Story, parts: readonly string[], cover: string): Story {
  if (parts.length === 0) return story
  const longestFirst = parts.toSorted((left, right) => right.length - left.length)
  // Between two letters of a name an invisible mark may stand.
  const spelt = longestFirst.map((part) => [...part].map(escaped).join(String.raw`\p{Cf}*`))
  const found = new RegExp(`(?<!${letter})(?:${spelt.join('|')})(?!${letter})`, 'giu')
  const covered = (text: string): string => text.replaceAll(found, cover)
  return {
    what: covered(story.what),
    where: story.where === null ? null : covered(story.where),
    when: story.when === null ? null : covered(story.when),
    who: story.who === null ? null : covered(story.who),
    how: story.how === null ? null : covered(story.how),
    wish: story.wish === null ? null : covered(story.wish),
  }
}

/** Words of the list that stand in a story: for a person to look at. */
export function dangerWordsIn(story: Story, dangerWords: readonly string[]): readonly string[] {
  const text = ` ${textsOf(story)
    .map(withoutMarks)
    .join(' ')
    .toLocaleLowerCase('id')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `
  return dangerWords.filter((word) => text.includes(` ${word} `))
}
