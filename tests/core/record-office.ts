import type { Client } from '#tests/harness/client.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import type { Office } from './recommendation-office.ts'
import { visitOf } from './record-samples.ts'

/** Another person in custody, here since the office opened. */
export async function arrive(
  office: Office,
  name: string,
  on = '2026-11-16',
  place: { readonly block: string; readonly room: string } | null = newcomer().arrival.place,
) {
  const person = { ...newcomer(), nationalId: null, firstRegister: null, name }
  return office.client('rini').inmates.register({ ...person, arrival: { ...person.arrival, on, time: null, place } })
}

export const everyVisit = { kinds: [], from: null, until: null, carerId: null }

export const visitsOf = async (client: Client, inmateId: string) =>
  (await client.medicalRecords.list({ inmateId, ...everyVisit })).encounters

export const recordVisit = async (client: Client, ...given: Parameters<typeof visitOf>) => {
  const { id } = await client.medicalRecords.record(visitOf(...given))
  return client.medicalRecords.get({ id })
}
