import { expect, test } from '@playwright/test'
import { suggestPassword } from '#renderer/features/accounts/suggest-password.ts'
import { passwordProblem } from '#shared/features/accounts/accounts.rules.ts'

test('a suggested password keeps the rules, also where chance spells the name', () => {
  for (const name of ['sari', 'rini', 'sul', '']) {
    const suggestions = Array.from({ length: 3000 }, () => suggestPassword(name))
    expect(suggestions.filter((password) => passwordProblem(password, name) !== null)).toEqual([])
    expect(new Set(suggestions).size).toBe(suggestions.length)
    expect(suggestions.filter((password) => !/^[a-z]{6}-[a-z]{6}-\d{2}$/.test(password))).toEqual([])
  }
})
