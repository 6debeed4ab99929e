import type { Page } from '@playwright/test'
import type { Role } from '#shared/people/roles.ts'
import { createAccount, expect, installApp, logOut, lookAt, signIn, test } from '#tests/harness/app.ts'
import type { Client } from '#tests/harness/client.ts'
import { passwordOf } from '#tests/harness/core.ts'

const staff: readonly (readonly [name: string, roles: Role[], fullName: string])[] = [
  ['lina', ['petugas-aduan'], 'Lina Wulandari'],
  ['tuti', ['petugas-aduan'], 'Tuti Handayani'],
  ['hadi', ['penangan-aduan'], 'Hadi Prasetyo'],
  ['bambang', ['kepala'], 'Bambang Contoh'],
  ['sari', ['perawat'], 'Sari Melati'],
]

const complaint: Parameters<Client['complaints']['receive']>[0] = {
  ...{ channel: 'kotak', class: 'complaint', service: 'kesehatan', reporterKind: 'inmate', mode: 'anonymous' },
  story: {
    ...{ what: 'Obat malam di Blok B dibagikan sesudah pukul sepuluh.', where: 'Blok B', when: 'Sejak Senin' },
    ...{ who: null, how: null, wish: 'Obat dibagikan tepat waktu' },
  },
  ...{ ownWords: true, identity: null, accused: { units: ['poliklinik'], accountIds: [] }, fileIds: [] },
  ...{ danger: { where: 'Blok B kamar 4', whom: 'Penghuni yang sakit' }, receivedAt: null },
}

const change = async (page: Page, name: string, app: Parameters<typeof signIn>[0]) => {
  await logOut(page)
  await signIn(app, page, name)
}

/** Opens the next step from the notice, writes what was done, and waits until the history tells it. */
async function take(page: Page, step: RegExp, note: string): Promise<void> {
  await page.getByRole('button', { name: step }).click()
  await page.getByLabel('Apa yang ditemukan atau dikerjakan?').fill(note)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(note, { exact: true })).toBeVisible()
}

