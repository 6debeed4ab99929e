import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { signingKeyOf } from '#renderer/verifier/core/office-keys.ts'
import { bytesSource } from '#shared/bundle/byte-source.ts'
import { digestSource } from '#shared/bundle/digests.ts'
import { formatSignatureFile, sign } from '#shared/bundle/minisign.ts'
import { cardFingerprint } from '#shared/features/exchange/key-card.ts'
import { lookAt } from '#tests/harness/app.ts'
import { download, openOffice, playUntilApproval, sealed } from '#tests/harness/exchange-office.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { type TemporaryFolder, temporaryFolder } from '#tests/harness/temporary-folder.ts'
import { accept, check, makeOffice, openKey, openVerifier, passphrase, savedBy } from '#tests/harness/verifier.ts'
import { type CaseBundle, encryptedFor, newFolder, officeOf, pdfOf, sealedCase } from '#tests/harness/verifier-case.ts'

test.describe.configure({ mode: 'serial' })

let folder: TemporaryFolder
let bundle: CaseBundle

test.beforeAll(async () => {
  folder = temporaryFolder()
  bundle = await sealedCase(newFolder(folder.path, 'unit'))
})
test.afterAll(() => folder.remove())

test('the story of a Kanwil, in a browser as old as Chrome 109, without a network', async ({ browser }) => {
  requireProgram(test, 'age', 'minisign', 'qpdf', 'sha256sum', 'unzip')
  test.setTimeout(300_000)
  const home = newFolder(folder.path, 'kanwil')
  const verifier = await openVerifier(browser, home, true)
  const { page, problems } = verifier
  expect(await page.evaluate(() => ['toSorted' in Array.prototype, 'fromAsync' in Array])).toEqual([true, false])
  await lookAt(page, 'verifier-1-empty')

  let keyFile = ''
  let encrypted = ''
  const cardFile = join(home, 'KARTU-KUNCI-UNIT-LAPAS.json')
  writeFileSync(cardFile, JSON.stringify(bundle.unit.card))

  await test.step('makes its keys; age itself opens the key file', async () => {
    keyFile = await makeOffice(page, home)
    expect(basename(keyFile)).toBe('KUNCI-KANWIL-CONTOH.age')
    await expect(page.getByText('Kunci terbuka: Kanwil Contoh')).toBeVisible()
    const card = await savedBy(page, home, () => page.getByRole('button', { name: 'Simpan kartu kunci' }).click())
    const { age, minisign, owner } = JSON.parse(readFileSync(card, 'utf8'))
    expect(owner).toMatchObject({ kind: 'kanwil', person: 'Ratna Contoh' })
    expect(minisign).toMatch(/^RW/)
    const shown = await page.locator('.fingerprint').innerText()
    expect(shown).toBe(cardFingerprint({ age, minisign }))
    await lookAt(page, 'verifier-2-keys')
    const plain = execFileSync('script', ['-qec', `age -d -o ${join(home, 'kunci.json')} ${keyFile}`, '/dev/null'], {
      input: `${passphrase}\n`,
    })
    expect(JSON.parse(readFileSync(join(home, 'kunci.json'), 'utf8')).card.age, String(plain)).toBe(age)
    encrypted = await encryptedFor(age, bundle.zip)
  })

  await test.step('an encrypted bundle opens; its signer is not known yet, so it is not green', async () => {
    await check(page, encrypted, bundle.signature)
    await expect(page.locator('[data-verdict=doubt]')).toBeVisible()
    await expect(page.locator('[data-signer=unknown]')).toBeVisible()
    await expect(page.getByText('Budi Rekaan')).toBeVisible()
    await expect(page.getByText('Persyaratan dari Lapas/Rutan lengkap')).toBeVisible()
    await lookAt(page, 'verifier-3-unknown')
  })

  await test.step('a fingerprint read out wrongly is refused, the right one makes the signer known', async () => {
    const right = cardFingerprint(bundle.unit.card)
    await accept(
      page,
      cardFile,
      right.replace(/.$/, (letter) => (letter === '0' ? '1' : '0')),
    )
    await expect(page.getByText('Tidak sama dengan sidik kartu ini')).toBeVisible()
    await accept(page, cardFile, right.toLowerCase().replaceAll('-', ' '))
    await expect(page.getByText('Berkas kunci berubah dan belum disimpan.')).toBeVisible()
    await page.getByRole('button', { name: 'Periksa berkas', exact: true }).click()
    await expect(page.locator('[data-verdict=good]')).toBeVisible()
    await lookAt(page, 'verifier-4-known')
  })

  await test.step('papers are looked at, saved, and joined into one PDF', async () => {
    await page.getByRole('button', { name: 'Lihat 04-surat-pengantar.pdf' }).click()
    await expect(page.getByText('Halaman 1 dari 4')).toBeVisible()
    await page.getByRole('button', { name: 'Halaman berikutnya' }).click()
    await expect.poll(() => page.locator('canvas').evaluate(hasInk)).toBe(true)
    await lookAt(page, 'verifier-5-paper')
    await page.getByRole('button', { name: 'Lihat 03-rekam-medis.png' }).click()
    await expect(page.locator('.viewer img')).toBeVisible()
    await page.evaluate(() => {
      window.print = () => {
        document.body.dataset.printed = String(document.querySelectorAll('[data-print-sheets] img').length)
      }
    })
    await page.getByRole('button', { name: 'Cetak semua surat' }).click()
    await expect(page.locator('body[data-printed="8"]')).toBeVisible()
    const all = await savedBy(page, home, () =>
      page.getByRole('button', { name: 'Simpan semua sebagai satu PDF' }).click(),
    )
    execFileSync('qpdf', ['--check', all])
    expect(execFileSync('qpdf', ['--show-npages', all], { encoding: 'utf8' }).trim()).toBe('8')
  })

  await test.step('answers: two in one file, encrypted for the unit; other people’s tools accept it', async () => {
    const answers = page.locator('form[data-answer]')
    await answers.getByLabel('Diterima oleh (opsional)').fill('Loket Kanwil')
    await answers.getByRole('button', { name: 'Tambah jawaban lain' }).click()
    const second = answers.getByRole('group', { name: 'Jawaban 2' })
    await second.getByLabel('Apa yang dijawab').selectOption('returned')
    await answers.getByRole('button', { name: 'Buat berkas jawaban' }).click()
    await expect(answers.getByText('Jawaban 2: isi Yang kurang atau perlu diperbaiki')).toBeVisible()
    await second.getByLabel('Rekam medis yang bersangkutan').check()
    await second.getByLabel(/^Sebab/).fill('Halaman kedua tidak terbaca')
    await second.getByLabel('Ada suratnya').check()
    await second.getByLabel('Nomor surat').fill('W.11-PK.01-99')
    const letter = join(home, 'surat.pdf')
    writeFileSync(letter, await pdfOf('Surat pengembalian'))
    await second.getByLabel(/Surat bertanda tangan/).setInputFiles(letter)
    await lookAt(page, 'verifier-6-answer')
    const answer = await savedBy(page, home, () => answers.getByRole('button', { name: 'Buat berkas jawaban' }).click())
    expect(basename(answer)).toBe('JAWABAN-RM-2026-0007-1-2.envelope.zip.age')
    await expect(page.getByText('Salin JAWABAN-RM-2026-0007-1-2.envelope.zip.age ke flashdisk.')).toBeVisible()

    const desk = newFolder(folder.path, 'answered')
    const secret = join(desk, 'unit.key')
    writeFileSync(secret, `${bundle.unit.secret.age}\n`)
    execFileSync('age', ['-d', '-i', secret, '-o', join(desk, 'a.zip'), answer])
    execFileSync('unzip', ['-q', 'a.zip'], { cwd: desk })
    const key = JSON.parse(readFileSync(join(home, 'kunci.json'), 'utf8')).card.minisign
    execFileSync('minisign', ['-Vqm', 'JAWABAN-RM-2026-0007-1-2.zip', '-P', key], { cwd: desk })
    execFileSync('unzip', ['-q', 'JAWABAN-RM-2026-0007-1-2.zip'], { cwd: desk })
    const bag = join(desk, 'JAWABAN-RM-2026-0007-1-2')
    for (const list of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
      execFileSync('sha256sum', ['-c', '--quiet', '--strict', list], { cwd: bag })
    for (const list of ['manifest-sha512.txt', 'tagmanifest-sha512.txt'])
      execFileSync('sha512sum', ['-c', '--quiet', '--strict', list], { cwd: bag })
    const told = JSON.parse(readFileSync(join(bag, 'data/jawaban.json'), 'utf8'))
    expect(told.answers.map((one: { number: number; kind: string }) => `${one.number} ${one.kind}`)).toEqual([
      '1 received',
      '2 returned',
    ])
    expect(told.about.bundleSha256).toBe(execFileSync('sha256sum', [bundle.zip], { encoding: 'utf8' }).slice(0, 64))
    execFileSync('qpdf', ['--check', join(bag, told.answers[1].letter.path)])
    await expect(answers.getByRole('group', { name: 'Jawaban 3' })).toBeVisible()
  })

  await test.step('the page reads its own answer back', async () => {
    await check(page, join(folder.path, 'answered/a.zip'))
    await expect(page.getByText('Jawaban atas RM-2026-0007')).toBeVisible()
    await expect(page.getByText('Rekam medis yang bersangkutan: Halaman kedua tidak terbaca')).toBeVisible()
    await expect(page.locator('[data-verdict=good] [data-signer=own]')).toBeVisible()
    await lookAt(page, 'verifier-7-answer-read')
  })

  await test.step('the signature over the encrypted file is checked where it came along', async () => {
    const { prehash } = await digestSource(bytesSource(readFileSync(encrypted)))
    const outer = `${encrypted}.minisig`
    writeFileSync(outer, formatSignatureFile(sign(prehash, signingKeyOf(bundle.unit), 'file:RM-2026-0007.zip.age')))
    await check(page, encrypted, bundle.signature, outer)
    await expect(page.getByText('Tanda tangan berkas tersandi: cocok')).toBeVisible()
    await expect(page.locator('[data-verdict=good]')).toBeVisible()
    writeFileSync(outer, formatSignatureFile(sign(prehash.toReversed(), signingKeyOf(bundle.unit), 'x')))
    await check(page, encrypted, bundle.signature, outer)
    await expect(page.getByText('Tanda tangan berkas tersandi: tidak cocok')).toBeVisible()
    await expect(page.locator('[data-verdict=bad]')).toBeVisible()
  })

  await test.step('on paper: no buttons, black on white, the key card alone where it is printed', async () => {
    await check(page, encrypted, bundle.signature)
    await expect(page.locator('[data-verdict=good]')).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('button')).toHaveCount(0)
    await expect(page.getByText(/^Diperiksa .* oleh Kanwil Contoh$/)).toBeVisible()
    await page.screenshot({ path: 'tests/.results/looks/verifier-print-result.png', fullPage: true })
    await page.emulateMedia({ media: 'screen' })
    await page.getByRole('button', { name: 'Kunci kantor', exact: true }).click()
    await page.evaluate(() => {
      document.body.dataset.print = 'card'
    })
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('heading')).toHaveText(['Kartu kunci'])
    await page.screenshot({ path: 'tests/.results/looks/verifier-print-card.png', fullPage: true })
    await page.emulateMedia({ media: 'screen' })
    await page.evaluate(() => delete document.body.dataset.print)
  })

  await test.step('the newer key file remembers the unit and the last number', async () => {
    const newer = await savedBy(page, home, () => page.getByRole('button', { name: 'Simpan berkas kunci' }).click())
    await page.getByRole('button', { name: 'Tutup kunci' }).click()
    await openKey(page, newer, 'bukan frasa yang benar')
    await expect(page.getByText('Frasa sandi ini tidak cocok')).toBeVisible()
    await openKey(page, newer)
    await expect(page.locator('[data-card]').getByText('Lapas Kelas IIA Contoh', { exact: true })).toBeVisible()
    await check(page, encrypted, bundle.signature)
    await expect(page.locator('[data-verdict=good]')).toBeVisible()
    await expect(page.getByRole('group', { name: 'Jawaban 3' })).toBeVisible()
  })

  await test.step('passes the bundle on to Ditjenpas; the page opens that too and shows both signers', async () => {
    const ditjenpas = await officeOf('ditjenpas', 'Ditjenpas Contoh')
    const card = join(home, 'KARTU-KUNCI-DITJENPAS.json')
    writeFileSync(card, JSON.stringify(ditjenpas.card))
    await accept(page, card, cardFingerprint(ditjenpas.card))
    await page.getByRole('button', { name: 'Periksa berkas', exact: true }).click()
    const form = page.locator('form[data-onward]')
    await form.getByLabel('Ditujukan kepada').fill('Direktur Jenderal Pemasyarakatan')
    await form.getByLabel('Nomor surat').fill('W.11-PK.01-100')
    await form.getByLabel(/Surat bertanda tangan/).setInputFiles(join(home, 'surat.pdf'))
    await form.getByLabel('Kunci sandi penerima').selectOption('Ditjenpas Contoh')
    const onward = await savedBy(page, home, () => form.getByRole('button', { name: 'Buat berkas terusan' }).click())
    expect(basename(onward)).toBe('TERUSAN-RM-2026-0007.envelope.zip.age')
    const desk = newFolder(folder.path, 'onward')
    const secret = join(desk, 'ditjenpas.key')
    writeFileSync(secret, `${ditjenpas.secret.age}\n`)
    execFileSync('age', ['-d', '-i', secret, '-o', join(desk, 'TERUSAN.envelope.zip'), onward])
    execFileSync('unzip', ['-q', 'TERUSAN.envelope.zip'], { cwd: desk })
    execFileSync('unzip', ['-q', 'TERUSAN-RM-2026-0007.zip'], { cwd: desk })
    const bag = join(desk, 'TERUSAN-RM-2026-0007')
    execFileSync('sha256sum', ['-c', '--quiet', '--strict', 'manifest-sha256.txt'], { cwd: bag })
    expect(readFileSync(join(bag, 'data/RM-2026-0007.zip')).equals(readFileSync(bundle.zip))).toBe(true)
    execFileSync('minisign', ['-Vqm', 'data/RM-2026-0007.zip', '-P', bundle.unit.card.minisign], { cwd: bag })

    await check(page, join(desk, 'TERUSAN.envelope.zip'))
    await expect(page.locator('[data-verdict=good]')).toBeVisible()
    await expect(page.locator('[data-signer=own]')).toBeVisible()
    await expect(page.locator('[data-signer=confirmed]')).toBeVisible()
    await expect(page.getByText('Budi Rekaan')).toBeVisible()
    await lookAt(page, 'verifier-7-onward')
  })
  expect(problems).toEqual([])
  await verifier.close()
})

