import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { requireProgram } from '#tests/harness/programs.ts'
import { temporaryFolder } from '#tests/harness/temporary-folder.ts'
import { check, makeOffice, openVerifier } from '#tests/harness/verifier.ts'
import { newFolder, sealedCase } from '#tests/harness/verifier-case.ts'

const mebibyte = 1024 ** 2
/** Enough that holding it once would show; `LENTERA_LARGE_MIB=2048` for the size that is promised. */
const size = Number(process.env.LENTERA_LARGE_MIB ?? 384) * mebibyte
const mostMemory = 500 * mebibyte

/** The most memory that any page process below this one ever had. */
function peakOfPages(): number {
  const parents = new Map<string, string>()
  const read = (id: string, name: string): string => {
    try {
      return readFileSync(`/proc/${id}/${name}`, 'utf8')
    } catch {
      return ''
    }
  }
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  for (const id of ids) parents.set(id, /^PPid:\s+(\d+)/m.exec(read(id, 'status'))?.[1] ?? '')
  const isBelow = (id: string): boolean =>
    id === String(process.pid) || (parents.has(id) && isBelow(parents.get(id) ?? ''))
  const peaks = ids
    .filter((id) => read(id, 'cmdline').includes('--type=renderer') && isBelow(id))
    .map((id) => Number(/^VmHWM:\s+(\d+) kB/m.exec(read(id, 'status'))?.[1] ?? 0) * 1024)
  return Math.max(0, ...peaks)
}

test('a large encrypted file is checked in the memory of a small one, with progress, and can be stopped', async ({
  browser,
}) => {
  requireProgram(test, 'age')
  test.skip(process.platform !== 'linux', 'reads the memory of processes from /proc')
  test.setTimeout(1_200_000)
  const folder = temporaryFolder()
  const { zip, signature } = await sealedCase(newFolder(folder.path, 'unit'), { filling: size })
  const verifier = await openVerifier(browser, newFolder(folder.path, 'own'))
  const { page, problems } = verifier
  await makeOffice(page, folder.path)
  const recipient = await page.locator('dd code').filter({ hasText: /^age1/ }).innerText()
  execFileSync('age', ['-r', recipient, '-o', `${zip}.age`, zip])

  await check(page, `${zip}.age`, signature)
  await expect(page.getByRole('progressbar')).toBeVisible()
  await page.getByRole('button', { name: 'Hentikan' }).click()
  await expect(page.getByText('Dihentikan. Pilih berkasnya lagi untuk mengulang.')).toBeVisible()

  const began = performance.now()
  await page.getByLabel('Pilih berkas dari flashdisk').setInputFiles([`${zip}.age`, signature])
  await expect(page.locator('[data-verdict=doubt]')).toBeVisible({ timeout: 1_000_000 })
  const seconds = (performance.now() - began) / 1000
  await page.getByRole('button', { name: 'Lihat 04-surat-pengantar.pdf' }).click()
  await expect(page.getByText('Halaman 1 dari 4')).toBeVisible()
  const peak = peakOfPages()
  console.log(`${size / mebibyte} MiB: ${seconds.toFixed(0)} s, at most ${(peak / mebibyte).toFixed(0)} MiB`)
  expect(peak).toBeGreaterThan(50 * mebibyte)
  expect(peak).toBeLessThan(mostMemory)
  expect(problems).toEqual([])
  await verifier.close()
  folder.remove()
})
