import type { Locator, Page, Route } from '@playwright/test'
import {
  type App,
  createAccount,
  expect,
  type InstalledApp,
  installApp,
  logOut,
  lookAt,
  signIn,
  test,
} from '#tests/harness/app.ts'
import type { Client } from '#tests/harness/client.ts'
import { adminPassword, passwordOf } from '#tests/harness/core.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { openRaw } from '#tests/harness/raw-database.ts'

const restored = 'Dilanjutkan dari draf'

/** In an object: a client that is awaited by itself is no longer the one that `createAccount` knows. */
async function openCalendar(app: App): Promise<InstalledApp> {
  const installed = await installApp(app)
  await signIn(app, app.page, 'admin', adminPassword)
  await app.page.getByRole('link', { name: 'Kalender kerja' }).click()
  return installed
}

async function openHolidayPanel(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Tambah hari libur' }).click()
  const panel = page.getByRole('complementary')
  await expect(panel.getByLabel('Nama hari libur')).toBeVisible()
  return panel
}

async function closePanel(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary')).toBeHidden()
}

/** Everything that must be filled in to register somebody, and on to the page that shows it once more. */
async function fillRegistration(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'WBP/Tahanan' }).click()
  await page.getByRole('link', { name: 'Daftarkan orang baru' }).first().click()
  await page.getByLabel('Nama lengkap').fill('Djoko Soesilo')
  await page.getByRole('combobox', { name: 'Jenis kelamin' }).click()
  await page.getByRole('option', { name: 'Laki-laki' }).click()
  await page.getByRole('textbox', { name: 'Tanggal masuk' }).fill('13-11-2026')
  await page.getByRole('textbox', { name: 'Nomor register' }).fill('AI.17/2026')
  await page.getByRole('button', { name: 'Periksa isian' }).click()
  await expect(page.getByRole('button', { name: 'Daftarkan' })).toBeVisible()
}

async function registry(app: App): Promise<Client> {
  const { admin } = await installApp(app)
  await createAccount(admin, 'rini', ['registrasi'], 'Rini Registrasi')
  await signIn(app, app.page, 'rini')
  const { token } = await app.client().session.logIn({ name: 'rini', password: passwordOf('rini') })
  return app.client(token)
}

const peopleCalled = async (client: Client, name: string): Promise<number> =>
  (await client.inmates.search({ text: name, limit: 20, state: null })).filter((found) => found.name === name).length

test('typing stays: closed panel, lock, log-out; it is told, and can be begun anew', async ({ app }) => {
  const { page } = app
  const { admin } = await openCalendar(app)

  await test.step('Esc closes the panel at once; opened again it holds the text', async () => {
    const panel = await openHolidayPanel(page)
    await panel.getByLabel('Nama hari libur').pressSequentially('Hari Jadi Contoh')
    await closePanel(page)
    await openHolidayPanel(page)
    await expect(panel.getByLabel('Nama hari libur')).toHaveValue('Hari Jadi Contoh')
    await expect(panel.getByText(restored)).toBeVisible()
    await expect(panel.getByText(/Draf tersimpan \d\d\.\d\d/)).toBeVisible()
    await lookAt(page, 'drafts-1-restored')
  })

  await test.step('what was typed a moment before the lock is kept before the core locks', async () => {
    const panel = page.getByRole('complementary')
    await panel.getByLabel('Dasar').fill('Keputusan Bupati')
    await page.keyboard.press('Control+l')
    await expect(page.getByText('Layar terkunci')).toBeVisible()
    const [draft] = await admin.drafts.list({})
    expect(draft).toMatchObject({ form: 'facility.holiday', path: '/pengaturan/kalender?lembar=tambah' })
    const found = await admin.drafts.find({ form: 'facility.holiday', subject: '' })
    expect(found?.content).toContain('Keputusan Bupati')
    const lock = page.getByRole('dialog', { name: 'Layar terkunci' })
    await lock.getByLabel('Kata sandi', { exact: true }).fill(adminPassword)
    await page.keyboard.press('Enter')
    await expect(lock).toBeHidden()
    await expect(panel.getByLabel('Dasar')).toHaveValue('Keputusan Bupati')
  })

  await test.step('a log-out in the middle of a word keeps the word; the start page leads back to it', async () => {
    await page.getByRole('complementary').getByLabel('Dasar').fill('Keputusan Bupati Nomor 7')
    await logOut(page)
    await signIn(app, page, 'admin', adminPassword)
    await expect(page.getByText('Tambah hari libur, draf')).toBeVisible()
    await lookAt(page, 'drafts-2-today')
    await page.getByRole('link', { name: 'Lanjutkan: Tambah hari libur' }).click()
    await expect(page.getByRole('complementary').getByLabel('Dasar')).toHaveValue('Keputusan Bupati Nomor 7')
  })

  await test.step('another account sees nothing of it', async () => {
    await createAccount(admin, 'tono', ['admin'], 'Tono Contoh')
    const other = await app.openPage()
    await signIn(app, other, 'tono')
    await expect(other.getByRole('heading', { name: 'Hari ini', level: 1 })).toBeVisible()
    await expect(other.getByText('Draf belum selesai')).toBeHidden()
    await other.getByRole('link', { name: 'Kalender kerja' }).click()
    const panel = await openHolidayPanel(other)
    await expect(panel.getByLabel('Nama hari libur')).toHaveValue('')
    await expect(panel.getByText(restored)).toBeHidden()
  })

  await test.step('beginning anew empties the form, can be taken back, and leaves no draft', async () => {
    const panel = page.getByRole('complementary')
    await panel.getByRole('button', { name: 'Mulai dari awal' }).click()
    await expect(panel.getByLabel('Nama hari libur')).toHaveValue('')
    await expect.poll(() => admin.drafts.list({})).toEqual([])
    await panel.getByRole('button', { name: 'Kembalikan isian tadi' }).click()
    await expect(panel.getByLabel('Nama hari libur')).toHaveValue('Hari Jadi Contoh')
    await expect.poll(async () => (await admin.drafts.list({})).length).toBe(1)
    await closePanel(page)
    await openHolidayPanel(page)
    await panel.getByRole('button', { name: 'Mulai dari awal' }).click()
    await closePanel(page)
    await openHolidayPanel(page)
    await expect(panel.getByLabel('Nama hari libur')).toHaveValue('')
    expect(await admin.drafts.list({})).toEqual([])
  })
})

