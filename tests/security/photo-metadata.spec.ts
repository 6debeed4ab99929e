import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { install } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { telephoneJpeg, telephonePng } from '#tests/harness/photo-sample.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { temporaryFolder } from '#tests/harness/temporary-folder.ts'
import { pagesToPdf } from '../../renderer/components/Camera/pages-to-pdf.ts'

/**
 * The attack: a photograph of a person or a paper, taken with a telephone, tells where it was taken, when and by whom, to everybody who
 * may open it and to the Kanwil it is sent to. So nothing of that may be kept, whichever door it came through.
 */
type Fetch = (request: Request) => Promise<Response>

const address = 'http://lentera.test/files'

async function stored(core: { readonly fetch: Fetch }, token: string, content: Buffer) {
  const headers = { authorization: `Bearer ${token}`, 'x-file-name': 'IMG_0001.jpg' }
  const answer = await core.fetch(new Request(address, { method: 'POST', headers, body: new Uint8Array(content) }))
  expect(answer.status).toBe(201)
  const facts = (await answer.json()) as { id: string; mediaType: string; size: number; isSigned: boolean }
  const bytes = Buffer.from(await (await core.fetch(new Request(`${address}/${facts.id}`, { headers }))).arrayBuffer())
  expect(facts.size).toBe(bytes.length)
  return { ...facts, bytes }
}

test('a JPEG keeps its picture and how it is turned, and nothing that tells where and by whom', async ({ core }) => {
  const { adminToken } = await install(core)
  const sent = telephoneJpeg()
  for (const secret of ['Rahasia', 'Exif', 'xap/1.0', 'MPF', 'Photoshop']) expect(sent.includes(secret)).toBe(true)
  const { bytes, mediaType } = await stored(core, adminToken, sent)
  expect(mediaType).toBe('image/jpeg')
  for (const secret of ['Rahasia', 'xap/1.0', 'MPF', 'Photoshop']) expect(bytes.includes(secret), secret).toBe(false)
  // One EXIF entry is left: the orientation, a quarter turn as before.
  const exif = bytes.indexOf('Exif\0\0', 0, 'latin1')
  expect(bytes.readUInt16BE(exif - 2)).toBe(2 + 6 + 26)
  expect(bytes.readUInt16BE(exif + 6 + 8)).toBe(1)
  expect(bytes.readUInt16BE(exif + 6 + 10)).toBe(0x0112)
  expect(bytes.readUInt16BE(exif + 6 + 18)).toBe(6)
  // The picture itself, to the last bit, and the colour profile it needs.
  const scan = (content: Buffer) => content.subarray(content.indexOf(Buffer.from([0xff, 0xda])))
  const sentScan = scan(sent)
  expect(scan(bytes).equals(sentScan.subarray(0, sentScan.indexOf(Buffer.from([0xff, 0xd9])) + 2))).toBe(true)
  expect(bytes.includes('ICC_PROFILE')).toBe(true)
  // What is clean stays as it is.
  expect((await stored(core, adminToken, bytes)).bytes.equals(bytes)).toBe(true)
})

test('a PNG keeps its picture and its turn only', async ({ core }) => {
  const { adminToken } = await install(core)
  const sent = telephonePng()
  const { bytes } = await stored(core, adminToken, sent)
  for (const secret of ['Rahasia', 'tEXt', 'iTXt', 'tIME', 'prVt']) {
    expect(sent.includes(secret)).toBe(true)
    expect(bytes.includes(secret), secret).toBe(false)
  }
  const exif = bytes.indexOf('eXIf')
  expect(bytes.readUInt32BE(exif - 4)).toBe(26)
  expect(bytes.readUInt16BE(exif + 4 + 18)).toBe(6)
})

test('a picture that is cut, or that is none behind its first bytes, is refused: what cannot be read cannot be cleaned', async ({
  core,
}) => {
  const { adminToken } = await install(core)
  const whole = telephoneJpeg()
  const hidden = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('Rahasia'.repeat(40))])
  for (const content of [whole.subarray(0, 60), hidden, telephonePng().subarray(0, 50)]) {
    const headers = { authorization: `Bearer ${adminToken}` }
    const answer = await core.fetch(new Request(address, { method: 'POST', headers, body: new Uint8Array(content) }))
    expect(answer.status).toBe(415)
    expect(await answer.json()).toMatchObject({ code: 'file-type-refused' })
  }
})

test('no picture type is taken that nobody can clean', async ({ core }) => {
  const { adminToken } = await install(core)
  const webp = Buffer.concat([Buffer.from('RIFF\x1a\0\0\0WEBPVP8L\r\0\0\0', 'latin1'), Buffer.alloc(13)])
  const gif = Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1')
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1')])
  for (const content of [webp, gif, heic]) {
    const headers = { authorization: `Bearer ${adminToken}` }
    const answer = await core.fetch(new Request(address, { method: 'POST', headers, body: new Uint8Array(content) }))
    expect(answer.status).toBe(415)
  }
})

