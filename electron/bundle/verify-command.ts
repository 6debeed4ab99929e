import { basename, resolve } from 'node:path'
import { parseArgs, styleText } from 'node:util'
import type { BundleProblem, BundleReport } from '#shared/bundle/bundle-report.ts'
import { parsePublicKey } from '#shared/bundle/minisign.ts'
import { detailText, errorTexts, noticeTexts, verifyTexts } from './verify.messages.ts'
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
}

function readArguments(): Arguments | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { key: { type: 'string' }, signature: { type: 'string' } },
    })
    const [path, ...rest] = positionals
    return path === undefined || rest.length > 0 ? null : { path, key: values.key, signature: values.signature }
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
  const report = await verifyBundle(given.path, {
    ...(keyText === undefined ? {} : { publicKey: keyText }),
    ...(given.signature === undefined ? {} : { signaturePath: given.signature }),
  })
  print(report, printable(basename(resolve(given.path))))
  return report.ok ? 0 : 1
}

process.exitCode = await run()
