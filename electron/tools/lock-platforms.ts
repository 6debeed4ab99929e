// npm forgets the platform parts of a native package that its registry cannot serve, and `npm ci` then refuses its own
// lock file. This puts them back: run it after every change of package-lock.json (`npm run lock`).
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

export interface LockEntry {
  readonly version?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly os?: readonly string[] | string
  readonly cpu?: readonly string[] | string
  readonly libc?: readonly string[]
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

export interface LockFile {
  readonly packages: Readonly<Record<string, LockEntry>>
}

export interface PlatformPart {
  readonly name: string
  readonly version: string
  readonly owner: string
}

const PROCESSORS: readonly string[] = ['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64']
const C_LIBRARIES: Readonly<Record<string, string>> = {
  gnu: 'glibc',
  gnueabihf: 'glibc',
  musl: 'musl',
  musleabihf: 'musl',
}

/** Every `<owner>-<os>-<cpu>[-<abi>]` that a package of the lock file names as an optional part of itself. */
export function platformParts(lock: LockFile): readonly PlatformPart[] {
  return Object.entries(lock.packages).flatMap(([path, entry]) => {
    const owner = path.replace('node_modules/', '')
    return Object.entries(entry.optionalDependencies ?? {})
      .filter(
        ([name]) => name.startsWith(`${owner}-`) && PROCESSORS.includes(name.slice(owner.length).split('-')[2] ?? ''),
      )
      .map(([name, version]) => ({ name, version, owner }))
  })
}

export function missingParts(lock: LockFile): readonly PlatformPart[] {
  return platformParts(lock).filter((part) => lock.packages[`node_modules/${part.name}`] === undefined)
}

/** `...-linux-x64-musl` says by its name on which computers npm may install it. */
function entryFor(part: PlatformPart, owner: LockEntry | undefined): LockEntry {
  const [os = '', cpu = '', abi = ''] = part.name.slice(part.owner.length + 1).split('-')
  const libc = os === 'linux' ? C_LIBRARIES[abi] : undefined
  return {
    version: part.version,
    cpu: [cpu],
    ...(owner?.dev && { dev: true }),
    ...(libc && { libc: [libc] }),
    optional: true,
    os: [os],
  }
}

/** The same lock file with every missing part in it, keys in npm's order. */
export function withAllParts(lock: LockFile): LockFile {
  const added = missingParts(lock).map(
    (part) => [`node_modules/${part.name}`, entryFor(part, lock.packages[`node_modules/${part.owner}`])] as const,
  )
  const sorted = [...Object.entries(lock.packages), ...added].sort(([a], [b]) => a.localeCompare(b, 'en'))
  return { ...lock, packages: Object.fromEntries(sorted) }
}

if (import.meta.main) {
  const path = resolve(import.meta.dirname, '../../package-lock.json')
  const lock = JSON.parse(readFileSync(path, 'utf8')) as LockFile
  const missing = missingParts(lock).map((part) => part.name)
  if (missing.length > 0) writeFileSync(path, `${JSON.stringify(withAllParts(lock), null, 2)}\n`)
  console.log(missing.length === 0 ? 'package-lock.json is complete' : `added: ${missing.join(', ')}`)
}
