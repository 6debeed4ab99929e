import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { cardBytes, cardCodeOf } from '#shared/features/health-cards/card-code.rules.ts'
import { expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import { passwordOf } from '#tests/harness/core.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { requireProgram } from '#tests/harness/programs.ts'
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

  await test.step('undone, then excused with a reason', async () => {
    await page.getByRole('button', { name: 'Batalkan pemeriksaan Bayu Contoh' }).press('Enter')
    await expect(page.getByText('1 dari 3 sudah diperiksa (33%)')).toBeVisible()
    await page.getByRole('button', { name: 'Bayu Contoh tidak diperiksa' }).press('Enter')
    await page.getByLabel('Alasan').fill('Sidang di pengadilan')
    await lookAt(page, 'round-02-excuse')
    await page.keyboard.press('Control+Enter')
    await expect(state('Bayu Contoh')).toHaveText('tidak hadir: Sidang di pengadilan')
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
  await test.step('the real card opens the medical record, and the row that was being typed is saved', async () => {
    requireProgram(test, 'pdftoppm', 'zbarimg')
    const { token } = await app.client().session.logIn({ name: 'sari', password: passwordOf('sari') })
    const headers = { authorization: `Bearer ${token}` }
    const response = await app.host.fetch(`/files/health-cards/${inmateId}`, { headers })
    const file = test.info().outputPath('kartu.pdf')
    writeFileSync(file, new Uint8Array(await response.arrayBuffer()))
    execFileSync('pdftoppm', ['-r', '150', '-png', '-singlefile', file, test.info().outputPath('kartu')])
    const code = execFileSync('zbarimg', ['--quiet', '--raw', test.info().outputPath('kartu.png')], {
      encoding: 'utf8',
    })
    await page.getByRole('link', { name: 'Pemeriksaan bulanan' }).click()
    await page.getByRole('textbox', { name: 'Keluhan, Djoko Soesilo' }).pressSequentially('Batuk')
    await scan(page, code.trim())
    await expect(page).toHaveURL(new RegExp(`${record}$`))
    await expect(page.getByRole('heading', { level: 1, name: /Djoko Soesilo/ })).toBeVisible()
    const { rows } = await unit.client('sari').monthlyRound.sheet({ on: null, block: 'A' })
    expect(rows[0]?.check?.complaint).toBe('Batuk')
  })
})
