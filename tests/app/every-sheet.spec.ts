import { expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import { visit } from '#tests/harness/visit.ts'
import { Unit } from './recommendation-people.ts'

test('the sheets and editors that no story opens: readable in both schemes', async ({ app }) => {
  const unit = await Unit.open(app, ['sari', 'ayu', 'bambang', 'dewi'])
  const caseId = await unit.openCase('sari')

  await test.step('beside a person', async () => {
    const registry = await app.openPage()
    await signIn(app, registry, 'rini')
    for (const sheet of ['addRegister', 'transferOut', 'release', 'recordDeath']) {
      await visit(registry, `/warga-binaan/${unit.inmateId}?lembar=${sheet}`)
      await expect(registry.getByRole('complementary').last()).toBeVisible()
      await lookAt(registry, `sheet-${sheet}`)
    }
    for (const [path, title] of [
      ['/data-ganda', 'Data ganda'],
      [`/warga-binaan/${unit.inmateId}/ubah`, 'Ubah data pokok'],
    ] as const) {
      await visit(registry, path)
      await expect(registry.getByRole('heading', { name: title, level: 1 })).toBeVisible()
      await lookAt(registry, `screen${path.replaceAll('/', '-').slice(0, 20)}`)
    }
  })

  await test.step('beside a case', async () => {
    const nurse = await app.openPage()
    await signIn(app, nurse, 'sari')
    for (const sheet of ['session', 'seal', 'hand-over', 'bring-back', 'answer', 'paper.kanwil-covering-letter']) {
      await visit(nurse, `/poliklinik/rekomendasi-medis/${caseId}?lembar=${sheet}`)
      await expect(nurse.getByRole('complementary').last()).toBeVisible()
      await expect(nurse.getByRole('heading', { name: /^Rekomendasi medis RM-/, level: 1 })).toBeVisible()
      await lookAt(nurse, `sheet-${sheet}`)
    }
    await visit(nurse, `/poliklinik/rekomendasi-medis/${caseId}?lembar=session`)
    await nurse.getByRole('button', { name: 'Lewati sidang karena gawat darurat' }).click()
    await expect(nurse.getByRole('dialog')).toBeVisible()
    await lookAt(nurse, 'sheet-session-skip')
    await nurse.keyboard.press('Escape')
    for (const [template, title] of [
      ['permohonan-wbp', 'Surat permohonan'],
      ['surat-pengantar-kalapas', 'Surat pengantar Kalapas/Karutan'],
    ] as const) {
      await visit(nurse, `/poliklinik/rekomendasi-medis/${caseId}/surat/${template}`)
      await expect(nurse.getByRole('heading', { name: title, level: 1 })).toBeVisible()
      await lookAt(nurse, `editor-${template}`)
    }
  })

  await test.step('settings of the head', async () => {
    const head = await app.openPage()
    await signIn(app, head, 'bambang')
    for (const [path, title] of [
      ['/pengaturan/layanan-rekomendasi-medis', 'Layanan rekomendasi medis'],
      ['/kirim-terima/buku-surat', 'Buku surat keluar'],
      ['/kata-sandi', 'Ganti kata sandi'],
      ['/tidak-ada', 'Halaman ini tidak ada'],
    ] as const) {
      await visit(head, path)
      await expect(head.getByRole('heading', { name: title, level: 1 })).toBeVisible()
      await lookAt(head, `screen${path.replaceAll('/', '-')}`)
    }
  })
})
