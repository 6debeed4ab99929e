import { readFileSync } from 'node:fs'
import { createAccount, expect, installApp, lookAt, signIn, test } from '#tests/harness/app.ts'
import {
  as,
  change,
  closeIt,
  aboutTheClinic as complaint,
  goTo,
  handOutReceipt,
  laporList,
  makeVault,
  mother,
  openListed,
  receivedNumber,
  seesNoMother,
  complaintStaff as staff,
  take,
} from './complaint-hands.ts'

test('an anonymous complaint about the clinic goes from the box to its end by four hands, and the clinic sees nothing', async ({
  app,
}) => {
  test.setTimeout(300_000)
  const { page } = app
  const { admin } = await installApp(app)
  for (const [name, roles, fullName] of staff) await createAccount(admin, name, roles, fullName)
  const { number } = await (await as(app, 'lina')).complaints.receive(complaint)
  const open = async (name: string) => {
    await change(page, name, app)
    await openListed(page, number)
  }

  await test.step('a nurse: no entry, nothing on the start page, no page', async () => {
    await signIn(app, page, 'sari')
    await expect(page.getByText('Tidak ada yang menunggu', { exact: true })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Daftar pengaduan' })).toHaveCount(0)
    await expect(page.getByText(number)).toHaveCount(0)
  })

  await test.step('the first officer recommends', async () => {
    await open('tuti')
    await expect(page.getByText('Obat malam di Blok B dibagikan sesudah pukul sepuluh.')).toBeVisible()
    await lookAt(page, 'complaint-1-record')
    await page.getByRole('button', { name: /^Kerjakan: Unit Layanan Pengaduan/ }).click()
    await expect(page.getByLabel('Apa yang ditemukan atau dikerjakan?')).toBeVisible()
    await lookAt(page, 'complaint-2-step')
    await page.getByRole('complementary').getByRole('button', { name: 'Tutup', exact: true }).click()
    await take(page, /^Kerjakan: Unit Layanan Pengaduan/, 'Usul: ubah jam pembagian obat')
    await expect(page.getByText('Menunggu Kepala', { exact: true }).first()).toBeVisible()
  })

  await test.step('the head reads his task, then directs', async () => {
    await change(page, 'bambang', app)
    await page.getByText('Periksa segera: ada yang terancam bahaya').click()
    await expect(page.getByText('Penghuni yang sakit')).toBeVisible()
    await lookAt(page, 'complaint-3-task')
    await page.getByRole('button', { name: 'Sudah saya baca' }).click()
    await expect(page.getByRole('button', { name: 'Sudah saya baca' })).toHaveCount(0)
    await page.getByLabel('Apa yang Anda temukan atau kerjakan?').fill('Sudah diperiksa, keadaannya baik')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Sudah diperiksa, keadaannya baik')).toBeVisible()
    await page.getByRole('link', { name: 'Daftar pengaduan' }).click()
    await expect(page.getByText(number)).toBeVisible()
    await lookAt(page, 'complaint-4-list')
    await page.getByText(number).click()
    await take(page, /^Kerjakan: Kepala Lapas\/Rutan/, 'Setuju, laksanakan minggu ini')
  })

  await test.step('the one who handles it puts it right', async () => {
    await open('hadi')
    await take(page, /^Kerjakan: Pejabat yang terkait/, 'Jam pembagian obat dipindah ke pukul tujuh')
  })

  await test.step('the second officer answers, passes one step over, reports and closes', async () => {
    await open('lina')
    await page.getByRole('button', { name: 'Kerjakan: Jawaban disampaikan kepada pelapor' }).click()
    await page.getByRole('radio', { name: 'Ditanggapi dengan perbaikan atau klarifikasi' }).check()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Pelapor dijawab', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: /^Lewati: Tindak lanjut dikerjakan/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('Sudah diperbaiki sebelum dijawab')
    await dialog.getByRole('button', { name: /^Lewati/ }).click()
    await expect(page.getByText('Sudah diperbaiki sebelum dijawab')).toBeVisible()
    await page.getByRole('button', { name: /^Kerjakan: Kepuasan pelapor/ }).click()
    const note = page.getByLabel('Keterangan: kapan, lewat apa, dan apa yang disampaikan')
    await note.fill('Pengumuman ditempel di Blok B; tiga penghuni menyapa dan senang')
    await page.getByRole('radio', { name: 'Tidak dapat ditanyai' }).check()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Isi bilangan bulat dari 1 sampai 99.').first()).toBeVisible()
    await lookAt(page, 'complaint-5-asked')
    await page.getByRole('radio', { name: 'Puas', exact: true }).check()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(/^Puas\. Dikerjakan/)).toBeVisible()
    await take(page, /^Kerjakan: Laporan pengaduan dibuat/, 'Laporan diserahkan kepada atasan')
    await take(page, /^Kerjakan: Laporan penanganan/, 'Laporan dikirim ke Kanwil')
    await closeIt(page)
    await lookAt(page, 'complaint-5-closed')
  })
})

