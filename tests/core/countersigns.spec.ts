import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { Office } from './recommendation-office.ts'
import { recordVisit } from './record-office.ts'

const reasonOf = async (work: Promise<unknown>) => {
  const { code, details } = await failureOf(work)
  return code === 'refused' ? details.reason : code
}

test('no doctor is here: nurses work on, and a doctor signs one or many later, with a remark; nothing waited', async () => {
  test.setTimeout(180_000)
  const office = await Office.open({ sari: ['perawat'], bina: ['bidan'], ayu: ['dokter'] })
  try {
    const { inmateId } = office
    const [sari, bina, ayu] = [office.client('sari'), office.client('bina'), office.client('ayu')]
    const waiting = async (client: typeof sari) =>
      (await client.countersigns.list({ state: 'waiting' })).map(({ visit }) => visit.id)
    const before = await recordVisit(sari, inmateId)
    expect(await waiting(ayu)).toEqual([])
    await sari.countersigns.setMode({ isOn: true })
    const first = await recordVisit(sari, inmateId)
    const secret = await recordVisit(sari, inmateId, {}, { confidentiality: 'extra' })
    const open = await recordVisit(sari, inmateId, { isFinished: false })
    await recordVisit(ayu, inmateId)
    await sari.countersigns.ask({ encounterId: before.id })
    expect(await reasonOf(sari.countersigns.ask({ encounterId: before.id }))).toBe('already-asked')
    expect(await waiting(ayu)).toEqual([first.id, secret.id, open.id, before.id])
    // Left out, not greyed; the number tells no more than the list.
    expect(await waiting(bina)).toEqual([first.id, open.id, before.id])
    expect(await bina.countersigns.mode({})).toEqual({ isOn: true, waiting: 3 })

    const listed = await ayu.countersigns.list({ state: 'waiting' })
    const idOf = (visitId: string) => listed.find(({ visit }) => visit.id === visitId)?.id ?? ''
    const ids = [idOf(first.id), idOf(before.id)]
    expect(await reasonOf(sari.countersigns.sign({ ids, remark: null }))).toBe('forbidden')
    expect(await reasonOf(ayu.countersigns.sign({ ids: [idOf(open.id)], remark: null }))).toBe('encounter-open')
    // One that cannot be signed keeps all of them back.
    expect(await reasonOf(ayu.countersigns.sign({ ids: [...ids, idOf(open.id)], remark: null }))).toBe('encounter-open')
    expect(await ayu.countersigns.sign({ ids, remark: 'Setuju, ulang tekanan darah' })).toEqual({ count: 2 })
    expect(await reasonOf(ayu.countersigns.sign({ ids, remark: null }))).toBe('already-signed')
    expect((await sari.medicalRecords.get({ id: first.id })).addenda).toMatchObject([
      { text: 'Setuju, ulang tekanan darah', byName: 'Petugas ayu' },
    ])
    expect(await waiting(ayu)).toEqual([secret.id, open.id])
    expect(await sari.countersigns.list({ state: 'signed' })).toMatchObject([
      { signed: { byName: 'Petugas ayu' } },
      { signed: { byName: 'Petugas ayu' } },
    ])
    // A visit that is struck out waits for nobody.
    await sari.medicalRecords.void({ id: secret.id, revision: secret.revision, reason: 'Salah orang' })
    expect(await waiting(ayu)).toEqual([open.id])
    await ayu.countersigns.setMode({ isOn: false })
    await recordVisit(sari, inmateId)
    expect(await waiting(ayu)).toEqual([open.id])
  } finally {
    await office.close()
  }
})
