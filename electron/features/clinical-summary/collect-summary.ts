import { createHash } from 'node:crypto'
import type { SummaryChoice } from '#shared/features/clinical-summary/clinical-summary.contract.ts'
import {
  type SummaryContent,
  type SummarySection,
  summaryContentSchema,
  summarySections,
} from '#shared/features/clinical-summary/summary-content.ts'
import { frozenResultSchema } from '#shared/features/questionnaires/questionnaires.contract.ts'
import { addDays, type CalendarDate } from '#shared/time/calendar-date.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { Actor, CoreServices } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { findSummary } from '../inmates/inmates.repository.ts'
import { clinicIdentifiersOf } from '../medical-records/clinic-identifiers.ts'
import { listDiagnoses, listObservations, listProcedures } from '../medical-records/encounter-content.repository.ts'
import { listAllergies, listImmunisations } from '../medical-records/record-entries.repository.ts'
import { vitalSignsIn } from '../medical-records/record-facts.ts'
import { requirePerson, sightOf } from '../medical-records/record-person.ts'
import { refuse } from '../medical-records/refuse.ts'
import { directionsOf, pharmacyWording } from '../pharmacy/pharmacy-wording.ts'
import { listLines } from '../pharmacy/prescriptions.repository.ts'
import { lineLabel, toLine } from '../pharmacy/present-prescription.ts'
import { medicineCodes } from './clinical-summary.repository.ts'
import { extraOf, type Material, materialOf } from './summary-material.ts'
import { summaryWording } from './summary-wording.ts'

export interface Collecting {
  readonly db: Reader
  readonly services: CoreServices
  readonly actor: Actor
  readonly now: Instant
}

/** Of a summary that is not kept yet, so that the same choice shows the same content whenever it is looked at. */
const unkept = { id: '00000000-0000-4000-8000-000000000000', madeAt: '2000-01-01T00:00:00.000Z' } as const

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The fingerprint that a preview gives, and that keeping it asks for again. */
export const previewHashOf = (content: SummaryContent): string => sha256Of(JSON.stringify({ ...content, ...unkept }))

/**
 * What a summary with this choice says at this moment.
 * @throws Failure not-found, refused (period-reversed, extra-not-allowed, extra-reason-missing, summary-choice-changed)
 */
export async function collectSummary(
  context: Collecting,
  choice: SummaryChoice,
  kept: { readonly id: string; readonly madeAt: string } = unkept,
): Promise<SummaryContent> {
  const { db, services, actor, now } = context
  const { inmateId, from, until } = choice
  await requirePerson(db, inmateId)
  if (until < from) throw refuse('period-reversed')
  const sight = sightOf(actor)
  if (choice.extraIds.length > 0 && !sight.confidential) throw refuse('extra-not-allowed')
  if (choice.extraIds.length > 0 && choice.extraReason === null) throw refuse('extra-reason-missing')
  const { zone, today } = await unitDay(context)
  const all = await materialOf(db, sight, { inmateId, from, until, zone })
  const material = chosenOf(all, choice)
  const words = summaryWording(services)
  const [profile, person] = [await currentProfile(db, now), await findSummary(db, inmateId)]
  const has = (section: SummarySection) => choice.sections.includes(section)
  const { name, address, city, phone } = profile
  const { organizationId, facilityNumber } = await clinicIdentifiersOf(db)
  return summaryContentSchema.parse({
    ...kept,
    title: words.title,
    author: { id: actor.accountId, name: actor.fullName },
    organization: {
      ...{ id: profile.id, name, address, city, phone },
      ...(organizationId === null ? {} : { organizationId }),
      ...(facilityNumber === null ? {} : { facilityNumber }),
    },
    patient: {
      id: inmateId,
      name: person?.name,
      nationalId: person?.national_id ?? null,
      registerNumber: person?.written ?? null,
      birthDate: person?.birth_date ?? null,
      sex: person?.sex,
    },
    purpose: choice.purpose,
    recipient: choice.recipient,
    ...{ from, until },
    sections: summarySections.filter(has).map((section) => ({ section, title: words.sections[section].title })),
    nothing: words.nothing,
    problems: has('problems') ? material.problems.map(problemOf) : [],
    allergies: has('allergies') ? await allergiesOf(db, inmateId) : [],
    medicines: has('medicines') ? await medicinesOf(context, material, { from, until, today }) : [],
    visits: has('visits') ? await visitsOf(context, material) : [],
    labs: has('labs')
      ? material.labs.map((row) => ({
          ...{ id: row.id, test: row.test, loinc: row.loinc, value: row.value, unit: row.unit },
          ...{ reference: row.reference, interpretation: row.interpretation },
          ...{ takenOn: row.taken_on, laboratory: row.laboratory },
        }))
      : [],
    immunisations: has('immunisations')
      ? (await listImmunisations(db, inmateId))
          .filter(({ state }) => state === 'active')
          .map(({ id, vaccine, given_on, dose, batch }) => ({ id, vaccine, givenOn: given_on, dose, batch }))
      : [],
    screenings: has('screenings')
      ? material.screenings.map(({ id, title, cared_at, result }) => ({
          ...{ id, title, askedAt: cared_at },
          result:
            frozenResultSchema
              .parse(JSON.parse(result))
              .scores.map(({ title: score, value, band }) =>
                [`${score}: ${value}`, band?.label].filter(Boolean).join(' – '),
              )
              .join('; ') || words.nothing,
        }))
      : [],
  })
}

