export const recoveryCodeLength = 32
const groupLength = 4

/** The letters and digits alone, as the core compares them. */
export function recoveryCodeLetters(typed: string): string {
  return typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
}

/** The same in groups of four, as on the sheet. */
export function groupRecoveryCode(typed: string): string {
  return (
    recoveryCodeLetters(typed)
      .slice(0, recoveryCodeLength)
      .match(/.{1,4}/g) ?? []
  ).join('-')
}

const lookAlikes: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V' }
const plain = (group: string) => [...group].map((letter) => lookAlikes[letter] ?? letter).join('')

/** The numbers (from 1) of the groups that are not as on the sheet. */
export function differingGroups(typed: string, expected: string): readonly number[] {
  const groups = groupRecoveryCode(typed).split('-')
  const wanted = groupRecoveryCode(expected).split('-')
  return wanted.flatMap((group, index) =>
    plain(groups[index] ?? '').padEnd(groupLength) === plain(group) ? [] : [index + 1],
  )
}