test('a mother complains in secret of the clinic: from the counter to closed, and nobody beside her officer ever reads who she is', async ({
  app,
}) => {
  test.setTimeout(480_000)
  const { page } = app
  // Pages that an account has no right to are asked for by their address.
  app.expectRefusals('forbidden')
  const { admin } = await installApp(app)
  for (const [name, roles, fullName] of staff) await createAccount(admin, name, roles, fullName)
  await makeVault(app)
  const lina = await as(app, 'lina')
  const open = async (name: string) => {
    await change(page, name, app)
    await openListed(page, number)
  }

  const [number, pin] = await test.step('she is heard at the counter and takes number and PIN home', async () => {
    await signIn(app, page, 'lina')
    await page.getByRole('link', { name: 'Terima pengaduan' }).click()
    await page.getByRole('combobox', { name: 'Pelapor', exact: true }).click()
    await page.getByRole('option', { name: 'Keluarga WBP/Tahanan', exact: true }).click()
    await page.getByRole('combobox', { name: 'Tentang layanan' }).click()
    await page.getByRole('option', { name: 'Kesehatan dan rekomendasi medis', exact: true }).click()
    await expect(page.getByRole('radio', { name: 'Rahasia' })).toBeChecked()
    await page.getByLabel('Apa yang terjadi?').fill('Anak pelapor menunggu obat malam sampai tiga jam')
    await page.getByLabel('Nama pelapor').fill(mother.name)
    await page.getByLabel(/^Telepon/).fill(mother.phone)
    await page.getByLabel(/^Alamat/).fill(mother.address)
    await page.getByRole('checkbox', { name: 'Poliklinik' }).check()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { name: /^Tanda terima AD-/ })).toBeVisible()
    const told = await page.locator('dl > div').filter({ hasText: 'PIN' }).locator('dd').innerText()
    const written = await receivedNumber(page)
    await handOutReceipt(page)
    return [written, told] as const
  })
  const { id } = (await lina.complaints.list({ show: 'open' }))[0] ?? { id: '' }
  const refusedToClose = async () => {
    const { caseId, revision } = await lina.complaintCases.course({ id })
    await expect(lina.complaintCases.finish({ caseId, revision })).rejects.toMatchObject({ code: 'refused' })
    await expect(page.getByRole('button', { name: 'Kerjakan: Pengaduan ditutup' })).toHaveCount(0)
  }

  await test.step('classified, and recommended to the head with alternatives', async () => {
    await openListed(page, number)
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: 'Ubah golongan', exact: true }).click()
    await page.getByRole('radio', { name: 'Pengaduan berkadar pengawasan: 60 hari kerja' }).check()
    await page.getByRole('textbox', { name: 'Alasan', exact: true }).fill('Menyangkut kelalaian petugas')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Menyangkut kelalaian petugas').first()).toBeVisible()
    await refusedToClose()
    await take(page, /^Kerjakan: Unit Layanan Pengaduan/, 'Alternatif: ubah jam obat, atau tambah satu petugas')
    await refusedToClose()
  })

  await test.step('the head reviews and directs, and no page of his knows her', async () => {
    await open('bambang')
    await expect(page.getByText('Anak pelapor menunggu obat malam sampai tiga jam')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Lihat kontak pelapor' })).toHaveCount(0)
    await take(page, /^Kerjakan: Kepala Lapas\/Rutan/, 'Setuju, ubah jam obat')
    await seesNoMother(page, `/aduan/${id}`, '/aduan/terima', '/aduan/brankas')
  })

  await test.step('the officer asks the clinic in words of her own', async () => {
    await open('lina')
    await page.getByRole('button', { name: 'Minta penjelasan atau perbaikan' }).click()
    await page.getByLabel('Kepada siapa', { exact: true }).first().fill('Sari')
    await page.getByRole('option', { name: 'Sari Melati' }).click()
    await page.getByLabel('Apa yang diminta?').fill('Mohon jelaskan jam pembagian obat malam')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('listitem').filter({ hasText: 'Mohon jelaskan jam pembagian obat' })).toBeVisible()
  })

  await test.step('the clinic reads the request alone, and reports; the complaint does not exist for it', async () => {
    await change(page, 'sari', app)
    await page.getByRole('link', { name: 'Tugas dari meja aduan' }).click()
    const task = page.getByRole('region', { name: 'Mohon jelaskan jam pembagian obat malam' })
    await task.getByLabel('Apa yang Anda temukan atau kerjakan?').fill('Obat malam kini dibagikan pukul tujuh')
    await page.keyboard.press('Control+Enter')
    await expect(task.getByText('Obat malam kini dibagikan pukul tujuh')).toBeVisible()
    await expect(page.locator('body')).not.toContainText(new RegExp(`${number}|Anak pelapor`))
    await seesNoMother(page, `/aduan/${id}`)
    await expect(page.locator('body')).not.toContainText('Anak pelapor')
  })

  await test.step('the official puts it right; no page of his knows her either', async () => {
    await open('hadi')
    await expect(page.getByText('Obat malam kini dibagikan pukul tujuh')).toBeVisible()
    await take(page, /^Kerjakan: Pejabat yang terkait/, 'Jam obat malam ditetapkan pukul tujuh')
    await seesNoMother(page, `/aduan/${id}`)
  })

  await test.step('the answer is worded, looked at and issued', async () => {
    await open('lina')
    await refusedToClose()
    await page.getByRole('button', { name: 'Tulis surat', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Jawaban (untuk langkah sekarang)', exact: true }).click()
    const body = page.getByRole('textbox', { name: 'Isi surat', exact: true })
    await body.fill('Obat malam kini dibagikan pukul 19.00 setiap hari.')
    await body.press('Control+Enter')
    await expect(body).toHaveCount(0)
    const letters = page.getByRole('list', { name: 'Surat', exact: true })
    await letters.getByRole('button', { name: /^Jawaban|^Buka: Jawaban/ }).click()
    const sheet = page.getByRole('dialog', { name: 'Jawaban', exact: true })
    await expect(sheet.locator('canvas').first()).toBeVisible()
    await sheet.getByRole('button', { name: 'Tutup', exact: true }).first().click()
    await expect(sheet).toHaveCount(0)
    await page.getByRole('button', { name: 'Terbitkan: Jawaban', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Terbitkan surat ini?' })
    await dialog.getByRole('button', { name: 'Terbitkan: Jawaban', exact: true }).click()
    await expect(letters.getByText('Menunggu diambil di meja aduan.')).toBeVisible()
    // Written is not sent.
    await refusedToClose()
  })

  await test.step('she comes back: number and PIN give her the answer', async () => {
    await page.getByRole('link', { name: 'Status pengaduan' }).click()
    await page.getByRole('textbox', { name: 'Nomor pengaduan' }).fill(number)
    await page.getByRole('textbox', { name: 'PIN', exact: true }).fill(pin)
    await page.getByRole('button', { name: 'Lihat status', exact: true }).click()
    const waiting = page.getByRole('region', { name: 'Surat menunggu di meja ini' })
    await waiting.getByRole('button', { name: 'Sudah diserahkan: Jawaban', exact: true }).click()
    await expect(waiting.getByText('Sudah diserahkan', { exact: false }).first()).toBeVisible()
    await expect.poll(async () => (await lina.complaintCases.course({ id })).phase).toBe('answered')
  })

  await test.step('follow-up, her satisfaction, both reports, and only then the end', async () => {
    await openListed(page, number)
    for (const [step, note, result] of [
      [/^Kerjakan: Tindak lanjut dikerjakan/, 'Dicek di tempat: obat dibagikan pukul tujuh', null],
      [/^Kerjakan: Kepuasan pelapor/, 'Pelapor menyatakan puas saat mengambil jawaban', 'Puas'],
      [/^Kerjakan: Laporan pengaduan dibuat/, 'Laporan diserahkan kepada atasan', null],
      [/^Kerjakan: Laporan penanganan/, 'Laporan dikirim ke Kanwil', null],
    ] as const) {
      await refusedToClose()
      await take(page, step, note, result)
    }
    await closeIt(page)
    await lookAt(page, 'complaint-mother-closed')
  })

  await test.step('closed, and still nobody else knows her', async () => {
    for (const name of ['bambang', 'hadi']) {
      await change(page, name, app)
      await goTo(page, `/aduan/${id}`)
      await expect(page.getByRole('heading', { name: `Pengaduan ${number}`, level: 1 })).toBeVisible()
      await seesNoMother(page, `/aduan/${id}`)
    }
  })
})

test('an officer brings a list from LAPOR!, decides what only a person can, and takes the reports in', async ({
  app,
}) => {
  test.setTimeout(240_000)
  const { page } = app
  const { admin } = await installApp(app)
  await createAccount(admin, 'lina', ['petugas-aduan'], 'Lina Wulandari')
  await makeVault(app)
  await signIn(app, page, 'lina')
  await page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name: 'Ambil dari LAPOR!' }).click()
  await expect(page.getByRole('heading', { name: 'Ambil laporan dari LAPOR!' })).toBeVisible()
  const list = { name: 'lapor.csv', mimeType: 'text/csv', buffer: laporList() }
  await page.locator('input[type=file]').first().setInputFiles(list)
  const summary = page.getByRole('region', { name: 'Hasil pemeriksaan' }).first()
  await expect(summary).toContainText('1 siap diambil, 2 menunggu keputusan')
  await lookAt(page, 'complaints-lapor-1-checked')

  await test.step('the sheet of bad lines tells nobody', async () => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Simpan daftar yang tidak masuk' }).click()
    const text = readFileSync(await (await download).path(), 'utf8')
    expect(text).toContain('Nomor laporan kosong')
    for (const word of ['Budi', 'Siti', 'salah']) expect(text).not.toContain(word)
  })
  const named = page.getByRole('article', { name: 'Laporan 7100002' })
  await expect(named.getByText('Pelapor disebut di isi laporan: siti, nurhaliza')).toBeVisible()
  await named.getByRole('radio', { name: 'Tutup dengan tulisan [pelapor]' }).check()
  await expect(summary).toContainText('2 siap diambil, 1 menunggu keputusan')
  const danger = page.getByRole('article', { name: 'Laporan 7100003' })
  await danger.getByRole('radio', { name: 'Ya, minta segera diperiksa' }).check()
  await danger.getByLabel('Siapa yang perlu diperiksa').fill('Penghuni yang diancam')
  await danger.getByLabel('Di mana').fill('Blok C')
  await expect(summary).toContainText('2 siap diambil, 1 menunggu keputusan')
  await danger.getByRole('combobox', { name: 'Layanan' }).click()
  await page.getByRole('option', { name: 'Keamanan dan perlakuan petugas', exact: true }).click()
  await expect(summary).toContainText('3 siap diambil, 0 menunggu keputusan')
  await lookAt(page, 'complaints-lapor-2-decided')
  await page.getByRole('button', { name: 'Ambil 3 laporan' }).press('Enter')
  await expect(page.getByText('3 laporan tercatat sebagai pengaduan, 0 status diperbarui.')).toBeVisible()
  await expect(summary).toContainText('0 siap diambil, 0 menunggu keputusan, 3 sudah diambil')
  await page.getByRole('row', { name: /7100001/ }).click()
  await expect(page.getByRole('heading', { name: 'Laporan di LAPOR!' })).toBeVisible()
  await expect(page.getByText('Nomor 7100001', { exact: true })).toBeVisible()
  await lookAt(page, 'complaints-lapor-3-record')
})
