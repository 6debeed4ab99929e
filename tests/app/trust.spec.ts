import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, logOut, lookAt, signIn, test } from '#tests/harness/app.ts'
import { approvedApp } from '#tests/harness/approved-app.ts'
import { passwordOf } from '#tests/harness/core.ts'
import { sampleOffice } from '#tests/harness/key-card-sample.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { visit } from '#tests/harness/visit.ts'
import { sheetIsDrawn } from './recommendation-people.ts'

test("Kanwil's key is confirmed by telephone, the file is sealed for Kanwil alone, and the log tells of it", async ({
  app,
}) => {
  requireProgram(test, 'age', 'pdftotext')
  test.setTimeout(420_000)
  const { page } = app
  await approvedApp(app)
  await logOut(page)
  await signIn(app, page, 'bambang')
  const kanwil = await sampleOffice()
  const file = join(app.folder, 'KARTU-KUNCI.json')
  writeFileSync(file, kanwil.text)

  await test.step('the head takes the card in; it is not believed yet', async () => {
    await page.getByRole('link', { name: 'Kartu kunci' }).click()
    await expect(page.getByRole('heading', { name: 'Belum ada kunci kantor lain' })).toBeVisible()
    await lookAt(page, 'trust-1-empty')
    await page.getByRole('button', { name: 'Masukkan kartu kunci' }).first().click()
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('button', { name: 'Masukkan kartu', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Pastikan lewat telepon' })).toBeVisible()
    await expect(page.getByText(kanwil.fingerprint)).toBeHidden()
    await lookAt(page, 'trust-2-unconfirmed')
  })

  await test.step('what was misheard is refused, what was heard is confirmed', async () => {
    app.expectRefusals('refused')
    await page.getByLabel('Sidik kunci yang dibacakan').fill('AAAA-BBBB-CCCC-DDDD-EEEE')
    await page.getByLabel('Dibacakan oleh').fill('Wahyu Contoh, Kabid')
    await page.getByRole('button', { name: 'Sama, pastikan kunci ini' }).click()
    await expect(page.getByText('Sidik kunci yang diketik berbeda')).toBeVisible()
    await lookAt(page, 'trust-3-misheard')
    await page.getByLabel('Sidik kunci yang dibacakan').fill(kanwil.fingerprint.replaceAll('-', ' '))
    await page.getByRole('button', { name: 'Sama, pastikan kunci ini' }).click()
    await expect(page.getByText(/Dipastikan .* oleh Petugas bambang/)).toBeVisible()
    await lookAt(page, 'trust-4-confirmed')
  })

  await test.step('the unit makes its own card', async () => {
    await page.getByRole('button', { name: 'Buat kartu kunci' }).click()
    await page.getByRole('button', { name: 'Buat kartu kunci' }).last().click()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Simpan berkas' }).click()
    expect((await download).suggestedFilename()).toBe('KARTU-KUNCI.json')
    await lookAt(page, 'trust-5-own-card')
  })

  await test.step('the nurse sees to whom and why the data leaves, and seals for Kanwil', async () => {
    await logOut(page)
    await signIn(app, page, 'sari')
    await page.getByRole('link', { name: 'Rekomendasi medis' }).click()
    await page.getByRole('row', { name: /RM-2026-0001/ }).dblclick()
    await page
      .getByRole('button', { name: /^Segel/ })
      .first()
      .click()
    const office = page.getByRole('checkbox', { name: kanwil.card.owner.name })
    await expect(office).toBeChecked()
    await lookAt(page, 'trust-6-choices')
    await office.uncheck()
    await page.getByRole('button', { name: 'Segel berkas RM-2026-0001' }).click()
    await expect(page.getByText('atau centang persetujuan keluar tanpa sandi')).toBeVisible()
    await lookAt(page, 'trust-7-plain')
    await office.check()
    await page.getByRole('button', { name: 'Segel berkas RM-2026-0001' }).click()
    await expect(page.getByText('Berkas RM-2026-0001 sudah disegel')).toBeVisible()
  })

  await test.step('what is downloaded opens with the key of Kanwil', async () => {
    const saved: string[] = []
    page.on('download', async (download) => {
      const path = join(app.folder, download.suggestedFilename())
      await download.saveAs(path)
      saved.push(path)
    })
    await page.getByRole('button', { name: 'Unduh berkas dan tanda tangan' }).click()
    await expect.poll(() => saved.filter((path) => !path.endsWith('.html')).length).toBe(3)
    const identity = join(app.folder, 'kanwil.txt')
    writeFileSync(identity, `${kanwil.identity}\n`)
    const age = join(app.folder, 'RM-2026-0001.zip.age')
    expect(execFileSync('age', ['-d', '-i', identity, age], { maxBuffer: 1e8 }).subarray(0, 2).toString()).toBe('PK')
    await lookAt(page, 'trust-8-sealed')
    await page.getByRole('link', { name: 'Buka berkas keluar' }).click()
    await expect(page.getByText(`kunci ${kanwil.fingerprint}`)).toBeVisible()
    await lookAt(page, 'trust-9-bundle')
  })

  await test.step('the record of disclosures, of all and of the one person', async () => {
    await page.getByRole('link', { name: 'Pengungkapan data' }).click()
    const row = page.getByRole('row', { name: /RM-2026-0001/ })
    await expect(row).toContainText(kanwil.card.owner.name)
    await expect(row).toContainText('Nomor 24 Tahun 2022')
    await lookAt(page, 'trust-10-disclosures')
    expect(await savedSheet('trust-11-disclosures-paper')).toContain('Nama dan nomor')
  })

  await test.step('her own page tells where her data went, and prints it', async () => {
    const { token } = await app.client().session.logIn({ name: 'sari', password: passwordOf('sari') })
    const all = { from: null, until: null, inmateId: null }
    const [disclosed] = await app.client(token).disclosures.list(all)
    await visit(page, `/warga-binaan/${disclosed?.inmate.id}`)
    await page.getByRole('tab', { name: 'Pengungkapan' }).click()
    await expect(page.getByRole('row', { name: /RM-2026-0001/ })).toContainText(kanwil.card.owner.name)
    await lookAt(page, 'trust-12-person')
    const sheet = await savedSheet('trust-13-person-paper')
    expect(sheet).not.toContain('Nama dan nomor')
    expect(sheet).toContain(disclosed?.inmate.name)
  })

  /** What "Cetak" shows, kept as a file and read. */
  async function savedSheet(look: string): Promise<string> {
    await page.getByRole('button', { name: 'Cetak', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Catatan pengungkapan untuk dicetak' })
    await sheetIsDrawn(page)
    await lookAt(page, look)
    const download = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Simpan PDF' }).click()
    const path = join(app.folder, `${look}.pdf`)
    await (await download).saveAs(path)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
    expect(text).toContain('CATATAN PENGUNGKAPAN DATA KESEHATAN')
    expect(text).toContain('RM-2026-0001')
    return text
  }
})
