import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { v4 } from 'uuid'
import { sealBundle } from '#electron/bundle/seal-bundle.ts'
import { formatPublicKey, publicKeyOf, type SigningKey } from '#shared/bundle/minisign.ts'
import { signText } from '#shared/bundle/signed-text.ts'
import { type Answer, type AnswerFile, answerPath } from '#shared/features/exchange/answer-file.ts'
import { answerName } from '#shared/features/exchange/envelope-names.rules.ts'
import { cardStatement, type KeyCard } from '#shared/features/exchange/key-card.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { forgedZip } from './forged-zip.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** What a sealed file of the unit is called and where it belongs, as an answer names it. */
export type About = AnswerFile['about']

/** One answer as Kanwil writes it; id and number come by themselves when left out. */
export type Said = Answer extends infer Kind
  ? Kind extends Answer
    ? Omit<Kind, 'id' | 'number' | 'remarks'> & Partial<Pick<Kind, 'id' | 'number' | 'remarks'>>
    : never
  : never

interface AnswerParts {
  readonly answers: readonly Said[]
  readonly letters?: Readonly<Record<string, Uint8Array>>
  readonly training?: boolean
  readonly madeAt?: string
  /** Applied to the text of `jawaban.json` before it is sealed. */
  readonly rewrite?: (text: string) => string
  readonly name?: string
}

export interface MadeAnswer {
  readonly name: string
  readonly bag: Buffer
  readonly signature: Buffer
  /** The plain envelope, as it leaves when nothing is encrypted. */
  readonly envelope: Buffer
}

/** A PDF of one empty page with a word that tells it from others. */
export function smallPdf(word: string): Buffer {
  return Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n` +
      `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n% ${word}\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
    'latin1',
  )
}

export const sealedEnvelope = (name: string, bag: Uint8Array, signature: Uint8Array): Buffer =>
  forgedZip([
    { name: `${name}.zip`, content: bag },
    { name: `${name}.zip.minisig`, content: signature },
  ])

/** An office above the unit, with keys of its own that it made itself. */
export class Kanwil {
  readonly key: SigningKey = { seed: randomBytes(32), keyId: randomBytes(8) }
  readonly kind: 'kanwil' | 'ditjenpas'
  readonly officeName: string
  readonly identity: string
  readonly recipient: string

  private constructor(parts: Pick<Kanwil, 'kind' | 'officeName' | 'identity' | 'recipient'>) {
    this.kind = parts.kind
    this.officeName = parts.officeName
    this.identity = parts.identity
    this.recipient = parts.recipient
  }

  static async open(kind: Kanwil['kind'] = 'kanwil', officeName = 'Kanwil Ditjenpas Contoh'): Promise<Kanwil> {
    const identity = await generateX25519Identity()
    return new Kanwil({ kind, officeName, identity, recipient: await identityToRecipient(identity) })
  }

  get publicKey(): string {
    return formatPublicKey(publicKeyOf(this.key))
  }

  get owner(): KeyCard['owner'] {
    return { kind: this.kind, name: this.officeName, post: 'Kepala Bidang Pembinaan', person: 'Rahmat Contoh' }
  }

  /** The card that is handed over; its fingerprint is compared by telephone. */
  async card(changes: Partial<Pick<KeyCard, 'validFrom' | 'validUntil'>> = {}): Promise<KeyCard> {
    const unsigned = {
      format: 'lentera-kartu-kunci' as const,
      version: 1 as const,
      owner: this.owner,
      age: this.recipient,
      minisign: this.publicKey,
      validFrom: '2026-01-01' as CalendarDate,
      validUntil: null,
      madeAt: '2026-01-01T00:00:00.000Z',
      ...changes,
    }
    return { ...unsigned, signature: await signText(cardStatement(unsigned), this.key, 'kartu kunci') }
  }

  async answer(about: About, parts: AnswerParts): Promise<MadeAnswer> {
    const answers = parts.answers.map(
      (said, index) => ({ id: v4(), number: index + 1, remarks: null, ...said }) as Answer,
    )
    const content: AnswerFile = {
      format: 'lentera-jawaban',
      version: 1,
      training: parts.training ?? false,
      madeAt: parts.madeAt ?? '2026-11-16T01:00:00.000Z',
      sender: { ...this.owner, minisign: this.publicKey },
      about,
      answers,
    }
    const text = `${JSON.stringify(content, null, 2)}\n`
    const name =
      parts.name ??
      answerName(
        about.bundleName,
        answers.map(({ number }) => number),
      )
    const folder = temporaryFolder()
    try {
      await sealBundle({
        folder: folder.path,
        name,
        entries: [
          { path: answerPath, source: { bytes: Buffer.from(parts.rewrite?.(text) ?? text, 'utf8') } },
          ...Object.entries(parts.letters ?? {}).map(([path, bytes]) => ({ path, source: { bytes } })),
        ],
        bagInfo: [
          ['Source-Organization', this.officeName],
          ['External-Identifier', name],
        ],
        signingKey: { keyId: this.key.keyId, seed: Uint8Array.from(this.key.seed) },
        trustedComment: `file:${name}.zip`,
        localTime: { year: 2026, month: 11, day: 16, hour: 8, minute: 0, second: 0 },
      })
      const bag = readFileSync(join(folder.path, `${name}.zip`))
      const signature = readFileSync(join(folder.path, `${name}.zip.minisig`))
      return { name, bag, signature, envelope: sealedEnvelope(name, bag, signature) }
    } finally {
      folder.remove()
    }
  }
}

/** As `age -r RECIPIENT` writes it. */
export async function encryptedFor(recipient: string, bytes: Uint8Array): Promise<Buffer> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return Buffer.from(await encrypter.encrypt(bytes))
}
