import { expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import { withRefusedCamera } from '#tests/harness/camera.ts'
import { Unit } from './recommendation-people.ts'

test.use({ launchOptions: withRefusedCamera })

test('a refused or busy camera is told in plain words, and the scan can still be chosen', async ({ app }) => {
  const { page } = app
  const unit = await Unit.open(app, [])
  await signIn(app, page, 'rini')
  await page.goto(`${app.host.origin}/warga-binaan/${unit.inmateId}/ubah`)
  await signIn(app, page, 'rini')
  await page.getByRole('button', { name: /^Ambil foto: Foto/ }).click()
  await expect(page.getByRole('dialog')).toContainText('Kamera belum diizinkan')
  await lookAt(page, 'camera-20-refused')
  await page.getByRole('dialog').getByRole('button', { name: 'Coba lagi' }).click()
  await expect(page.getByRole('dialog')).toContainText('Kamera belum diizinkan')

  for (const [name, words] of [
    ['NotReadableError', 'Kamera sedang dipakai program lain'],
    ['NotFoundError', 'Tidak ada kamera di komputer ini'],
  ] as const) {
    await page.evaluate((problem) => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', problem))
    }, name)
    await page.getByRole('dialog').getByRole('button', { name: 'Coba lagi' }).click()
    await expect(page.getByRole('dialog')).toContainText(words)
  }
  await page.getByRole('dialog').getByRole('button', { name: 'Tutup' }).click()
  await expect(page.getByRole('button', { name: /^Pilih berkas: Foto/ })).toBeEnabled()
  // Nobody but our own page could ask: a page inside it is not given the camera.
  const policy = (await app.host.fetch('/')).headers.get('permissions-policy')
  expect(policy).toContain('camera=(self)')
  expect(policy).toContain('microphone=()')
})
