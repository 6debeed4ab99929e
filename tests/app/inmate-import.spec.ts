import { readFileSync } from 'node:fs'
import { createAccount, expect, installApp, lookAt, signIn, test } from '#tests/harness/app.ts'
import { passwordOf } from '#tests/harness/core.ts'
import { workbookOf } from '#tests/harness/inmate-list.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'

const workbook = () =>
  workbookOf([
    ['DAFTAR PENGHUNI RUTAN CONTOH'],
    [
      'No',
      'No. Reg',
      'Nama Lengkap',
      'JK',
      'Tgl Lahir',
      'NIK',
      'Agama',
      'Alamat',
      'Blok/Kamar',
      'Tgl Masuk',
      'Petugas',
    ],
    [
      1,
      'AI.17/2026',
      'Djoko Soesilo',
      'L',
      '17/11/1990',
      '3299011711900001',
      'Islam',
      'Jalan Baru 9',
      'B / 4',
      '13/11/2026',
      'Sari',
    ],
    [
      2,
      'BI.5/2025',
      'Sutrisno Contoh',
      'L',
      '3 Feb 1980',
      3299010302800010,
      'Katholik',
      null,
      'A / 2',
      '01/02/2025',
      'Sari',
    ],
    [3, 'BI.6/2025', 'Wati Contoh', 'P', '04/05/1985', null, 'Islam', null, 'C / 1', '05/03/2025', 'Sari'],
    [],
    [4, 'BI.7/2025', 'Tanggal Aneh', 'X', '31/02/1990', null, 'Jedi', null, null, null, 'Sari'],
    [5, 'BI.8/2025', 'Slamet Contoh', 'L', null, null, 'Islam', null, null, null, 'Sari'],
  ])

