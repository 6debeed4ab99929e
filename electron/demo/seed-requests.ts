import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { Clock } from '#shared/time/instant.ts'
import type { Fetcher } from './core-client.ts'
import { demoFacility } from './demo-facility.ts'
import { attachRecord, attachSigned, fetchBytes, holdSession, issuePaper, type Officer } from './request-story.ts'
import type { ActAs } from './seed-demo.ts'

const reasons = [
  'Nyeri perut kanan bawah berulang, perlu pemeriksaan bedah.',
  'Penglihatan mata kiri menurun sejak dua bulan.',
  'Benjolan di lipat paha yang makin besar.',
  'Batu saluran kemih, perlu pemeriksaan lanjutan.',
]

/** Requests at four different points of their way, so that every list of the training data has something to show. */
export async function seedRequests(core: Fetcher, clock: Clock, actAs: ActAs): Promise<void> {
  const today = toCalendarDate(clock.now(), demoFacility.timeZone)
  const as = <Result>(name: string, act: (officer: Officer) => Promise<Result>): Promise<Result> =>
    actAs(core, name, (client, token) => act({ core, client, token }))

  const cases = await as('perawat', async ({ client }) => {
    const { rows } = await client.inmates.list({
      text: '',
      block: null,
      legalStatus: 'narapidana',
      state: 'present',
      offset: 0,
      limit: 4,
    })
    const opened = []
    for (const [index, person] of rows.entries())
      opened.push({
        name: person.name,
        ...(await client.recommendations.open({
          inmateId: person.id,
          trigger: 'inmate',
          reason: reasons[index] ?? '',
          emergency: null,
        })),
      })
    return opened
  })
  const [, second, third, fourth] = cases
  if (!second || !third || !fourth) return

  await as('perawat', async (nurse) => {
    for (const { id, name } of [second, third, fourth]) {
      const paper = await issuePaper(nurse, id, 'permohonan-wbp')
      await attachSigned(nurse, id, { requirementId: 'application', ...paper }, today, { name, capacity: 'signature' })
    }
  })
  await as('dokter', async (doctor) => {
    for (const { id } of [third, fourth]) {
      const paper = await issuePaper(doctor, id, 'rekomendasi-dokter')
      const signer = { name: 'dr. Ayu Kencana', capacity: 'signature' } as const
      await attachSigned(doctor, id, { requirementId: 'doctor-letter', ...paper }, today, signer)
      await attachRecord(doctor, id, await fetchBytes(doctor, `/files/letters/${paper.letterId}`))
    }
  })
  await as('perawat', async (nurse) => {
    const paper = await issuePaper(nurse, fourth.id, 'surat-pengantar-kalapas')
    const signer = { name: demoFacility.headName, capacity: 'signature' } as const
    await attachSigned(nurse, fourth.id, { requirementId: 'head-covering-letter', ...paper }, today, signer)
  })
  await as('tpp', (secretary) => holdSession(secretary, fourth.id, today))
}
