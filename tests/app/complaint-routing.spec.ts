import type { Role } from '#shared/people/roles.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { createAccount, expect, installApp, logOut, lookAt, signIn, test } from '#tests/harness/app.ts'
import type { Client } from '#tests/harness/client.ts'
import { adminPassword, passwordOf } from '#tests/harness/core.ts'

const staff: readonly (readonly [name: string, roles: Role[], fullName: string])[] = [
  ['lina', ['petugas-aduan'], 'Lina Wulandari'],
  ['tuti', ['petugas-aduan'], 'Tuti Handayani'],
  ['hadi', ['penangan-aduan'], 'Hadi Prasetyo'],
  ['bambang', ['kepala'], 'Bambang Contoh'],
]

const complaint: Parameters<Client['complaints']['receive']>[0] = {
  ...{ channel: 'surat', class: 'complaint', service: 'keamanan', reporterKind: 'unknown', mode: 'anonymous' },
  story: {
    ...{ what: 'Kepala meminta uang untuk pindah kamar.', where: 'Blok A', when: null, who: null, how: null },
    wish: null,
  },
  ...{ ownWords: true, identity: null, accused: { units: ['kepala'], accountIds: [] }, danger: null, fileIds: [] },
  receivedAt: null,
}

test('a box is put up, opened by two, counted, and a sheet of it becomes a complaint', async ({ app }) => {
  test.setTimeout(240_000)
  const { page } = app
  const { admin } = await installApp(app)
  for (const [name, roles, fullName] of staff) await createAccount(admin, name, roles, fullName)
  await signIn(app, page, 'lina')

  await test.step('the first box', async () => {
    await page.getByRole('link', { name: 'Kotak pengaduan', exact: true }).click()
    await expect(page.getByText('Belum ada kotak', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Tambah kotak' }).click()
    await expect(page.getByRole('heading', { name: 'Kotak pengaduan', level: 1 })).toBeVisible()
    await page.getByRole('textbox', { name: 'Nama kotak' }).fill('Kotak Blok B')
    await page.getByRole('textbox', { name: 'Tempat' }).fill('Dekat kantin')
    await page.getByRole('button', { name: 'Tambah kotak' }).click()
    await expect(page.getByRole('cell', { name: 'Kotak Blok B', exact: true })).toBeVisible()
    await lookAt(page, 'routing-1-boxes')
  })

  await test.step('opened by two', async () => {
    await page.getByRole('link', { name: 'Kotak pengaduan', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Pembukaan kotak pengaduan', level: 1 })).toBeVisible()
    await page.getByRole('button', { name: 'Catat pembukaan' }).click()
    const panel = page.getByRole('complementary')
    await panel.getByRole('textbox', { name: 'Jumlah lembar' }).fill('2')
    await panel.getByRole('radio', { name: 'Orang lain, tulis namanya' }).check()
    await panel.getByRole('textbox', { name: 'Nama', exact: true }).fill('Rusli Contoh')
    await panel.getByRole('textbox', { name: 'Jabatan' }).fill('Anggota pengamanan')
    await lookAt(page, 'routing-2-opening')
    await page.keyboard.press('Control+Enter')
    await expect(panel.getByText('2 lembar belum dicatat sebagai pengaduan.')).toBeVisible()
    await expect(panel.getByText('Rusli Contoh, Anggota pengamanan')).toBeVisible()
    await lookAt(page, 'routing-3-opened')
  })

  await test.step('a sheet of it at the counter', async () => {
    await page.getByRole('complementary').getByRole('link', { name: 'Catat pengaduan dari kotak ini' }).click()
    await expect(page.getByRole('heading', { name: 'Terima pengaduan', level: 1 })).toBeVisible()
    await expect(page.getByRole('combobox', { name: 'Datang lewat' })).toHaveValue('Kotak pengaduan')
    const opening = page.getByRole('combobox', { name: 'Dari pembukaan kotak' })
    await expect(opening).toHaveValue(/^Kotak Blok B, dibuka .* \(2 lembar tersisa\)$/)
    await page.getByRole('combobox', { name: 'Pelapor', exact: true }).click()
    await page.getByRole('option', { name: 'Tidak diketahui' }).click()
    await page.getByRole('combobox', { name: 'Tentang layanan' }).click()
    await page.getByRole('option', { name: 'Makanan dan air' }).click()
    await page.getByRole('radio', { name: 'Anonim' }).check()
    await page.getByRole('textbox', { name: 'Apa yang terjadi?' }).fill('Air mandi kotor sejak Senin')
    await lookAt(page, 'routing-4-intake')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { name: /^Tanda terima AD-\d{3}-\d{4}$/ })).toBeVisible()
    await page.getByRole('link', { name: 'Kotak pengaduan', exact: true }).click()
    // Nobody waits for this receipt: the sheet came without a name.
    await page.getByRole('dialog').getByRole('button', { name: 'Tinggalkan tanpa menyimpan' }).click()
    await expect(page.getByRole('cell', { name: '2 lembar, 1 sudah dicatat' })).toBeVisible()
  })
})

test('head and no deputy: a sealed letter goes out, its answer comes back, and the head sees nothing', async ({
  app,
}) => {
  test.setTimeout(240_000)
  const { page } = app
  const { admin } = await installApp(app)
  for (const [name, roles, fullName] of staff) await createAccount(admin, name, roles, fullName)
  const { token } = await app.client().session.logIn({ name: 'lina', password: passwordOf('lina') })
  const lina = app.client(token)
  const { id, number } = await lina.complaints.receive(complaint)
  // Stays in the house.
  await lina.complaints.receive({ ...complaint, accused: { units: [], accountIds: [] } })
  const { caseId, revision } = await lina.complaintCases.course({ id })
  const { date: on } = await lina.facility.today({})
  const recommended = { caseId, revision, step: 'recommend', note: 'Usul: diperiksa atasan' }
  await lina.complaintCases.takeStep({ ...recommended, on: on as CalendarDate })

  await test.step('the officer writes the letter', async () => {
    await signIn(app, page, 'lina')
    await page.getByRole('link', { name: 'Daftar pengaduan' }).click()
    await page.getByText(number).click()
    const part = page.getByRole('region', { name: 'Surat tertutup' })
    await expect(part.getByText('Langkah ini tidak dapat dikerjakan di sini')).toBeVisible()
    await lookAt(page, 'routing-5-needed')
    await part.getByRole('button', { name: 'Buat surat tertutup' }).click()
    await part.getByRole('textbox', { name: 'Tanggal surat' }).fill(on.split('-').toReversed().join('-'))
    await part.getByRole('textbox', { name: 'Yang dimohon' }).fill('Mohon arahan tertulis dalam 14 hari kerja')
    await page.keyboard.press('Control+Enter')
    await expect(part.getByText('Langkah ini di Kantor Wilayah')).toBeVisible()
    await part.getByRole('button', { name: 'Cetak surat' }).click()
    const paper = page.getByRole('dialog')
    await expect(paper.getByRole('img').first()).toBeVisible()
    await lookAt(page, 'routing-6-letter')
    await page.keyboard.press('Escape')
    await expect(paper).toHaveCount(0)
  })

  await test.step('the list finds what waits outside', async () => {
    await page.getByRole('link', { name: 'Daftar pengaduan', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Daftar pengaduan', level: 1 })).toBeVisible()
    await page.getByRole('combobox', { name: 'Keadaan' }).click()
    await page.getByRole('option', { name: 'Di Kanwil/Inspektorat', exact: true }).click()
    await expect(page.getByRole('row').filter({ hasText: number })).toContainText('Kantor Wilayah')
    await expect(page.getByRole('row')).toHaveCount(2)
    await lookAt(page, 'routing-6b-outside')
    await page.getByRole('row').filter({ hasText: number }).click()
    await expect(page.getByRole('heading', { name: `Pengaduan ${number}`, level: 1 })).toBeVisible()
  })

  await test.step('its answer takes the step', async () => {
    const part = page.getByRole('region', { name: 'Surat tertutup' })
    await part.getByRole('button', { name: 'Catat jawaban' }).click()
    await part.getByRole('textbox', { name: 'Tanggal jawaban' }).fill(on.split('-').toReversed().join('-'))
    await part.getByRole('textbox', { name: 'Isi jawaban' }).fill('Kanwil memeriksa sendiri minggu ini')
    await page.keyboard.press('Control+Enter')
    await expect(part.getByRole('heading', { name: 'Jawaban yang datang' })).toBeVisible()
    await expect(page.getByText('Menunggu Penangan aduan', { exact: true }).first()).toBeVisible()
    await lookAt(page, 'routing-7-answered')
  })

  await test.step('the head: nothing', async () => {
    await logOut(page)
    await signIn(app, page, 'bambang')
    await page.getByRole('link', { name: 'Daftar pengaduan' }).click()
    await expect(page.getByRole('heading', { name: 'Daftar pengaduan', level: 1 })).toBeVisible()
    await expect(page.getByText(number)).toHaveCount(0)
  })

  await test.step('the administrator names a deputy under the posts', async () => {
    await logOut(page)
    await signIn(app, page, 'admin', adminPassword)
    await page.getByRole('link', { name: 'Jabatan', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Wakil kepala untuk pengaduan' })).toBeVisible()
    await page.getByRole('heading', { name: 'Tunjuk wakil kepala' }).scrollIntoViewIfNeeded()
    await lookAt(page, 'routing-8-deputy')
  })
})
