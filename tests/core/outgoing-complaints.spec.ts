import type { Core } from '#electron/core/create-core.ts'
import { outgoingServices } from '#shared/features/outgoing-complaints/outgoing-complaints.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { uploadSome } from '#tests/harness/backup-office.ts'
import { failureOf } from '#tests/harness/client.ts'
import { install, signInAs } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'

test.setTimeout(120_000)

const on = '2026-11-16' as CalendarDate

async function openDesk(core: Core) {
  const { admin } = await install(core)
  const lina = await signInAs(core, admin, 'lina', ['petugas-aduan'])
  const bambang = await signInAs(core, admin, 'bambang', ['kepala'])
  const sari = await signInAs(core, admin, 'sari', ['perawat'])
  return { lina: lina.client, bambang: bambang.client, sari: sari.client, token: lina.token }
}

const letter = { letterNumber: null, letterDate: null }

for (const service of outgoingServices)
  test(`${service}: sent, acknowledged, answered and weighed, through every step of the file`, async ({ core }) => {
    const { lina, bambang, sari, token } = await openDesk(core)
    const { services } = await lina.outgoingComplaints.choices({})
    const trigger = services.find(({ id }) => id === service)?.triggers[0]?.id ?? ''
    const { id, number } = await lina.outgoingComplaints.open({
      ...{ service, trigger, recipient: 'Kantor Contoh', channel: 'surel', about: 'Jawaban permohonan belum ada' },
    })
    expect(number).toBe('AK-2026-0001')
    const told = () => lina.outgoingComplaints.find({ id })
    const reference = async () => ({ caseId: id, revision: (await told()).revision })
    const scan = async (requirementId: string) => ({
      ...{ requirementId, paperId: null, fileIds: [...(await uploadSome(core, token, 1))], signedOn: on },
      signers: [{ name: 'Bambang', capacity: 'signature' as const }],
    })
    await lina.outgoingComplaints.attachScan({ ...(await reference()), ...(await scan('complaint-letter')) })
    const seen: string[] = []
    for (let turn = 0; turn < 14; turn += 1) {
      const { steps } = await told()
      const step = steps.find(({ state }) => state === 'current')
      if (!step) break
      seen.push(step.id)
      const at = { ...(await reference()), on }
      if (step.takenBy === 'take-step')
        await (step.id === 'direct' ? bambang : lina).outgoingComplaints.takeStep({
          ...at,
          step: step.id,
          note: 'Sesuai',
        })
      else if (step.takenBy === 'hand-over') await lina.outgoingComplaints.recordHandedOver({ ...at, ...letter })
      else if (step.takenBy === 'record-outside-step')
        await lina.outgoingComplaints.recordOutsideStep({ ...at, step: step.id, ...letter })
      else if (step.takenBy === 'record-answer')
        await lina.outgoingComplaints.recordAnswer({
          ...{ ...at, outcome: 'settled', reason: null, letterNumber: 'B/12', letterDate: on },
          fileIds: [...(await uploadSome(core, token, 1))],
        })
      else await lina.outgoingComplaints.finish(await reference())
    }
    const done = await told()
    expect(done.phase).toBe('done')
    const named = done.steps.filter(({ takenBy }) => takenBy !== 'open' && takenBy !== 'attach-paper')
    expect(seen).toEqual(named.map((step) => step.id))
    expect(done.steps.map(({ state }) => state)).not.toContain('current')
    await lina.outgoingComplaints.noteNumber({ id, theirNumber: 'REG-77' })
    expect(await bambang.outgoingComplaints.list({})).toMatchObject([{ number, theirNumber: 'REG-77', phase: 'done' }])
    expect((await failureOf(sari.outgoingComplaints.find({ id }))).code).toBe('forbidden')
    const history = await lina.history.of({ subject: { type: 'outgoing-complaint', id }, before: null })
    expect(JSON.stringify(history)).toContain('REG-77')
    // Carried on: an answer that does not settle it is weighed anew.
    await lina.outgoingComplaints.reopen({ ...(await reference()), reason: 'Persoalan timbul lagi' })
    expect((await told()).phase).not.toBe('done')
  })

test('whoever has to act finds it on the start page, and a stranger cannot pass off another case', async ({ core }) => {
  const { lina, bambang, token } = await openDesk(core)
  const { id } = await lina.outgoingComplaints.open({
    ...{
      service: 'aduan-keluar-bapas',
      trigger: 'unit',
      recipient: 'Bapas Contoh',
      channel: 'surat',
      about: 'Terlambat',
    },
  })
  const { revision: opened } = await lina.outgoingComplaints.find({ id })
  await lina.outgoingComplaints.attachScan({
    ...{ caseId: id, revision: opened, requirementId: 'complaint-letter', paperId: null, signedOn: on },
    fileIds: [...(await uploadSome(core, token, 1))],
    signers: [{ name: 'Bambang', capacity: 'signature' }],
  })
  const items = (await bambang.today.list({})).items.filter(({ kind }) => kind === 'outgoing-complaint-waiting')
  expect(items.map(({ link }) => link.split('?')[0])).toContain(`/aduan/keluar/${id}`)
  expect((await failureOf(bambang.outgoingComplaints.find({ id: 'tidak-ada' }))).code).toBe('not-found')
  const inner = await lina.complaints.receive({
    ...{ channel: 'kotak', class: 'complaint', service: 'makanan', reporterKind: 'inmate', mode: 'anonymous' },
    story: { what: 'Nasi dingin', where: null, when: null, who: null, how: null, wish: null },
    ...{ ownWords: true, identity: null, accused: { units: [], accountIds: [] }, danger: null, fileIds: [] },
    receivedAt: null,
  })
  const { caseId, revision } = await lina.complaintCases.course({ id: inner.id })
  const foreign = lina.outgoingComplaints.cancel({ caseId, revision, reason: 'Bukan milik sini' })
  expect((await failureOf(foreign)).code).toBe('not-found')
})
