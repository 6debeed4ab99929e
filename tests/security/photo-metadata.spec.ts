import { install } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { telephoneJpeg, telephonePng } from '#tests/harness/photo-sample.ts'

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
  const facts = (await answer.json()) as { id: string; mediaType: string; size: number }
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
