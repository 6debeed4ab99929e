import type { Role } from '../../people/roles.ts'

export const shortestPassword = 10

/** What is wrong with a new password, or null. Long and not guessable from the name; no forced symbols, which only end up on a note under the keyboard. */
export function passwordProblem(
  password: string,
  loginName: string,
): 'too-short' | 'contains-name' | 'too-plain' | null {
  if ([...password].length < shortestPassword) return 'too-short'
  const name = loginName.trim().toLowerCase()
  if (name.length >= 3 && password.toLowerCase().includes(name)) return 'contains-name'
  if (new Set(password.toLowerCase()).size < 5) return 'too-plain'
  return null
}

interface RoleHolder {
  readonly id: string
  readonly roles: readonly Role[]
  readonly state: 'active' | 'disabled'
}

/** Someone must always be able to manage accounts: true when the change would leave no active administrator. */
export function leavesNoAdministrator(accounts: readonly RoleHolder[], changed: RoleHolder): boolean {
  return !accounts
    .map((account) => (account.id === changed.id ? changed : account))
    .some((account) => account.state === 'active' && account.roles.includes('admin'))
}
