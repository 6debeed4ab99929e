import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { cardFingerprint } from '#shared/features/exchange/key-card.ts'
import { type App, expect, logOut, lookAt, signIn, test } from '#tests/harness/app.ts'
import { approvedApp } from '#tests/harness/approved-app.ts'
import { accept, check, makeOffice, openVerifier, savedBy } from '#tests/harness/verifier.ts'
import { newFolder, pdfOf } from '#tests/harness/verifier-case.ts'
import { scan, sheetIsDrawn } from './recommendation-people.ts'

/** The unit's clock stands at this morning; Kanwil's computer shows the same. */
const kanwilTime = '2026-11-16T01:00:30.000Z'

/** Keeps everything that the application gives to the browser. */
function keepDownloads({ page, folder }: App): string[] {
  const saved: string[] = []
  page.on('download', async (download) => {
    const path = join(folder, download.suggestedFilename())
    await download.saveAs(path)
    saved.push(path)
  })
  return saved
}

async function bringAnswer(page: Page, path: string): Promise<void> {
  const menu = page.getByRole('navigation', { name: 'Menu utama' })
  await menu.getByRole('link', { name: 'Berkas keluar dan masuk' }).click()
  await page.getByRole('tab', { name: 'Masuk' }).click()
  await page.getByRole('link', { name: 'Ambil berkas jawaban' }).click()
  await page.getByLabel('Berkas jawaban', { exact: true }).setInputFiles(path)
}

