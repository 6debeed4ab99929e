import { expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { archivePaper } from '../core/archive-paper.ts'
import { music, wish } from '../core/coaching-desk.ts'
import { choose, convict, headingOf, panelOf, pressOn } from './coaching-steps.ts'
import { scan, sheetIsDrawn, Unit } from './recommendation-people.ts'

/** A third of it was over on 1 July. */
const oneYear = { firstDetainedOn: '2026-03-01', years: 1 } as const

test('a session of the team: everybody who may come at once, decisions carried back, minutes closed, opened again and printed', async ({
  app,
}) => {
  requireProgram(test, 'pdftotext', 'pdfinfo', 'qpdf')
  test.setTimeout(420_000)
  app.expectRefusals('refused')
  const { page } = app
  const unit = await Unit.open(app, ['dewi', 'bina'])
  const [satu, dua, tiga] = [
    await convict(unit, 'Satu Contoh', 'BI.1/2026', oneYear),
    await convict(unit, 'Dua Contoh', 'BI.2/2026', oneYear),
    await convict(unit, 'Tiga Contoh', 'BI.3/2026', oneYear),
  ]
  await convict(unit, 'Andi Percontohan', 'BI.4/2026')
  const coach = unit.client('bina').coachingProgrammes
  const { id: programmeId } = await coach.make(music)
  await coach.ask({ ...wish, programmeId, inmateId: satu })
  const stages = unit.client('dewi').coachingStages
  const sheet = (name: string) => panelOf(page, name)
  const list = page.getByRole('table', { name: 'Daftar usul', exact: true })
  const row = (name: string) => list.getByRole('row', { name: new RegExp(name) })
  const pick = async (item: string) => {
    await pressOn(page, 'Tindakan lain')
    await page.getByRole('menuitem', { name: item, exact: true }).click()
  }

  await test.step('the start page says who waits for a session; there is none yet', async () => {
    await signIn(app, page, 'dewi')
    await expect(page.getByRole('row', { name: /3 orang sudah sampai tahap berikutnya/ })).toBeVisible()
    await page.goto(`${app.host.origin}/pembinaan/sidang-tpp`)
    await signIn(app, page, 'dewi')
    await expect(page.getByText('Belum ada sidang')).toBeVisible()
    await lookAt(page, 'hearings-01-empty')
  })

  await test.step('a session is written down; what is missing is told', async () => {
    await pressOn(page, 'Buat sidang')
    const form = sheet('Buat sidang')
    await pressOn(form, 'Simpan sidang')
    await expect(form.getByRole('alert').filter({ hasText: 'Isi nomor berita acara.' })).toBeVisible()
    await form.getByLabel('Nomor berita acara', { exact: true }).fill('BA 4/TPP/2026')
    await form.getByLabel('Perihal', { exact: true }).fill('Usul naik tahap')
    await form.getByLabel('Tanggal sidang', { exact: true }).fill('20-11-2026')
    await form.getByLabel('Mulai pukul', { exact: true }).fill('9.00')
    await form.getByLabel('Tempat', { exact: true }).fill('Aula')
    await form.getByLabel('Ketua sidang', { exact: true }).fill('Bambang Contoh')
    await form.getByLabel(/^Yang diundang atau hadir/).fill('Bambang Contoh\nBina Sampel')
    await form.getByLabel('Materi sidang', { exact: true }).fill('Kenaikan tahap pembinaan')
    await lookAt(page, 'hearings-02-form')
    await page.keyboard.press('Control+Enter')
    await expect(headingOf(page, 'Sidang TPP BA 4/TPP/2026')).toBeVisible()
    await expect(page.getByText('Belum ada orang yang diusulkan')).toBeVisible()
    await lookAt(page, 'hearings-03-nobody')
  })

  await test.step('everybody who may be proposed is seen first, put on the list in one step, and taken back', async () => {
    await pressOn(page, 'Tambahkan semua yang memenuhi syarat')
    const form = sheet('Yang memenuhi syarat')
    await expect(form.getByRole('checkbox', { name: /Contoh$/ })).toHaveCount(3)
    await expect(form.getByText('Sudah dapat diajukan ke lanjutan pertama sejak 1 Jul 2026')).toHaveCount(3)
    await expect(form.getByText('Andi Percontohan')).toHaveCount(0)
    await lookAt(page, 'hearings-04-eligible')
    await pressOn(form, 'Usulkan 3 orang')
    await expect(page.getByText('3 orang ditambahkan ke daftar usul.')).toBeVisible()
    await pressOn(page, 'Urungkan penambahan')
    await expect(list.getByText('Dicoret', { exact: true })).toHaveCount(3)
    await pressOn(page, 'Tambahkan semua yang memenuhi syarat')
    await form.getByRole('checkbox', { name: 'Tiga Contoh', exact: true }).uncheck()
    await pressOn(form, 'Usulkan 2 orang')
    await expect(list.getByText('Menunggu keputusan', { exact: true })).toHaveCount(2)
  })

  await test.step('one more with what speaks for him; dates and programme stand beside each', async () => {
    await page.getByRole('button', { name: 'Usulkan orang', exact: true }).press('Enter')
    const form = sheet('Usulkan orang')
    await form.getByLabel('Siapa yang diusulkan?').fill('tiga')
    await page.getByRole('option', { name: /Tiga Contoh/ }).click()
    const stage = form.getByRole('combobox', { name: 'Tahap yang diusulkan', exact: true })
    await expect(stage).toHaveValue('Lanjutan pertama')
    await form.getByLabel(/^Pertimbangan/).fill('Rajin, menurut laporan wali')
    await page.keyboard.press('Control+Enter')
    await expect(list.getByText('Menunggu keputusan', { exact: true })).toHaveCount(3)
    const first = row('Satu Contoh').filter({ hasText: 'Menunggu keputusan' })
    await expect(first).toContainText('Musik keroncong (menunggu)')
    await expect(first).toContainText('1/2: 31 Agu 2026')
    await lookAt(page, 'hearings-05-list')
  })

  await test.step('put off to today, with the reason in sight', async () => {
    await pick('Tunda sidang')
    const form = sheet('Tunda sidang')
    await form.getByLabel('Tanggal sidang yang baru', { exact: true }).fill('16-11-2026')
    await form.getByLabel('Mengapa ditunda?', { exact: true }).fill('Dimajukan, aula dipakai hari Jumat')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Semula 20 Nov 2026. Ditunda: Dimajukan, aula dipakai hari Jumat')).toBeVisible()
  })

  const decide = async (name: string, outcome: string, reason: string | null) => {
    await pressOn(page, `Putuskan usul ${name}`)
    const form = sheet('Keputusan sidang')
    await expect(form.getByText(name, { exact: true }).first()).toBeVisible()
    await choose(page, form.getByRole('combobox', { name: 'Keputusan', exact: true }), outcome)
    if (reason !== null) await form.getByLabel('Alasan (opsional)', { exact: true }).fill(reason)
    return form
  }

  await test.step('granted, deferred, refused: each carried into the stages of the person', async () => {
    await decide('Satu Contoh', 'Dikabulkan', null)
    await page.keyboard.press('Control+Enter')
    await expect(row('Satu Contoh').getByText('Dikabulkan', { exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Urungkan penambahan', exact: true })).toHaveCount(0)
    const form = await decide('Dua Contoh', 'Ditunda', null)
    await page.keyboard.press('Control+Enter')
    await expect(form.getByText(/^Isi alasannya: keputusan ini menunda/)).toBeVisible()
    await lookAt(page, 'hearings-06-decision')
    await form.getByLabel('Alasan (opsional)', { exact: true }).fill('Laporan wali belum lengkap')
    await page.keyboard.press('Control+Enter')
    await expect(row('Dua Contoh').getByText('Ditunda', { exact: true })).toBeVisible()
    await decide('Tiga Contoh', 'Ditolak', 'Sedang menjalani sanksi')
    await page.keyboard.press('Control+Enter')
    await expect(row('Tiga Contoh').getByText('Ditolak', { exact: true })).toBeVisible()
    await lookAt(page, 'hearings-07-decided')
    expect(await stages.of({ inmateId: satu })).toMatchObject({ stage: 'continued-first', lastHearingOn: '2026-11-16' })
    const heldBack = async (inmateId: string) => (await stages.of({ inmateId })).eligibility
    expect(await heldBack(dua)).toMatchObject({ kind: 'held-back', outcome: 'deferred' })
    expect(await heldBack(tiga)).toMatchObject({ kind: 'held-back', outcome: 'refused' })
  })

  await test.step('without minutes it is not closed; with them nothing is changed any more', async () => {
    await pressOn(page, 'Tutup risalah')
    const dialog = page.getByRole('dialog', { name: 'Tutup risalah', exact: true })
    await pressOn(dialog, 'Tutup risalah')
    await expect(dialog.getByText('Risalah belum ditulis. Isi lewat Ubah sidang.')).toBeVisible()
    await pressOn(dialog, 'Batal')
    await expect(dialog).toBeHidden()
    await pick('Ubah sidang')
    const form = sheet('Ubah sidang')
    await form.getByLabel('Selesai pukul (opsional)', { exact: true }).fill('10.30')
    await form.getByLabel('Risalah (opsional)', { exact: true }).fill('Dibuka pukul sembilan.\nDitutup dengan doa.')
    await page.keyboard.press('Control+Enter')
    await expect(form).toHaveCount(0)
    await pressOn(page, 'Tutup risalah')
    await pressOn(dialog, 'Tutup risalah')
    await expect(page.getByText(/^Risalah ditutup Dewi Anggraini pada 16 Nov 2026/)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Usulkan orang', exact: true })).toHaveCount(0)
    await lookAt(page, 'hearings-08-closed')
  })

  await test.step('a picture still comes; it is opened again for a mistake, and closed', async () => {
    await page.getByRole('tab', { name: /^Foto/ }).click()
    await page.getByRole('button', { name: 'Tambah foto', exact: true }).click()
    const form = sheet('Tambah foto')
    await form.getByLabel('Judul foto', { exact: true }).fill('Pembukaan sidang')
    await form.locator('input[type=file]').setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer: scan })
    await expect(form.getByText('foto.png')).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('list', { name: 'Foto sidang', exact: true })).toContainText('Pembukaan sidang')
    await lookAt(page, 'hearings-09-photos')
    await pick('Buka lagi risalah')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('Nama ketua keliru')
    await pressOn(dialog, 'Buka lagi risalah')
    await expect(page.getByText('Risalah pernah ditutup lalu dibuka lagi: Nama ketua keliru')).toBeVisible()
    await pressOn(page, 'Tutup risalah')
    await pressOn(page.getByRole('dialog', { name: 'Tutup risalah', exact: true }), 'Tutup risalah')
    await expect(page.getByText(/^Risalah ditutup Dewi Anggraini/)).toBeVisible()
  })

  await test.step('minutes and agenda on paper; the search and the history know it', async () => {
    await pressOn(page, 'Cetak berita acara')
    await sheetIsDrawn(page)
    await lookAt(page, 'hearings-10-minutes')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    const [hearing] = await unit.client('dewi').coachingHearings.list({})
    const paper = async (kind: string) =>
      (await archivePaper(await unit.download('dewi', `stage-hearing-${kind}/${hearing?.id}`), test.info())).text
    const minutes = (await paper('minutes')).replace(/\s+/g, ' ')
    for (const said of ['BA 4/TPP/2026', 'Senin, 16 November 2026', '09.00 sampai 10.30', 'Ditutup dengan doa.'])
      expect(minutes).toContain(said)
    expect(minutes).toMatch(/Keputusan: dikabulkan/)
    const agenda = await paper('agendas')
    expect(agenda).toContain('Daftar hadir')
    expect(agenda).not.toContain('dikabulkan')
    await page.getByRole('tab', { name: 'Riwayat', exact: true }).click()
    await expect(page.getByRole('tabpanel')).toContainText('Membuka lagi risalah sidang TPP')
    await lookAt(page, 'hearings-11-history')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('BA 4')
    await expect(page.getByRole('option', { name: /Sidang TPP BA 4\/TPP\/2026/ })).toBeVisible()
    await page.keyboard.press('Escape')
    await page.goto(`${app.host.origin}/pembinaan/sidang-tpp`)
    await signIn(app, page, 'dewi')
    await expect(page.getByRole('row', { name: /BA 4\/TPP\/2026/ })).toContainText('Risalah ditutup')
    await lookAt(page, 'hearings-12-list')
  })
})
