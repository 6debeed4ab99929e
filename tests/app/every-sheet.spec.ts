import type { Page } from '@playwright/test'
import { expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import { Unit } from './recommendation-people.ts'

/** Follows an address inside the page: loading it anew would end the session. */
async function visit(page: Page, path: string): Promise<void> {
  await page.evaluate((address) => {
    history.pushState(null, '', address)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)
}

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
    for (const path of ['/data-ganda', `/warga-binaan/${unit.inmateId}/ubah`]) {
      await visit(registry, path)
      await expect(registry.getByRole('heading', { level: 1 })).toBeVisible()
      await lookAt(registry, `screen${path.replaceAll('/', '-').slice(0, 20)}`)
    }
  })

  await test.step('beside a case', async () => {
    const nurse = await app.openPage()
    await signIn(app, nurse, 'sari')
    for (const sheet of ['session', 'seal', 'hand-over', 'bring-back', 'answer', 'paper.kanwil-covering-letter']) {
      await visit(nurse, `/poliklinik/rekomendasi-medis/${caseId}?lembar=${sheet}`)
      await expect(nurse.getByRole('heading', { level: 1 })).toBeVisible()
      await lookAt(nurse, `sheet-${sheet}`)
    }
    for (const template of ['permohonan-wbp', 'surat-pengantar-kalapas']) {
      await visit(nurse, `/poliklinik/rekomendasi-medis/${caseId}/surat/${template}`)
      await expect(nurse.getByRole('heading', { level: 1 })).toBeVisible()
      await lookAt(nurse, `editor-${template}`)
    }
  })

  await test.step('settings of the head', async () => {
    const head = await app.openPage()
    await signIn(app, head, 'bambang')
    for (const path of [
      '/pengaturan/layanan-rekomendasi-medis',
      '/kirim-terima/buku-surat',
      '/kata-sandi',
      '/tidak-ada',
    ]) {
      await visit(head, path)
      await expect(head.getByRole('heading', { level: 1 })).toBeVisible()
      await lookAt(head, `screen${path.replaceAll('/', '-')}`)
    }
  })
})
