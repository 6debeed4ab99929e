import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { damagedBundles } from '#tests/harness/bundle-corpus.ts'
import { bundleName, flipped } from '#tests/harness/bundle-sample.ts'
import { temporaryFolder } from '#tests/harness/temporary-folder.ts'
import { check, makeOffice, openVerifier, shownProblems } from '#tests/harness/verifier.ts'
import { encryptedFor, newFolder } from '#tests/harness/verifier-case.ts'

const command = resolve(import.meta.dirname, '../../electron/bundle/verify-command.ts')

/** Code and file of each line, as `npm run verify` prints them. */
function commandProblems(zip: string): readonly string[] {
  const { stdout } = spawnSync(process.execPath, [command, zip], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1', FORCE_COLOR: undefined },
  })
  const found = stdout.split('\n').filter((line) => /\[[a-z0-9-]+\]$/.test(line))
  return found.map((line) => /\[([a-z0-9-]+)\]$/.exec(line)?.[1] ?? '')
}

test('the page and the command say the same of every damaged bundle: same codes, same order', async ({ browser }) => {
  test.setTimeout(600_000)
  const folder = temporaryFolder()
  const verifier = await openVerifier(browser, newFolder(folder.path, 'own'))
  const { page, problems } = verifier
  const { items, genuine } = await damagedBundles(folder.path)
  for (const item of [genuine, ...items]) {
    const desk = newFolder(folder.path, 'arrived', item.title.replaceAll(/\W+/g, '-'))
    const zip = join(desk, `${bundleName}.zip`)
    writeFileSync(zip, item.zip)
    if (item.signature !== null) writeFileSync(`${zip}.minisig`, item.signature)
    await check(page, zip, ...(item.signature === null ? [] : [`${zip}.minisig`]))
    await expect(page.locator('[data-verdict]'), item.title).toBeVisible()
    const shown = await shownProblems(page)
    expect(
      shown.map((line) => line.split(' ')[0]),
      item.title,
    ).toEqual(commandProblems(zip))
    await expect(page.locator('[data-verdict=good]')).toHaveCount(0)
    expect(shown.length === 0, item.title).toBe(item === genuine)
  }
  expect(problems).toEqual([])
  await verifier.close()
  folder.remove()
})

test('a damaged, cut or foreign encrypted file is named as such', async ({ browser }) => {
  test.setTimeout(300_000)
  const folder = temporaryFolder()
  const home = newFolder(folder.path, 'own')
  const verifier = await openVerifier(browser, home)
  const { page, problems } = verifier
  const { genuine } = await damagedBundles(folder.path)
  const zip = join(home, `${bundleName}.zip`)
  writeFileSync(zip, genuine.zip)
  writeFileSync(`${zip}.minisig`, genuine.signature ?? '')
  await makeOffice(page, home)
  const recipient = await page.locator('dd code').filter({ hasText: /^age1/ }).innerText()
  const encrypted = await encryptedFor(recipient, zip)
  const whole = readFileSync(encrypted)
  const first = whole.indexOf('\n--- ') + 50 + 16
  const cases: readonly (readonly [string, Buffer, string])[] = [
    ['header', flipped(whole, 40), 'age-'],
    ['first chunk', flipped(whole, first + 1000), 'age-damaged'],
    ['last chunk', flipped(whole, whole.length - 5), 'age-damaged'],
    ['cut within a chunk', whole.subarray(0, whole.length - 500), 'age-damaged'],
    ['cut between chunks', whole.subarray(0, first + 65_552), 'age-truncated'],
    ['cut in the header', whole.subarray(0, 100), 'age-malformed'],
  ]
  await check(page, encrypted, `${zip}.minisig`)
  await expect(page.locator('[data-verdict=doubt]')).toBeVisible()
  for (const [title, bytes, code] of cases) {
    writeFileSync(encrypted, bytes)
    await check(page, encrypted, `${zip}.minisig`)
    await expect(page.locator('[data-verdict=bad], [data-verdict=closed]'), title).toBeVisible()
    await expect(page.locator(`p[data-code^=${code}]`), title).toBeVisible()
  }
  writeFileSync(zip, genuine.zip)
  await check(page, await encryptedFor('age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p', zip))
  await expect(page.locator('p[data-code=age-other-key]')).toBeVisible()
  expect(problems).toEqual([])
  await verifier.close()
  folder.remove()
})
