import { memoryUsage } from 'node:process'
import { install, signInAs } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { applyPlan, checkFile, uploadList, workbookOf } from '#tests/harness/inmate-list.ts'

const lineOf = (number: number) => [
  number,
  `BI.${number}/2025`,
  `Orang ${number} Contoh bin Uji ${number % 97}`,
  number % 9 === 0 ? 'P' : 'L',
  'Contoh',
  new Date(Date.UTC(1960 + (number % 40), number % 12, 1 + (number % 28))),
  'Islam',
  `Jalan Contoh Nomor ${number}, Kelurahan Contoh`,
  `${'ABCDEFGH'[number % 8]} / ${1 + (number % 40)}`,
  '01/02/2025',
  '4 Tahun 6 Bulan',
]
const headings = [
  'No',
  'No. Reg',
  'Nama',
  'JK',
  'Tempat Lahir',
  'Tgl Lahir',
  'Agama',
  'Alamat',
  'Blok/Kamar',
  'Tgl Masuk',
  'Lama Pidana',
]

test('10,000 people from one workbook: with progress, stopped half-way and gone on, while others are answered', async ({
  core,
}) => {
  test.setTimeout(480_000)
  const { admin } = await install(core)
  const { client: registry, token } = await signInAs(core, admin, 'rini', ['registrasi'])
  const { client: nurse } = await signInAs(core, admin, 'sari', ['perawat'])
  const count = 10_000
  const workbook = await workbookOf([headings, ...Array.from({ length: count }, (_, index) => lineOf(index + 1))])
  const fileId = await uploadList(core, token, workbook, 'sepuluh ribu.xlsx')

  let slowest = 0
  let isWatching = true
  const watch = (async () => {
    while (isWatching) {
      const asked = performance.now()
      await nurse.inmates.search({ text: 'orang', limit: 5, state: null })
      slowest = Math.max(slowest, performance.now() - asked)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  })()

  const started = performance.now()
  const plan = await checkFile(registry, fileId)
  const checked = performance.now()
  expect(plan.counts).toMatchObject({ new: count, bad: 0, waiting: count })

  const progress: number[] = []
  for await (const event of await registry.inmateImport.apply({ planId: plan.id })) {
    if (event.kind !== 'progress') continue
    progress.push(event.done)
    if (event.done >= count / 4) break
  }
  // A quarter of the way in many steps, none of them longer than a hundred lines.
  expect(Math.max(...progress.map((done, index) => done - (progress[index - 1] ?? 0)))).toBeLessThanOrEqual(100)
  await expect.poll(async () => (await registry.inmateImport.plan({ id: plan.id })).counts.waiting).toBeLessThan(count)
  const stopped = await settled(async () => (await registry.inmateImport.plan({ id: plan.id })).counts)
  expect(stopped.applied).toBeGreaterThanOrEqual(count / 4)
  expect(stopped.applied).toBeLessThan(count)
  expect(stopped.applied + stopped.waiting).toBe(count)

  const rest = await applyPlan(registry, plan.id)
  const applied = performance.now()
  isWatching = false
  await watch
  expect(rest).toMatchObject({ applied: stopped.waiting, failed: 0 })
  const list = await registry.inmates.list({
    text: '',
    block: null,
    legalStatus: null,
    state: null,
    offset: 0,
    limit: 1,
  })
  expect(list.total).toBe(count)
  expect((await checkFile(registry, fileId)).counts).toMatchObject({ unchanged: count, waiting: 0 })
  const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(1)
  console.log(
    `dry run ${seconds(started, checked)} s, apply ${seconds(checked, applied)} s, slowest other answer ${slowest.toFixed(0)} ms, ` +
      `memory ${(memoryUsage().rss / 1024 / 1024).toFixed(0)} MB`,
  )
  // Far above what was measured, far below what a person would call frozen.
  expect(slowest).toBeLessThan(3_000)
})

/** The value once it has stopped changing. */
async function settled<Value>(read: () => Promise<Value>): Promise<Value> {
  for (;;) {
    const first = await read()
    await new Promise((resolve) => setTimeout(resolve, 300))
    const second = await read()
    if (JSON.stringify(first) === JSON.stringify(second)) return second
  }
}
