import { createAccount, expect, installApp, lookAt, signIn, test } from '#tests/harness/app.ts'
import type { Client } from '#tests/harness/client.ts'
import { passwordOf } from '#tests/harness/core.ts'
import { logOf, press } from '#tests/harness/finger-files.ts'
import { day, programmeWith } from '../core/coaching-desk.ts'
import { bringPunches, matchNumber, sayElsewhere } from './coaching-steps.ts'

const days = ['2026-11-11', '2026-11-12', '2026-11-13']

/** The device of the hall is an hour slow; number 77 is a guard's, and the last line is cut. */
const file = Buffer.from(
  `${logOf(
    ...days.map((on) => press(1, `${on} 06:55:00`)),
    press(1, '2026-11-13 06:55:00'),
    press(2, '2026-11-12 06:58:00'),
    press(77, '2026-11-12 06:40:00'),
  )}       12\t2026-11-1`,
)

test('a file of a slow device: who the numbers are, the clock put right, marked, and taken back', async ({ app }) => {
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
  const { id: programmeId } = await programmeWith({ client }, ['Satu Contoh', 'Dua Contoh'])
  for (const on of days)
    await client('bina').coachingSessions.add({
      ...{ programmeId, kind: 'session', title: null, note: null, on: day(on), startsAt: '08:00', minutes: 45 },
      ...{ place: 'Aula', instructor: 'Bapak Sampel' },
    })
  await signIn(app, page, 'bina')

  await test.step('nothing yet, and what to do', async () => {
    await page.getByRole('link', { name: 'Sidik jari', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Belum ada berkas alat yang dibaca' })).toBeVisible()
    await lookAt(page, 'finger-1-empty')
    await page.getByRole('link', { name: 'Impor berkas alat' }).first().click()
  })
  await test.step('the file, and which device it is from', async () => {
    await bringPunches(page, file, 'Aula')
    await lookAt(page, 'finger-2-device')
    await page.getByRole('button', { name: 'Baca berkas' }).click()
    await expect(page.getByRole('heading', { name: 'Berkas 1_attlog.dat', level: 1 })).toBeVisible()
    await expect(
      page.getByText('7 baris: 5 ketukan baru, 1 sudah pernah dibaca atau berulang, 1 tidak terbaca.'),
    ).toBeVisible()
  })
  await test.step('numbers that nobody knows yet are matched here', async () => {
    await expect(page.getByText('3 nomor belum dikenal. Cocokkan di tab Nomor.')).toBeVisible()
    await page.getByRole('tab', { name: /^Nomor/ }).click()
    await matchNumber(page, '1', 'Satu Contoh')
    await matchNumber(page, '2', 'Dua Contoh')
    await sayElsewhere(page, '77')
    await lookAt(page, 'finger-3-numbers')
    await page.getByRole('tab', { name: /^Tidak terbaca/ }).click()
    await expect(page.getByRole('row', { name: /Barisnya terpotong/ })).toContainText('7')
  })
  await test.step('the clock of the device is put right', async () => {
    await page.getByRole('tab', { name: /^Kegiatan/ }).click()
    await expect(page.getByText('Jam alat mungkin salah 60 menit terlalu lambat')).toBeVisible()
    await lookAt(page, 'finger-4-clock')
    await page.getByRole('button', { name: 'Pakai koreksi ini' }).click()
    await expect(page.getByRole('heading', { name: 'Siap dicatat: 4 kehadiran' })).toBeVisible()
    await expect(page.getByRole('row', { name: /12 Nov 2026/ })).toContainText('Musik keroncong')
    await lookAt(page, 'finger-5-ready')
  })
  await test.step('marked, and taken back with a reason', async () => {
    await page.getByRole('button', { name: 'Catat 4 kehadiran' }).click()
    await expect(page.getByText('4 kehadiran dari impor ini berlaku.')).toBeVisible()
    const calendar = { from: day('2026-11-11'), until: day('2026-11-13'), programmeId }
    expect((await client('bina').coachingSessions.calendar(calendar)).map(({ present }) => present)).toEqual([1, 2, 1])
    await lookAt(page, 'finger-6-marked')
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: 'Tarik kembali kehadiran' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('Berkas dari alat yang salah')
    await dialog.getByRole('button', { name: 'Tarik kembali kehadiran' }).click()
    await expect(page.getByText('Ditarik kembali: Berkas dari alat yang salah')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Catat 4 kehadiran' })).toBeVisible()
    await page.getByRole('tab', { name: 'Riwayat' }).click()
    await expect(page.getByText('Menarik kembali kehadiran sidik jari').first()).toBeVisible()
  })
  await test.step('the same file again brings nothing', async () => {
    await page.getByRole('link', { name: 'Sidik jari', exact: true }).click()
    await expect(page.getByRole('row', { name: /1_attlog\.dat/ })).toContainText('Ditarik kembali')
    await page.getByRole('link', { name: 'Impor berkas alat' }).first().click()
    await page.locator('input[type=file]').setInputFiles({ name: '1_attlog.dat', mimeType: '', buffer: file })
    await page.getByRole('button', { name: 'Baca berkas' }).click()
    await expect(page.getByText(/^Semua ketukan di berkas ini sudah pernah dibaca\./)).toBeVisible()
    await lookAt(page, 'finger-7-again')
  })
})
