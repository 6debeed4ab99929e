import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Encrypter } from 'age-encryption'
import { v4 } from 'uuid'
import { sealBundle } from '#electron/bundle/seal-bundle.ts'
import { type Answer, type AnswerFile, answerPath } from '#shared/features/exchange/answer-file.ts'
import { answerName } from '#shared/features/exchange/envelope-names.rules.ts'
import { forgedZip } from './forged-zip.ts'
import { type SampleOffice, sampleOffice } from './key-card-sample.ts'
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
  readonly sender?: Partial<AnswerFile['sender']>
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
  readonly office: SampleOffice

  private constructor(office: SampleOffice) {
    this.office = office
  }

  static async open(wanted: Parameters<typeof sampleOffice>[0] = {}): Promise<Kanwil> {
    return new Kanwil(await sampleOffice(wanted))
  }

  get publicKey(): string {
    return this.office.card.minisign
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
      sender: { ...this.office.card.owner, ...parts.sender, minisign: this.publicKey },
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
          ['Source-Organization', this.office.card.owner.name],
          ['External-Identifier', name],
        ],
        signingKey: {
          keyId: this.office.signingKey.keyId,
          seed: Uint8Array.from(this.office.signingKey.seed),
        },
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
