import type { Page } from '@playwright/test'
import { addDays, type CalendarDate } from '#shared/time/calendar-date.ts'
import { type App, createAccount, expect, installApp, lookAt, signIn, test } from '#tests/harness/app.ts'
import type { Client } from '#tests/harness/client.ts'
import { adminPassword, passwordOf } from '#tests/harness/core.ts'
import { crowdMember, fillHouse } from '#tests/harness/crowd.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { music } from '../core/coaching-desk.ts'
import { openAttendance, openSheet, typeEach } from './coaching-steps.ts'

const mostStrokes = 65

interface Stage {
  readonly coach: Client
  readonly admin: Client
  /** Djoko Soesilo. */
  readonly inmateId: string
  readonly today: CalendarDate
  readonly sessionOn: (on: CalendarDate, startsAt: string) => Promise<string>
}

/** A programme of so many people in two blocks, for Bina who coaches it. */
async function open(app: App, people = 60): Promise<Stage> {
  const { admin } = await installApp(app)
  await createAccount(admin, 'rini', ['registrasi'], 'Rini Registrasi')
  await createAccount(admin, 'bina', ['pembina'], 'Bina Contoh')
  const clientOf = async (name: string) =>
    app.client((await app.client().session.logIn({ name, password: passwordOf(name) })).token)
  const coach = await clientOf('bina')
  const { id: inmateId } = await (await clientOf('rini')).inmates.register(newcomer())
  const { database } = await openRaw(app.folder, 'admin', adminPassword)
  fillHouse(database, { people: people - 1, blocks: 2, inmateId })
  database.close()
  const today = (await coach.facility.today({})).date
  const since = addDays(today, -20)
  const { id: programmeId } = await coach.coachingProgrammes.make({ ...music, capacity: null, beginsOn: since })
  for (let index = 0; index < people; index += 1) {
    const person = index === 0 ? inmateId : crowdMember(index)
    const wish = { askedOn: since, askedBy: 'self', asker: null, wish: null } as const
    const { id } = await coach.coachingProgrammes.ask({ programmeId, inmateId: person, ...wish })
    await coach.coachingProgrammes.accept({ id, revision: 1, on: since, reason: null })
  }
  const place = { place: 'Aula', instructor: 'Bapak Sampel', title: null, note: null, minutes: 45 }
  const sessionOn = async (on: CalendarDate, startsAt: string) =>
    (await coach.coachingSessions.add({ programmeId, kind: 'session', on, startsAt, ...place })).id
  return { coach, admin, inmateId, today, sessionOn }
}

/** The list of a day; null: as it stands. */
async function openDay(page: Page, on: CalendarDate | null = null): Promise<void> {
  await openAttendance(page)
  if (on === null) return
  const field = page.getByRole('textbox', { name: 'Hari', exact: true })
  await field.fill(on.split('-').toReversed().join('/'))
  await field.press('Tab')
  // Only today has a session at noon.
  await expect(page.getByRole('row', { name: /13\.00/ })).toHaveCount(0)
}

/** Keys as a scanner sends them: all at once, without waiting for the page. */
async function scan(page: Page, code: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const start = Date.now() / 1000
  await Promise.all(
    [...code, 'Enter'].flatMap((key, index) => {
      const timestamp = start + index * 0.004
      const text = key === 'Enter' ? '\r' : key
      return [
        devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text, timestamp }),
        devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key, timestamp: timestamp + 0.002 }),
      ]
    }),
  )
  await devtools.detach()
}

/** Every key that goes down in the page. */
async function countStrokes(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.documentElement.dataset.strokes = '0'
    window.addEventListener(
      'keydown',
      () => {
        const { dataset } = document.documentElement
        dataset.strokes = String(Number(dataset.strokes) + 1)
      },
      { capture: true },
    )
  })
  return async () => Number(await page.locator('html').getAttribute('data-strokes'))
}