test('a form that is only looked at, or emptied again, leaves no draft', async ({ app }) => {
  const { page } = app
  const { admin } = await openCalendar(app)
  const panel = await openHolidayPanel(page)
  await closePanel(page)
  await openHolidayPanel(page)
  await panel.getByLabel('Nama hari libur').fill('x')
  await expect.poll(async () => (await admin.drafts.list({})).length).toBe(1)
  await panel.getByLabel('Nama hari libur').fill('')
  await expect.poll(() => admin.drafts.list({})).toEqual([])
})

test('a page that is loaded anew in the middle of a word keeps the word', async ({ app }) => {
  const { page } = app
  const { admin } = await openCalendar(app)
  const panel = await openHolidayPanel(page)
  await panel.getByLabel('Nama hari libur').fill('Hari Jadi')
  await page.reload()
  await signIn(app, page, 'admin', adminPassword)
  await expect(panel.getByLabel('Nama hari libur')).toHaveValue('Hari Jadi')
  expect((await admin.drafts.list({})).length).toBe(1)
})

test('a draft that nobody needs any more is given up on the start page', async ({ app }) => {
  const { page } = app
  const { admin } = await openCalendar(app)
  const panel = await openHolidayPanel(page)
  await panel.getByLabel('Nama hari libur').fill('Hari Jadi Contoh')
  await page.getByRole('link', { name: /^Hari ini/ }).click()
  await page.getByRole('button', { name: 'Buang draf: Tambah hari libur' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Buang draf ini' }).click()
  await expect(page.getByText('Draf belum selesai')).toBeHidden()
  expect(await admin.drafts.list({})).toEqual([])
})

test('two presses on the button make one row, and the draft is gone', async ({ app }) => {
  const { page } = app
  const client = await registry(app)
  await fillRegistration(page)
  await expect.poll(async () => (await client.drafts.list({})).length).toBe(1)
  await page.getByRole('button', { name: 'Daftarkan' }).evaluate((button: HTMLButtonElement) => {
    // Both before the page can draw its busy button.
    button.click()
    button.click()
  })
  await expect(page.getByRole('heading', { name: 'Djoko Soesilo', level: 1 })).toBeVisible()
  expect(await peopleCalled(client, 'Djoko Soesilo')).toBe(1)
  expect(await client.drafts.list({})).toEqual([])
})

test('an answer that is lost on the way: sent again, there is one row', async ({ app }) => {
  const { page } = app
  const client = await registry(app)
  await fillRegistration(page)
  let lost = 0
  await page.route(
    '**/rpc/inmates/register',
    async (route) => {
      await route.fetch()
      lost += 1
      await route.abort('aborted')
    },
    { times: 1 },
  )
  const register = page.getByRole('button', { name: 'Daftarkan' })
  await register.click()
  await expect(page.getByRole('alert')).toBeVisible()
  expect(lost).toBe(1)
  expect(await peopleCalled(client, 'Djoko Soesilo')).toBe(1)
  await register.click()
  await expect(page.getByRole('heading', { name: 'Djoko Soesilo', level: 1 })).toBeVisible()
  expect(await peopleCalled(client, 'Djoko Soesilo')).toBe(1)
})

test('a save of the draft that arrives after the submit revives nothing', async ({ app }) => {
  const { page } = app
  const { admin } = await openCalendar(app)
  const panel = await openHolidayPanel(page)
  const held: Route[] = []
  await page.route('**/rpc/drafts/save', (route) => {
    held.push(route)
  })
  await panel.getByRole('textbox', { name: 'Tanggal' }).fill('7-12-2026')
  await panel.getByLabel('Nama hari libur').fill('Hari Jadi Contoh')
  await panel.getByLabel('Dasar').fill('SE 1/2026')
  await expect.poll(() => held.length).toBe(1)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Libur daerah: 1 hari')).toBeVisible()
  const late = page.waitForResponse('**/rpc/drafts/save')
  for (const route of held) await route.continue()
  expect(await (await late).json()).toMatchObject({ json: { state: 'finished' } })
  expect(await admin.drafts.list({})).toEqual([])
  await page.unroute('**/rpc/drafts/save')
  // The calendar may show the new day before the panel has heard of it and closed.
  await expect(panel).toBeHidden()
  await openHolidayPanel(page)
  await expect(panel.getByLabel('Nama hari libur')).toHaveValue('')
  await expect(page.getByText(restored)).toBeHidden()
})

test('a draft of an older state of the record says so, and is not saved over the newer one', async ({ app }) => {
  const { page } = app
  const client = await registry(app)
  const { id } = await client.inmates.register(newcomer())
  await page.goto(`${app.host.origin}/warga-binaan/${id}/ubah`)
  await signIn(app, page, 'rini')
  await page.getByLabel('Alamat').fill('Jalan Contoh 2')
  await expect(page.getByText('Draf tersimpan')).toBeVisible()
  await page.getByRole('link', { name: /^Hari ini/ }).click()
  const { revision, details } = await client.inmates.profile({ id })
  await client.inmates.update({ ...details, id, revision, birthPlace: 'Kota Lain', religion: 'hindu' })
  await page.getByRole('link', { name: 'Lanjutkan: Ubah data pokok' }).click()
  await expect(page.getByText('Data ini diubah petugas lain sementara Anda mengisi')).toBeVisible()
  const changed = page.getByRole('table', { name: 'Yang diubah petugas lain' })
  await expect(changed.getByRole('row', { name: /Kota Lain/ })).toContainText('tidak Anda ubah')
  await expect(changed.getByRole('row', { name: /Hindu/ })).toBeVisible()
  await expect(changed.getByRole('row')).toHaveCount(3)
  await expect(page.getByLabel('Alamat')).toHaveValue('Jalan Contoh 2')
  await lookAt(page, 'drafts-3-stale')
  app.expectRefusals('changed-meanwhile')
  await page.getByRole('button', { name: 'Simpan perubahan' }).click()
  await expect(page.getByRole('alert', { name: 'Data ini baru saja diubah petugas lain' })).toBeVisible()
  expect((await client.inmates.profile({ id })).details).toMatchObject({ birthPlace: 'Kota Lain' })
  await page.getByRole('button', { name: 'Pakai data sekarang, kecuali yang saya ubah' }).click()
  await expect(changed).toBeHidden()
  await expect(page.getByLabel('Tempat lahir')).toHaveValue('Kota Lain')
  await expect(page.getByLabel('Alamat')).toHaveValue('Jalan Contoh 2')
  await page.getByRole('button', { name: 'Simpan perubahan' }).click()
  await expect(page.getByRole('heading', { name: newcomer().name, level: 1 })).toBeVisible()
  expect((await client.inmates.profile({ id })).details).toMatchObject({
    birthPlace: 'Kota Lain',
    religion: 'hindu',
    address: 'Jalan Contoh 2',
  })
})

test('a first password is in no draft, in the core or in its files', async ({ app }) => {
  const { page, folder } = app
  await installApp(app)
  await signIn(app, page, 'admin', adminPassword)
  await page.getByRole('link', { name: 'Akun petugas' }).click()
  await page.getByRole('link', { name: 'Buat akun' }).click()
  await page.getByLabel('Kata sandi awal').fill('rahasia-sekali-99')
  await page.getByLabel('Nama lengkap').fill('Sari Melati')
  await expect(page.getByText('Draf tersimpan')).toBeVisible()
  await page.getByRole('link', { name: /^Hari ini/ }).click()
  await page.getByRole('link', { name: 'Lanjutkan: Buat akun' }).click()
  await expect(page.getByLabel('Nama lengkap')).toHaveValue('Sari Melati')
  await expect(page.getByLabel('Kata sandi awal')).toHaveValue('')
  const { database } = await openRaw(folder, 'admin', adminPassword)
  const drafts = database.prepare('select form, content from drafts').all() as { form: string; content: string }[]
  database.close()
  expect(drafts).toHaveLength(1)
  expect(drafts[0]).toMatchObject({ form: 'accounts.new' })
  expect(drafts[0]?.content).toContain('Sari Melati')
  expect(drafts[0]?.content).not.toContain('password')
  expect(JSON.stringify(drafts)).not.toContain('rahasia-sekali-99')
})
