import { type App, createAccount, expect, installApp, lookAt, signIn, test } from '#tests/harness/app.ts'
import type { Client } from '#tests/harness/client.ts'
import { passwordOf } from '#tests/harness/core.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { untilReport } from '../core/assessment-again.ts'
import { carryThrough, type Desk, fill, openAssessment, rriAnswers } from '../core/assessment-desk.ts'

/** Astri assesses and Bambang is the head, behind the page. */
async function openDesk(app: App): Promise<Desk & { readonly today: string }> {
  const { admin } = await installApp(app)
  const officers = new Map<string, { readonly token: string; readonly client: Client }>()
  for (const [name, role] of [
    ['rini', 'registrasi'],
    ['astri', 'asesor'],
    ['bambang', 'kepala'],
  ] as const) {
    await createAccount(admin, name, [role], `${name} Sampel`)
    const { token } = await app.client().session.logIn({ name, password: passwordOf(name) })
    officers.set(name, { token, client: app.client(token) })
  }
  const officer = (name: string) => {
    const found = officers.get(name)
    if (!found) throw new Error(`nobody called ${name} works here`)
    return found
  }
  const { id: inmateId } = await officer('rini').client.inmates.register(newcomer())
  const { date: today } = await officer('astri').client.facility.today({})
  const fetch = async (request: Request) =>
    app.host.fetch(new URL(request.url).pathname, {
      method: request.method,
      headers: { authorization: request.headers.get('authorization') ?? '' },
      body: Buffer.from(await request.arrayBuffer()),
    })
  return { inmateId, today, core: { fetch }, officer, client: (name) => officer(name).client }
}

test('a second assessment: profile with bands, the comparison, and a reason for every difference', async ({ app }) => {
  test.setTimeout(300_000)
  const { page } = app
  const desk = await openDesk(app)
  const { id: first, number } = await openAssessment(desk)
  await fill(desk, first, rriAnswers({ 'a5-bukti': ['Putusan Nomor 12/Pid.B/2019'] }))
  await carryThrough(desk, first, desk.today)
  const { id } = await openAssessment(desk)
  await fill(desk, id, rriAnswers({ a1: ['0'], b1: [true], 'b1-bukti': ['Keterangan istri'] }))
  await untilReport(desk, id, desk.today)

  await test.step('the profile: sum, band, limits and items with what supports them', async () => {
    await page.goto(`${app.host.origin}/asesmen/${first}/hasil`)
    await signIn(app, page, 'astri')
    await expect(page.getByRole('heading', { name: 'Hasil asesmen', exact: true })).toBeVisible()
    await expect(page.getByRole('img', { name: /17 dari 17, Sangat tinggi/ })).toBeVisible()
    await page.getByText('Batas kategori dan 10 butir', { exact: true }).click()
    const limits = page.getByRole('table', { name: /^Batas kategori: / })
    await expect(limits.getByRole('row', { name: /Rendah/ })).toContainText('0 sampai 6')
    await expect(page.getByRole('row', { name: /^A5 / })).toContainText('Putusan Nomor 12/Pid.B/2019')
    await expect(
      page.getByText('Tidak ada asesmen sebelumnya dengan instrumen yang sama.', { exact: true }),
    ).toBeVisible()
    await lookAt(page, 'assessment-profile-1-first')
  })

  await test.step('the second one beside the first: three differences wait for their reasons', async () => {
    await page.goto(`${app.host.origin}/asesmen/${id}/hasil`)
    await signIn(app, page, 'astri')
    await expect(page.getByText(new RegExp(`^Dibandingkan dengan ${number}`))).toBeVisible()
    const table = page.getByRole('table', { name: 'Perbandingan dengan asesmen sebelumnya', exact: true })
    await expect(table.getByRole('row', { name: /Risiko residivisme/ })).toContainText('14 (Tinggi)')
    await expect(page.getByText(/^3 perbedaan belum diberi alasan/)).toBeVisible()
    await lookAt(page, 'assessment-profile-2-comparison')
  })

  await test.step('a reason for each, and nothing waits any more', async () => {
    for (const left of [2, 1, 0]) {
      await page
        .getByRole('button', { name: /^Beri alasan: / })
        .first()
        .click()
      const dialog = page.getByRole('dialog', { name: 'Mengapa berbeda?', exact: true })
      await dialog.getByRole('textbox', { name: 'Alasan' }).fill('Akta kelahiran ditemukan')
      if (left === 2) await lookAt(page, 'assessment-profile-3-reason')
      await dialog.getByRole('button', { name: 'Simpan alasan', exact: true }).click()
      await expect(dialog).toBeHidden()
      await expect(page.getByRole('button', { name: /^Beri alasan: / })).toHaveCount(left)
    }
    await expect(page.getByText(/perbedaan belum diberi alasan/)).toBeHidden()
    await lookAt(page, 'assessment-profile-4-explained')
  })
})
