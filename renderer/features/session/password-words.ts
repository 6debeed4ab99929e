import { passwordProblem, shortestPassword } from '#shared/features/accounts/accounts.rules.ts'
import { sessionMessages } from './session.messages.ts'

/** What is wrong with a new password in words, or null. */
export function newPasswordWords(password: string, loginName: string): string | null {
  if (password === '') return sessionMessages.newPasswordMissing
  const problem = passwordProblem(password, loginName)
  return problem === null ? null : sessionMessages.passwordProblems[problem](shortestPassword)
}

/** What the core's `password-too-weak` says, in the same words. */
export function weakPasswordWords(problem: unknown): string {
  const known = Object.keys(sessionMessages.passwordProblems).find((code) => code === problem) as
    | keyof typeof sessionMessages.passwordProblems
    | undefined
  return sessionMessages.passwordProblems[known ?? 'too-plain'](shortestPassword)
}
