import { type BundleProblem, problem } from './bundle-report.ts'

/** What an envelope's two files are called apart from their endings. */
export interface EnvelopeNames {
  readonly name: string
  readonly zip: string
  readonly signature: string
}

const fittingName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/

/** An envelope holds exactly `NAME.zip` and `NAME.zip.minisig`, without a folder; null for anything else. */
export function envelopeNames(paths: readonly string[]): EnvelopeNames | null {
  const [zip = '', signature = ''] = paths.toSorted()
  const name = zip.slice(0, -'.zip'.length)
  const isWhole = paths.length === 2 && zip === `${name}.zip` && signature === `${zip}.minisig`
  return isWhole && fittingName.test(name) ? { name, zip, signature } : null
}

/** The bag inside bears the same name as its zip, so that nothing changes its name on the way out. */
export function bagNameProblem(names: EnvelopeNames, bagName: string | null): BundleProblem | null {
  return bagName === null || bagName === names.name
    ? null
    : problem('root-not-single', null, { expected: names.name, found: bagName })
}
