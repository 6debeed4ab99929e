import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { PDFDocument } from '@cantoo/pdf-lib'
import { Encrypter } from 'age-encryption'
import { sealBundle } from '#electron/bundle/seal-bundle.ts'
import { makeKey, signingKeyOf } from '#renderer/verifier/core/office-keys.ts'
import type { OfficeKeyFile } from '#shared/features/exchange/office-key-file.ts'
import { requestFileSchema } from '#shared/features/exchange/request-file.ts'

export const caseBundleName = 'RM-2026-0007'
export const unitName = 'Lapas Kelas IIA Contoh'

/** An office with keys, made as the page makes them. */
export const officeOf = (kind: 'unit' | 'kanwil' | 'ditjenpas', name: string): Promise<OfficeKeyFile> =>
  makeKey({
    owner: { kind, name, post: 'Kepala', person: 'Petugas Contoh' },
    validFrom: '2026-01-01',
    validUntil: null,
    madeAt: '2026-01-01T00:00:00.000Z',
  })

export async function pdfOf(text: string, pages = 1): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  for (let number = 1; number <= pages; number += 1)
    pdf.addPage([595, 842]).drawText(`${text} ${number}`, { x: 60, y: 700 })
  return await pdf.save()
}

/** A small picture of one colour, wide as a photographed sheet. */
export function pngOf(width = 120, height = 80): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const ends = [Buffer.alloc(4), Buffer.alloc(4)] as const
    ends[0].writeUInt32BE(data.length)
    ends[1].writeUInt32BE(crc32(body))
    return Buffer.concat([ends[0], body, ends[1]])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2], 8)
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 0x55)])
  const rows = Buffer.concat(Array.from({ length: height }, () => row))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

export interface CaseBundle {
  readonly unit: OfficeKeyFile
  readonly zip: string
  readonly signature: string
}

interface CaseOptions {
  readonly unit?: OfficeKeyFile
  /** Requirement ids of papers that are left out. */
  readonly without?: readonly string[]
  /** Bytes of a paper that fills the bundle. */
  readonly filling?: number
}

const papers = [
  ['application', '01-surat-permohonan.pdf', 'Surat permohonan dari yang bersangkutan'],
  ['doctor-letter', '02-rekomendasi-dokter.pdf', 'Surat rekomendasi dokter'],
  ['medical-record', '03-rekam-medis.png', 'Rekam medis'],
  ['head-covering-letter', '04-surat-pengantar.pdf', 'Surat pengantar'],
] as const

/** A bundle as a unit seals it, with a request inside, signed with a key that the test holds. */
export async function sealedCase(folder: string, options: CaseOptions = {}): Promise<CaseBundle> {
  const unit = options.unit ?? (await officeOf('unit', unitName))
  const chosen = papers.filter(([requirement]) => !options.without?.includes(requirement))
  const files = await Promise.all(
    chosen.map(async ([requirement, name, title], index) => {
      const bytes = name.endsWith('.png') ? pngOf() : await pdfOf(title, index + 1)
      return {
        requirement,
        title,
        path: `data/${name}`,
        bytes,
        mediaType: name.endsWith('.png') ? 'image/png' : 'application/pdf',
      }
    }),
  )
  const request = requestFileSchema.parse({
    format: 'lentera-permohonan',
    version: 1,
    training: false,
    bundle: {
      name: caseBundleName,
      profile: { id: 'rekomendasi-medis', version: 1 },
      sealedAt: '2026-11-21T02:30:00.000Z',
      sealedBy: 'Ns. Sari Contoh',
      publicKey: unit.card.minisign,
      logHead: { number: 42, hash: 'ab'.repeat(32) },
      supersedes: null,
    },
    unit: { name: unitName, kind: 'lapas', class: 'IIA', code: 'W11', city: 'Contoh', regionalOffice: 'Kanwil Contoh' },
    service: { id: 'rekomendasi-medis', version: 1, name: 'Rekomendasi medis' },
    case: {
      number: 'RM/2026/0007',
      trigger: 'doctor',
      reason: 'Nyeri perut berulang',
      emergencyReason: null,
      openedAt: '2026-11-20T02:00:00.000Z',
      fileCompleteAt: '2026-11-21T01:00:00.000Z',
      approvedAt: '2026-11-21T02:00:00.000Z',
      approvedBy: 'Bambang Contoh',
    },
    inmate: {
      name: 'Budi Rekaan',
      aliases: ['Bude'],
      registerNumber: 'B.I 12/2026',
      legalStatus: 'narapidana',
      nationalId: null,
      birthPlace: 'Contoh',
      birthDate: '1980-02-03',
      sex: 'male',
    },
    papers: files.map(({ requirement, title, path, bytes, mediaType }) => ({
      requirement,
      title,
      letterNumber: requirement === 'medical-record' ? null : 'W11-PK.01-12',
      signedOn: null,
      outsideSigner: null,
      files: [{ path, kind: 'scan', mediaType, size: bytes.length, sha256: 'cd'.repeat(32), pages: 1 }],
    })),
    session: null,
  })
  const filling = options.filling ?? 0
  const sealed = await sealBundle({
    folder,
    name: caseBundleName,
    entries: [
      ...files.map(({ path, bytes }) => ({ path, source: { bytes } })),
      ...(filling > 0 ? [{ path: 'data/90-isian.bin', source: { open: () => noise(filling), size: filling } }] : []),
      { path: 'data/permohonan.json', source: { bytes: Buffer.from(JSON.stringify(request, null, 2)) } },
    ],
    bagInfo: [['Source-Organization', unitName]],
    signingKey: signingKeyOf(unit),
    trustedComment: `file:${caseBundleName}.zip`,
    localTime: { year: 2026, month: 11, day: 21, hour: 9, minute: 30, second: 0 },
  })
  return { unit, zip: join(folder, sealed.zipName), signature: join(folder, sealed.signatureName) }
}

async function* noise(length: number): AsyncGenerator<Uint8Array> {
  const block = randomBytes(1024 ** 2)
  for (let done = 0; done < length; done += block.length) yield block.subarray(0, Math.min(block.length, length - done))
}

/** As age would encrypt it; returns the path of the encrypted file. */
export async function encryptedFor(recipient: string, path: string): Promise<string> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  writeFileSync(`${path}.age`, await encrypter.encrypt(readFileSync(path)))
  return `${path}.age`
}

/** A folder as a stick brings it. */
export function newFolder(...parts: readonly string[]): string {
  const path = join(...parts)
  mkdirSync(path, { recursive: true })
  return path
}
