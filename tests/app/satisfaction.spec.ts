import type { Page } from '@playwright/test'
import { createAccount, expect, installApp, lookAt, signIn, test } from '#tests/harness/app.ts'
import { passwordOf } from '#tests/harness/core.ts'
import { sheetIsDrawn } from './recommendation-people.ts'

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1, exact: true })

const questions = [
  'Apakah syarat layanan ini sesuai dan mudah dipenuhi?',
  'Apakah urutan layanan mudah diikuti?',
  'Apakah layanan diberikan cukup cepat?',
  'Apakah Anda harus membayar untuk layanan ini?',
  'Apakah hasil layanan sesuai dengan yang dijanjikan?',
  'Apakah petugas mampu menjalankan tugasnya?',
  'Apakah petugas sopan dan ramah?',
  'Apakah pengaduan dan saran ditangani dengan baik?',
  'Apakah ruang, tempat duduk, dan perlengkapannya baik?',
]

test('the kiosk asks, keeps nothing in sight, survives a reload, and opens to the password alone; paper and report', async ({
  app,
}) => {
  test.setTimeout(240_000)
  app.expectRefusals('wrong-password', 'not-signed-in')
  const { admin } = await installApp(app)
  await createAccount(admin, 'ami', ['petugas-aduan'], 'Ami Contoh')
  const { page } = app
  const { token } = await app.client().session.logIn({ name: 'ami', password: passwordOf('ami') })
  const { surveys } = app.client(token)
  const usual = await surveys.settings({})
  // A busy computer takes longer to look at a screen than anybody takes to answer.
  await surveys.changeSettings({ ...usual, idleSeconds: 600 })
  await page.goto(`${app.host.origin}/survei-kepuasan`)
  await signIn(app, page, 'ami')
  await expect(heading(page, 'Survei kepuasan')).toBeVisible()
  await expect(page.getByText('Belum ada formulir dalam masa ini')).toBeVisible()
  await lookAt(page, 'satisfaction-1-empty')

  await test.step('an officer opens the kiosk for one service', async () => {
    await page.getByRole('button', { name: 'Buka kios' }).click()
    const dialog = page.getByRole('dialog', { name: 'Buka kios survei' })
    await dialog.getByRole('combobox', { name: 'Layanan' }).click()
    await page.getByRole('option', { name: 'Kunjungan tatap muka', exact: true }).click()
    await dialog.getByRole('button', { name: 'Buka kios' }).click()
    await expect(heading(page, 'Bagaimana pelayanan kami hari ini?')).toBeVisible()
    await expect(page.getByRole('navigation')).toHaveCount(0)
    const isFull = () => page.evaluate(() => document.fullscreenElement !== null)
    await expect.poll(isFull).toBe(true)
    await lookAt(page, 'satisfaction-2-invitation')
    // Whoever presses Esc gets a smaller kiosk, and nothing else; it fills the screen again at a press.
    const fill = page.getByRole('button', { name: 'Layar penuh', exact: true })
    await expect(fill).toHaveCount(0)
    await page.evaluate(() => document.exitFullscreen())
    await expect(fill).toBeVisible()
    await expect(heading(page, 'Bagaimana pelayanan kami hari ini?')).toBeVisible()
    await fill.click()
    await expect.poll(isFull).toBe(true)
    await expect(fill).toHaveCount(0)
  })

  await test.step('somebody answers by touch and by keys, and goes back once', async () => {
    await page.getByRole('button', { name: 'Mulai' }).click()
    await expect(heading(page, questions[0] ?? '')).toBeVisible()
    await lookAt(page, 'satisfaction-3-question')
    await page.getByRole('button', { name: 'Sesuai dan cukup mudah' }).click()
    await expect(heading(page, questions[1] ?? '')).toBeVisible()
    await page.getByRole('button', { name: 'Kembali' }).click()
    await expect(page.getByRole('button', { name: 'Sesuai dan cukup mudah' })).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('4')
    for (const question of questions.slice(1)) {
      await expect(heading(page, question)).toBeVisible()
      await page.keyboard.press('4')
    }
    await expect(heading(page, 'Kelompok umur')).toBeVisible()
    await lookAt(page, 'satisfaction-4-about')
    await page.getByRole('button', { name: '26 sampai 35 tahun' }).click()
    await expect(heading(page, 'Jenis kelamin')).toBeVisible()
    await page.getByRole('button', { name: 'Perempuan' }).click()
    for (const fact of ['Pendidikan terakhir', 'Pekerjaan']) {
      await expect(heading(page, fact)).toBeVisible()
      await page.getByRole('button', { name: 'Lewati' }).click()
    }
    await page.getByLabel('Saran Anda').fill('Tambah kursi tunggu')
    await page.getByRole('button', { name: 'Kirim jawaban' }).click()
    await expect(heading(page, 'Terima kasih')).toBeVisible()
    await lookAt(page, 'satisfaction-5-thanks')
    // By itself, for whoever goes without pressing anything.
    await expect(heading(page, 'Bagaimana pelayanan kami hari ini?')).toBeVisible()
  })

  await test.step('another begins, nothing of the one before is left; loading the page anew, or another address, leads nowhere', async () => {
    await page.getByRole('button', { name: 'Mulai' }).click()
    await expect(heading(page, questions[0] ?? '')).toBeVisible()
    await expect(page.locator('[aria-pressed=true]')).toHaveCount(0)
    await surveys.changeSettings({ ...usual, idleSeconds: 15 })
    await page.reload()
    await expect(heading(page, 'Bagaimana pelayanan kami hari ini?')).toBeVisible()
    await page.getByRole('button', { name: 'Mulai' }).click()
    await page.getByRole('button', { name: 'Menyulitkan', exact: true }).click()
    await expect(heading(page, questions[1] ?? '')).toBeVisible()
    // Left standing half answered: it begins anew, and what was answered is gone.
    await expect(heading(page, 'Bagaimana pelayanan kami hari ini?')).toBeVisible({ timeout: 60_000 })
    await page.getByRole('button', { name: 'Mulai' }).click()
    await expect(heading(page, questions[0] ?? '')).toBeVisible()
    await expect(page.locator('[aria-pressed=true]')).toHaveCount(0)
    await page.goto(`${app.host.origin}/warga-binaan`)
    await expect(heading(page, 'Bagaimana pelayanan kami hari ini?')).toBeVisible()
    await expect(page.getByText('Tambah kursi tunggu')).toHaveCount(0)
  })

  await test.step('only the password leads out', async () => {
    await page.getByRole('button', { name: 'Petugas' }).click()
    const dialog = page.getByRole('dialog', { name: 'Keluar dari mode kios' })
    await dialog.getByRole('textbox', { name: 'Kata sandi' }).fill('bukan-kata-sandi')
    await dialog.getByRole('button', { name: 'Keluar dari kios' }).click()
    await expect(dialog.getByText('Kata sandi tidak cocok')).toBeVisible()
    await lookAt(page, 'satisfaction-6-leave')
    await dialog.getByRole('textbox', { name: 'Kata sandi' }).fill(passwordOf('ami'))
    await dialog.getByRole('button', { name: 'Keluar dari kios' }).click()
    await expect(page.getByRole('navigation').first()).toBeVisible()
  })

  await test.step('four paper forms by keys alone, one of them twice and taken back', async () => {
    await page.getByRole('link', { name: 'Survei kepuasan' }).click()
    await expect(page.getByText('Terlalu sedikit').first()).toBeVisible()
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: 'Isi formulir kertas' }).click()
    await page.getByRole('combobox', { name: 'Layanan' }).click()
    await page.getByRole('option', { name: 'Kunjungan tatap muka', exact: true }).click()
    const first = page.getByRole('textbox', { name: 'U1 Persyaratan' })
    await first.focus()
    await page.keyboard.type('33')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Belum terisi: U3, U4, U5, U6, U7, U8, U9').first()).toBeVisible()
    await page.keyboard.type('2433233')
    await page.keyboard.type('32')
    await lookAt(page, 'satisfaction-7-paper')
    await page.keyboard.press('Enter')
    for (const [index, marks] of ['333433333', '332433330', '444444444', '444444444'].entries()) {
      await expect(page.getByRole('cell', { name: `SKM-2026-000${index + 1}`, exact: true })).toBeVisible()
      await expect(first).toHaveValue('')
      await expect(first).toBeFocused()
      await page.keyboard.type(marks)
      await page.keyboard.press('Enter')
    }
    await expect(page.getByRole('status').filter({ hasText: 'Formulir SKM-2026-0005 disimpan' })).toBeVisible()
    await expect(page.getByRole('cell', { name: 'SKM-2026-0005', exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Batalkan formulir SKM-2026-0005' }).click()
    await expect(page.getByRole('cell', { name: 'Dicoret' })).toBeVisible()
  })

  await test.step('one answer too few for the last element hides everything; with one more the results stand there, without the kiosk', async () => {
    await page.getByRole('link', { name: 'Survei kepuasan', exact: true }).first().click()
    await expect(page.getByText('Terlalu sedikit').first()).toBeVisible()
    await page.goBack()
    const first = page.getByRole('textbox', { name: 'U1 Persyaratan' })
    await first.focus()
    for (const number of ['SKM-2026-0006', 'SKM-2026-0007']) {
      await page.keyboard.type('333433333')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('cell', { name: number, exact: true })).toBeVisible()
      await expect(first).toBeFocused()
    }
    await page.getByRole('link', { name: 'Survei kepuasan', exact: true }).first().click()
    await expect(page.getByText('1 jawaban dari kios menunggu')).toBeVisible()
    await expect(page.getByText('Tambah kursi tunggu')).toHaveCount(0)
    await expect(page.getByText('1 formulir dicoret petugas')).toBeVisible()
    await lookAt(page, 'satisfaction-8-results')
  })

  await test.step('report, list of forms and settings', async () => {
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: 'Cetak lembar papan pengumuman' }).click()
    await sheetIsDrawn(page)
    await lookAt(page, 'satisfaction-9-notice')
    await page.getByRole('dialog').getByRole('button', { name: 'Tutup' }).click()
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: 'Formulir yang masuk' }).click()
    await expect(page.getByRole('button', { name: /^Coret formulir dari kios/ })).toBeVisible()
    await lookAt(page, 'satisfaction-10-forms')
    await page.goto(`${app.host.origin}/survei-kepuasan/pengaturan`)
    await signIn(app, page, 'ami')
    await page.getByRole('textbox', { name: /Penerima layanan/ }).fill('1000')
    await expect(page.getByText('Tanyai sedikitnya 278 orang.')).toBeVisible()
    await lookAt(page, 'satisfaction-11-settings')
  })
})
