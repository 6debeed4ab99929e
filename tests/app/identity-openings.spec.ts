import { createAccount, expect, installApp, logOut, lookAt, signIn, test } from '#tests/harness/app.ts'
import { passwordOf } from '#tests/harness/core.ts'
import { plainJpeg } from '#tests/harness/photo-sample.ts'

test('the head asks to show an identity, the officer who holds the key grants, the head reads it, and the history tells it', async ({
  app,
}) => {
  test.setTimeout(240_000)
  const { page } = app
  const { admin } = await installApp(app)
  await createAccount(admin, 'lina', ['petugas-aduan'], 'Lina Wulandari')
  await createAccount(admin, 'bambang', ['kepala'], 'Bambang Contoh')
  const { token } = await app.client().session.logIn({ name: 'lina', password: passwordOf('lina') })
  const lina = app.client(token)
  const { ticket, recoveryCode } = await lina.identityVault.prepare({})
  await lina.identityVault.confirm({ ticket, recoveryCode })
  const sent = await app.host.fetch('/files?kind=complaint', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'x-file-name': 'surat-rahmawati.jpg' },
    body: new Uint8Array(plainJpeg),
  })
  const { id: scan } = (await sent.json()) as { id: string }
  const { number } = await lina.complaints.receive({
    ...{ channel: 'loket', class: 'complaint', service: 'kesehatan', reporterKind: 'family', mode: 'confidential' },
    story: { what: 'Anak saya belum diperiksa', where: null, when: null, who: null, how: null, wish: null },
    identity: {
      ...{ name: 'Rahmawati Contoh', identityNumber: null, inmateId: null, phone: '0812 0000 0001', email: null },
      ...{ address: null, reachedBy: null },
    },
    ...{ ownWords: true, accused: { units: [], accountIds: [] }, danger: null, fileIds: [scan], receivedAt: null },
  })
  const part = page.getByRole('region', { name: 'Identitas pelapor' })
  const scans = page.getByRole('region', { name: 'Formulir dan bukti' })
  const openComplaint = async () => {
    await page.getByRole('link', { name: 'Daftar pengaduan' }).click()
    await page.getByText(number).click()
    await expect(page.getByRole('heading', { name: `Pengaduan ${number}`, level: 1 })).toBeVisible()
  }

  await test.step('the head asks, with a cause, for whom and why', async () => {
    await signIn(app, page, 'bambang')
    await openComplaint()
    await expect(scans.getByText(/^1 berkas tersegel di brankas/)).toBeVisible()
    await part.getByRole('button', { name: 'Minta identitas dibuka' }).click()
    await part.getByRole('button', { name: 'Kirim permintaan' }).click()
    await expect(part.getByText('Pilih alasannya.').first()).toBeVisible()
    await part.getByRole('combobox', { name: 'Untuk apa' }).click()
    await page.getByRole('option', { name: 'Pemeriksaan Itjen, Kanwil, atau pengawas lain' }).click()
    await part.getByLabel('Akan diperlihatkan kepada siapa').fill('Pemeriksa Inspektorat Jenderal')
    await part.getByLabel('Mengapa perlu').fill('Surat tugas pemeriksaan nomor 7')
    await part.getByText('Mengapa perlu').scrollIntoViewIfNeeded()
    await lookAt(page, 'identity-opening-1-ask')
    await part.getByRole('button', { name: 'Kirim permintaan' }).click()
    await expect(part.getByText('Menunggu petugas kedua', { exact: true })).toBeVisible()
    await expect(part.getByRole('button', { name: 'Tarik permintaan' })).toBeVisible()
  })

  await test.step('the officer finds it on the start page and in the vault, and grants it', async () => {
    await logOut(page)
    await signIn(app, page, 'lina')
    await expect(page.getByText('Izinkan atau tolak: identitas pelapor diminta dibuka')).toBeVisible()
    await page.getByRole('link', { name: 'Brankas identitas' }).click()
    const waiting = page.getByRole('region', { name: 'Permintaan yang menunggu keputusan' })
    await expect(waiting.getByRole('link', { name: `Pengaduan ${number}` })).toBeVisible()
    await lookAt(page, 'identity-opening-2-waiting')
    await waiting.getByRole('button', { name: 'Izinkan dibuka' }).click()
    const dialog = page.getByRole('dialog', { name: 'Izinkan Bambang Contoh melihat identitas pelapor?' })
    await dialog.getByRole('button', { name: 'Izinkan dibuka' }).click()
    await expect(waiting.getByText('Tidak ada permintaan membuka identitas yang menunggu.')).toBeVisible()
    await expect(page.getByText('Rahmawati Contoh')).toHaveCount(0)
    await openComplaint()
    await scans.getByRole('button', { name: 'Lampiran 1' }).scrollIntoViewIfNeeded()
    await lookAt(page, 'identity-opening-4-scans')
    await scans.getByRole('button', { name: 'Lampiran 1' }).click()
    const viewer = page.getByRole('dialog', { name: 'Lampiran 1' })
    await expect(viewer.getByRole('img').first()).toBeVisible()
    await viewer.getByRole('button', { name: 'Tutup', exact: true }).click()
  })

  await test.step('the head reads it on demand, and the history names who asked, who granted and who read', async () => {
    await logOut(page)
    await signIn(app, page, 'bambang')
    await expect(page.getByText('Identitas pelapor terbuka untuk Anda')).toBeVisible()
    await openComplaint()
    await expect(part.getByText(/^Terbuka untuk Anda sampai/)).toBeVisible()
    await expect(page.getByText('Rahmawati Contoh')).toHaveCount(0)
    await part.getByRole('button', { name: 'Baca identitas pelapor' }).click()
    await expect(part.getByText('Rahmawati Contoh')).toBeVisible()
    await part.getByText('Rahmawati Contoh').scrollIntoViewIfNeeded()
    await lookAt(page, 'identity-opening-3-read')
    await part.getByRole('button', { name: 'Sembunyikan' }).click()
    await expect(page.getByText('Rahmawati Contoh')).toHaveCount(0)
    for (const event of ['diminta dibuka', 'diizinkan dibuka', 'dibaca'])
      await expect(page.getByText(`Identitas pelapor ${event}`, { exact: true })).toBeVisible()
  })
})
