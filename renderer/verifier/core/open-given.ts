import { AgeFault, beginsLikeAge, openAge } from '#shared/bundle/age-source.ts'
import { bagInfoValue } from '#shared/bundle/bag-format.ts'
import { bundleLimits } from '#shared/bundle/bundle-limits.ts'
import type { SignatureStanding } from '#shared/bundle/bundle-report.ts'
import { judgeSignature } from '#shared/bundle/bundle-signature.rules.ts'
import { type ByteSource, gathered } from '#shared/bundle/byte-source.ts'
import { type CheckedZip, checkZip } from '#shared/bundle/check-zip.ts'
import { digestSource } from '#shared/bundle/digests.ts'
import { textOf } from '#shared/bundle/utf8-text.ts'
import { answerFileSchema, answerPath } from '#shared/features/exchange/answer-file.ts'
import { openEnvelope } from '#shared/features/exchange/envelope.ts'
import { encryptedEnding, onwardPaths, signatureEnding } from '#shared/features/exchange/envelope-names.rules.ts'
import type { OfficeKeyFile } from '#shared/features/exchange/office-key-file.ts'
import { onwardFileSchema } from '#shared/features/exchange/onward-file.ts'
import { requestFileSchema } from '#shared/features/exchange/request-file.ts'
import { blobSource, inflate } from './blob-source.ts'
import { jsonOf } from './office-keys.ts'
import { acceptedKeyFor, signerOf } from './signer.rules.ts'
import { type GivenFile, type OpenedFile, type Work, WorkFault } from './work-messages.ts'

const largestSignature = 16 * 1024
const largestDescription = 8 * 1024 ** 2
export const requestPath = 'data/permohonan.json'

/** What stays in the worker: the way to the bytes. */
export interface HeldFile {
  readonly opened: OpenedFile
  readonly checked: CheckedZip | null
  readonly plain: ByteSource | null
  readonly signatureText: string | null
  readonly inner: HeldFile | null
}

interface Progress {
  readonly onBytes: (count: number) => void
  /** More bytes will be read than was known before. */
  readonly onMore: (count: number) => void
}

const nothingKnown = {
  kind: 'other',
  needsKey: false,
  age: null,
  outer: null,
  report: null,
  signer: { kind: 'not-valid' },
  sizes: {},
  request: null,
  answer: null,
  onward: null,
  isUnreadable: false,
  inner: null,
} as const satisfies Partial<OpenedFile>

const emptyHanded = { checked: null, plain: null, signatureText: null, inner: null }

/** Opens and checks whatever it is: a bundle, an answer, an onward file; encrypted or plain. */
export async function openGiven(
  { file, signatures, office, today }: Work['open']['question'],
  progress: Progress,
): Promise<HeldFile> {
  const source = blobSource(file.blob)
  const isEncrypted = beginsLikeAge(await source.read(0, Math.min(64, source.size)))
  const known = { ...nothingKnown, fileName: file.name, isEncrypted }
  if (!isEncrypted) return await openPlain(source, file.name)
  if (office === null) return { ...emptyHanded, opened: { ...known, needsKey: true } }
  try {
    const plain = await openAge(source, { identity: office.secret.age })
    const name = file.name.endsWith(encryptedEnding) ? file.name.slice(0, -encryptedEnding.length) : file.name
    const held = await openPlain(plain, name)
    const outer = await judgeOuter(source, signatures, file.name, held, progress)
    return { ...held, opened: { ...held.opened, fileName: file.name, outer } }
  } catch (error) {
    if (!(error instanceof AgeFault)) throw error
    return { ...emptyHanded, opened: { ...known, age: { code: error.code, place: error.place } } }
  }

  async function openPlain(plain: ByteSource, name: string): Promise<HeldFile> {
    const envelope = await openEnvelope(plain, inflate)
    const beside = envelope ? null : await signatureFor(signatures, name)
    const found = await check(envelope?.bag ?? plain, envelope?.signatureText ?? beside, { office, today, progress })
    return { ...found, opened: { ...found.opened, fileName: file.name, isEncrypted } }
  }
}

interface Surroundings {
  readonly office: OfficeKeyFile | null
  readonly today: string
  readonly progress: Progress
}