test('from the sealed file for Kanwil to the outcome in the hands of the applicant, with both sides’ own tools', async ({
  app,
  browser,
}) => {
  test.setTimeout(600_000)
  const { page } = app
  await approvedApp(app)
  const saved = keepDownloads(app)
  const home = newFolder(app.folder, 'kanwil')
  const kanwil = await openVerifier(browser, home)
  await kanwil.page.clock.setFixedTime(kanwilTime)
  let kanwilCard = ''

  await test.step('Kanwil makes its keys on its own page, offline', async () => {
    await makeOffice(kanwil.page, home)
    kanwilCard = await savedBy(kanwil.page, home, () =>
      kanwil.page.getByRole('button', { name: 'Simpan kartu kunci' }).click(),
    )
  })

  await test.step('the head exchanges key cards, and is read Kanwil’s fingerprint by telephone', async () => {
    await logOut(page)
    await signIn(app, page, 'bambang')
    await page.getByRole('link', { name: 'Kartu kunci' }).click()
    await page.getByRole('button', { name: 'Masukkan kartu kunci' }).first().click()
    await page.locator('input[type=file]').setInputFiles(kanwilCard)
    await page.getByRole('button', { name: 'Masukkan kartu', exact: true }).click()
    await page
      .getByLabel('Sidik kunci yang dibacakan')
      .fill(cardFingerprint(JSON.parse(readFileSync(kanwilCard, 'utf8'))))
    await page.getByLabel('Dibacakan oleh').fill('Ratna Contoh, Kepala Bidang')
    await page.getByRole('button', { name: 'Sama, pastikan kunci ini' }).click()
    await expect(page.getByText(/Dipastikan .* oleh Petugas bambang/)).toBeVisible()
    await page.getByRole('button', { name: 'Buat kartu kunci' }).click()
    await page.getByRole('button', { name: 'Buat kartu kunci' }).last().click()
    await page.getByRole('button', { name: 'Simpan berkas' }).click()
    await expect.poll(() => saved.length).toBe(1)
  })

  await test.step('the nurse seals the file for Kanwil and takes it along', async () => {
    await logOut(page)
    await signIn(app, page, 'sari')
    await page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name: 'Rekomendasi medis' }).click()
    await page.getByRole('row', { name: /RM-2026-0001/ }).dblclick()
    await page
      .getByRole('button', { name: /^Segel/ })
      .first()
      .click()
    await expect(page.getByRole('checkbox', { name: 'Kanwil Contoh' })).toBeChecked()
    await page.getByRole('button', { name: 'Segel berkas RM-2026-0001' }).click()
    await expect(page.getByText('Berkas RM-2026-0001 sudah disegel')).toBeVisible()
    await page.getByRole('button', { name: 'Unduh berkas dan tanda tangan' }).click()
    await expect.poll(() => saved.filter((path) => /RM-2026-0001\.zip/.test(path)).length).toBe(3)
    await page.getByRole('link', { name: 'Buka berkas keluar' }).click()
    await page.getByRole('button', { name: 'Catat penyerahan' }).click()
    await page.getByLabel('Diterima oleh').fill('Rahmat, Kanwil Contoh')
    await page.getByRole('button', { name: 'Simpan penyerahan' }).click()
    await expect(page.getByText('16 Nov 2026, kepada Rahmat, Kanwil Contoh')).toBeVisible()
    await lookAt(page, 'loop-1-handed-over')
  })

  let answer = ''
  await test.step('Kanwil opens, checks and answers: received, passed on, and the letter that came down', async () => {
    const desk = kanwil.page
    const unitCard = join(app.folder, 'KARTU-KUNCI.json')
    await accept(desk, unitCard, cardFingerprint(JSON.parse(readFileSync(unitCard, 'utf8'))))
    const file = (ending: string) => join(app.folder, `RM-2026-0001.zip${ending}`)
    await check(desk, file('.age'), file('.age.minisig'), file('.minisig'))
    await expect(desk.locator('[data-verdict=good]')).toBeVisible()
    await expect(desk.getByText('Persyaratan dari Lapas/Rutan lengkap')).toBeVisible()
    await lookAt(desk, 'loop-2-kanwil-checks')

    const covering = join(home, 'pengantar.pdf')
    const decision = join(home, 'rekomendasi.pdf')
    writeFileSync(covering, await pdfOf('Surat pengantar Kanwil'))
    writeFileSync(decision, await pdfOf('Surat rekomendasi Direktur Jenderal'))
    const form = desk.locator('form[data-answer]')
    await form.getByRole('button', { name: 'Tambah jawaban lain' }).click()
    await form.getByRole('button', { name: 'Tambah jawaban lain' }).click()
    const passedOn = form.getByRole('group', { name: 'Jawaban 2' })
    await passedOn.getByLabel('Apa yang dijawab').selectOption('forwarded')
    await passedOn.getByLabel('Diteruskan kepada').fill('Direktur Jenderal Pemasyarakatan')
    await passedOn.getByLabel('Nomor surat').fill('WP.17-PK.01.07.01-88')
    await passedOn.getByLabel(/Surat bertanda tangan/).setInputFiles(covering)
    const decided = form.getByRole('group', { name: 'Jawaban 3' })
    await decided.getByLabel('Apa yang dijawab').selectOption('decided')
    await decided.getByLabel('Isi surat').selectOption('Rekomendasi medis diberikan')
    await decided.getByLabel('Nomor surat').fill('PAS-PK.01.07.01-77')
    await decided.getByLabel(/Surat bertanda tangan/).setInputFiles(decision)
    answer = await savedBy(desk, home, () => form.getByRole('button', { name: 'Buat berkas jawaban' }).click())
    expect(answer).toMatch(/JAWABAN-RM-2026-0001-1-3\.envelope\.zip\.age$/)
    expect(kanwil.problems).toEqual([])
    await kanwil.close()
  })

  await test.step('the answer is brought in and moves the case', async () => {
    await bringAnswer(page, answer)
    await expect(page.getByText('Pengirim dikenal')).toBeVisible()
    await lookAt(page, 'loop-3-answer')
    await page.getByRole('button', { name: 'Terapkan 3 jawaban ke RM-2026-0001' }).click()
    await page.getByRole('button', { name: 'Terapkan ke RM-2026-0001' }).click()
    await expect(page.getByText('3 jawaban diterapkan.')).toBeVisible()
    await page.getByRole('main').getByRole('link', { name: 'RM-2026-0001' }).click()
    await expect(page.getByText('Jawaban: Rekomendasi medis diberikan')).toBeVisible()
    await lookAt(page, 'loop-4-answered')
  })

  await test.step('the same file a second time changes nothing', async () => {
    await bringAnswer(page, answer)
    await expect(page.getByRole('heading', { name: /JAWABAN-RM-2026-0001-1-3/ })).toBeVisible()
    await expect(page.getByRole('button', { name: /^Terapkan/ })).toBeHidden()
    await page.getByRole('main').getByRole('link', { name: 'RM-2026-0001' }).click()
  })

  await test.step('arranged with the hospital, handed to the applicant against a receipt, closed', async () => {
    await page.getByRole('button', { name: 'Kerjakan: Koordinasi dengan rumah sakit' }).click()
    await page.getByLabel('Rumah sakit', { exact: true }).fill('RSUD Contoh')
    await page.getByLabel('Petugas yang dihubungi').fill('Poli Bedah, 021 555 0111')
    await page.getByRole('textbox', { name: 'Hasil' }).fill('Diterima di poli bedah')
    await page.getByRole('textbox', { name: 'Hasil' }).press('Control+Enter')
    await expect(page.getByText('Koordinasi dicatat.')).toBeVisible()
    await page.getByRole('button', { name: 'Kerjakan: Tulis: Tanda terima hasil oleh pemohon' }).click()
    await page.getByRole('link', { name: 'Tulis surat' }).click()
    await page.getByRole('button', { name: 'Simpan dan tampilkan' }).click()
    await sheetIsDrawn(page)
    await page.getByRole('button', { name: 'Terbitkan surat' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Terbitkan surat' }).click()
    await page.locator('input[type=file]').setInputFiles({ name: 'terima.png', mimeType: 'image/png', buffer: scan })
    await expect(page.getByRole('list', { name: 'Pindaian' })).toContainText('terima.png')
    await page.getByRole('textbox', { name: 'Tanggal ditandatangani' }).fill('16-11-2026')
    await page.getByRole('button', { name: 'Lampirkan', exact: true }).click()
    await expect(page.getByText('Tanda terima hasil oleh pemohon: tersimpan.')).toBeVisible()
    await page.getByRole('button', { name: 'Kerjakan: Tutup permohonan' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Tutup permohonan' }).click()
    await expect(page.getByText('Tidak ada yang ditunggu')).toBeVisible()
    await lookAt(page, 'loop-5-done')
  })
})
