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

test('Hari ini: one line for all that this doctor could sign now, and for nobody else', async () => {
  test.setTimeout(180_000)
  const office = await Office.open({ sari: ['perawat'], ayu: ['dokter'], eko: ['dokter'] })
  try {
    const { inmateId } = office
    const [sari, ayu] = [office.client('sari'), office.client('ayu')]
    const lines = async (name: string) =>
      (await office.todayOf(name)).items.filter(({ kind }) => kind === 'countersign-waiting')
    await sari.countersigns.setMode({ isOn: true })
    await recordVisit(sari, inmateId, { isFinished: false })
    expect(await lines('ayu')).toEqual([])
    const first = await recordVisit(sari, inmateId)
    const second = await recordVisit(sari, inmateId)
    await sari.countersigns.setMode({ isOn: false })
    const own = await recordVisit(ayu, inmateId)
    await sari.countersigns.ask({ encounterId: own.id })
    const line = { isMine: true, severity: 'normal', link: '/poliklinik/tanda-tangan-dokter' }
    expect(await lines('ayu')).toMatchObject([{ ...line, data: { count: 2 } }])
    // Her own visit waits for the other doctor.
    expect(await lines('eko')).toMatchObject([{ ...line, data: { count: 3 } }])
    expect(await lines('sari')).toEqual([])
    await sari.medicalRecords.void({ id: first.id, revision: first.revision, reason: 'Salah orang' })
    expect(await lines('ayu')).toMatchObject([{ data: { count: 1 } }])
    const ids = (await ayu.countersigns.list({ state: 'waiting' }))
      .filter(({ visit }) => visit.id === second.id)
      .map(({ id }) => id)
    await ayu.countersigns.sign({ ids, remark: null })
    expect(await lines('ayu')).toEqual([])
  } finally {
    await office.close()
  }
})

test('the record tells who asked and who signed, a secret visit only to whom it is told; the clinic tells the mode', async () => {
  test.setTimeout(180_000)
  const office = await Office.open({ sari: ['perawat'], bina: ['bidan'], ayu: ['dokter'] })
  try {
    const { inmateId } = office
    const [sari, bina, ayu] = [office.client('sari'), office.client('bina'), office.client('ayu')]
    const told = async (client: typeof sari) =>
      (await client.history.of({ subject: { type: 'medical-record', id: inmateId }, before: null })).entries.flatMap(
        ({ procedure, by, changes }) =>
          changes.filter(({ table }) => table === 'countersigns').map(({ fields }) => ({ procedure, by, fields })),
      )
    const state = (before: readonly string[] | null, after: readonly string[]) =>
      expect.objectContaining({ key: 'countersigns.state', content: 'shown', before, after })
    const plain = await recordVisit(sari, inmateId)
    const secret = await recordVisit(sari, inmateId, {}, { confidentiality: 'extra' })
    await sari.countersigns.ask({ encounterId: plain.id })
    await sari.countersigns.ask({ encounterId: secret.id })
    const ids = (await ayu.countersigns.list({ state: 'waiting' })).map(({ id }) => id)
    await ayu.countersigns.sign({ ids, remark: 'Setuju' })

    const asked = { procedure: 'countersigns.ask', by: 'Petugas sari' }
    const signed = { procedure: 'countersigns.sign', by: 'Petugas ayu' }
    const mine = await told(sari)
    expect(mine.map(({ procedure, by }) => ({ procedure, by }))).toEqual([signed, signed, asked, asked])
    expect(mine[0]?.fields).toContainEqual(state(['waiting'], ['signed']))
    expect(mine[0]?.fields.map(({ key }) => key)).toContain('countersigns.addendum_id')
    expect(mine[3]?.fields).toContainEqual(state(null, ['waiting']))
    expect((await told(bina)).map(({ procedure, by }) => ({ procedure, by }))).toEqual([signed, asked])

    await sari.countersigns.setMode({ isOn: true })
    const { entries } = await ayu.history.of({ subject: { type: 'clinic-settings', id: '' }, before: null })
    expect(entries).toMatchObject([
      { procedure: 'countersigns.setMode', by: 'Petugas sari', changes: [{ table: 'clinic-no-doctor' }] },
    ])
  } finally {
    await office.close()
  }
})
