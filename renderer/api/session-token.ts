let token: string | null = null

/** The session token lives here only: closing the page forgets it. */
export const currentToken = (): string | null => token

export function rememberToken(value: string | null): void {
  token = value
}
