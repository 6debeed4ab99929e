import { expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import { day } from '../core/assessment-desk.ts'
import { answer, question, save, sheet, tab } from './assessment-steps.ts'
import { Unit } from './recommendation-people.ts'

test('two assessors at one form see what the other saved; then the person takes the consent back', async ({ app }) => {
  test.setTimeout(300_000)
  app.expectRefusals('changed-meanwhile')
  const { page } = app
  const unit = await Unit.open(app, ['astri', 'asri'])
  const { assessments } = unit.client('astri')
  const { inmateId } = unit
  const { instruments } = await assessments.choices({ inmateId })
  const urls = instruments.filter(({ isScorable }) => isScorable).map(({ url }) => url)
  const { id } = await assessments.open({ inmateId, trigger: 'initial', reason: 'Penghuni baru', urls })
  const { forms, ownRevision } = await assessments.find({ id })
  await assessments.recordConsent({ id, revision: ownRevision, on: day('2026-11-16'), note: '' })
  const [form] = forms
  const other = await app.openPage()

  await test.step('the second one to save is told, keeps what was typed, and takes the other’s answers over', async () => {
    for (const [one, name] of [
      [page, 'astri'],
      [other, 'asri'],
    ] as const) {
      await one.goto(`${app.host.origin}/asesmen/${id}/isi/${form?.id ?? ''}`)
      await signIn(app, one, name)
      await expect(question(one, 'persetujuan').getByRole('radio').first()).toBeChecked()
    }
    await answer(other, 'a2', 1, null)
    await answer(page, 'a1', 1, null)
    await page.getByRole('button', { name: 'Simpan sementara', exact: true }).click()
    await expect(page.getByText('Sedang diisi', { exact: true })).toBeVisible()
    await expect(other.getByText('Data ini diubah petugas lain sementara Anda mengisi')).toBeVisible()
    const table = other.getByRole('table', { name: 'Yang diubah petugas lain' })
    await expect(table.getByRole('row', { name: /^A1\. / })).toBeVisible()
    await lookAt(other, 'assessment-faults-1-two')
    await other.getByRole('button', { name: 'Pakai data sekarang, kecuali yang saya ubah' }).click()
    await expect(question(other, 'a1').getByRole('radio').nth(1)).toBeChecked()
    await expect(question(other, 'a2').getByRole('radio').nth(1)).toBeChecked()
    await other.getByRole('button', { name: 'Simpan sementara', exact: true }).click()
    await expect(other.getByText('Sedang diisi', { exact: true })).toBeVisible()
  })

  await test.step('consent is withdrawn: what is there stays, what comes is from documents', async () => {
    await tab(page, 'Langkah').click()
    await page.getByRole('button', { name: /Persetujuan yang bersangkutan/ }).click()
    const consent = sheet(page, 'Persetujuan yang bersangkutan')
    await consent.getByRole('radio', { name: /^Mencabut persetujuan; yang sudah ada disimpan/ }).check()
    await page.keyboard.press('Control+Enter')
    await expect(consent.getByRole('textbox', { name: 'Bagaimana dijelaskan' })).toHaveAttribute('aria-invalid', 'true')
    await consent.getByRole('textbox', { name: 'Bagaimana dijelaskan' }).fill('"Saya tidak mau ditanya lagi"')
    await consent.getByRole('textbox', { name: /Saksi/ }).fill('Wali blok Sampel')
    await lookAt(page, 'assessment-faults-2-withdrawing')
    await save(page, 'Persetujuan yang bersangkutan')
    await expect(page.getByText('Persetujuan dicabut pada 16 Nov 2026').first()).toBeVisible()
    await lookAt(page, 'assessment-faults-3-withdrawn')
    await tab(page, 'Dokumen').click()
    await expect(page.getByRole('heading', { name: 'Berita acara penolakan' })).toBeVisible()
  })

  await test.step('it may end with that reason', async () => {
    await tab(page, 'Langkah').click()
    await page.getByRole('button', { name: /Persetujuan yang bersangkutan/ }).click()
    const consent = sheet(page, 'Persetujuan yang bersangkutan')
    await consent.getByRole('radio', { name: 'Mencabut persetujuan; asesmen dihentikan', exact: true }).check()
    await consent.getByRole('textbox', { name: 'Bagaimana dijelaskan' }).fill('Tidak mau diteruskan sama sekali')
    await save(page, 'Persetujuan yang bersangkutan')
    await expect(page.getByText('Dibatalkan', { exact: true }).first()).toBeVisible()
    await expect(page.getByText(/Asesmen dihentikan karena itu/)).toBeVisible()
    await lookAt(page, 'assessment-faults-4-ended')
  })
})
