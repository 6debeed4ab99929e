import fc from 'fast-check'
import { type Client, failureOf } from '#tests/harness/client.ts'
import { install, signInAs, startCore } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { temporaryFolder } from '#tests/harness/temporary-folder.ts'

/** A computer of the unit with a nurse, a doctor and one person to work for. */
async function computer(mark: string | null) {
  const folder = temporaryFolder()
  const core = await startCore(folder.path)
  const { admin } = await install(core)
  const { groups } = await admin.installation.settings({})
  await admin.installation.change({ mark, groups, revision: 0 })
  const { client: registry } = await signInAs(core, admin, 'rini', ['registrasi'])
  const { client: nurse } = await signInAs(core, admin, 'sari', ['perawat'])
  const { client: doctor } = await signInAs(core, admin, 'ayu', ['dokter'])
  const { id: inmateId } = await registry.inmates.register(newcomer())
  const close = async () => {
    await core.close()
    folder.remove()
  }
  return { admin, nurse, doctor, inmateId, close }
}

type Computer = Awaited<ReturnType<typeof computer>>

/** Opens a case and issues the doctor's letter; both numbers. */
async function work({ nurse, doctor, inmateId }: Computer): Promise<readonly string[]> {
  const opened = await nurse.recommendations.open({ inmateId, trigger: 'inmate', reason: 'Operasi', emergency: null })
  const caseId = opened.id
  const revisionOf = async (client: Client) => (await client.recommendations.get({ caseId })).revision
  const template = 'rekomendasi-dokter'
  const { letter, content, setting } = await nurse.recommendations.letterForm({ caseId, template })
  if (content.template === 'risalah-sidang-tpp') throw new Error('minutes have a form of their own')
  const reference = { caseId, revision: await revisionOf(nurse) }
  const { letterId } = await nurse.recommendations.saveLetter({ ...reference, letter, content, setting })
  const issued = await doctor.recommendations.issueLetter({ caseId, revision: await revisionOf(doctor), letterId })
  if (issued.number === null) throw new Error('the letter should have a number')
  return [opened.number, issued.number]
}

test('two computers of a unit work side by side with any pattern and never give out the same number', async () => {
  test.setTimeout(240_000)
  const [one, other, alone] = [await computer('K1'), await computer('K11'), await computer(null)]
  const all = [one, other, alone]
  try {
    const given: string[] = []
    const patterns = [
      '{unit}-{klasifikasi}-{nomor}',
      '{nomor:3}/{bulan-romawi}/{tahun}',
      'No.{nomor}',
      '{klasifikasi}{nomor}',
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(0, 1, 2), { minLength: 2, maxLength: 5 }),
        fc.constantFrom(...patterns),
        async (turns, pattern) => {
          for (const { admin } of all) await admin.letters.changeNumbering({ pattern })
          for (const turn of turns) given.push(...(await work(all[turn] as Computer)))
          expect(new Set(given).size).toBe(given.length)
        },
      ),
      { numRuns: 6, endOnFailure: true },
    )
    expect(
      given.some((number) => number.startsWith('RM-K1-2026-')) || given.some((number) => number.startsWith('RM-2026-')),
    ).toBe(true)
  } finally {
    for (const { close } of all) await close()
  }
})

test('a pattern may place the mark; on a computer without one it is refused by name', async ({ core }) => {
  const { admin } = await install(core)
  const { groups } = await admin.installation.settings({})
  const pattern = '{unit}/{tanda}/{nomor}'
  expect((await failureOf(admin.letters.changeNumbering({ pattern }))).details.reason).toBe('letter-mark-missing')
  await admin.installation.change({ mark: 'MA', groups, revision: 0 })
  expect(await admin.letters.changeNumbering({ pattern })).toEqual({ example: 'WP.17.PAS.1/MA/1' })
})
