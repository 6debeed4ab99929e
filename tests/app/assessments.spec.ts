import { expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import {
  answer,
  answerRisk,
  attach,
  handOnPaper,
  highest,
  issueReport,
  openAssessment,
  question,
  save,
  sentBack,
  sheet,
  tab,
  tellSource,
  tellStep,
  work,
} from './assessment-steps.ts'
import { assessSecond, aYearLater, compareAndHandOver } from './assessment-year-later.ts'
import { Unit } from './recommendation-people.ts'

test('a first assessment through its eight steps, with a cross-check and a band of two people; a year later the second beside it', async ({
  app,
  browser,
  contextOptions,
}) => {
  test.setTimeout(600_000)
  const { page } = app
  const unit = await Unit.open(app, ['astri', 'bambang'])
  const menu = page.getByRole('navigation', { name: 'Menu utama' })

  await test.step('A: opened for one person; what cannot be scored yet says so', async () => {
    await page.goto(`${app.host.origin}/asesmen`)
    await signIn(app, page, 'astri')
    await expect(page.getByRole('heading', { name: 'Belum ada asesmen' })).toBeVisible()
    await lookAt(page, 'assessments-01-empty')
    await openAssessment(page, 'Djoko', 'Asesmen awal', 'Baru masuk, belum pernah dinilai')
    await expect(page.getByRole('checkbox', { name: /Kebutuhan/ })).toBeDisabled()
    await expect(page.getByRole('link', { name: 'Isi nilainya di daftar instrumen' })).toBeVisible()
    await lookAt(page, 'assessments-02-new')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Asesmen AS-2026-0001' })).toBeVisible()
    await expect(page.getByText('RAHASIA', { exact: true })).toBeVisible()
    await expect(page.getByText('Batas waktu 23 Nov 2026: 7 hari lagi.')).toBeVisible()
    await lookAt(page, 'assessments-03-opened')
  })

  await test.step('consent first, then B is left out with a reason', async () => {
    await work(page, 'Persetujuan yang bersangkutan')
    const consent = sheet(page, 'Persetujuan yang bersangkutan')
    await consent.getByRole('radio', { name: 'Setuju diwawancarai dan dinilai', exact: true }).check()
    await consent
      .getByRole('textbox', { name: /Bagaimana dijelaskan/ })
      .fill('Dijelaskan di ruang asesmen, dengan bahasa sehari-hari')
    await lookAt(page, 'assessments-04-consent')
    await save(page, 'Persetujuan yang bersangkutan')
    await expect(page.getByText('Setuju pada 16 Nov 2026.')).toBeVisible()
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: 'Lewati langkah ini' }).click()
    const dialog = page.getByRole('dialog', { name: 'Lewati langkah ini' })
    await dialog.getByRole('textbox').fill('Belum pernah dinilai')
    await dialog.getByRole('button', { name: 'Lewati langkah ini' }).click()
    await expect(dialog).toHaveCount(0)
    await expect(page.getByText('Dilewati.')).toBeVisible()
  })

  await test.step('C: an interview with its place, then the step itself', async () => {
    await work(page, 'Wawancara')
    await tellSource(page, {
      ...{ kind: 'Wawancara', source: 'Yang bersangkutan', place: 'Ruang asesmen' },
      summary: 'Mengaku sudah tiga kali dihukum',
    })
    await tellStep(
      page,
      'Asesor melakukan wawancara dan cek silang',
      'Catatan',
      'Wawancara satu jam, kooperatif dan tenang',
    )
  })

  await test.step('half a form is kept, and goes on where it was', async () => {
    await page.getByRole('button', { name: /^Kerjakan: Isi: / }).click()
    await expect(question(page, 'persetujuan')).toBeVisible()
    await answer(page, 'persetujuan', 0, null)
    await answer(page, 'a1', 1, null)
    await page.getByRole('button', { name: 'Simpan sementara', exact: true }).click()
    await expect(page.getByText('Sedang diisi', { exact: true })).toBeVisible()
    await lookAt(page, 'assessments-05-half')
    await page.getByRole('link', { name: /^Isi: / }).click()
    await expect(question(page, 'a1').getByRole('radio').nth(1)).toBeChecked()
    await answerRisk(page, highest)
    await lookAt(page, 'assessments-06-filling')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Lengkap', { exact: true })).toBeVisible()
    await expect(page.getByText('Sangat tinggi', { exact: true })).toBeVisible()
  })

  await test.step('a cross-check says otherwise: the answer changes with its reason and its source', async () => {
    await tab(page, 'Sumber').click()
    await page.getByRole('button', { name: 'Catat sumber', exact: true }).click()
    await tellSource(page, {
      ...{ kind: 'Cek silang', source: 'Kejaksaan Negeri Contoh', place: 'Surat' },
      summary: 'Hanya satu hukuman terdahulu',
    })
    await expect(page.getByText('Cek silang: Kejaksaan Negeri Contoh', { exact: true })).toBeVisible()
    await lookAt(page, 'assessments-07-sources')
    await tab(page, 'Instrumen').click()
    await page.getByRole('link', { name: /^Ubah jawaban: / }).click()
    await answer(page, 'a5', 1, null)
    await page.getByRole('button', { name: 'Selesai mengisi', exact: true }).click()
    const reason = page.getByRole('textbox', { name: 'Alasan perubahan' })
    await expect(reason).toHaveAttribute('aria-invalid', 'true')
    await reason.fill('Surat kejaksaan menyebut satu hukuman')
    await page.getByRole('combobox', { name: /Sumber keterangan/ }).click()
    await page.getByRole('option', { name: /Kejaksaan Negeri Contoh/ }).click()
    await lookAt(page, 'assessments-08-change')
    await page.getByRole('button', { name: 'Selesai mengisi', exact: true }).click()
    await expect(page.getByRole('region', { name: 'Jawaban yang diubah' })).toContainText(
      'Surat kejaksaan menyebut satu hukuman (Kejaksaan Negeri Contoh)',
    )
    await expect(page.getByText('Tinggi', { exact: true })).toBeVisible()
    await page.getByText('Mengapa?').first().click()
    await lookAt(page, 'assessments-09-changed')
  })

  const head = await app.openPage()
  await test.step('another band is proposed; the head, and not the assessor, confirms it', async () => {
    await tab(page, 'Instrumen').click()
    await page.getByRole('button', { name: 'Usulkan kategori lain', exact: true }).click()
    const form = sheet(page, 'Usulkan kategori lain')
    await form.getByRole('combobox', { name: 'Kategori yang diusulkan' }).click()
    await page.getByRole('option', { name: 'Sedang', exact: true }).click()
    await form.getByRole('textbox', { name: 'Alasan' }).fill('Sakit berat dan didampingi keluarganya')
    await save(page, 'Usulkan kategori lain')
    await expect(page.getByText('Menunggu orang kedua', { exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Setujui usulan' })).toHaveCount(0)
    await lookAt(page, 'assessments-10-proposed')
    await head.goto(page.url())
    await signIn(app, head, 'bambang')
    await work(head, 'Usulan kategori')
    await head.getByRole('button', { name: 'Setujui usulan', exact: true }).click()
    const dialog = head.getByRole('dialog', { name: 'Setujui usulan' })
    await expect(dialog).toContainText('Kategori Sedang dipakai menggantikan Tinggi')
    await lookAt(head, 'assessments-11-confirm')
    await dialog.getByRole('button', { name: 'Setujui usulan', exact: true }).click()
    await expect(head.getByText('Disetujui', { exact: true })).toBeVisible()
  })

  await test.step('D and E: the signed consent, the analysis that freezes, the recommendation, the report handed over', async () => {
    await tab(page, 'Langkah').click()
    await attach(page, 'Persetujuan yang bersangkutan untuk diwawancarai dan dinilai', 'Djoko Soesilo')
    await work(page, 'Asesor menganalisis hasil asesmen')
    const form = sheet(page, 'Asesor menganalisis hasil asesmen')
    await form.getByRole('textbox', { name: 'Analisis' }).fill('Risiko terutama dari riwayat, bukan keadaan sekarang')
    await form.getByRole('textbox', { name: /Kekuatan/ }).fill('Dekat dengan anak')
    await form.getByRole('textbox', { name: /Harapan/ }).fill('Ingin belajar las')
    await lookAt(page, 'assessments-12-analysis')
    await save(page, 'Asesor menganalisis hasil asesmen')
    await tellStep(page, 'Asesor memberikan rekomendasi', 'Rekomendasi', 'Pelatihan las dan konseling keluarga')
    await issueReport(page, 'Astri Asesor', (name) => lookAt(page, `assessments-12-report-${name}`))
    await handOnPaper(page, 'Pak Bimbing Contoh')
    await expect(page.getByText('Menunggu Kepala', { exact: false }).first()).toBeVisible()
    await lookAt(page, 'assessments-13-handed-over')
  })

  await test.step('F: the head decides', async () => {
    const decision = 'Kebijakan atas rekomendasi hasil asesmen ditetapkan'
    await work(head, decision)
    await expect(head.getByText('Pelatihan las dan konseling keluarga').first()).toBeVisible()
    await sheet(head, decision).getByRole('radio', { name: 'Rekomendasi disetujui', exact: true }).check()
    await lookAt(head, 'assessments-14-decide')
    await save(head, decision)
  })

  await test.step('G and H: filed with its place, evaluated; the next one is due in a year', async () => {
    await tellStep(
      page,
      'Seluruh dokumen hasil asesmen disimpan dalam berkas, fisik dan elektronik',
      'Tempat berkas kertas',
      'Lemari A, map 12',
    )
    await work(page, 'Evaluasi berkala dijadwalkan')
    await page.getByRole('dialog').getByRole('button', { name: 'Selesaikan asesmen', exact: true }).click()
    await expect(page.getByText('Asesmen berikutnya paling lambat 16 Nov 2027.')).toBeVisible()
    await expect(page.getByText('Lemari A, map 12').first()).toBeVisible()
    await lookAt(page, 'assessments-15-done')
    await tab(page, 'Instrumen').click()
    await expect(page.getByText('Ditetapkan', { exact: true })).toBeVisible()
    await expect(
      page.getByText('Kategori dipakai: Sedang (hasil hitungan: Tinggi), disetujui dua orang.'),
    ).toBeVisible()
    await expect(page.getByRole('link', { name: /^Ubah jawaban: / })).toHaveCount(0)
    await lookAt(page, 'assessments-16-frozen')
    await tab(page, 'Dokumen').click()
    await expect(page.getByRole('heading', { name: 'Laporan hasil asesmen (RAHASIA)' })).toBeVisible()
    await lookAt(page, 'assessments-17-papers')
    await tab(page, 'Riwayat').click()
    await expect(page.getByText('Usulan kategori lain').first()).toBeVisible()
    await lookAt(page, 'assessments-20-history')
  })

  await test.step('the list keeps it among the ended, the search finds it, the person’s page leads to it', async () => {
    await menu.getByRole('link', { name: 'Asesmen', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Tidak ada asesmen di saringan ini' })).toBeVisible()
    await page.getByRole('combobox', { name: 'Yang ditampilkan' }).click()
    await page.getByRole('option', { name: 'Sudah selesai', exact: true }).click()
    await expect(page.getByRole('row', { name: /AS-2026-0001/ })).toContainText('16 Nov 2027')
    await lookAt(page, 'assessments-18-list')
    await page.getByRole('searchbox', { name: 'Cari nama' }).fill('AS-2026')
    await expect(page.getByRole('option', { name: /AS-2026-0001/ })).toBeVisible()
    await page.keyboard.press('Escape')
    await page.goto(`${app.host.origin}/warga-binaan/${unit.inmateId}?tab=asesmen`)
    await signIn(app, page, 'astri')
    await expect(page.getByRole('row', { name: /AS-2026-0001/ })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Buka asesmen', exact: true })).toBeVisible()
    await lookAt(page, 'assessments-19-person')
  })

  await page.close()
  await head.close()
  await aYearLater(app, browser, contextOptions, async (later) => {
    await test.step('a year later it is due again: the second one, as far as the recommendation', () =>
      assessSecond(later))
    await test.step('beside the first: what differs needs a reason before it goes', () => compareAndHandOver(later))
  })
})

test('what the head sends back is taken up again on a copy; what was frozen stays beside it', async ({ app }) => {
  test.setTimeout(300_000)
  const { page } = app
  const unit = await Unit.open(app, ['astri', 'bambang'])
  const id = await sentBack(unit)
  await page.goto(`${app.host.origin}/asesmen/${id}`)
  await signIn(app, page, 'astri')
  await page.getByRole('button', { name: 'Tindakan lain' }).click()
  await page.getByRole('menuitem', { name: 'Lanjutkan lagi' }).click()
  const dialog = page.getByRole('dialog', { name: 'Lanjutkan lagi' })
  await dialog.getByRole('textbox').fill('Cek silang keluarga ditambahkan')
  await dialog.getByRole('button', { name: 'Lanjutkan lagi', exact: true }).click()
  await expect(page.getByText('Berjalan', { exact: true }).first()).toBeVisible()
  await lookAt(page, 'assessments-21-reopened')
  await tab(page, 'Instrumen').click()
  await page.getByRole('button', { name: /^Kerjakan ulang: / }).click()
  const redo = page.getByRole('dialog', { name: /^Kerjakan ulang: / })
  await redo.getByRole('textbox').fill('Jawaban A5 perlu dicek')
  await redo.getByRole('button', { name: 'Kerjakan ulang', exact: true }).click()
  await expect(question(page, 'a5').getByRole('radio').nth(2)).toBeChecked()
  await answer(page, 'a5', 0, null)
  await page.getByRole('textbox', { name: 'Alasan perubahan' }).fill('Keluarga menunjukkan surat')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Digantikan', { exact: true })).toBeVisible()
  await expect(page.getByText('Lengkap', { exact: true })).toBeVisible()
  await lookAt(page, 'assessments-22-redone')

  await test.step('the report signed before is of other results: it is struck out and issued anew, and so is the letter', async () => {
    const analyse = 'Asesor menganalisis hasil asesmen'
    await tab(page, 'Langkah').click()
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: 'Lewati langkah ini' }).click()
    const skip = page.getByRole('dialog', { name: 'Lewati langkah ini' })
    await skip.getByRole('textbox').fill('Sudah dipelajari')
    await skip.getByRole('button', { name: 'Lewati langkah ini' }).click()
    await expect(skip).toHaveCount(0)
    await tellStep(page, 'Asesor melakukan wawancara dan cek silang', 'Catatan', 'Keluarga ditanya')
    await tellStep(page, analyse, 'Analisis', 'Satu hukuman terdahulu, bukan tiga')
    await tellStep(page, 'Asesor memberikan rekomendasi', 'Rekomendasi', 'Konseling keluarga')
    await tab(page, 'Penyampaian').click()
    await expect(page.getByRole('note').filter({ hasText: 'memuat hasil sebelum asesmen dikembalikan' })).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Diterima oleh' })).toHaveCount(0)
    await lookAt(page, 'assessments-23-report-outdated')
    await work(page, 'Ganti laporan: hasilnya sudah berubah')
    await lookAt(page, 'assessments-24-report-outdated-papers')
    const report = 'Laporan hasil asesmen (RAHASIA)'
    await page.getByRole('button', { name: `Batalkan dokumen: ${report}` }).click()
    const strike = page.getByRole('dialog', { name: `Batalkan dokumen: ${report}` })
    await strike.getByRole('textbox').fill('Hasil ditetapkan lagi')
    await strike.getByRole('button', { name: 'Batalkan dokumen', exact: true }).click()
    await expect(strike).toHaveCount(0)
    await issueReport(page, 'Astri Asesor')
    await tab(page, 'Penyampaian').click()
    await expect(page.getByRole('note').filter({ hasText: 'Batalkan, lalu terbitkan yang baru' })).toBeVisible()
    await lookAt(page, 'assessments-25-letter-outdated')
  })
})