/** @throws Failure refused (summary-choice-changed) where something was chosen that is not there to choose */
function chosenOf(all: Material, { visitIds, extraIds, sections }: SummaryChoice): Material {
  const extra = new Set(extraOf(all).map(({ id }) => id))
  const ordinary = new Set(all.visits.map(({ id }) => id).filter((id) => !extra.has(id)))
  if (extraIds.some((id) => !extra.has(id)) || visitIds.some((id) => !ordinary.has(id)))
    throw refuse('summary-choice-changed')
  const offered = new Set(
    extraOf(all)
      .filter(({ section }) => sections.includes(section))
      .map(({ id }) => id),
  )
  if (extraIds.some((id) => !offered.has(id))) throw refuse('summary-choice-changed')
  const isIn = ({ id }: { readonly id: string }) => !extra.has(id) || extraIds.includes(id)
  return {
    problems: all.problems.filter(isIn),
    visits: all.visits.filter(({ id }) => visitIds.includes(id) || extraIds.includes(id)),
    prescriptions: all.prescriptions.filter(isIn),
    labs: all.labs.filter(isIn),
    screenings: all.screenings.filter(isIn),
  }
}

const problemOf = ({ id, code, display, onset_on, resolved_on, state }: Material['problems'][number]) => ({
  ...{ id, code, display },
  onsetOn: onset_on,
  resolvedOn: resolved_on,
  isOpen: state === 'open',
})

async function allergiesOf(db: Reader, inmateId: string) {
  const active = (await listAllergies(db, inmateId)).filter(({ state }) => state === 'active')
  return active.map(({ id, statement, category, substance, reaction, severity, verification }) => ({
    ...{ id, statement, category, substance, reaction, severity, verification },
  }))
}

interface Days {
  readonly from: CalendarDate
  readonly until: CalendarDate
  readonly today: CalendarDate
}

async function medicinesOf({ db, services }: Collecting, { prescriptions }: Material, { from, until, today }: Days) {
  const lines = (
    await listLines(
      db,
      prescriptions.map(({ id }) => id),
    )
  ).filter(({ state }) => state === 'active')
  const codes = await medicineCodes(
    db,
    lines.flatMap(({ medicine_id }) => medicine_id ?? []),
  )
  const words = pharmacyWording(services)
  return lines
    .map((row) => {
      const line = toLine(row)
      const isStopped = prescriptions.find(({ id }) => id === row.prescription_id)?.state === 'stopped'
      const lastDay = line.days === null ? null : addDays(line.startsOn, line.days - 1)
      const endsOn = row.ended_on ?? lastDay
      const isOver = endsOn !== null && endsOn < today
      return {
        id: row.id,
        name: lineLabel(row),
        kfa: row.medicine_id === null ? null : (codes.get(row.medicine_id) ?? null),
        dosage: directionsOf(line, words).join('; ') || '-',
        startsOn: line.startsOn,
        endsOn,
        state: isStopped || row.ended_on !== null ? 'stopped' : isOver ? 'completed' : 'active',
      }
    })
    .filter(({ startsOn, endsOn }) => startsOn <= until && (endsOn === null || endsOn >= from))
}

async function visitsOf({ db, services }: Collecting, { visits }: Material) {
  const { signs } = vitalSignsIn(services.resourcesFolder)
  const diagnoses = await listDiagnoses(
    db,
    visits.map(({ id }) => id),
  )
  const found: unknown[] = []
  for (const row of visits) {
    const { id, number, kind, subjective, objective, assessment, plan } = row
    const observations = await listObservations(db, id)
    found.push({
      ...{ id, number, kind, subjective, objective, assessment, plan },
      caredAt: row.cared_at,
      carer: { id: row.carer_id, name: row.carer_name },
      diagnoses: diagnoses
        .filter(({ encounter_id }) => encounter_id === id)
        .map((one) => ({ id: one.id, code: one.code, display: one.display, rank: one.rank })),
      procedures: (await listProcedures(db, id)).map((one) => ({
        ...{ id: one.id, code: one.code, display: one.display, note: one.note },
      })),
      measurements: observations.map((one) => {
        const sign = signs.find((known) => known.id === one.sign)
        const kindName = sign?.kinds.find((known) => known.id === one.kind)?.name
        return {
          ...{ id: one.id, loinc: one.loinc, value: one.value, unit: one.unit, interpretation: one.interpretation },
          name: [sign?.name ?? one.sign, kindName].filter(Boolean).join(' '),
          ucum: sign?.ucum ?? null,
        }
      }),
    })
  }
  return found
}
