import { crc32, deflateSync } from 'node:zlib'
import { PDFDocument } from '@cantoo/pdf-lib'
import { day, nurse, type Staff } from './staff-desk.ts'

export const medicalRecords = 'izin-praktik-perekam-medis'

/** A fictional medical record officer. */
export const recorder = () =>
  nurse({
    ...{
      name: 'Rani Contoh',
      profession: 'perekam-medis',
      position: 'Perekam Medis Terampil',
      education: 'D3 Rekam Medis',
    },
    ...{ nip: '19940507 202012 2 002', nationalId: '5171014705940002' },
  })

function chunk(kind: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A picture of one colour with a face in the middle. */
export function portrait(width: number, height: number, wall: readonly [number, number, number]): Buffer {
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(1 + width * 3)
    for (let x = 0; x < width; x += 1) {
      const isFace = Math.abs(x - width / 2) < width / 4 && y > height / 4
      row.set(isFace ? [224, 172, 138] : wall, 1 + x * 3)
    }
    return row
  })
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    ...[Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head)],
    ...[chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', new Uint8Array())],
  ])
}

export const redPortrait = () => portrait(400, 533, [190, 20, 30])

/** A scan of so many pages; every one is another file. */
export async function sheet(pages = 1): Promise<Buffer> {
  const document = await PDFDocument.create()
  for (let page = 0; page < pages; page += 1)
    document.addPage([595, 842]).drawRectangle({ x: 50, y: 50, width: 90 + page })
  return Buffer.from(await document.save())
}

export const bring = (office: Staff, name: string, body: Uint8Array): Promise<string> =>
  office.upload(name, new Uint8Array(body))

/** What is kept of a worker, each with the day printed on it. */
export async function fillDossier(office: Staff, workerId: string, change: Readonly<Record<string, string>> = {}) {
  const { licenceDossier } = office.client('tuti')
  const issued = {
    diploma: '2016-08-01',
    str: '2024-03-01',
    ktp: '2019-01-01',
    photo: '2026-11-01',
    'health-letter': '2026-11-02',
  }
  const ids: Record<string, string> = {}
  for (const [kind, on] of Object.entries({ ...issued, ...change })) {
    const fileId = await bring(office, 'tuti', kind === 'photo' ? redPortrait() : await sheet(2))
    const added = await licenceDossier.add({ workerId, kind, fileId, issuedOn: day(on), validUntil: null })
    ids[kind] = added.id
  }
  return ids
}

const noLetter = { letterNumber: null, letterDate: null }

/** Does what is in turn, on a day; tells the step. Stops where somebody has to decide. */
export async function takeTurn(office: Staff, id: string, on: string): Promise<string | null> {
  const { licences } = office.client('tuti')
  const told = await licences.find({ id })
  const step = told.steps.find(({ state }) => state === 'current')
  if (!step) return null
  const at = { caseId: id, revision: told.revision, on: day(on) }
  const kind = step.takenBy
  if (kind === 'take-step') await licences.takeStep({ ...at, step: step.id, note: 'Dikerjakan' })
  else if (kind === 'hand-over') await licences.recordHandedOver({ ...at, ...noLetter })
  else if (kind === 'record-outside-step') await licences.recordOutsideStep({ ...at, step: step.id, ...noLetter })
  else if (kind === 'record-answer')
    await licences.recordAnswer({ ...at, outcome: 'issued', reason: null, fileIds: [], ...noLetter })
  else return null
  return step.id
}
