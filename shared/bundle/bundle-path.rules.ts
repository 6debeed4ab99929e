const longestPath = 200
const forbiddenCharacters = /[\p{Cc}"*:<>?|%]/u
const reservedOnWindows = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i

/** Why a path may not stand in a bundle. */
export type PathProblem = 'empty' | 'absolute' | 'backslash' | 'climbs' | 'character' | 'reserved' | 'too-long'

/**
 * Whether a path inside a bundle can be unpacked anywhere without leaving its folder or losing its name. "%" is refused too: BagIt
 * escapes it in manifests, and then `sha256sum -c` no longer finds the file.
 */
export function pathProblem(path: string): PathProblem | null {
  if (path === '') return 'empty'
  if (path.includes('\\')) return 'backslash'
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'absolute'
  if (path.length > longestPath) return 'too-long'
  for (const part of path.split('/')) {
    if (part === '') return 'empty'
    if (part === '.' || part === '..') return 'climbs'
    if (forbiddenCharacters.test(part) || !part.isWellFormed()) return 'character'
    if (reservedOnWindows.test(part) || part.endsWith('.') || part.endsWith(' ')) return 'reserved'
  }
  return null
}

/** Two paths with the same key become one file on Windows or macOS. */
export function collisionKey(path: string): string {
  return path.normalize('NFC').toLowerCase()
}

/** Paths that would overwrite each other, or that are a file and a folder at once; each with the path it collides with. */
export function collidingPaths(paths: readonly string[]): readonly { readonly path: string; readonly with: string }[] {
  const seen = new Map<string, string>()
  for (const path of paths) {
    const key = collisionKey(path)
    if (!seen.has(key)) seen.set(key, path)
  }
  const collisions: { path: string; with: string }[] = []
  for (const path of paths) {
    const first = seen.get(collisionKey(path))
    if (first !== undefined && first !== path) collisions.push({ path, with: first })
    const folders = collisionKey(path).split('/').slice(0, -1)
    for (let depth = 1; depth <= folders.length; depth += 1) {
      const file = seen.get(folders.slice(0, depth).join('/'))
      if (file !== undefined) collisions.push({ path, with: file })
    }
  }
  return collisions
}
