import { passwordProblem } from '#shared/features/accounts/accounts.rules.ts'

const consonants = 'dklmnprs'
const vowels = 'aiou'

/** A first password that can be read out over a table and keeps the rules; chance may well spell a login name or one syllable again and again. */
export function suggestPassword(loginName: string): string {
  for (;;) {
    const password = makePassword()
    if (passwordProblem(password, loginName) === null) return password
  }
}

/** Two words of syllables and two digits. */
function makePassword(): string {
  const random = crypto.getRandomValues(new Uint8Array(14))
  const letter = (index: number) => {
    const from = index % 2 === 0 ? consonants : vowels
    return from[(random[index] ?? 0) % from.length] ?? ''
  }
  const word = (start: number) => [0, 1, 2, 3, 4, 5].map((offset) => letter(start + offset)).join('')
  const digits = String(((random[12] ?? 0) * 256 + (random[13] ?? 0)) % 100).padStart(2, '0')
  return `${word(0)}-${word(6)}-${digits}`
}
