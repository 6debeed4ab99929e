import { basename, resolve } from 'node:path'
import { parseArgs, styleText } from 'node:util'
import type { BundleProblem, BundleReport } from '#shared/bundle/bundle-report.ts'
import { parsePublicKey } from '#shared/bundle/minisign.ts'
import { ageFaultTexts, detailText, errorTexts, noticeTexts, verifyTexts } from './verify.messages.ts'
import { isAgeFile, readIdentities, verifyAge } from './verify-age.ts'
import { verifyBundle } from './verify-bundle.ts'
import { readSmallText } from './verify-signature.ts'

/** Names come from the file being checked: nothing in them may move the cursor or end the line. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd')
}

function lineOf(problem: BundleProblem): string {
  const details = Object.entries(problem.details).map(([name, value]) => detailText(name, value))
  const notes = [...details, ...(problem.because === null ? [] : [verifyTexts.because(problem.because)])]
  const text = `${errorTexts[problem.code]}${notes.length > 0 ? ` (${notes.join('; ')})` : ''} [${problem.code}]`
  return printable(problem.path === null ? text : `${problem.path}: ${text}`)
}

function print(report: BundleReport, name: string): void {
  if (report.ok) {
    console.log(styleText('green', verifyTexts.sound(name)))
    console.log(verifyTexts.contents(report.fileCount, report.payloadBytes))
    if (report.signature === 'valid' && report.keyId !== null) console.log(verifyTexts.signed(report.keyId))
    if (report.sha256 !== null) console.log(verifyTexts.fingerprint(report.sha256))
  } else {
    for (const problem of report.problems) console.log(lineOf(problem))
    console.error(styleText('red', verifyTexts.faulty(name, report.problems.length)))
  }
  for (const notice of report.notices) console.error(noticeTexts[notice])
}

interface Arguments {
  readonly path: string
  readonly key: string | undefined
  readonly signature: string | undefined
  readonly identity: string | undefined
}

function readArguments(): Arguments | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { key: { type: 'string' }, signature: { type: 'string' }, identity: { type: 'string' } },
    })
    const [path, ...rest] = positionals
    const { key, signature, identity } = values
    return path === undefined || rest.length > 0 ? null : { path, key, signature, identity }
  } catch {
    return null
  }
}

async function run(): Promise<number> {
  const given = readArguments()
  if (given === null) {
    console.error(verifyTexts.usage)
    return 2
  }
  const keyText =
    given.key === undefined || parsePublicKey(given.key) !== null ? given.key : await readSmallText(given.key)
  if (keyText === null || (keyText !== undefined && parsePublicKey(keyText) === null)) {
    console.error(verifyTexts.keyUnreadable)
    return 2
  }
  if (isAgeFile(given.path)) return await runAge(given.path, keyText, given.identity)
  const report = await verifyBundle(given.path, {
    ...(keyText === undefined ? {} : { publicKey: keyText }),
    ...(given.signature === undefined ? {} : { signaturePath: given.signature }),
  })
  print(report, printable(basename(resolve(given.path))))
  return report.ok ? 0 : 1
}

async function runAge(path: string, publicKey: string | undefined, identity: string | undefined): Promise<number> {
  if (identity === undefined) {
    console.error(verifyTexts.identityMissing)
    return 2
  }
  const identities = await readIdentities(identity)
  if (identities === null) {
    console.error(verifyTexts.identityUnreadable)
    return 2
  }
  const name = printable(basename(resolve(path)))
  const found = await verifyAge(path, { identities, ...(publicKey === undefined ? {} : { publicKey }) })
  for (const problem of found.signature) console.log(`${verifyTexts.ageSignature(name)}: ${lineOf(problem)}`)
  if (found.fault !== null) {
    console.log(`${name}: ${ageFaultTexts[found.fault]} [${found.fault}]`)
    console.error(styleText('red', verifyTexts.faulty(name, found.signature.length + 1)))
    return 1
  }
  const isOther = found.signature.length === 0 && !found.isNamedZip
  if (isOther) console.log(`${name}: ${verifyTexts.ageOtherZip}`)
  else if (found.signature.length === 0) console.log(verifyTexts.ageSound(name))
  print(found.report, name.slice(0, -'.age'.length))
  return found.report.ok && found.signature.length === 0 && !isOther ? 0 : 1
}

process.exitCode = await run()
