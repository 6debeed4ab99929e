import { expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import { Unit } from './recommendation-people.ts'

test('a nurse takes a request at the door by keyboard, sorts it, sees the person, and hands her shift over', async ({
  app,
}) => {
  test.setTimeout(240_000)
  const { page } = app
  await Unit.open(app, ['sari', 'ayu'])

  await test.step('nobody waits yet', async () => {
    await page.goto(`${app.host.origin}/poliklinik/permohonan-berobat`)
    await signIn(app, page, 'sari')
    await expect(page.getByRole('heading', { name: 'Permohonan berobat', level: 1 })).toBeVisible()
    await expect(page.getByText('Tidak ada yang menunggu')).toBeVisible()
    await lookAt(page, 'sick-calls-1-empty')
  })

  await test.step('who, what, by which way: a few keys', async () => {
    await page.getByRole('button', { name: 'Catat permohonan' }).first().click()
    const panel = page.getByRole('complementary', { name: 'Catat permohonan' })
    await panel.getByRole('textbox', { name: 'Siapa yang minta diperiksa?' }).focus()
    await page.keyboard.type('djoko')
    await expect(page.getByRole('option', { name: /Djoko Soesilo/ })).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await panel.getByLabel('Keluhan dengan kata-katanya sendiri').fill('Gigi saya sakit sekali')
    await panel.getByRole('radio', { name: 'Surat petugas blok' }).check()
    await lookAt(page, 'sick-calls-2-intake')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Permohonan Djoko Soesilo dicatat. Sekarang pilah.')).toBeVisible()
  })

  await test.step('sorted at once; the list tells how long there is', async () => {
    const panel = page.getByRole('complementary', { name: 'Djoko Soesilo' })
    await expect(panel.getByText('Menunggu dipilah')).toBeVisible()
    await panel.getByRole('button', { name: 'Simpan pilahan' }).click()
    await expect(panel.getByRole('alert').filter({ hasText: 'Pilih tingkatnya.' })).toBeFocused()
    await panel.getByRole('radio', { name: 'Hari ini' }).check()
    await page.keyboard.press('Control+Enter')
    await expect(panel.getByText('Menunggu diperiksa')).toBeVisible()
    await expect(page.getByRole('row', { name: /Djoko Soesilo/ })).toContainText('Hari ini')
    await lookAt(page, 'sick-calls-3-sorted')
  })

  await test.step('seen: the visit begins with the words of the person', async () => {
    await page.getByRole('button', { name: 'Periksa sekarang' }).click()
    await expect(page.getByRole('textbox', { name: /^Keluhan/ })).toHaveValue('Gigi saya sakit sekali')
    await page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name: 'Permohonan berobat' }).click()
    await expect(page.getByText('Tidak ada yang menunggu')).toBeVisible()
  })

  await test.step('what is open goes to the next shift, with a word', async () => {
    await page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name: 'Serah terima' }).click()
    await expect(page.getByRole('heading', { name: 'Serah terima', level: 1 })).toBeVisible()
    await expect(page.getByRole('row', { name: /Djoko Soesilo/ })).toContainText('Kunjungan belum selesai')
    await page.getByRole('button', { name: 'Tulis catatan' }).click()
    const panel = page.getByRole('complementary', { name: 'Tulis catatan' })
    await panel.getByLabel('Catatan').fill('Gigi berlubang, rujuk bila bengkak')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Gigi berlubang, rujuk bila bengkak')).toBeVisible()
    await lookAt(page, 'sick-calls-4-handover')
    await page.getByRole('button', { name: 'Serahkan tugas' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Serahkan tugas' }).click()
    await expect(page.getByText('Tugas jaga diserahkan.')).toBeVisible()
    await expect(page.getByText('1 kunjungan belum selesai')).toBeVisible()
  })
})
