/** Whether a row's words hold every word that was typed, anywhere and in any order. */
export function holdsWords(typed: string, words: readonly (string | null)[]): boolean {
  const text = words.join(' ').toLocaleLowerCase('id')
  const asked = typed.trim().toLocaleLowerCase('id').split(/\s+/)
  return asked.every((word) => text.includes(word))
}
