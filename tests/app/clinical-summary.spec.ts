import { readFile } from 'node:fs/promises'
import { expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import { fhirFaults } from '#tests/harness/fhir.ts'
import { visit as visitPath } from '#tests/harness/visit.ts'
import { sheetIsDrawn, Unit } from './recommendation-people.ts'

test('a nurse chooses what another doctor needs, reads it before it is kept, prints and saves it, notes the handing over, strikes it out', async ({
  app,
}) => {
  test.setTimeout(180_000)
  const { page } = app
  const unit = await Unit.open(app, ['sari'])
  const { inmateId } = unit
  const client = unit.client('sari')
  const target = { inmateId, encounterId: null, onsetOn: null, note: null }
  await client.recordEntries.addProblem({ ...target, code: 'I10', display: 'Hipertensi', confidentiality: 'normal' })
  await client.recordEntries.addProblem({ ...target, code: 'B20', display: 'Perlu dijaga', confidentiality: 'extra' })
  const content = { objective: null, plan: null, followUp: null, confidentiality: 'normal' } as const
  const visit = { inmateId, caredAt: null, lateReason: null, kind: 'visit', instructedBy: null, answers: null } as const
  await client.medicalRecords.record({
    ...{ ...visit, isFinished: true },
    content: {
      ...{ ...content, procedures: [], subjective: 'Pusing sejak pagi', assessment: 'Tekanan darah tinggi' },
      measurements: [{ sign: 'systolic', kind: null, value: 180 }],
      diagnoses: [{ code: 'I10', display: 'Hipertensi', rank: 'primary' }],
    },
  })
  await signIn(app, page, 'sari')
  await visitPath(page, `/poliklinik/rekam-medis/${inmateId}`)
  await page.getByRole('tab', { name: 'Ringkasan klinis' }).click()
  await expect(page.getByText('Belum ada ringkasan klinis')).toBeVisible()

  await test.step('what is missing is said beside its field; problems and allergies are chosen already', async () => {
    await page.getByRole('button', { name: 'Buat ringkasan' }).click()
    await expect(page.getByRole('checkbox', { name: 'Daftar masalah', exact: true })).toBeChecked()
    await expect(page.getByRole('checkbox', { name: 'Kunjungan', exact: true })).not.toBeChecked()
    await page.getByRole('button', { name: 'Lihat isinya' }).click()
    await expect(page.getByText('Isi keperluannya.').first()).toBeVisible()
    await page.getByLabel('Untuk siapa?').fill('RSUD Contoh')
    await page.getByLabel('Untuk keperluan apa?').fill('Rujukan hipertensi')
    await page.getByRole('checkbox', { name: 'Kunjungan', exact: true }).check()
    await page.getByRole('checkbox', { name: /KJ-2026-/ }).check()
    await expect(page.getByRole('checkbox', { name: /Perlu dijaga/ })).not.toBeChecked()
    await lookAt(page, 'summary-01-choose')
  })

  await test.step('exactly what will leave is read before it is kept', async () => {
    await page.getByRole('button', { name: 'Lihat isinya' }).click()
    const preview = page.getByRole('dialog', { name: 'Inilah yang akan keluar' })
    await expect(preview.getByRole('table', { name: 'Kunjungan' })).toContainText('Pusing sejak pagi')
    await expect(preview.getByRole('table', { name: 'Daftar masalah', exact: true })).toContainText('I10')
    await expect(preview).not.toContainText('Perlu dijaga')
    await lookAt(page, 'summary-02-preview')
    await preview.getByRole('button', { name: 'Simpan ringkasan' }).click()
    await expect(page.getByRole('list', { name: 'Ringkasan yang pernah dibuat' })).toContainText('RSUD Contoh')
    await lookAt(page, 'summary-03-list')
  })

  await test.step('on paper, and as a file for other programs', async () => {
    await page.getByRole('button', { name: 'Lihat dan cetak ringkasan untuk RSUD Contoh' }).click()
    const dialog = page.getByRole('dialog', { name: 'Ringkasan klinis' })
    await sheetIsDrawn(page)
    await lookAt(page, 'summary-04-paper')
    await dialog.getByRole('button', { name: 'Tutup' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Simpan berkas FHIR untuk RSUD Contoh' }).click()
    const saved = await download
    expect(saved.suggestedFilename()).toBe('ringkasan-klinis.fhir.json')
    expect(fhirFaults(JSON.parse(await readFile(await saved.path(), 'utf8')))).toEqual([])
  })

  await test.step('handing it over is noted among the disclosures', async () => {
    await page.getByRole('button', { name: 'Catat penyerahan kepada RSUD Contoh' }).click()
    const panel = page.getByRole('complementary', { name: 'Catat penyerahan ringkasan' })
    await expect(page.getByText('Catatan ini masuk ke pengungkapan data.')).toBeVisible()
    await lookAt(page, 'summary-05-give')
    await page.keyboard.press('Escape')
    await expect(panel).toBeHidden()
  })

  await test.step('struck out, it stays in sight and leaves no more', async () => {
    await page.getByRole('button', { name: 'Batalkan ringkasan untuk RSUD Contoh' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('Penerimanya keliru')
    await dialog.getByRole('button', { name: 'Batalkan ringkasan untuk RSUD Contoh' }).click()
    const list = page.getByRole('list', { name: 'Ringkasan yang pernah dibuat' })
    await expect(list).toContainText('Penerimanya keliru')
    await expect(list.getByRole('button', { name: /Simpan berkas FHIR/ })).toHaveCount(0)
    await expect(list.getByRole('button', { name: /Lihat dan cetak/ })).toBeVisible()
  })

  await test.step('drawn from the record, the same becomes paper 3 of a request', async () => {
    const caseId = await unit.openCase('sari')
    await visitPath(page, `/poliklinik/rekomendasi-medis/${caseId}?lembar=paper.medical-record`)
    await expect(page.getByRole('heading', { name: 'Atau lampirkan pindaian' })).toBeVisible()
    await lookAt(page, 'summary-06-paper-choice')
    await page.getByRole('button', { name: 'Buat dari rekam medis' }).click()
    await expect(page.getByLabel('Untuk keperluan apa?')).toHaveValue('Permohonan rekomendasi medis RM-2026-0001')
    await expect(page.getByLabel('Untuk siapa?')).toHaveValue(/^Direktur Jenderal/)
    await expect(page.getByRole('checkbox', { name: /Perlu dijaga/ })).not.toBeChecked()
    await page.getByRole('checkbox', { name: 'Kunjungan', exact: true }).check()
    await page.getByRole('checkbox', { name: /KJ-2026-/ }).check()
    await lookAt(page, 'summary-07-from-record')
    await page.getByRole('button', { name: 'Lihat isinya' }).click()
    const preview = page.getByRole('dialog', { name: 'Inilah yang akan keluar' })
    await expect(preview.getByRole('table', { name: 'Kunjungan' })).toContainText('Pusing sejak pagi')
    await expect(preview).not.toContainText('Perlu dijaga')
    await preview.getByRole('button', { name: 'Simpan ringkasan' }).click()
    await expect(page.getByText('Kurang 3 dari 4 berkas.')).toBeVisible()
    await page.getByRole('button', { name: '3. Rekam medis yang bersangkutan' }).click()
    await page.getByRole('button', { name: 'Lihat pindaian 1' }).click()
    await sheetIsDrawn(page)
    await lookAt(page, 'summary-08-paper-3')
  })
})
