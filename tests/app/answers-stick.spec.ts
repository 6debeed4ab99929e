import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, logOut, lookAt, signIn, test } from '#tests/harness/app.ts'
import { approvedApp, handedOver } from '#tests/harness/approved-app.ts'
import { sealingDay } from '#tests/harness/exchange-office.ts'
import { Kanwil, type Said } from '#tests/harness/kanwil.ts'
import { visit } from '#tests/harness/visit.ts'

test.use({ hasDesktop: true })

const received: Said = { kind: 'received', on: sealingDay, receivedBy: 'Rahmat, Tata Usaha' }

test('an answer comes in from a stick, the file goes out on one, and who may not sees nothing of either', async ({
  app,
}) => {
  test.setTimeout(420_000)
  const { page } = app
  const stick = join(app.folder, 'KINGSTON')
  await approvedApp(app)
  const { about, bundleId } = await handedOver(app)
  const kanwil = await Kanwil.open()
  const { envelope, name } = await kanwil.answer(about, { answers: [received] })
  const fromStick = page.getByRole('button', { name: 'Ambil dari flashdisk' })

  await test.step('nothing chosen, nothing happens', async () => {
    await page.getByRole('link', { name: 'Berkas keluar dan masuk' }).click()
    await page.getByRole('tab', { name: 'Masuk' }).click()
    await page.getByRole('link', { name: 'Ambil berkas jawaban' }).click()
    app.chooseFolder(null)
    await fromStick.click()
    await expect(fromStick).toBeEnabled()
    await expect(page.getByRole('main').getByRole('alert')).toBeHidden()
    await expect(page.getByText('Tidak ada berkas jawaban di tempat itu.')).toBeHidden()
  })

  await test.step('a stick that was pulled out again, then one without answers', async () => {
    app.expectRefusals('place-missing')
    app.chooseFolder(stick)
    await fromStick.click()
    await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
    await lookAt(page, 'answers-stick-1-gone')
    mkdirSync(stick)
    writeFileSync(join(stick, 'foto-keluarga.jpg'), 'milik orang lain')
    await fromStick.click()
    await expect(page.getByText('Tidak ada berkas jawaban di tempat itu.')).toBeVisible()
    await expect(page.getByRole('main').getByRole('alert')).toBeHidden()
    await lookAt(page, 'answers-stick-2-none')
  })

  await test.step('a spoilt file is refused, and the whole one beside it is still one click away', async () => {
    writeFileSync(join(stick, `${name}.envelope.zip`), envelope)
    writeFileSync(join(stick, 'JAWABAN-rusak.envelope.zip'), envelope.subarray(0, 3000))
    await fromStick.click()
    const found = page.getByRole('list', { name: 'Berkas jawaban di KINGSTON' })
    await expect(found.getByRole('listitem')).toHaveCount(2)
    await expect(found).not.toContainText('foto-keluarga')
    await lookAt(page, 'answers-stick-3-found')
    await found.getByRole('button', { name: 'Ambil JAWABAN-rusak.envelope.zip' }).click()
    await expect(page.getByRole('alert')).toContainText('Berkas ini tidak diterima')
    await lookAt(page, 'answers-stick-4-refused')
    await found.getByRole('button', { name: `Ambil ${name}.envelope.zip` }).click()
    await expect(page.getByRole('heading', { name: `Berkas ${name}`, level: 1 })).toBeVisible()
    await lookAt(page, 'answers-stick-5-taken')
  })

  await test.step('the sealed file goes out from its own page, and a stick that is full of other things keeps them', async () => {
    await visit(page, `/kirim-terima/berkas-keluar/${bundleId}`)
    const copy = page.getByRole('button', { name: 'Salin ke flashdisk' })
    renameSync(stick, `${stick}-2`)
    await copy.click()
    await expect(page.getByRole('region', { name: 'Bawa ke Kanwil' }).getByRole('alert')).toBeVisible()
    await lookAt(page, 'answers-stick-6-out-gone')
    renameSync(`${stick}-2`, stick)
    await copy.click()
    await expect(page.getByText('Aman dicabut')).toBeVisible()
    await lookAt(page, 'answers-stick-7-out-safe')
  })

  await test.step('the head may read both books and every answer, and carries nothing', async () => {
    await logOut(page)
    await signIn(app, page, 'bambang')
    await page.getByRole('link', { name: 'Berkas keluar dan masuk' }).click()
    await expect(page.getByRole('link', { name: 'Ambil berkas jawaban' })).toBeHidden()
    await page.getByRole('tab', { name: 'Masuk' }).click()
    await page.getByRole('row', { name: new RegExp(name) }).click()
    await expect(page.getByRole('heading', { name: `Berkas ${name}`, level: 1 })).toBeVisible()
    await expect(page.getByRole('button', { name: /^Terapkan|^Kesampingkan/ })).toHaveCount(0)
    await visit(page, `/kirim-terima/berkas-keluar/${bundleId}`)
    await expect(page.getByRole('heading', { name: 'Berkas RM-2026-0001', level: 1 })).toBeVisible()
    await expect(page.getByRole('button', { name: /flashdisk|Catat penyerahan/ })).toHaveCount(0)
    await lookAt(page, 'answers-stick-8-head')
  })

  await test.step('the registry finds no way there, neither in the menu nor by search nor by the address', async () => {
    await logOut(page)
    await signIn(app, page, 'rini')
    const menu = page.getByRole('navigation', { name: 'Menu utama' })
    await expect(menu.getByRole('link', { name: /^Hari ini/ })).toBeVisible()
    for (const link of ['Berkas keluar dan masuk', 'Kartu kunci', 'Pengungkapan'])
      await expect(menu.getByRole('link', { name: new RegExp(link) })).toHaveCount(0)
    app.expectRefusals('forbidden')
    for (const path of [
      '/kirim-terima/berkas-masuk',
      '/kirim-terima/berkas-keluar',
      `/kirim-terima/berkas-keluar/${bundleId}`,
      '/kirim-terima/berkas-masuk/ambil',
      '/kirim-terima/pengungkapan',
      '/kirim-terima/kartu-kunci',
    ]) {
      await visit(page, path)
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByRole('main').getByRole('row', { name: /RM-2026|JAWABAN/ })).toHaveCount(0)
      await expect(page.getByRole('main')).not.toContainText(/RM-2026-0001|Rahmat|Djoko/)
      await expect(page.getByRole('main').getByText('Akun Anda tidak berhak melakukan ini').first()).toBeVisible()
      const ways = page.getByRole('main').getByRole('link').or(page.getByRole('main').getByRole('button'))
      const words = (await ways.allInnerTexts()).map((text) => text.trim())
      for (const word of words) expect(word, path).not.toMatch(/Ambil|Pilih berkas|Masukkan|Salin|Ekspor/)
    }
    await lookAt(page, 'answers-stick-9-forbidden')
  })
})
