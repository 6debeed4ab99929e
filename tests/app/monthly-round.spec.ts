import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { cardBytes, cardCodeOf } from '#shared/features/health-cards/card-code.rules.ts'
import { type App, expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import { adminPassword, passwordOf } from '#tests/harness/core.ts'
import { crowdMember, fillHouse } from '#tests/harness/crowd.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { roundSheet } from '../core/round-sheet.ts'
import { Unit } from './recommendation-people.ts'

/** Keys as a scanner sends them: all at once, without waiting for the page; a person's key may come within the same few milliseconds. */
async function scan(page: Page, code: string, typedBefore = ''): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const start = Date.now() / 1000
  const keys = [...typedBefore, ...code, 'Enter']
  await Promise.all(
    keys.flatMap((key, index) => {
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

/** What a camera reads on the printed card. */
async function codeOnCard(app: App, inmateId: string): Promise<string> {
  requireProgram(test, 'pdftoppm', 'zbarimg')
  const { token } = await app.client().session.logIn({ name: 'sari', password: passwordOf('sari') })
  const headers = { authorization: `Bearer ${token}` }
  const response = await app.host.fetch(`/files/health-cards/${inmateId}`, { headers })
  const file = test.info().outputPath('kartu.pdf')
  writeFileSync(file, new Uint8Array(await response.arrayBuffer()))
  execFileSync('pdftoppm', ['-r', '150', '-png', '-singlefile', file, test.info().outputPath('kartu')])
  return execFileSync('zbarimg', ['--quiet', '--raw', test.info().outputPath('kartu.png')], { encoding: 'utf8' }).trim()
}

const nobodys = cardCodeOf(Uint8Array.from({ length: cardBytes }, (_, index) => index * 7))

test('a round without the mouse: typed, refused beside its cell, marked, undone, excused', async ({ app }) => {
  test.setTimeout(240_000)
  const { page } = app
  const unit = await Unit.open(app, ['sari'])
  for (const name of ['Agus Contoh', 'Bayu Contoh'])
    await unit.client('rini').inmates.register({ ...newcomer(), name, nationalId: null, firstRegister: null })
  await signIn(app, page, 'sari')
  await page.getByRole('link', { name: 'Pemeriksaan bulanan' }).press('Enter')
  await expect(page.getByText('0 dari 3 sudah diperiksa (0%)')).toBeVisible()
  const cell = (column: string, name: string) => page.getByRole('textbox', { name: `${column}, ${name}` })
  const state = (name: string) => page.getByRole('status', { name: `Keadaan, ${name}` })

  await test.step('a row is saved when it is left; an impossible value is refused in its cell', async () => {
    await cell('BB', 'Agus Contoh').focus()
    for (const [text, key] of [
      ['615', 'Tab'],
      ['168', 'Tab'],
      ['98', 'Tab'],
      ['88', 'Tab'],
      ['36,6', 'Tab'],
      ['104', 'Tab'],
      ['Pusing', 'Enter'],
    ] as const) {
      await page.keyboard.type(text)
      await page.keyboard.press(key)
    }
    await expect(cell('BB', 'Bayu Contoh')).toBeFocused()
    await expect(page.getByText('BB 615 tidak mungkin (1,5 sampai 350)')).toBeVisible()
    await expect(state('Agus Contoh')).toHaveText('Perbaiki dulu')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.type('61,5')
    await page.keyboard.press('Enter')
    await expect(state('Agus Contoh')).toContainText('Perlu perhatian')
    await expect(page.getByText('1 dari 3 sudah diperiksa (33%)')).toBeVisible()
    await page.keyboard.type('58')
    await page.keyboard.press('Enter')
    await expect(state('Bayu Contoh')).toHaveText('Tersimpan')
    await expect(page.getByText('2 dari 3 sudah diperiksa (66%)')).toBeVisible()
    await lookAt(page, 'round-01-grid')
  })

  await test.step('undone, then excused with a reason, and the excuse taken back', async () => {
    await page.getByRole('button', { name: 'Batalkan pemeriksaan Bayu Contoh' }).press('Enter')
    await expect(page.getByText('1 dari 3 sudah diperiksa (33%)')).toBeVisible()
    await page.getByRole('button', { name: 'Bayu Contoh tidak diperiksa' }).press('Enter')
    await page.getByLabel('Alasan').fill('Sidang di pengadilan')
    await lookAt(page, 'round-02-excuse')
    await page.keyboard.press('Control+Enter')
    await expect(state('Bayu Contoh')).toHaveText('Tidak hadir: Sidang di pengadilan')
    // On to the next person without the mouse.
    await expect(cell('BB', 'Djoko Soesilo')).toBeFocused()
    await page.getByRole('button', { name: 'Batalkan keterangan Bayu Contoh' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Batalkan keterangan Bayu Contoh' })
    await dialog.getByRole('button', { name: 'Batalkan keterangan' }).click()
    await expect(dialog.getByText('Tulis alasan sedikitnya')).toBeVisible()
    await dialog.getByLabel('Mengapa keterangan ini dibatalkan?').fill('Sidangnya ditunda')
    await lookAt(page, 'round-04-undo-excuse')
    await page.keyboard.press('Control+Enter')
    await expect(cell('BB', 'Bayu Contoh')).toBeFocused()
    await expect(state('Bayu Contoh')).toHaveText('')
    await expect(page.getByRole('button', { name: 'Bayu Contoh tidak diperiksa' })).toBeVisible()
  })

  await test.step('what is not normal leads to a visit that begins with it', async () => {
    await page.getByRole('link', { name: 'Buka kunjungan untuk Agus Contoh' }).press('Enter')
    await expect(page.getByLabel('Keluhan dan riwayat (S)')).toHaveValue('Pusing')
    await expect(page.getByRole('textbox', { name: 'Sistolik' })).toHaveValue('168')
  })
})

test('a scanner is heard on every screen and in every field; a person who types is not', async ({ app }) => {
  test.setTimeout(240_000)
  app.expectRefusals('refused')
  const { page } = app
  const unit = await Unit.open(app, ['sari', 'bambang'])
  const { inmateId } = unit
  const record = `/poliklinik/rekam-medis/${inmateId}`
  await signIn({ host: { origin: app.host.origin + record } }, page, 'sari')

  await test.step('the card is made, and its code is asked of nobody but the paper', async () => {
    await page.getByRole('tab', { name: 'Kartu kesehatan' }).click()
    await page.getByRole('button', { name: 'Buat kartu' }).click()
    await expect(page.getByRole('button', { name: 'Cetak kartu' })).toBeVisible()
    await lookAt(page, 'card-01-tab')
  })

  await test.step('in the middle of a form: the field keeps what it held, nothing is sent, a clear word', async () => {
    await page.getByRole('link', { name: 'Kunjungan baru' }).click()
    const field = page.getByLabel('Keluhan dan riwayat (S)')
    await field.pressSequentially('Kakak kandung: KK hilang')
    await scan(page, nobodys, 'k')
    await expect(page.getByText(/Kartu ini tidak dikenal di komputer ini/)).toBeVisible()
    await expect(field).toHaveValue('Kakak kandung: KK hilangk')
    await expect(page).toHaveURL(/kunjungan-baru/)
    await lookAt(page, 'card-02-unknown')
  })

  await test.step('typed by hand at a person’s pace the same letters are text', async () => {
    const field = page.getByLabel('Rencana (P)')
    await field.pressSequentially(nobodys.slice(0, 12), { delay: 90 })
    await expect(field).toHaveValue(nobodys.slice(0, 12))
  })
  await test.step('the real card saves the row that is being typed and leads to its own; elsewhere it opens the record', async () => {
    const code = await codeOnCard(app, inmateId)
    await page.getByRole('link', { name: 'Pemeriksaan bulanan' }).click()
    await page.getByRole('textbox', { name: 'Keluhan, Djoko Soesilo' }).pressSequentially('Batuk')
    await scan(page, code)
    await expect(page.getByRole('textbox', { name: 'BB, Djoko Soesilo' })).toBeFocused()
    await expect(page.getByRole('status', { name: 'Keadaan, Djoko Soesilo' })).toHaveText('Tersimpan')
    const [row] = await roundSheet(unit.client('sari'), 'A')
    expect(row?.check?.complaint).toBe('Batuk')
    await page.getByRole('link', { name: /^Kunjungan hari ini/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Kunjungan hari ini' })).toBeVisible()
    await scan(page, code)
    await expect(page).toHaveURL(new RegExp(`${record}$`))
    await expect(page.getByRole('heading', { level: 1, name: /Djoko Soesilo/ })).toBeVisible()
  })
})

test('4,000 people: only the rows in view are drawn; keys, search and a scanned card reach everybody', async ({
  app,
}) => {
  test.setTimeout(240_000)
  const { page } = app
  const unit = await Unit.open(app, ['sari'])
  const { database } = await openRaw(app.folder, 'admin', adminPassword)
  fillHouse(database, { people: 4000, blocks: 8, inmateId: unit.inmateId })
  database.close()
  const nurse = unit.client('sari')
  const everybody = (await nurse.monthlyRound.people({ on: null, block: null })).people
  const [first, second] = everybody
  const [last, scanned] = [everybody.at(-1), everybody.find(({ inmateId }) => inmateId === crowdMember(3007))]
  if (!first || !second || !last || !scanned) throw new Error('the house is empty')
  await nurse.healthCards.issue({ inmateId: scanned.inmateId, replaces: null })
  const rows = page.locator('[data-round-row]')
  const weight = (name: string) => page.getByRole('textbox', { name: `BB, ${name}`, exact: true })
  const state = (name: string) => page.getByRole('status', { name: `Keadaan, ${name}` })
  const areFew = async () => {
    await expect(rows.nth(4)).toBeVisible()
    const count = await rows.count()
    expect(count).toBeGreaterThan(4)
    expect(count).toBeLessThan(60)
  }

  await signIn(app, page, 'sari')
  await page.getByRole('link', { name: 'Pemeriksaan bulanan' }).press('Enter')
  await expect(page.getByText(/^0 dari 501 sudah diperiksa \(0%\)\. Seluruh unit: 0 dari 4\.001/)).toBeVisible()
  await areFew()
  await page.getByRole('combobox', { name: 'Blok', exact: true }).click()
  await page.getByRole('option', { name: 'Semua blok: 0 dari 4.001' }).click()
  await expect(page.getByRole('table', { name: 'Pemeriksaan bulanan' })).toHaveAttribute('aria-rowcount', '4002')

  await test.step('a long way down by the keyboard, and back: what is not finished stays', async () => {
    await weight(first.name).focus()
    await page.keyboard.type('615')
    await page.keyboard.press('Enter')
    await expect(weight(second.name)).toBeFocused()
    for (let steps = 0; steps < 8; steps += 1) {
      await page.keyboard.press('PageDown')
      await expect(weight(everybody[1 + (steps + 1) * 10]?.name ?? '')).toBeFocused()
    }
    await page.keyboard.type('58')
    await page.keyboard.press('Enter')
    await expect(weight(everybody[82]?.name ?? '')).toBeFocused()
    await expect(state(everybody[81]?.name ?? '')).toHaveText('Tersimpan')
    await areFew()
    await expect(page.getByText('1 baris belum tersimpan.')).toBeVisible()
    await page.getByRole('button', { name: 'Lihat barisnya' }).press('Enter')
    await expect(weight(first.name)).toBeFocused()
    await expect(weight(first.name)).toHaveValue('615')
    await page.keyboard.type('61,5')
    await page.keyboard.press('Enter')
    await expect(state(first.name)).toHaveText('Tersimpan')
  })

  await test.step('the last of all by its name', async () => {
    await page.getByRole('textbox', { name: 'Cari nama atau nomor register' }).fill(last.name)
    await expect(rows).toHaveCount(1)
    await weight(last.name).fill('70')
    await page.keyboard.press('Enter')
    await expect(state(last.name)).toHaveText('Tersimpan')
  })

  await test.step('a scanned card leads to its row, whatever is chosen above the sheet', async () => {
    await page.getByRole('combobox', { name: 'Blok', exact: true }).click()
    await page.getByRole('option', { name: `${scanned.block === 'A' ? 'B' : 'A'}: ` }).click()
    await scan(page, await codeOnCard(app, scanned.inmateId))
    await expect(weight(scanned.name)).toBeFocused()
    await page.keyboard.type('64')
    await page.keyboard.press('Enter')
    await expect(state(scanned.name)).toHaveText('Tersimpan')
    await areFew()
    await lookAt(page, 'round-03-crowd')
  })

  const saved = (await nurse.monthlyRound.people({ on: null, block: null })).people.filter(({ isDue }) => !isDue)
  expect(new Set(saved.map(({ name }) => name))).toEqual(
    new Set([first.name, everybody[81]?.name, last.name, scanned.name]),
  )
})
