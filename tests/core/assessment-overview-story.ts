import { adminPassword } from '#tests/harness/core.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { assessAgain, importOtherBands, untilReport } from './assessment-again.ts'
import {
  type Assessors,
  carryThrough,
  day,
  fill,
  formOf,
  handOnPaper,
  openAssessment,
  reference,
  rriAnswers,
} from './assessment-desk.ts'

/** Somebody else than the first one, in a room and of a sex of one's own. */
export async function arrive(
  office: Assessors,
  index: number,
  { sex = 'male', block = 'A' }: { readonly sex?: 'male' | 'female'; readonly block?: string } = {},
): Promise<string> {
  const person = newcomer()
  const { id } = await office.client('rini').inmates.register({
    ...{
      ...person,
      name: `Orang Sampel ${'ABCDEFGHIJ'[index]}`,
      aliases: [],
      sex,
      nationalId: `32990117119001${10 + index}`,
    },
    birthDate: day(`19${70 + index}-01-17`),
    arrival: { ...person.arrival, place: { block, room: String(index) } },
    firstRegister: { ...person.firstRegister, registerNumber: `AI.${100 + index}/2026` },
  })
  return id
}

/** Part A with a sum of our choice: 17 less what is taken away. */
export const lower = rriAnswers({ a1: ['0'], a5: ['0'], a9: ['0'] })
const drugCase = { 'perkara-narkotika': [true], d1: [true], d2: [false], d3: [false] }
const forWomen = { c1: [true], c2: [false], c3: [false] }

/**
 * A year of assessments: in time, late, cancelled, sent back and done again, of a klien, of somebody who died, of two records that became
 * one; and a second one of the first person under another edition.
 */
export async function liveThroughAYear(office: Assessors) {
  const people = {
    women: await arrive(office, 0, { sex: 'female', block: 'W' }),
    cancelled: await arrive(office, 1),
    never: await arrive(office, 2, { block: 'B' }),
    dead: await arrive(office, 3, { block: 'B' }),
    double: await arrive(office, 4),
    late: await arrive(office, 5, { block: 'B' }),
  }
  const { assessments, assessmentClients } = office.client('astri')
  const ids: Record<string, string> = {}
  const begin = async (name: string, inmateId: string, answers = rriAnswers()) => {
    const { id } = await openAssessment(office, ['rri'], inmateId)
    ids[name] = id
    await fill(office, id, answers)
    return id
  }
  await carryThrough(office, await begin('first', office.inmateId))
  await carryThrough(office, await begin('women', people.women, rriAnswers({ ...forWomen, ...drugCase, a1: ['0'] })))
  const called = await begin('cancelled', people.cancelled)
  await assessments.cancel({ ...(await reference(office, called)), reason: 'Salah orang' })
  await carryThrough(office, await begin('dead', people.dead))
  await carryThrough(office, await begin('double', people.double, lower))
  const { inmateId: klien } = await assessmentClients.register({
    ...{ office: 'Bapas Kelas I Sampel', number: 'K-17/2026', programme: 'Pembebasan bersyarat' },
    ...{ since: day('2026-11-02'), until: null },
    person: {
      ...{ kind: 'new', name: 'Wahyu Contoh', sex: 'male', birthPlace: null, isChecked: false },
      ...{ birthDate: day('1991-03-04'), nationalId: '3299010403910001', address: 'Jalan Contoh 4' },
    },
  })
  await carryThrough(office, await begin('klien', klien))
  await begin('late', people.late)

  // December: the late one is handed over with a band that two confirmed, and the head does not agree.
  await office.goTo('2026-12-02T02:00:00.000Z', 'astri', 'bambang', 'rini')
  const again = office.client('astri').assessments
  const form = await formOf(office, ids.late ?? '')
  const { id: override } = await again.proposeOverride({
    ...{ formId: form.id, scoreId: 'risiko', toBand: 'Tinggi', reason: 'Sakit berat' },
  })
  await office
    .client('bambang')
    .assessments.settleOverride({ id: override, revision: 1, isConfirmed: true, reason: null })
  await untilReport(office, ids.late ?? '', '2026-12-02')
  const late = async () => ({ ...(await reference(office, ids.late ?? '')), on: day('2026-12-02'), time: null })
  await handOnPaper(office, ids.late ?? '', '2026-12-02')
  await office
    .client('bambang')
    .assessments.decide({ ...(await late()), outcome: 'refused', reason: 'Kurang cek silang' })
  const registry = office.client('rini')
  const { revision } = await registry.inmates.profile({ id: people.dead })
  await registry.inmates.recordDeath({
    ...{
      inmateId: people.dead,
      revision,
      on: day('2026-12-01'),
      time: null,
      note: null,
      where: null,
      letterNumber: null,
    },
  })
  await importOtherBands(office)
  const merged = await merge(office, people.never, people.double)
  const second = await assessAgain(office, lower)
  ids.second = second
  return { people, ids, klien, merged }
}

async function merge(office: Assessors, keptId: string, absorbedId: string) {
  const registry = office.client('rini')
  const [kept, absorbed] = [
    await registry.inmates.profile({ id: keptId }),
    await registry.inmates.profile({ id: absorbedId }),
  ]
  return registry.inmateMerges.merge({
    kept: { id: keptId, revision: kept.revision },
    absorbed: { id: absorbedId, revision: absorbed.revision },
    ...{ fromAbsorbed: [], reason: 'Orang yang sama' },
  })
}

export const rawOf = (office: Assessors) => openRaw(office.folder, 'admin', adminPassword)
