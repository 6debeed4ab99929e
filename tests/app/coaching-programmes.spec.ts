import { expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import { askFor, convict, headingOf, panelOf, pressOn, takeIn, typeProgramme } from './coaching-steps.ts'
import { Unit } from './recommendation-people.ts'

test('a programme is made, a newcomer is refused and reads why and until when, another takes part and rests some days', async ({
  app,
}) => {
  test.setTimeout(300_000)
  app.expectRefusals('refused')
  const { page } = app
  const unit = await Unit.open(app, ['bina'])
  await convict(unit, 'Andi Percontohan', 'BI.7/2026')
  const panel = (name: string) => panelOf(page, name)
  const heading = (name: string) => headingOf(page, name)
  const press = (name: string) => pressOn(page, name)
  const closed = 'Belum: tahap awal sampai 2 Apr 2027.'

  await test.step('nothing is offered yet; a programme is typed and says what is missing', async () => {
    await page.goto(`${app.host.origin}/pembinaan/program`)
    await signIn(app, page, 'bina')
    await expect(page.getByText('Belum ada program pembinaan')).toBeVisible()
    await lookAt(page, 'programmes-1-empty')
    await page.getByRole('link', { name: 'Buat program', exact: true }).press('Enter')
    await expect(heading('Program pembinaan baru')).toBeVisible()
    await press('Simpan program')
    await expect(page.getByRole('alert').filter({ hasText: 'Isi nama program.' })).toBeVisible()
    await typeProgramme(page, {
      ...{ name: 'Teater rakyat', kind: 'Teater', objective: 'Percaya diri di depan umum', capacity: '1' },
      ...{ instructor: 'Ibu Sampel', place: 'Aula' },
    })
    await lookAt(page, 'programmes-2-form')
    await page.keyboard.press('Control+Enter')
    await expect(heading('Teater rakyat')).toBeVisible()
  })

  await test.step('whoever is too early reads why before anything is written, and may wait', async () => {
    const form = await askFor(page, /Andi Percontohan/, 'andi')
    await expect(form.getByText(closed)).toBeVisible()
    await lookAt(page, 'programmes-3-too-early')
    await form.getByRole('button', { name: 'Masukkan ke daftar tunggu', exact: true }).press('Enter')
    await expect(panel('Andi Percontohan').getByText('Menunggu', { exact: true })).toBeVisible()
  })

  await test.step('taking him in is refused with the same words; he is refused for that reason', async () => {
    const sheet = await takeIn(page, 'Andi Percontohan')
    await expect(sheet.getByRole('alert').filter({ hasText: closed })).toBeVisible()
    await lookAt(page, 'programmes-4-refused')
    await sheet.getByRole('button', { name: 'Batal', exact: true }).press('Enter')
    await sheet.getByRole('button', { name: 'Tolak', exact: true }).press('Enter')
    await sheet.getByLabel('Alasan', { exact: true }).fill('Belum sampai tahapnya, minta lagi tahun depan')
    await page.keyboard.press('Control+Enter')
    await expect(sheet.getByText('Ditolak', { exact: true })).toBeVisible()
    await expect(sheet.getByText(closed)).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('tab', { name: 'Tidak ikut lagi', exact: true }).click()
    await expect(page.getByRole('row', { name: /Andi Percontohan/ })).toContainText('minta lagi tahun depan')
  })

  await test.step('another is admitted, the places are full, and he rests for some days', async () => {
    const form = await askFor(page, /Djoko Soesilo/, 'djoko')
    await expect(form.getByText('Dapat diterima')).toBeVisible()
    await form.getByRole('button', { name: 'Masukkan ke daftar tunggu', exact: true }).press('Enter')
    const sheet = await takeIn(page, 'Djoko Soesilo')
    await expect(sheet.getByText('Peserta', { exact: true })).toBeVisible()
    await expect(page.getByText('Semua tempat terisi.')).toBeVisible()
    await sheet.getByRole('button', { name: 'Berhentikan sementara', exact: true }).press('Enter')
    await sheet.getByLabel('Sampai', { exact: true }).fill('20-11-2026')
    await sheet.getByLabel('Alasan', { exact: true }).fill('Menunggu sidang perkara lain')
    await page.keyboard.press('Control+Enter')
    await expect(sheet.getByText('Berhenti sementara sampai 20 Nov 2026')).toBeVisible()
    await page.getByRole('tab', { name: /^Peserta/ }).click()
    await expect(page.getByRole('row', { name: /Djoko Soesilo/ })).toContainText('Berhenti sementara')
    await lookAt(page, 'programmes-5-member')
  })

  await test.step('two who must not meet are written down', async () => {
    await page.goto(`${app.host.origin}/pembinaan/dipisahkan`)
    await signIn(app, page, 'bina')
    await expect(page.getByText('Belum ada yang dipisahkan')).toBeVisible()
    await press('Catat dua orang')
    const form = panel('Catat dua orang')
    for (const [field, typed, name, change] of [
      ['Orang pertama', 'andi', /Andi Percontohan/, 'Ganti orang pertama'],
      ['Orang kedua', 'djoko', /Djoko Soesilo/, 'Ganti orang kedua'],
    ] as const) {
      await form.getByLabel(field, { exact: true }).fill(typed)
      await page.getByRole('option', { name }).click()
      await expect(form.getByRole('button', { name: change, exact: true })).toBeVisible()
    }
    await form.getByLabel('Mengapa tidak boleh bertemu?', { exact: true }).fill('Perkara yang sama')
    await page.keyboard.press('Control+Enter')
    await expect(panel('Andi Percontohan dan Djoko Soesilo').getByText('Perkara yang sama')).toBeVisible()
    await expect(page.getByRole('row', { name: /Andi Percontohan/ })).toContainText('Djoko Soesilo')
    await lookAt(page, 'programmes-8-apart')
  })

  await test.step('the history tells it all, and the list counts', async () => {
    await page.goto(`${app.host.origin}/pembinaan/program`)
    await signIn(app, page, 'bina')
    await page.getByRole('row', { name: /Teater rakyat/ }).press('Enter')
    await expect(heading('Teater rakyat')).toBeVisible()
    await page.getByRole('tab', { name: 'Riwayat', exact: true }).click()
    const history = page.getByRole('tabpanel')
    await expect(history).toContainText('Pemberhentian sementara')
    await expect(history).toContainText('Menolak permintaan ikut program')
    await lookAt(page, 'programmes-6-history')
    await page.goto(`${app.host.origin}/pembinaan/program`)
    await signIn(app, page, 'bina')
    await expect(page.getByRole('row', { name: /Teater rakyat/ })).toContainText('1 dari 1')
    await lookAt(page, 'programmes-7-list')
  })
})