async function check(source: ByteSource, signatureText: string | null, around: Surroundings): Promise<HeldFile> {
  const { office, today, progress } = around
  progress.onMore(source.size * 2)
  const trusted = acceptedKeyFor(signatureText, office)
  const checked = await checkZip({
    source,
    signatureText,
    limits: bundleLimits,
    inflate,
    onBytes: progress.onBytes,
    ...(trusted === null ? {} : { publicKey: trusted }),
  })
  const description = await describe(checked)
  const { report, ageFault } = checked
  const sender = bagInfoValue(report.bagInfo, 'Source-Organization') ?? ''
  const named = description.request?.unit.name ?? description.answer?.sender.name ?? description.onward?.sender.name
  const inner =
    description.onward === null ? null : await openInner(checked, description.onward.about.bundleName, around)
  const opened: OpenedFile = {
    ...nothingKnown,
    ...description,
    fileName: report.name ?? '',
    isEncrypted: false,
    age: ageFault && { code: ageFault.code, place: ageFault.place },
    report,
    signer: signerOf({ report, office, today, trusted, names: named === undefined ? [sender] : [named, sender] }),
    sizes: Object.fromEntries([...checked.files].map(([path, { size }]) => [path, size])),
    inner: inner?.opened ?? null,
  }
  return { opened, checked, plain: source, signatureText, inner }
}

async function openInner(outer: CheckedZip, name: string, around: Surroundings): Promise<HeldFile | null> {
  const bundle = await outer.files.get(onwardPaths.bundle(name))?.section()
  if (!bundle) return null
  const signature = await textIn(outer, onwardPaths.bundleSignature(name), largestSignature)
  const held = await check(bundle, signature, around)
  return { ...held, opened: { ...held.opened, fileName: `${name}.zip` } }
}

type Description = Pick<OpenedFile, 'kind' | 'request' | 'answer' | 'onward' | 'isUnreadable'>

async function describe(checked: CheckedZip): Promise<Description> {
  const none = { request: null, answer: null, onward: null }
  const kinds = [
    { kind: 'answer', path: answerPath, schema: answerFileSchema },
    { kind: 'onward', path: onwardPaths.description, schema: onwardFileSchema },
    { kind: 'bundle', path: requestPath, schema: requestFileSchema },
  ] as const
  for (const { kind, path, schema } of kinds) {
    if (!checked.files.has(path)) continue
    const found = schema.safeParse(jsonOf((await textIn(checked, path, largestDescription)) ?? ''))
    const name = kind === 'bundle' ? 'request' : kind
    return { ...none, kind, [name]: found.success ? found.data : null, isUnreadable: !found.success }
  }
  return { ...none, kind: 'other', isUnreadable: checked.files.size > 0 }
}

/** Null also for what cannot be read: its fault stands in the report. */
async function textIn(checked: CheckedZip, path: string, most: number): Promise<string | null> {
  try {
    const file = checked.files.get(path)
    const bytes = file ? await gathered(await file.open(), most) : null
    return bytes === null ? null : textOf(bytes)
  } catch {
    return null
  }
}

/** `NAME.zip.minisig`, or the only one that is not an encrypted file's: a browser that saves twice changes names. */
async function signatureFor(signatures: readonly GivenFile[], name: string): Promise<string | null> {
  const plain = signatures.filter((one) => !one.name.endsWith(`${encryptedEnding}${signatureEnding}`))
  const found =
    signatures.find((one) => one.name === `${name}${signatureEnding}`) ?? (plain.length === 1 ? plain[0] : undefined)
  return found ? await smallText(found.blob) : null
}

async function smallText(blob: Blob): Promise<string | null> {
  return blob.size >= largestSignature ? null : textOf(new Uint8Array(await blob.arrayBuffer()))
}

async function judgeOuter(
  source: ByteSource,
  signatures: readonly GivenFile[],
  name: string,
  held: HeldFile,
  progress: Progress,
): Promise<SignatureStanding | null> {
  const given = signatures.find((one) => one.name === `${name}${signatureEnding}`)
  if (!given) return null
  progress.onMore(source.size)
  const { signer } = held.opened
  const { prehash } = await digestSource(source, progress.onBytes)
  return judgeSignature(await smallText(given.blob), signer.kind === 'not-valid' ? null : signer.key, prehash).standing
}

/** @throws WorkFault gone */
export function heldOrGone(held: HeldFile | null): HeldFile {
  if (held === null) throw new WorkFault('gone')
  return held
}