test('an anonymous complaint about the clinic goes from the box to its end by four hands, and the clinic sees nothing', async ({
  app,
}) => {
  test.setTimeout(300_000)
  const { page } = app
  const { admin } = await installApp(app)
  for (const [name, roles, fullName] of staff) await createAccount(admin, name, roles, fullName)
  const { token } = await app.client().session.logIn({ name: 'lina', password: passwordOf('lina') })
  const { number } = await app.client(token).complaints.receive(complaint)
  const open = async (name: string) => {
    await change(page, name, app)
    await page.getByRole('link', { name: 'Daftar pengaduan' }).click()
    await page.getByText(number).click()
    await expect(page.getByRole('heading', { name: `Pengaduan ${number}`, level: 1 })).toBeVisible()
  }

  await test.step('a nurse: no entry, nothing on the start page, no page', async () => {
    await signIn(app, page, 'sari')
    await expect(page.getByText('Tidak ada yang menunggu', { exact: true })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Daftar pengaduan' })).toHaveCount(0)
    await expect(page.getByText(number)).toHaveCount(0)
  })

  await test.step('the first officer recommends', async () => {
    await open('tuti')
    await expect(page.getByText('Obat malam di Blok B dibagikan sesudah pukul sepuluh.')).toBeVisible()
    await lookAt(page, 'complaint-1-record')
    await page.getByRole('button', { name: /^Kerjakan: Unit Layanan Pengaduan/ }).click()
    await expect(page.getByLabel('Apa yang ditemukan atau dikerjakan?')).toBeVisible()
    await lookAt(page, 'complaint-2-step')
    await page.getByRole('complementary').getByRole('button', { name: 'Tutup', exact: true }).click()
    await take(page, /^Kerjakan: Unit Layanan Pengaduan/, 'Usul: ubah jam pembagian obat')
    await expect(page.getByText('Menunggu Kepala', { exact: true }).first()).toBeVisible()
  })

  await test.step('the head reads his task, then directs', async () => {
    await change(page, 'bambang', app)
    await page.getByText('Periksa segera: ada yang terancam bahaya').click()
    await expect(page.getByText('Penghuni yang sakit')).toBeVisible()
    await lookAt(page, 'complaint-3-task')
    await page.getByRole('button', { name: 'Sudah saya baca' }).click()
    await expect(page.getByRole('button', { name: 'Sudah saya baca' })).toHaveCount(0)
    await page.getByLabel('Apa yang Anda temukan atau kerjakan?').fill('Sudah diperiksa, keadaannya baik')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Sudah diperiksa, keadaannya baik')).toBeVisible()
    await page.getByRole('link', { name: 'Daftar pengaduan' }).click()
    await expect(page.getByText(number)).toBeVisible()
    await lookAt(page, 'complaint-4-list')
    await page.getByText(number).click()
    await take(page, /^Kerjakan: Kepala Lapas\/Rutan/, 'Setuju, laksanakan minggu ini')
  })

  await test.step('the one who handles it puts it right', async () => {
    await open('hadi')
    await take(page, /^Kerjakan: Pejabat yang terkait/, 'Jam pembagian obat dipindah ke pukul tujuh')
  })

  await test.step('the second officer answers, passes one step over, reports and closes', async () => {
    await open('lina')
    await page.getByRole('button', { name: 'Kerjakan: Jawaban disampaikan kepada pelapor' }).click()
    await page.getByRole('radio', { name: 'Ditanggapi dengan perbaikan atau klarifikasi' }).check()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Pelapor dijawab', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: /^Lewati: Tindak lanjut dikerjakan/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('Sudah diperbaiki sebelum dijawab')
    await dialog.getByRole('button', { name: /^Lewati/ }).click()
    await expect(page.getByText('Sudah diperbaiki sebelum dijawab')).toBeVisible()
    await page.getByRole('button', { name: /^Kerjakan: Kepuasan pelapor/ }).click()
    const note = page.getByLabel('Keterangan: kapan, lewat apa, dan apa yang disampaikan')
    await note.fill('Pengumuman ditempel di Blok B; tiga penghuni menyapa dan senang')
    await page.getByRole('radio', { name: 'Tidak dapat ditanyai' }).check()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Isi bilangan bulat dari 1 sampai 99.').first()).toBeVisible()
    await lookAt(page, 'complaint-5-asked')
    await page.getByRole('radio', { name: 'Puas', exact: true }).check()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(/^Puas\. Dikerjakan/)).toBeVisible()
    await take(page, /^Kerjakan: Laporan pengaduan dibuat/, 'Laporan diserahkan kepada atasan')
    await take(page, /^Kerjakan: Laporan penanganan/, 'Laporan dikirim ke Kanwil')
    await page.getByRole('button', { name: 'Kerjakan: Pengaduan ditutup' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Tutup pengaduan' }).click()
    await expect(page.getByText('Selesai', { exact: true }).first()).toBeVisible()
    await lookAt(page, 'complaint-5-closed')
  })
})

test('a secret complaint: its officer sees the contact on demand, names whom it is about, asks, and makes a new PIN', async ({
  app,
}) => {
  test.setTimeout(240_000)
  const { page } = app
  const { admin } = await installApp(app)
  for (const [name, roles, fullName] of staff.slice(0, 4)) await createAccount(admin, name, roles, fullName)
  const { token } = await app.client().session.logIn({ name: 'lina', password: passwordOf('lina') })
  const lina = app.client(token)
  const { ticket, recoveryCode } = await lina.identityVault.prepare({})
  await lina.identityVault.confirm({ ticket, recoveryCode })
  const identity = {
    ...{ name: 'Rahmawati Contoh', identityNumber: null, inmateId: null, phone: '0812 0000 0001', email: null },
    ...{ address: null, reachedBy: 'Sesudah magrib' },
  }
  const accused = { units: [], accountIds: [] }
  const { number, receiptId } = await lina.complaints.receive({
    ...{ ...complaint, mode: 'confidential', identity, accused, danger: null },
  })
  await lina.complaintReceipts.settle({ receiptId, outcome: 'printed' })
  await signIn(app, page, 'lina')
  await page.getByRole('link', { name: 'Daftar pengaduan' }).click()
  await page.getByText(number).click()
  const contact = page.getByRole('button', { name: 'Lihat kontak pelapor' })
  await expect(contact).toBeVisible()
  await expect(page.getByText('Rahmawati Contoh')).toHaveCount(0)
  await contact.click()
  await expect(page.getByText('Rahmawati Contoh')).toBeVisible()
  await page.getByText('Rahmawati Contoh').scrollIntoViewIfNeeded()
  await lookAt(page, 'complaint-6-contact')
  await page.getByRole('button', { name: 'Sembunyikan' }).click()
  await expect(page.getByText('Rahmawati Contoh')).toHaveCount(0)

  await page.getByRole('button', { name: 'Catat siapa yang diadukan' }).click()
  await page.getByLabel('Unit', { exact: true }).first().fill('Kepala')
  await page.getByRole('option', { name: 'Kepala satuan kerja' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: 'Cabut: Kepala satuan kerja' })).toBeVisible()

  await page.getByRole('button', { name: 'Minta penjelasan atau perbaikan' }).click()
  await page.getByLabel('Kepada siapa', { exact: true }).first().fill('Hadi')
  await page.getByRole('option', { name: 'Hadi Prasetyo' }).click()
  await page.getByLabel('Apa yang diminta?').fill('Mohon jelaskan jam pembagian obat')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('listitem').filter({ hasText: 'Mohon jelaskan jam pembagian obat' })).toBeVisible()

  await page.getByLabel('Identitas orangnya sudah dicocokkan').check()
  await page.getByRole('button', { name: 'Buat PIN baru' }).click()
  await expect(page.locator('output')).toHaveText(/^\d{6}$/)
  await page.locator('output').scrollIntoViewIfNeeded()
  await lookAt(page, 'complaint-7-pin')
})
