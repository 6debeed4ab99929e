import type { Role } from '#shared/people/roles.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { createAccount, expect, installApp, lookAt, signIn, test } from '#tests/harness/app.ts'
import type { Client } from '#tests/harness/client.ts'
import { passwordOf } from '#tests/harness/core.ts'

const staff: readonly (readonly [name: string, roles: Role[], fullName: string])[] = [
  ['lina', ['petugas-aduan'], 'Lina Wulandari'],
  ['hadi', ['penangan-aduan'], 'Hadi Prasetyo'],
  ['bambang', ['kepala'], 'Bambang Contoh'],
]

const complaint: Parameters<Client['complaints']['receive']>[0] = {
  ...{ channel: 'loket', class: 'complaint', service: 'kesehatan', reporterKind: 'family', mode: 'confidential' },
  story: {
    ...{ what: 'Obat anak saya terlambat.', where: null, when: null, who: null, how: null, wish: null },
  },
  identity: {
    ...{ name: 'Rahmawati Contoh', identityNumber: null, inmateId: null, phone: null, email: null },
    ...{ address: 'Jalan Melati Nomor 7', reachedBy: null },
  },
  ...{ ownWords: true, accused: { units: [], accountIds: [] }, danger: null, fileIds: [], receivedAt: null },
}

test('an answer is worded, looked at and issued on the page of a secret complaint, and given out at the desk under number and PIN', async ({
  app,
}) => {
  test.setTimeout(300_000)
  const { page } = app
  app.expectRefusals('refused')
  const { admin } = await installApp(app)
  for (const [name, roles, fullName] of staff) await createAccount(admin, name, roles, fullName)
  const clientOf = async (name: string) => {
    const { token } = await app.client().session.logIn({ name, password: passwordOf(name) })
    return app.client(token)
  }
  const lina = await clientOf('lina')
  const { ticket, recoveryCode } = await lina.identityVault.prepare({})
  await lina.identityVault.confirm({ ticket, recoveryCode })
  const { id, number, pin, receiptId } = await lina.complaints.receive(complaint)
  await lina.complaintReceipts.settle({ receiptId, outcome: 'printed' })
  const on = toCalendarDate((await lina.complaints.find({ id })).receivedAt, 'Asia/Jakarta')
  for (const [name, step] of [
    ['lina', 'recommend'],
    ['bambang', 'direct'],
    ['hadi', 'improve'],
  ] as const) {
    const { caseId, revision } = await lina.complaintCases.course({ id })
    await (await clientOf(name)).complaintCases.takeStep({ caseId, revision, step, note: 'Dikerjakan', on })
  }

  await test.step('the officer words the answer and gives it a number', async () => {
    await signIn(app, page, 'lina')
    await page.getByRole('link', { name: 'Daftar pengaduan' }).click()
    await page.getByText(number).click()
    await expect(page.getByRole('heading', { name: `Pengaduan ${number}`, level: 1 })).toBeVisible()
    await page.getByRole('button', { name: 'Tulis surat', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Jawaban (untuk langkah sekarang)', exact: true }).click()
    const body = page.getByRole('textbox', { name: 'Isi surat', exact: true })
    await body.fill('Ibu Rahmawati, obat kini dibagikan pukul 19.00.')
    await lookAt(page, 'complaint-letter-1-form')
    await body.press('Control+Enter')
    const issue = page.getByRole('button', { name: 'Terbitkan: Jawaban', exact: true })
    await issue.click()
    const dialog = page.getByRole('dialog', { name: 'Terbitkan surat ini?' })
    await dialog.getByRole('button', { name: 'Terbitkan: Jawaban', exact: true }).click()
    await expect(dialog.getByText('Surat memuat kata dari nama pelapor.', { exact: false })).toBeVisible()
    await dialog.getByRole('button', { name: 'Batal', exact: true }).click()
    await page.getByRole('button', { name: 'Ubah konsep: Jawaban', exact: true }).click()
    await expect(body).toHaveValue('Ibu Rahmawati, obat kini dibagikan pukul 19.00.')
    await body.fill('Obat kini dibagikan pukul 19.00.')
    await body.press('Control+Enter')
    await expect(body).toHaveCount(0)
    await issue.click()
    await dialog.getByRole('button', { name: 'Terbitkan: Jawaban', exact: true }).click()
    const line = page.getByRole('list', { name: 'Surat', exact: true })
    await expect(line.getByText('Menunggu diambil di meja aduan.')).toBeVisible()
    await line.scrollIntoViewIfNeeded()
    await lookAt(page, 'complaint-letter-2-issued')
    await line.getByRole('button', { name: /^Jawaban/ }).click()
    const sheet = page.getByRole('dialog', { name: 'Jawaban', exact: true })
    await expect(sheet.locator('canvas').first()).toBeVisible()
    await lookAt(page, 'complaint-letter-3-sheet')
    await sheet.getByRole('button', { name: 'Tutup', exact: true }).first().click()
    await page.getByRole('button', { name: 'Lampirkan pindaian', exact: true }).click()
    await expect(page.getByRole('textbox', { name: 'Judul', exact: true })).toBeVisible()
    await lookAt(page, 'complaint-letter-5-scan')
  })

  await test.step('at the desk number and PIN tell that it waits, and giving it out answers the reporter', async () => {
    await page.getByRole('link', { name: 'Status pengaduan' }).click()
    await page.getByRole('textbox', { name: 'Nomor pengaduan' }).fill(number)
    await page.getByRole('textbox', { name: 'PIN', exact: true }).fill(pin)
    await page.getByRole('button', { name: 'Lihat status', exact: true }).click()
    const waiting = page.getByRole('region', { name: 'Surat menunggu di meja ini' })
    await expect(waiting.getByText('Siapa yang mengambil tidak dicatat.', { exact: false })).toBeVisible()
    await waiting.scrollIntoViewIfNeeded()
    await lookAt(page, 'complaint-letter-4-waiting')
    await waiting.getByRole('button', { name: 'Sudah diserahkan: Jawaban', exact: true }).click()
    await expect(waiting.getByText('Sudah diserahkan', { exact: false }).first()).toBeVisible()
    await expect
      .poll(async () => (await lina.complaintLetters.list({ id })).letters[0]?.handouts)
      .toMatchObject([{ by: 'Lina Wulandari', receiver: null, isAnswer: true }])
    expect(await lina.complaintCases.course({ id })).toMatchObject({ phase: 'answered' })
  })
})
