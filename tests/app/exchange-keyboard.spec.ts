import type { Locator, Page } from '@playwright/test'
import { expect, logOut, signIn, test } from '#tests/harness/app.ts'
import { approvedApp, clientNamed, handedOver } from '#tests/harness/approved-app.ts'
import { sealingDay } from '#tests/harness/exchange-office.ts'
import { Kanwil, type Said } from '#tests/harness/kanwil.ts'
import { knownOffice } from '#tests/harness/key-card-sample.ts'
import { visit } from '#tests/harness/visit.ts'

const received: Said = { kind: 'received', on: sealingDay, receivedBy: 'Rahmat, Tata Usaha' }

const isFocused = (control: Locator) => control.evaluate((element) => element === document.activeElement)

/** Tab by Tab, as somebody without a mouse goes. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible()
  for (let stop = 0; stop < 80 && !(await isFocused(control)); stop += 1) await page.keyboard.press('Tab')
  await expect(control).toBeFocused()
}

/** Goes once around with Tab and tells the controls of the screen that were never reached; a row of tabs or of a table is one stop. */
async function unreached(page: Page, within = 'main'): Promise<readonly string[]> {
  await page.evaluate((place) => {
    const controls = document.querySelectorAll<HTMLElement>(
      `${place} :is(a[href], button, input, textarea, select, [tabindex="0"])`,
    )
    for (const control of controls) {
      const isThere = control.checkVisibility({ checkVisibilityCSS: true }) && !control.matches(':disabled')
      if (isThere && control.tabIndex >= 0) control.dataset.awaited = 'true'
    }
  }, within)
  const isBackAgain = () =>
    page.evaluate(() => {
      const control = document.activeElement
      // Between the last control and the first the focus is nowhere.
      if (!(control instanceof HTMLElement) || control === document.body) return false
      delete control.dataset.awaited
      if (control.dataset.passed === 'true') return true
      control.dataset.passed = 'true'
      return false
    })
  for (let stop = 0; stop < 150 && !(await isBackAgain()); stop += 1) await page.keyboard.press('Tab')
  return page.evaluate(() => {
    for (const passed of document.querySelectorAll<HTMLElement>('[data-passed]')) delete passed.dataset.passed
    return [...document.querySelectorAll<HTMLElement>('[data-awaited]')].map((control) => {
      delete control.dataset.awaited
      return control.getAttribute('aria-label') ?? control.textContent ?? control.outerHTML.slice(0, 80)
    })
  })
}

