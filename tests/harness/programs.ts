import { spawnSync } from 'node:child_process'
import { findOnPath } from './chromium.ts'

/** Other people's tools that judge our files, and the Debian package that brings each. */
const PACKAGE_OF = {
  age: 'age',
  'age-keygen': 'age',
  'firefox-esr': 'firefox-esr',
  minisign: 'minisign',
  pdffonts: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdfunite: 'poppler-utils',
  qpdf: 'qpdf',
  sha256sum: 'coreutils',
  sha512sum: 'coreutils',
  sqlite3: 'sqlite3',
  strings: 'binutils',
  unzip: 'unzip',
  zbarimg: 'zbar-tools',
} as const

export type Program = keyof typeof PACKAGE_OF

interface Skippable {
  skip(condition: boolean, reason: string): void
}

/**
 * Skips the running test with the one line that would install what it lacks. Where a green run must mean that
 * everything ran (CI=true) it fails instead.
 */
export function requireProgram(test: Skippable, ...programs: readonly Program[]): void {
  const missing = missingPrograms(programs)
  if (missing.length === 0) return
  const reason = `missing ${missing.join(', ')}: ${installLine(missing)}`
  if (process.env.CI === 'true') throw new Error(reason)
  test.skip(true, reason)
}

export function missingPrograms(programs = Object.keys(PACKAGE_OF) as readonly Program[]): readonly Program[] {
  return programs.filter((name) => findOnPath([name]) === null)
}

export function packagesOf(programs: readonly Program[]): readonly string[] {
  return [...new Set(programs.map((name) => PACKAGE_OF[name]))]
}

export function installLine(programs: readonly Program[]): string {
  return `apt-get install ${packagesOf(programs).join(' ')}`
}

/** True when the packages came; needs Debian's apt and the right to use it without a question. */
export function installPackages(packages: readonly string[]): boolean {
  if (packages.length === 0 || findOnPath(['apt-get']) === null) return packages.length === 0
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive']
  if (prefix.length > 0 && findOnPath(['sudo']) === null) return false
  const run = (...words: string[]) => {
    const [program = '', ...rest] = [...prefix, 'apt-get', ...words]
    return (
      spawnSync(program, rest, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
        .status === 0
    )
  }
  const install = () => run('install', '--yes', '--no-install-recommends', ...packages)
  return install() || (run('update') && install())
}