/** A PDF made of one photograph, with an author and an XMP packet; `extra` goes into its catalogue. */
function pdfOfPhotograph(extra = ''): Buffer {
  const packet =
    '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>' +
    '<rdf:Description exif:GPSLatitude="6,11.RahasiaS" pdfaid:part="2"><dc:creator><rdf:Seq><rdf:li>Rahasia-Nama</rdf:li></rdf:Seq>' +
    '</dc:creator><dc:title>Putusan</dc:title></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
  const photograph = pagesToPdf([{ jpeg: telephoneJpeg(), width: 16, height: 8 }])
  const [before = '', after = ''] = Buffer.from(photograph).toString('latin1').split('<< /Type /Catalog')
  // Behind the table of what it holds nothing moves; a reader finds its objects as before.
  const added = `${before}<< /Type /Catalog${extra}${after}`
  const metadata = `9 0 obj\n<< /Type /Metadata /Subtype /XML /Length ${packet.length} >>\nstream\n${packet}\nendstream\nendobj\n`
  const info = '10 0 obj\n<< /Author (Rahasia \\(Nama\\) Orang) /Title (Putusan) >>\nendobj\n'
  const hexadecimal = `11 0 obj\n<< /Author <${Buffer.from('Rahasia').toString('hex')}> >>\nendobj\n`
  return Buffer.from(added + metadata + info + hexadecimal, 'latin1')
}

const secretsOfPdf = ['Rahasia', 'xap/1.0', 'MPF\0', 'Photoshop', Buffer.from('Rahasia').toString('hex')]

test('a PDF made of photographs keeps its pictures, its title and its length, and nothing of where and by whom', async ({
  core,
}) => {
  const { adminToken } = await install(core)
  const sent = pdfOfPhotograph()
  for (const secret of secretsOfPdf) expect(sent.includes(secret), secret).toBe(true)
  const { bytes, mediaType, isSigned } = await stored(core, adminToken, sent)
  expect(mediaType).toBe('application/pdf')
  expect(isSigned).toBe(false)
  for (const secret of secretsOfPdf) expect(bytes.includes(secret), secret).toBe(false)
  expect(bytes.length).toBe(sent.length)
  for (const kept of ['pdfaid:part="2"', '<dc:title>Putusan</dc:title>', '/Title (Putusan)', 'ICC_PROFILE', 'xref'])
    expect(bytes.includes(kept), kept).toBe(true)
  const scanOf = (content: Buffer) =>
    content.subarray(content.indexOf(Buffer.from([0xff, 0xda])), content.indexOf(Buffer.from([0xff, 0xd9])) + 2)
  expect(scanOf(bytes).equals(scanOf(sent))).toBe(true)
  expect((await stored(core, adminToken, bytes)).bytes.equals(bytes)).toBe(true)
})

test('other programs open a cleaned PDF as before', async ({ core }) => {
  requireProgram(test, 'qpdf', 'pdftoppm')
  const { adminToken } = await install(core)
  const folder = temporaryFolder()
  const pictureOf = (name: string, content: Buffer): Buffer => {
    const path = join(folder.path, name)
    writeFileSync(path, content)
    expect(execFileSync('qpdf', ['--check', path]).toString()).toContain('No syntax or stream encoding errors')
    return execFileSync('pdftoppm', ['-r', '20', path])
  }
  const sent = Buffer.from(pagesToPdf([{ jpeg: telephoneJpeg(), width: 16, height: 8 }]))
  const { bytes } = await stored(core, adminToken, sent)
  expect(bytes.equals(sent)).toBe(false)
  expect(pictureOf('sesudah.pdf', bytes).equals(pictureOf('sebelum.pdf', sent))).toBe(true)
  folder.remove()
})

test('a PDF that somebody signed electronically is kept byte for byte, and says so; so is one that is locked', async ({
  core,
}) => {
  const { adminToken } = await install(core)
  const signed = pdfOfPhotograph(' /AcroForm << /Fields [ << /V << /Type /Sig /ByteRange [0 9 9 9] >> >> ] >>')
  const kept = await stored(core, adminToken, signed)
  expect(kept.bytes.equals(signed)).toBe(true)
  expect(kept.isSigned).toBe(true)
  const locked = Buffer.concat([pdfOfPhotograph(), Buffer.from('trailer << /Encrypt 5 0 R >>\n')])
  expect((await stored(core, adminToken, locked)).bytes.equals(locked)).toBe(true)
})

test('a PDF whose picture is cut is not touched inside that picture', async ({ core }) => {
  const { adminToken } = await install(core)
  const cut = telephoneJpeg().subarray(0, 60)
  const sent = Buffer.from(pagesToPdf([{ jpeg: cut, width: 16, height: 8 }]))
  expect((await stored(core, adminToken, sent)).bytes.equals(sent)).toBe(true)
})
