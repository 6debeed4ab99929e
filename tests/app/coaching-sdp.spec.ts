import { addDays } from '#shared/time/calendar-date.ts'
import { createAccount, expect, installApp, lookAt, signIn, test } from '#tests/harness/app.ts'
import type { Client } from '#tests/harness/client.ts'
import { passwordOf } from '#tests/harness/core.ts'
import { programmeWith } from '../core/coaching-desk.ts'

test('a list saved by SDP from its columns to marks and back; a closed sheet refuses, and is filled late with a reason', async ({
  app,
}) => {
  test.setTimeout(240_000)
  const { page } = app
  const { admin } = await installApp(app)
  await createAccount(admin, 'rini', ['registrasi'], 'Rini Registrasi')
  await createAccount(admin, 'bina', ['pembina'], 'Bina Sampel')
  const clients = new Map<string, Client>()
  for (const name of ['rini', 'bina'])
    clients.set(name, app.client((await app.client().session.logIn({ name, password: passwordOf(name) })).token))
  const client = (name: string): Client => {
    const found = clients.get(name)
    if (!found) throw new Error(`nobody called ${name} works here`)
    return found
  }
  const coach = client('bina')
  const { id: programmeId } = await programmeWith({ client }, ['Satu Contoh', 'Dua Contoh'])
  const today = (await coach.facility.today({})).date
  const place = { place: 'Aula', instructor: 'Bapak Sampel', title: null, note: null, startsAt: '08:00', minutes: 45 }
  const sessionOn = async (days: number) =>
    (await coach.coachingSessions.add({ programmeId, kind: 'session', on: addDays(today, days), ...place })).id
  const recent = await sessionOn(-2)
  const closed = await sessionOn(-10)
  const { rows } = await coach.attendance.sheet({ sessionId: recent })
  const numberOf = (name: string) => rows.find((row) => row.name === name)?.registerNumber ?? ''
  const written = (days: number) => addDays(today, days).split('-').toReversed().join('/')
  const list = [
    'No. Register;Nama;Tanggal;Kegiatan;Kehadiran',
    `${numberOf('Satu Contoh')};Satu Contoh;${written(-2)};Musik keroncong;Hadir`,
    `${numberOf('Dua Contoh')};Dua Contoh;${written(-2)};Musik keroncong;Sakit`,
    `${numberOf('Dua Contoh')};Dua Contoh;${written(-10)};Musik keroncong;Hadir`,
    `AI.999/2026;Entah Siapa;${written(-2)};Musik keroncong;Hadir`,
  ].join('\n')
  await signIn(app, page, 'bina')

  await test.step('nothing yet, then a list and its columns', async () => {
    await page.getByRole('link', { name: 'Kehadiran dari SDP', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Belum ada daftar SDP yang dibaca' })).toBeVisible()
    await lookAt(page, 'sdp-1-empty')
    await page.getByRole('link', { name: 'Impor daftar SDP' }).first().click()
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'presensi.csv', mimeType: 'text/csv', buffer: Buffer.from(list) })
    await expect(page.getByText('4 baris berisi.')).toBeVisible()
    await expect(page.getByRole('combobox', { name: 'Nomor register', exact: true })).toHaveValue(/^No\. Register/)
    await lookAt(page, 'sdp-2-columns')
    await page.getByRole('button', { name: 'Periksa daftar' }).click()
    await expect(page.getByRole('heading', { name: 'Daftar presensi.csv', level: 1 })).toBeVisible()
  })
  await test.step('what each line will do, marked, and the closed one with a reason', async () => {
    await expect(page.getByRole('heading', { name: 'Siap dicatat: 2 kehadiran' })).toBeVisible()
    await expect(page.getByRole('row', { name: /AI\.999\/2026/ })).toContainText('Nomor register belum dikenal')
    await expect(page.getByRole('row', { name: /Terkunci/ })).toContainText('Dua Contoh')
    await lookAt(page, 'sdp-3-dry-run')
    await page.getByRole('button', { name: 'Catat 2 kehadiran' }).click()
    await expect(page.getByText('2 kehadiran dari daftar ini berlaku.')).toBeVisible()
    await page.getByRole('button', { name: 'Catat 1 yang terkunci' }).click()
    const dialog = page.getByRole('dialog', { name: 'Catat kehadiran yang sudah terkunci?' })
    await dialog.getByRole('textbox', { name: 'Alasan terlambat' }).fill('Daftar SDP baru tersedia')
    await dialog.getByRole('button', { name: 'Catat 1 yang terkunci' }).click()
    await expect(page.getByText('3 kehadiran dari daftar ini berlaku.')).toBeVisible()
    await lookAt(page, 'sdp-4-marked')
  })
  await test.step('the sheet shows the origin; closed it refuses, and takes a late word with its reason', async () => {
    await page.goto(`${app.host.origin}/pembinaan/kehadiran/${closed}`)
    await signIn(app, page, 'bina')
    await expect(page.getByText(/Pengisian ditutup sejak/)).toBeVisible()
    const row = page.getByRole('row', { name: /Dua Contoh/ })
    await expect(row).toContainText('SDP: Hadir (terlambat diisi)')
    const own = page.getByRole('textbox', { name: 'Kehadiran, Satu Contoh', exact: true })
    await expect(own).toHaveJSProperty('readOnly', true)
    await page.getByRole('button', { name: 'Isi terlambat', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Isi kehadiran yang sudah ditutup?' })
    await dialog.getByRole('textbox', { name: 'Alasan terlambat' }).fill('Lembar kertas baru kembali')
    await dialog.getByRole('button', { name: 'Isi terlambat', exact: true }).click()
    await expect(page.getByText('Diisi terlambat: Lembar kertas baru kembali')).toBeVisible()
    await expect(own).toHaveJSProperty('readOnly', false)
    await own.focus()
    await page.keyboard.press('s')
    await expect(page.getByText(/1 hadir, 1 tidak hadir, 0 belum diisi\. Semua tersimpan\./)).toBeVisible()
    await lookAt(page, 'attendance-07-late')
    const marks = (await coach.attendance.sheet({ sessionId: closed })).rows.flatMap((one) => one.marks)
    expect(marks.map(({ origin, lateReason }) => [origin, lateReason]).toSorted()).toEqual([
      ['click', 'Lembar kertas baru kembali'],
      ['sdp', 'Daftar SDP baru tersedia'],
    ])
  })
  await test.step('taken back with a reason', async () => {
    await page.getByRole('link', { name: 'Kehadiran dari SDP', exact: true }).click()
    await page.getByRole('row', { name: /presensi\.csv/ }).click()
    await expect(page.getByRole('heading', { name: 'Daftar presensi.csv', level: 1 })).toBeVisible()
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: 'Tarik kembali kehadiran' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('Daftar dari bulan yang salah')
    await dialog.getByRole('button', { name: 'Tarik kembali kehadiran' }).click()
    await expect(page.getByText('Ditarik kembali: Daftar dari bulan yang salah')).toBeVisible()
    await page.getByRole('tab', { name: 'Riwayat' }).click()
    await expect(page.getByText('Menarik kembali kehadiran dari SDP').first()).toBeVisible()
  })
  await test.step('how long a sheet is open is set with its ground', async () => {
    await page.goto(`${app.host.origin}/pembinaan/kehadiran/aturan`)
    await signIn(app, page, 'bina')
    await expect(page.getByRole('heading', { level: 1, name: 'Aturan pengisian kehadiran' })).toBeVisible()
    await page.getByRole('textbox', { name: 'Ditutup sesudah' }).fill('14')
    await page.getByRole('textbox', { name: 'Dasar' }).fill('Surat perintah Kalapas')
    await lookAt(page, 'attendance-08-settings')
    await page.getByRole('button', { name: 'Simpan aturan' }).click()
    await expect(page.getByText('Aturan tersimpan dan langsung berlaku.')).toBeVisible()
    expect((await coach.attendance.sheet({ sessionId: closed })).standing).toBe('open')
  })
})