test('sixty people in at most 65 key strokes, letter by letter or all at once; late and closed sheets', async ({
  app,
}) => {
  test.setTimeout(300_000)
  const { page } = app
  const { coach, today, sessionOn } = await open(app)
  const morning = await sessionOn(today, '09:00')
  const noon = await sessionOn(today, '13:00')
  const closed = await sessionOn(addDays(today, -10), '09:00')
  const marked = async (sessionId: string) =>
    (await coach.attendance.sheet({ sessionId })).rows.map(({ marks }) => marks.map(({ reason }) => reason).join())
  await signIn(app, page, 'bina')
  await openDay(page)
  await expect(page.getByRole('row', { name: /09\.00 Musik keroncong/ })).toContainText('Belum diisi')
  await lookAt(page, 'attendance-01-day')
  const cells = page.locator('[data-attendance="mark"]')
  const status = page.getByRole('status').filter({ hasText: 'belum diisi' })

  await test.step('a letter for each: the cursor goes on by itself', async () => {
    await openSheet(page, '09.00')
    await expect(status).toContainText('0 hadir, 0 tidak hadir, 60 belum diisi.')
    const strokes = await countStrokes(page)
    const letters = 'HHSHHDHTHA'.repeat(6).toLowerCase()
    await typeEach(page, letters, cells)
    await expect(status).toHaveText(/42 hadir, 18 tidak hadir, 0 belum diisi\. Semua tersimpan\./)
    expect(await strokes()).toBeLessThanOrEqual(mostStrokes)
    const ids = { h: 'hadir', s: 'sakit', d: 'sidang', t: 'terlambat', a: 'tanpa-keterangan' }
    const expected = [...letters].map((letter) => ids[letter as keyof typeof ids])
    expect(await marked(morning)).toEqual(expected)
    await lookAt(page, 'attendance-02-filled')
  })

  await test.step('one is put right, another is taken back; all that was ever said stays', async () => {
    await cells.first().focus()
    await page.keyboard.press('k')
    await expect(cells.nth(1)).toBeFocused()
    await page.keyboard.press('Backspace')
    await expect(status).toHaveText(/40 hadir, 19 tidak hadir, 1 belum diisi\. Semua tersimpan\./)
    const [first] = (await coach.attendance.sheet({ sessionId: morning })).rows
    await page.getByRole('button', { name: `Rincian ${first?.name}`, exact: true }).click()
    const dialog = page.getByRole('dialog', { name: `Rincian ${first?.name}`, exact: true })
    await expect(dialog.getByText('Petugas: Kunjungan keluarga')).toBeVisible()
    await expect(dialog.getByText('Petugas: Hadir', { exact: true })).toBeVisible()
    await expect(dialog.getByText(/Diganti oleh Bina Contoh/)).toBeVisible()
    await lookAt(page, 'attendance-03-trail')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  })

  await test.step('all present by one key, the rest by hand; a refusal asks for its word', async () => {
    await openDay(page)
    await openSheet(page, '13.00')
    await expect(status).toContainText('60 belum diisi')
    const strokes = await countStrokes(page)
    await expect(cells.first()).toBeFocused()
    await page.keyboard.press('+')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('s')
    await page.keyboard.press('m')
    await expect(page.getByRole('textbox', { name: /^Keterangan, / })).toBeFocused()
    await page.keyboard.type('Tak mau')
    await page.keyboard.press('Enter')
    await expect(cells.nth(3)).toBeFocused()
    await expect(status).toHaveText(/58 hadir, 2 tidak hadir, 0 belum diisi\. Semua tersimpan\./)
    expect(await strokes()).toBeLessThanOrEqual(mostStrokes)
    expect((await marked(noon)).slice(0, 4)).toEqual(['hadir', 'sakit', 'menolak', 'hadir'])
  })

  await test.step('the paper is typed back beside it: what differs is marked, the officer counts', async () => {
    await page.getByRole('combobox', { name: 'Diisi dari' }).click()
    await page.getByRole('option', { name: 'Lembar kertas' }).click()
    await cells.first().focus()
    await page.keyboard.press('a')
    await expect(status).toHaveText(/58 hadir.* 1 orang berbeda menurut asalnya\. Semua tersimpan\./)
    await page.getByRole('combobox', { name: 'Tampilkan' }).click()
    await page.getByRole('option', { name: 'Yang berbeda' }).click()
    await expect(cells).toHaveCount(1)
    const row = page.getByRole('row').filter({ hasText: 'Berbeda' })
    await expect(row).toContainText('Petugas: Hadir')
    await expect(row).toContainText('Kertas: Tanpa keterangan')
    await lookAt(page, 'attendance-04-different')
  })

  await test.step('a sheet that is closed is read, not written', async () => {
    await openDay(page, addDays(today, -10))
    await openSheet(page, '09.00')
    await expect(page.getByText(/Pengisian ditutup sejak/)).toBeVisible()
    await expect(cells.first()).toHaveJSProperty('readOnly', true)
    await expect(page.getByRole('button', { name: 'Semua hadir', exact: true })).toHaveCount(0)
    await cells.first().focus()
    await page.keyboard.press('h')
    await page.keyboard.press('+')
    await expect(cells.first()).toHaveValue('')
    await lookAt(page, 'attendance-05-closed')
  })

  await test.step('before the day only leave is written', async () => {
    const coming = await sessionOn(addDays(today, 1), '09:00')
    await openDay(page, addDays(today, 1))
    await openSheet(page, '09.00')
    await expect(page.getByText(/Yang dapat diisi hanya izin/)).toBeVisible()
    await expect(cells.first()).toBeFocused()
    await page.keyboard.press('h')
    await page.keyboard.press('+')
    await expect(cells.first()).toHaveValue('')
    await page.keyboard.press('d')
    await expect(status).toHaveText(/0 hadir, 1 tidak hadir, 59 belum diisi\. Semua tersimpan\./)
    expect((await marked(coming))[0]).toBe('sidang')
  })
  expect((await marked(closed)).every((reason) => reason === '')).toBe(true)
})