test('the registry brings a list in: columns, dry run, decisions, apply, the lines left behind', async ({ app }) => {
  const { page } = app
  const { admin } = await installApp(app)
  await createAccount(admin, 'rini', ['registrasi'], 'Rini Registrasi')
  const registry = app.client((await app.client().session.logIn({ name: 'rini', password: passwordOf('rini') })).token)
  const base = newcomer()
  await registry.inmates.register(base)
  await registry.inmates.register({
    ...base,
    name: 'Slamet Contoh',
    aliases: [],
    nationalId: null,
    birthDate: '1970-01-01',
    firstRegister: { ...base.firstRegister, registerNumber: 'AI.20/2026' },
  })
  await registry.inmates.register({
    ...base,
    name: 'Bambang Pulang',
    aliases: [],
    nationalId: null,
    birthDate: '1972-02-02',
    firstRegister: { ...base.firstRegister, registerNumber: 'AI.21/2026' },
  })
  await signIn(app, page, 'rini')

  await test.step('nothing yet, and what to do', async () => {
    await page.getByRole('link', { name: 'Impor daftar WBP' }).click()
    await expect(page.getByRole('heading', { name: 'Belum ada daftar yang diimpor' })).toBeVisible()
    await lookAt(page, 'inmate-import-1-empty')
    await page.getByRole('link', { name: 'Impor daftar baru' }).first().click()
  })
  await test.step('a file that is no list is told so', async () => {
    app.expectRefusals('refused')
    const locked = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(64)])
    await page.locator('input[type=file]').setInputFiles({ name: 'lama.xlsx', mimeType: '', buffer: locked })
    await expect(page.getByRole('alert')).toContainText('Excel lama')
    await lookAt(page, 'inmate-import-2-refused')
    await page.getByRole('button', { name: /lama\.xlsx/ }).click()
  })
  await test.step('columns are guessed below the title', async () => {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'Penghuni November.xlsx', mimeType: '', buffer: await workbook() })
    await expect(page.getByText('5 baris berisi')).toBeVisible()
    await expect(page.getByRole('combobox', { name: 'Isian untuk kolom Tgl Lahir' })).toHaveValue('Tanggal lahir')
    await expect(page.getByRole('combobox', { name: 'Isian untuk kolom Petugas' })).toHaveValue('Tidak diambil')
    await page.getByLabel('Simpan pemetaan ini dengan nama (opsional)').fill('SDP harian')
    await lookAt(page, 'inmate-import-3-columns')
    await page.getByRole('button', { name: 'Periksa daftar' }).click()
  })
  await test.step('what the list would change, tab by tab', async () => {
    await expect(page.getByRole('heading', { name: 'Daftar Penghuni November.xlsx', level: 1 })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Siap dimasukkan: 3 baris' })).toBeVisible()
    await expect(page.getByText('Kolom yang tidak diambil: Petugas.')).toBeVisible()
    await expect(page.getByRole('row', { name: /Djoko Soesilo/ })).toContainText('Jalan Baru 9')
    await lookAt(page, 'inmate-import-4-changed')
    await page.getByRole('tab', { name: /Tidak masuk/ }).click()
    await expect(page.getByRole('row', { name: /Tanggal Aneh/ })).toContainText('Tanggal tidak terbaca: 31/02/1990')
    await lookAt(page, 'inmate-import-5-bad')
    await page.getByRole('tab', { name: /Pertanyaan/ }).click()
    await expect(page.getByRole('row', { name: /Bambang Pulang/ })).toContainText('tidak ada di daftar')
    await page.getByRole('tab', { name: /Baru/ }).click()
    await expect(page.getByRole('row', { name: /Sutrisno/ })).toContainText('dirusak Excel')
    await lookAt(page, 'inmate-import-6-new')
    await page.getByRole('button', { name: 'Lewati Wati Contoh' }).click()
    await expect(page.getByRole('button', { name: 'Masukkan Wati Contoh' })).toBeVisible()
  })
  await test.step('who is meant', async () => {
    await page.getByRole('tab', { name: /Perlu dipastikan/ }).click()
    await lookAt(page, 'inmate-import-7-ask')
    await page.getByRole('button', { name: 'Orang ini: Slamet Contoh, AI.20/2026, 1 Jan 1970, A / 3' }).click()
    await expect(page.getByText('Tidak ada yang perlu dipastikan.')).toBeVisible()
  })
  await test.step('thrown away by mistake, and taken back with every decision', async () => {
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: 'Buang hasil pemeriksaan' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Buang hasil pemeriksaan' }).click()
    await expect(page.getByRole('heading', { name: 'Belum ada daftar yang diimpor' })).toBeVisible()
    await page.getByRole('button', { name: 'Lihat', exact: true }).click()
    await expect(page.getByRole('row', { name: /Penghuni November\.xlsx/ })).toContainText('Impor daftar')
    await lookAt(page, 'inmate-import-11-trash')
    await page.getByRole('button', { name: 'Kembalikan Penghuni November.xlsx' }).click()
    await expect(page.getByRole('heading', { name: 'Tempat sampah kosong' })).toBeVisible()
    await page.getByRole('link', { name: 'Impor daftar WBP' }).click()
    await page.getByRole('row', { name: /Penghuni November\.xlsx/ }).click()
    await expect(page.getByRole('heading', { name: 'Siap dimasukkan: 3 baris' })).toBeVisible()
    await expect(page.getByRole('row', { name: /Djoko Soesilo/ })).toBeVisible()
    await page.getByRole('tab', { name: /Baru/ }).click()
    await expect(page.getByRole('button', { name: 'Masukkan Wati Contoh' })).toBeVisible()
  })
  await test.step('taken in; the lines left behind as a sheet', async () => {
    await page.getByRole('button', { name: 'Masukkan 3 baris' }).click()
    await expect(page.getByRole('heading', { name: 'Impor selesai' })).toBeVisible()
    await expect(page.getByText('3 baris masuk, 0 baris ditolak saat dimasukkan.')).toBeVisible()
    await lookAt(page, 'inmate-import-8-done')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Unduh baris yang tidak masuk (CSV)' }).click()
    const sheet = readFileSync(await (await download).path(), 'utf8')
    expect(sheet).toContain('Isian tidak dikenal: Jedi')
    expect(await registry.inmates.search({ text: 'wati', limit: 5, state: null })).toEqual([])
    expect(await registry.inmates.search({ text: 'sutrisno', limit: 5, state: null })).toHaveLength(1)
  })
  await test.step('the list of lists, and the saved mapping', async () => {
    await page.getByRole('link', { name: 'Impor daftar WBP', exact: true }).first().click()
    await expect(page.getByRole('row', { name: /Penghuni November\.xlsx/ })).toContainText('Selesai')
    await lookAt(page, 'inmate-import-9-list')
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: 'Pemetaan kolom' }).click()
    await page.getByRole('button', { name: 'Ganti nama SDP harian' }).click()
    await page.getByRole('dialog').getByLabel('Nama').fill('SDP mingguan')
    await page.getByRole('dialog').getByRole('button', { name: 'Ganti nama' }).click()
    await expect(page.getByRole('row', { name: /SDP mingguan/ })).toBeVisible()
    await lookAt(page, 'inmate-import-10-mappings')
    await page.getByRole('button', { name: 'Hapus SDP mingguan' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Hapus' }).click()
    await expect(page.getByRole('heading', { name: 'Belum ada pemetaan tersimpan' })).toBeVisible()
  })
})