test('the books, an answer, the letters, the requests and the keys without a mouse', async ({ app }) => {
  test.setTimeout(420_000)
  const { page } = app
  // From the start: a browser that is told to listen only just before the key may open the picker unheard.
  page.on('filechooser', () => undefined)
  await approvedApp(app)
  const { about } = await handedOver(app)
  const kanwil = await Kanwil.open()
  const { envelope, name } = await kanwil.answer(about, { answers: [received] })
  const main = page.getByRole('main')
  const rowOf = (text: string | RegExp) => main.getByRole('row', { name: text })
  const heading = (title: string | RegExp) => page.getByRole('heading', { name: title, level: 1 })

  await test.step('what left: every control, then Enter opens the file', async () => {
    await tabTo(page, page.getByRole('link', { name: 'Berkas keluar dan masuk' }))
    await page.keyboard.press('Enter')
    await expect(rowOf(/RM-2026-0001/)).toBeVisible()
    expect(await unreached(page)).toEqual([])
    await tabTo(page, rowOf(/RM-2026-0001/))
    await page.keyboard.press('Enter')
    await expect(heading('Berkas RM-2026-0001')).toBeVisible()
    expect(await unreached(page)).toEqual([])
  })

  await test.step('to the other book by arrow and Enter, and an answer file from the picker', async () => {
    await tabTo(page, page.getByRole('link', { name: 'Berkas keluar dan masuk' }).first())
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('tab', { name: 'Keluar' }))
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Belum ada jawaban' })).toBeVisible()
    expect(await unreached(page)).toEqual([])
    await tabTo(page, main.getByRole('link', { name: 'Ambil berkas jawaban' }).first())
    await page.keyboard.press('Enter')
    await expect(heading('Ambil berkas jawaban')).toBeVisible()
    expect(await unreached(page)).toEqual([])
    await tabTo(page, main.getByRole('button', { name: /Pilih/ }).first())
    const picker = page.waitForEvent('filechooser')
    await page.keyboard.press('Enter')
    await (await picker).setFiles({ name: 'J.envelope.zip', mimeType: 'application/zip', buffer: envelope })
    await expect(heading(`Berkas ${name}`)).toBeVisible()
  })

  await test.step('an answer: taken in and set aside ask first, Escape leaves both', async () => {
    const asksFirst = async (button: Locator) => {
      await expect(button).toBeVisible()
      expect(await unreached(page)).toEqual([])
      await tabTo(page, button)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await unreached(page, '[role=dialog]')).toEqual([])
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
      await expect(button).toBeFocused()
    }
    await asksFirst(page.getByRole('button', { name: 'Kesampingkan' }))
    await knownOffice(await clientNamed(app, 'bambang'), kanwil.office)
    await asksFirst(page.getByRole('button', { name: 'Terapkan 1 jawaban ke RM-2026-0001' }))
    await tabTo(page, page.getByRole('link', { name: 'Berkas keluar dan masuk' }).first())
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('tab', { name: 'Keluar' }))
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    expect(await unreached(page)).toEqual([])
    await tabTo(page, rowOf(new RegExp(name)))
    await page.keyboard.press('Enter')
    await expect(heading(`Berkas ${name}`)).toBeVisible()
  })

  await test.step('the book of letters: Enter shows one, Escape goes back to its line', async () => {
    await tabTo(page, page.getByRole('link', { name: 'Buku surat' }))
    await page.keyboard.press('Enter')
    const first = main.getByRole('row').nth(1)
    await expect(first).toBeVisible()
    expect(await unreached(page)).toEqual([])
    await tabTo(page, first)
    await page.keyboard.press('ArrowDown')
    await expect(main.getByRole('row').nth(2)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    await expect(page.getByText('Halaman 1 dari').first()).toBeVisible()
    expect(await unreached(page, '[role=dialog]')).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(main.getByRole('row').nth(2)).toBeFocused()
  })

  await test.step('the register of requests: Enter opens the case', async () => {
    await tabTo(page, page.getByRole('link', { name: 'Rekomendasi medis' }))
    await page.keyboard.press('Enter')
    await expect(rowOf(/RM-2026-0001/)).toBeVisible()
    expect(await unreached(page)).toEqual([])
    await tabTo(page, rowOf(/RM-2026-0001/))
    await page.keyboard.press('Enter')
    await expect(heading('Rekomendasi medis RM-2026-0001')).toBeVisible()
    expect(await unreached(page)).toEqual([])
  })

  await test.step('what was disclosed: Enter opens the file it left in', async () => {
    await visit(page, '/kirim-terima/pengungkapan')
    await expect(rowOf(/RM-2026-0001/)).toBeVisible()
    expect(await unreached(page)).toEqual([])
    await tabTo(page, rowOf(/RM-2026-0001/))
    await page.keyboard.press('Enter')
    await expect(heading('Berkas RM-2026-0001')).toBeVisible()
  })

  await test.step('keys of other offices: Enter opens the sheet, Escape closes it', async () => {
    await logOut(page)
    await signIn(app, page, 'bambang')
    await tabTo(page, page.getByRole('link', { name: 'Kartu kunci' }))
    await page.keyboard.press('Enter')
    const key = rowOf(/Dipastikan/)
    await expect(key).toBeVisible()
    expect(await unreached(page)).toEqual([])
    const sheet = main.getByRole('complementary')
    await tabTo(page, key)
    await page.keyboard.press('Enter')
    await expect(sheet.getByRole('button', { name: 'Cabut kunci' })).toBeVisible()
    expect(await unreached(page)).toEqual([])
    await tabTo(page, sheet.getByRole('button', { name: 'Cabut kunci' }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(sheet, 'only the dialog closes').toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    // A quick Esc comes before the dialog has taken the focus.
    await sheet.getByRole('button', { name: 'Cabut kunci' }).evaluate((button) => button.focus())
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(sheet, 'only the dialog closes').toBeVisible()
    await page.keyboard.press('Escape')
    await expect(sheet).toBeHidden()
    await expect(key).toBeFocused()
    const add = page.getByRole('button', { name: 'Masukkan kartu kunci' }).first()
    await tabTo(page, add)
    await page.keyboard.press('Enter')
    await expect(sheet).toBeVisible()
    expect(await unreached(page)).toEqual([])
    await tabTo(page, sheet.getByRole('button').first())
    await page.keyboard.press('Escape')
    await expect(sheet).toBeHidden()
    await expect(add).toBeFocused()
  })
})
