import { type BrowserContext, type Page, test } from '@playwright/test'
import { clientOver, createAccount, expect, installApp, signIn } from '#tests/harness/app.ts'
import { testMorning } from '#tests/harness/core.ts'
import { type RunningLoopback, startLoopback } from '#tests/harness/loopback.ts'
import { temporaryFolder } from '#tests/harness/temporary-folder.ts'

const form = '/warga-binaan/baru'
const rounds = 10
/** Typing older than this at the moment of the kill must be there again. */
const mostLostMs = 3000

/** The same moments again: LENTERA_SEED=<the printed number>. */
const seed = Number(process.env.LENTERA_SEED ?? Math.floor(Math.random() * 2 ** 31))

/** Numbers from 0 to 1 that follow from the seed. */
function randomFrom(start: number): () => number {
  let state = start
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

interface Typed {
  readonly at: number
  readonly text: string
}

/** Types words one after the other until told to stop; each entry is what stood in the field, and when. */
async function typeUntil(page: Page, before: string, isOver: () => boolean): Promise<readonly Typed[]> {
  const history: Typed[] = [{ at: performance.now(), text: before }]
  const field = page.getByLabel('Alamat')
  await field.focus()
  await page.keyboard.press('Control+End')
  for (let word = 1; !isOver(); word += 1) {
    for (const letter of ` ${word}kata`) {
      if (isOver()) return history
      await page.keyboard.type(letter)
      history.push({ at: performance.now(), text: `${history.at(-1)?.text}${letter}` })
    }
    await page.waitForTimeout(60)
  }
  return history
}

async function openForm(host: RunningLoopback, context: BrowserContext, page: Page): Promise<void> {
  await host.admit(context)
  await page.goto(`${host.origin}${form}`)
  await signIn({ host }, page, 'rini')
  await expect(page.getByLabel('Alamat')).toBeVisible()
}

test(`the core is killed ${rounds} times while somebody types: nothing older than ${mostLostMs / 1000} s is lost`, async ({
  context,
  page,
}) => {
  console.log(`drafts-crash: LENTERA_SEED=${seed}`)
  const random = randomFrom(seed)
  const folder = temporaryFolder()
  const start = () => startLoopback({ dataFolder: folder.path, clock: testMorning })
  let host = await start()
  const first = host
  const { admin } = await installApp({ client: (token) => clientOver(first, token) })
  await createAccount(admin, 'rini', ['registrasi'], 'Rini Registrasi')
  await openForm(host, context, page)
  const address = page.getByLabel('Alamat')
  let text = ''
  for (let round = 1; round <= rounds; round += 1) {
    const patience = 300 + random() * 5700
    let killedAt = Number.POSITIVE_INFINITY
    const killed = new Promise<void>((done) => {
      setTimeout(() => {
        killedAt = performance.now()
        void host.kill().then(done)
      }, patience)
    })
    const history = await typeUntil(page, text, () => killedAt !== Number.POSITIVE_INFINITY)
    await killed
    host = await start()
    await openForm(host, context, page)
    const found = await address.inputValue()
    const due = history.findLast(({ at }) => at <= killedAt - mostLostMs) ?? history[0]
    const about = `round ${round}, killed after ${Math.round(patience)} ms, seed ${seed}`
    expect(
      history.map((entry) => entry.text),
      about,
    ).toContain(found)
    expect(found.length, about).toBeGreaterThanOrEqual(due?.text.length ?? 0)
    if (found !== '') await expect(page.getByText('Dilanjutkan dari draf')).toBeVisible()
    text = found
  }
  expect(text.length, 'nothing was ever kept').toBeGreaterThan(0)

  await test.step('typing that had three seconds is there letter by letter', async () => {
    await page.getByLabel('Nama lengkap').fill("Djoko 'Pakde' Soesilo")
    await address.fill('Jalan Contoh 1\nKampung Contoh')
    await page.waitForTimeout(mostLostMs)
    await host.kill()
    host = await start()
    await openForm(host, context, page)
    await expect(page.getByLabel('Nama lengkap')).toHaveValue("Djoko 'Pakde' Soesilo")
    await expect(address).toHaveValue('Jalan Contoh 1\nKampung Contoh')
  })
  await host.stop()
  folder.remove()
})
