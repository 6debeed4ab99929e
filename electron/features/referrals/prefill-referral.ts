import { Failure } from '#shared/contract/failure.ts'
import type { QueryContext } from '../../core/context.ts'
import { listDiagnoses, listObservations, listProcedures } from '../medical-records/encounter-content.repository.ts'
import { findEncounter, listEncounters } from '../medical-records/encounters.repository.ts'
import { listAllergies } from '../medical-records/record-entries.repository.ts'
import { vitalSignsIn } from '../medical-records/record-facts.ts'
import { requirePerson, sightOf } from '../medical-records/record-person.ts'
import { referralWordingIn } from './referral-wording.ts'
import { listCasesOf } from './referrals.repository.ts'

const everything = { kinds: [], from: null, before: null, carerId: null }

/** Phases in which the other office has answered. */
export const answeredPhases: readonly string[] = ['answered', 'done']

/** What the record knows, as the words of a letter. @throws Failure not-found */
export async function prefillOf(
  context: QueryContext,
  { inmateId, encounterId }: { readonly inmateId: string; readonly encounterId: string | null },
) {
  const { db, actor, services } = context
  await requirePerson(db, inmateId)
  const sight = sightOf(actor)
  const newest =
    encounterId ??
    (await listEncounters(db, sight, { ...everything, inmateId }, { offset: 0, limit: 50 })).find(
      ({ state }) => state !== 'voided',
    )?.id
  const visit = newest === undefined ? undefined : await findEncounter(db, sight, newest)
  if (encounterId !== null && visit?.inmate_id !== inmateId) throw new Failure('not-found')
  const cases = (await listCasesOf(db, inmateId)).filter(({ phase }) => answeredPhases.includes(phase))
  return {
    encounterId: visit?.id ?? null,
    complaint: visit?.subjective ?? null,
    examination: [visit?.objective, visit?.assessment].filter((text) => text).join('\n') || null,
    vitalSigns: visit ? await vitalSignsOf(context, visit.id) : null,
    diagnoses: visit ? (await listDiagnoses(db, [visit.id])).map(({ code, display }) => ({ code, display })) : [],
    treatment: visit ? await treatmentOf(context, visit) : null,
    allergies: await allergiesOf(context, inmateId, services.resourcesFolder),
    clinicianName: visit?.carer_name ?? actor.fullName,
    confidentiality: visit?.confidentiality ?? ('normal' as const),
    cases: cases.map(({ id, number }) => ({ id, number })),
  }
}

async function vitalSignsOf({ db, services }: QueryContext, encounterId: string): Promise<string | null> {
  const { signs } = vitalSignsIn(services.resourcesFolder)
  const rows = await listObservations(db, encounterId)
  const words = rows.map(({ sign, value, unit }) => {
    const name = signs.find(({ id }) => id === sign)?.name ?? sign
    return `${name} ${value.toLocaleString('id-ID')} ${unit}`
  })
  return words.join('; ') || null
}

async function treatmentOf({ db }: QueryContext, visit: { readonly id: string; readonly plan: string | null }) {
  const procedures = (await listProcedures(db, visit.id)).map(({ display, note }) =>
    [display, note].filter((text) => text).join(': '),
  )
  return [visit.plan, ...procedures].filter((text) => text).join('\n') || null
}

async function allergiesOf({ db }: QueryContext, inmateId: string, resourcesFolder: string): Promise<string | null> {
  const { noneKnown } = referralWordingIn(resourcesFolder)
  const active = (await listAllergies(db, inmateId)).filter(({ state }) => state === 'active')
  const known = active.filter(({ statement }) => statement === 'allergy')
  if (known.length === 0) return active.length > 0 ? noneKnown : null
  return known.map(({ substance, reaction }) => [substance, reaction].filter((text) => text).join(': ')).join('; ')
}
