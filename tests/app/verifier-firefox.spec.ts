import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { cardFingerprint } from '#shared/features/exchange/key-card.ts'
import { downloaded, fieldOf, filled, openInFirefox, press } from '#tests/harness/firefox.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { temporaryFolder } from '#tests/harness/temporary-folder.ts'
import { passphrase } from '#tests/harness/verifier.ts'
import { encryptedFor, newFolder, sealedCase } from '#tests/harness/verifier-case.ts'

test('in the long-term Firefox: keys, opening, checking, looking, answering', async () => {
  requireProgram(test, 'firefox-esr', 'age', 'unzip', 'minisign', 'sha256sum')
  test.setTimeout(400_000)
  const folder = temporaryFolder()
  const bundle = await sealedCase(newFolder(folder.path, 'unit'))
  const home = newFolder(folder.path, 'kanwil')
  const firefox = await openInFirefox(home)
  const { page, downloads, problems } = firefox
  try {
    await press(page, 'Kunci kantor')
    await filled(page, 'Nama kantor', 'Kanwil Contoh')
    await filled(page, 'Jabatan penanggung jawab', 'Kepala Bidang')
    await filled(page, 'Nama penanggung jawab', 'Ratna Contoh')
    // The first field of this name belongs to the form that opens a key file.
    const [, made] = await page.$$('form')
    for (const field of (await made?.$$('input[type=password]')) ?? []) await field.type(passphrase)
    await press(page, 'Buat kunci dan simpan berkasnya')
    await downloaded(downloads, /^KUNCI-KANWIL-CONTOH\.age$/)
    await press(page, 'Simpan kartu kunci')
    const card = JSON.parse(readFileSync(await downloaded(downloads, /^KARTU-KUNCI/), 'utf8'))

    const unitCard = join(home, 'KARTU-KUNCI-UNIT.json')
    writeFileSync(unitCard, JSON.stringify(bundle.unit.card))
    await (await fieldOf(page, 'Berkas kartu kunci')).uploadFile(unitCard)
    await filled(page, 'Sidik kunci yang dibacakan', cardFingerprint(bundle.unit.card))
    await filled(page, 'Dibacakan oleh', 'Sari Contoh')
    await press(page, 'Kenali Lapas Kelas IIA Contoh')

    const encrypted = await encryptedFor(card.age, bundle.zip)
    await press(page, 'Periksa berkas')
    await (await fieldOf(page, 'Pilih berkas dari flashdisk')).uploadFile(encrypted, bundle.signature)
    await page.waitForSelector('[data-verdict=good]')
    await page.waitForSelector('[data-signer=confirmed]')
    await (await page.waitForSelector('button[aria-label="Lihat 04-surat-pengantar.pdf"]'))?.click()
    const hasInk = () =>
      page.evaluate(() => {
        const canvas = document.querySelector('canvas')
        const data = canvas?.width
          ? canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data
          : null
        return data?.some((value, index) => index % 4 === 0 && value < 100 && (data[index + 3] ?? 0) > 0) ?? false
      })
    await expect.poll(hasInk).toBe(true)

    await press(page, 'Buat berkas jawaban')
    const answer = await downloaded(downloads, /^JAWABAN-RM-2026-0007-1\.envelope\.zip\.age$/)
    const desk = newFolder(folder.path, 'answered')
    const secret = join(desk, 'unit.key')
    writeFileSync(secret, `${bundle.unit.secret.age}\n`)
    execFileSync('age', ['-d', '-i', secret, '-o', join(desk, 'a.zip'), answer])
    execFileSync('unzip', ['-q', 'a.zip'], { cwd: desk })
    execFileSync('minisign', ['-Vqm', 'JAWABAN-RM-2026-0007-1.zip', '-P', card.minisign], { cwd: desk })
    execFileSync('unzip', ['-q', 'JAWABAN-RM-2026-0007-1.zip'], { cwd: desk })
    execFileSync('sha256sum', ['-c', '--quiet', '--strict', 'manifest-sha256.txt'], {
      cwd: join(desk, 'JAWABAN-RM-2026-0007-1'),
    })
    expect(problems).toEqual([])
  } finally {
    await firefox.close()
    folder.remove()
  }
})
