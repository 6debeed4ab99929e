import type { Page } from '@playwright/test'
import { expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import { passwordOf } from '#tests/harness/core.ts'
import { Unit } from './recommendation-people.ts'

/** A sheet of 40 x 20 dots as a browser packs it; at full quality it packs every dot as it is. */
async function sheetAsWebp(page: Page, quality: number): Promise<Buffer> {
  const bytes = await page.evaluate(async (share) => {
    const canvas = document.createElement('canvas')
    canvas.width = 40
    canvas.height = 20
    const context = canvas.getContext('2d', { alpha: false })
    if (context) {
      context.fillStyle = '#fff'
      context.fillRect(0, 0, 40, 20)
      context.fillStyle = '#d00'
      context.fillRect(0, 0, 10, 20)
    }
    const packed = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/webp', share))
    return packed ? [...new Uint8Array(await packed.arrayBuffer())] : []
  }, quality)
  return Buffer.from(bytes)
}

const chunk = (kind: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(8)
  head.write(kind, 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
}

/** The picture alone, without what the browser writes around it. */
function pictureChunk(webp: Buffer): Buffer {
  const at = webp.indexOf('VP8 ')
  return webp.subarray(at, at + 8 + webp.readUInt32LE(at + 4))
}

/** The same as a telephone writes it: turned by a quarter, and with the name of its owner. */
function fromTelephone(plain: Buffer, isMoving = false): Buffer {
  const facts = Buffer.alloc(10)
  facts[0] = 0x0c | (isMoving ? 0x02 : 0)
  facts.writeUIntLE(39, 4, 3)
  facts.writeUIntLE(19, 7, 3)
  const exif = Buffer.from('4d4d002a00000008000101120003000000010006000000000000', 'hex')
  const xmp = Buffer.from('<x:xmpmeta>Rahasia-Pemilik</x:xmpmeta>')
  const body = Buffer.concat([chunk('VP8X', facts), pictureChunk(plain), chunk('EXIF', exif), chunk('XMP ', xmp)])
  return Buffer.concat([chunk('RIFF', Buffer.concat([Buffer.from('WEBP'), body]))])
}

test('a WebP picture becomes a JPEG or a PNG that every reader of a bundle knows, upright and without its owner', async ({
  app,
}) => {
  const { page } = app
  const unit = await Unit.open(app, ['sari'])
  const registry = app.client((await app.client().session.logIn({ name: 'rini', password: passwordOf('rini') })).token)
  await signIn(app, page, 'rini')
  await page.goto(`${app.host.origin}/warga-binaan/${unit.inmateId}?tab=berkas`)
  await signIn(app, page, 'rini')
  const choose = (name: string, buffer: Buffer) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/webp', buffer })
  const sheets = page.getByRole('list', { name: 'Pindaian' })

  await test.step('what moves or is cut is refused in plain words', async () => {
    await choose('gerak.webp', fromTelephone(await sheetAsWebp(page, 0.8), true))
    await expect(page.getByText('Gambar "gerak.webp" terpotong, rusak, atau bergerak.')).toBeVisible()
    await page.getByText('Gambar "gerak.webp"').scrollIntoViewIfNeeded()
    await lookAt(page, 'webp-01-refused')
    await choose('potong.webp', (await sheetAsWebp(page, 0.8)).subarray(0, 30))
    await expect(page.getByText('Gambar "potong.webp" terpotong, rusak, atau bergerak.')).toBeVisible()
  })
  await test.step('a photograph and an exact picture are stored and shown', async () => {
    await page.getByLabel('Judul').fill('Foto luka')
    await choose('foto.webp', fromTelephone(await sheetAsWebp(page, 0.8)))
    await expect(sheets).toContainText('foto.jpg')
    // Its name says JPG; what it is decides.
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'tangkapan.jpg', mimeType: 'image/jpeg', buffer: await sheetAsWebp(page, 1) })
    await expect(sheets).toContainText('tangkapan.png')
    await expect(page.getByRole('img', { name: /tangkapan\.png/ })).toBeVisible()
    await page.getByRole('img', { name: /tangkapan\.png/ }).scrollIntoViewIfNeeded()
    await lookAt(page, 'webp-02-stored')
    await page.getByRole('button', { name: 'Simpan berkas' }).click()
    await expect(page.getByRole('list', { name: 'Berkas WBP/Tahanan' }).getByRole('listitem')).toHaveCount(2)
  })
  const files = await registry.inmateFiles.list({ inmateId: unit.inmateId })
  const types = files.map((file) => file.mediaType).toSorted()
  expect(types).toEqual(['image/jpeg', 'image/png'])
  for (const { fileId } of files) {
    const { token } = await app.client().session.logIn({ name: 'rini', password: passwordOf('rini') })
    const headers = { authorization: `Bearer ${token}` }
    const bytes = Buffer.from(await (await fetch(`${app.host.origin}/files/${fileId}`, { headers })).arrayBuffer())
    expect(bytes.includes('Rahasia')).toBe(false)
    const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]))
    // Height, then width: the photograph stands upright now.
    if (frame > 0) expect([bytes.readUInt16BE(frame + 5), bytes.readUInt16BE(frame + 7)]).toEqual([40, 20])
  }
})