test('what is lacking is said; a bundle that the application sealed opens with its real letters', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const home = newFolder(folder.path, 'lacking')
  const lacking = await sealedCase(newFolder(home, 'unit'), { without: ['medical-record'] })
  const approved = await playUntilApproval()
  const office = await openOffice(approved)
  const verifier = await openVerifier(browser, home)
  const { page, problems } = verifier
  await check(page, lacking.zip, lacking.signature)
  await expect(page.getByText('Persyaratan belum lengkap: 1 kurang')).toBeVisible()
  await expect(page.locator('[data-requirement=medical-record][data-state=missing]')).toBeVisible()

  const nurse = await office.logIn('sari')
  const real = await sealed(nurse.client, office)
  const zip = join(home, `${real.name}.zip`)
  for (const [path, kind] of [
    [zip, 'bundles'],
    [`${zip}.minisig`, 'bundle-signatures'],
  ] as const) {
    const response = await download(office.core, nurse.token, `${kind}/${real.id}`)
    writeFileSync(path, new Uint8Array(await response.arrayBuffer()))
  }
  await check(page, zip, `${zip}.minisig`)
  await expect(page.locator('[data-verdict=doubt]')).toBeVisible()
  await expect(page.getByText('Persyaratan dari Lapas/Rutan lengkap')).toBeVisible()
  await page.getByRole('button', { name: 'Lihat LEMBAR-PENGANTAR.pdf' }).click()
  await expect(page.getByText(/^Halaman 1 dari/)).toBeVisible()
  await page.locator('canvas').scrollIntoViewIfNeeded()
  await expect.poll(() => page.locator('canvas').evaluate(hasInk)).toBe(true)
  await lookAt(page, 'verifier-8-real')
  await check(page, zip)
  await expect(page.locator('[data-verdict=bad]')).toBeVisible()
  await expect(page.getByText('Pilih berkas ini sekali lagi bersama berkas .minisig')).toBeVisible()
  await lookAt(page, 'verifier-9-unsigned')
  expect(problems).toEqual([])
  await verifier.close()
  await office.close()
  approved.folder.remove()
})

function hasInk(canvas: SVGElement | HTMLElement): boolean {
  const context = (canvas as HTMLCanvasElement).getContext('2d')
  const { width, height } = canvas as HTMLCanvasElement
  const data = width > 0 ? context?.getImageData(0, 0, width, height).data : undefined
  return data?.some((value, index) => index % 4 === 0 && value < 100 && (data[index + 3] ?? 0) > 0) ?? false
}