test('a card says that its bearer is there, and its first key marks nobody; leave for days to come', async ({
  app,
}) => {
  test.setTimeout(240_000)
  const { page } = app
  const { coach, admin, inmateId, today, sessionOn } = await open(app, 3)
  await createAccount(admin, 'sari', ['perawat'], 'Sari Melati')
  const nurse = app.client((await app.client().session.logIn({ name: 'sari', password: passwordOf('sari') })).token)
  await nurse.healthCards.issue({ inmateId, replaces: null })
  const { database } = await openRaw(app.folder, 'admin', adminPassword)
  const code = database
    .prepare<[], { code: string }>("select code from health_cards where state = 'active'")
    .get()?.code
  database.close()
  const sessionId = await sessionOn(today, '09:00')
  const tomorrow = await sessionOn(addDays(today, 1), '09:00')
  await signIn(app, page, 'bina')
  await openDay(page)
  await openSheet(page, '09.00')
  const cells = page.locator('[data-attendance="mark"]')
  const own = page.getByRole('textbox', { name: 'Kehadiran, Djoko Soesilo', exact: true })
  await expect(cells.first()).toBeFocused()
  await expect(own).not.toBeFocused()

  await scan(page, code ?? '')
  await expect(page.getByText('Djoko Soesilo hadir menurut kartu.')).toBeVisible()
  await expect(own).toBeFocused()
  await expect(page.getByText('1 hadir, 0 tidak hadir, 2 belum diisi. Semua tersimpan.')).toBeVisible()
  const { rows } = await coach.attendance.sheet({ sessionId })
  expect(rows.flatMap(({ name, marks }) => marks.map(({ origin, reason }) => [name, origin, reason]))).toEqual([
    ['Djoko Soesilo', 'card', 'hadir'],
  ])
  for (const row of rows.filter(({ marks }) => marks.length === 0))
    expect(await coach.attendance.trail({ sessionId, inmateId: row.inmateId })).toEqual([])

  await page.getByRole('button', { name: 'Rincian Djoko Soesilo', exact: true }).click()
  await page.getByRole('button', { name: 'Izin beberapa hari' }).click()
  const dialog = page.getByRole('dialog', { name: 'Izin beberapa hari: Djoko Soesilo' })
  await dialog.getByRole('textbox', { name: 'Dari', exact: true }).fill('17/11/2026')
  await dialog.getByRole('textbox', { name: 'Sampai', exact: true }).fill('19/11/2026')
  await dialog.getByRole('textbox', { name: 'Keterangan', exact: true }).fill('Surat dokter nomor 12')
  await lookAt(page, 'attendance-06-leave')
  await dialog.getByRole('button', { name: 'Catat izin' }).click()
  await expect(page.getByText('Izin dicatat untuk 1 kegiatan.')).toBeVisible()
  await expect(dialog).toBeHidden()
  const told = (await coach.attendance.sheet({ sessionId: tomorrow })).rows.flatMap(({ marks }) => marks)
  expect(told).toMatchObject([{ origin: 'excused', reason: 'sakit', note: 'Surat dokter nomor 12' }])
})
