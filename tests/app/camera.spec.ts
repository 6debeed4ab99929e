import type { Page } from '@playwright/test'
import { expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import { cameraUse, watchCameras, withCamera } from '#tests/harness/camera.ts'
import { passwordOf } from '#tests/harness/core.ts'
import { telephoneJpeg } from '#tests/harness/photo-sample.ts'
import { Unit } from './recommendation-people.ts'

test.use({ launchOptions: withCamera })

const shutter = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Ambil foto' })

test('papers under the camera: cut out, straightened, several pages into one PDF, and the camera is off again', async ({
  app,
  context,
}) => {
  const { page } = app
  await watchCameras(context)
  const unit = await Unit.open(app, ['sari'])
  const caseId = await unit.openCase('sari')
  await signIn(app, page, 'sari')
  await page.goto(`${app.host.origin}/poliklinik/rekomendasi-medis/${caseId}`)
  await signIn(app, page, 'sari')
  await page.getByRole('button', { name: '3. Rekam medis yang bersangkutan' }).click()

  await test.step('the camera is asked for only when it is used, and never for sound', async () => {
    await expect(page.getByRole('button', { name: 'Ambil foto: Pindaian' })).toBeVisible()
    expect(await cameraUse(page)).toEqual({ opened: 0, running: 0, sound: 0 })
    await page.getByRole('button', { name: 'Ambil foto: Pindaian' }).click()
    await expect(shutter(page)).toBeEnabled()
    expect(await cameraUse(page)).toMatchObject({ running: 1, sound: 0 })
    await lookAt(page, 'camera-01-live')
  })

  await test.step('another camera is chosen', async () => {
    await page.getByRole('combobox', { name: 'Kamera' }).click()
    await page.getByRole('option').nth(1).click()
    await expect(shutter(page)).toBeEnabled()
    expect(await cameraUse(page)).toMatchObject({ running: 1 })
  })

  await test.step('the corners are moved with the mouse and with keys', async () => {
    await shutter(page).click()
    const corner = page.getByRole('button', { name: 'Sudut kiri atas' })
    await corner.focus()
    const before = await corner.boundingBox()
    for (const key of ['ArrowRight', 'ArrowDown', 'Shift+ArrowDown']) await page.keyboard.press(key)
    const after = await corner.boundingBox()
    expect(after?.y ?? 0).toBeGreaterThan((before?.y ?? 0) + 10)
    const other = page.getByRole('button', { name: 'Sudut kanan bawah' })
    await other.hover()
    await page.mouse.down()
    await page.mouse.move(700, 400, { steps: 5 })
    await page.mouse.up()
    const moved = await other.boundingBox()
    expect(Math.abs((moved?.x ?? 0) + (moved?.width ?? 0) / 2 - 700)).toBeLessThan(25)
    await lookAt(page, 'camera-02-crop')
    await page.getByRole('button', { name: 'Putar ke kanan' }).click()
    await lookAt(page, 'camera-03-turned')
    await page.getByRole('button', { name: 'Pakai, lalu foto halaman berikutnya' }).click()
  })

  await test.step('the second page, and both are one PDF', async () => {
    await expect(page.getByRole('list', { name: 'Halaman yang sudah diambil' })).toBeVisible()
    await expect(shutter(page)).toBeEnabled()
    await lookAt(page, 'camera-04-second-page')
    await shutter(page).click()
    await page.getByRole('button', { name: 'Pakai seluruh gambar' }).click()
    await page.getByRole('button', { name: 'Pakai halaman ini' }).click()
    await expect(page.getByRole('list', { name: 'Pindaian' })).toContainText('Foto Pindaian.pdf')
    await expect(page.getByText('Halaman 1 dari 2')).toBeVisible()
    await lookAt(page, 'camera-05-stored')
    expect(await cameraUse(page)).toMatchObject({ running: 0 })
  })

  await test.step('it is attached, and listed among the files of the case', async () => {
    await page.getByRole('button', { name: 'Lampirkan', exact: true }).click()
    await expect(page.getByText('Kurang 3 dari 4 berkas.')).toBeVisible()
    await expect(page.getByRole('list', { name: 'Berkas permohonan' })).toContainText('Rekam medis')
  })
})

test('locking the screen or closing the camera switches it off and leaves the form as it was', async ({
  app,
  context,
}) => {
  const { page } = app
  await watchCameras(context)
  const unit = await Unit.open(app, [])
  await signIn(app, page, 'rini')
  await page.goto(`${app.host.origin}/warga-binaan/${unit.inmateId}/ubah`)
  await signIn(app, page, 'rini')
  await page.getByRole('button', { name: /^Ambil foto: Foto/ }).click()
  await expect(shutter(page)).toBeEnabled()

  await test.step('a locked screen sees nothing', async () => {
    await page.keyboard.press('Control+l')
    await expect(page.getByRole('heading', { name: 'Layar terkunci' })).toBeVisible()
    await expect.poll(async () => (await cameraUse(page)).running).toBe(0)
    await page.getByLabel('Kata sandi', { exact: true }).fill(passwordOf('rini'))
    await page.getByRole('button', { name: 'Buka kunci' }).click()
    await expect(shutter(page)).toBeEnabled()
    expect(await cameraUse(page)).toMatchObject({ running: 1 })
  })

  await page.getByRole('dialog').getByRole('button', { name: 'Tutup' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await cameraUse(page)).toMatchObject({ opened: 2, running: 0 })
})

test("a person's photo: a square on the face, shown in the banner; a telephone's photo stays upright", async ({
  app,
  context,
}) => {
  const { page } = app
  await watchCameras(context)
  const unit = await Unit.open(app, [])
  await signIn(app, page, 'rini')
  await page.goto(`${app.host.origin}/warga-binaan/${unit.inmateId}/ubah`)
  await signIn(app, page, 'rini')

  await test.step('taken and cut to a square', async () => {
    await page.getByRole('button', { name: /^Ambil foto: Foto/ }).click()
    await expect(shutter(page)).toBeEnabled()
    await lookAt(page, 'camera-10-face')
    await shutter(page).click()
    await page.getByRole('button', { name: 'Kotak wajah' }).press('Shift+ArrowLeft')
    await page.getByRole('slider', { name: 'Besar kotak' }).press('ArrowLeft')
    await lookAt(page, 'camera-11-face-crop')
    await page.getByRole('button', { name: 'Pakai foto ini' }).click()
    const photo = page.getByRole('img', { name: 'Foto tersimpan' })
    await expect(photo).toBeVisible()
    expect(await sizeOf(page, 'Foto tersimpan')).toEqual([600, 600])
    expect(await cameraUse(page)).toMatchObject({ running: 0 })
  })

  await test.step('in the banner after saving', async () => {
    await page.getByRole('button', { name: 'Simpan perubahan' }).click()
    await expect(page.getByRole('img', { name: 'Foto Djoko Soesilo' })).toBeVisible()
    await lookAt(page, 'camera-12-banner')
  })

  await test.step('a picture from a telephone that was held upright is shown upright', async () => {
    await page.goto(`${app.host.origin}/warga-binaan/${unit.inmateId}/ubah`)
    await signIn(app, page, 'rini')
    await page.getByRole('button', { name: 'Ganti atau hapus foto' }).click()
    const file = { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: telephoneJpeg() }
    await page.locator('input[type=file]').setInputFiles(file)
    await expect(page.getByRole('img', { name: 'Foto tersimpan' })).toBeVisible()
    // 16 x 8 dots, with a quarter turn.
    expect(await sizeOf(page, 'Foto tersimpan')).toEqual([8, 16])
  })
})

function sizeOf(page: Page, name: string): Promise<readonly number[]> {
  return page
    .getByRole('img', { name })
    .locator('xpath=descendant-or-self::img')
    .evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])
}
