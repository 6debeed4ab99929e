import { z } from 'zod'
import { cannotBeAssessed } from '#shared/features/assessment-clients/assessment-clients.rules.ts'
import type { needPeople } from '#shared/features/assessment-needs/assessment-needs.contract.ts'
import { type FoundNeed, type FrozenSet, latestSets, needsIn } from '#shared/features/assessment-needs/needs.rules.ts'
import type { Presence } from '#shared/features/inmates/placement.rules.ts'
import { frozenResultSchema } from '#shared/features/questionnaires/questionnaires.contract.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import { snapshotOf } from '../questionnaires/answering.ts'
import { type FrozenRow, listConfirmedOverrides, listFindings, listFrozenForms } from './assessment-needs.repository.ts'
import { needFactsIn } from './need-facts.ts'

type Context = QueryContext | CommandContext

export interface NeedOfPerson extends FoundNeed {
  /** The assessment that found it last. */
  readonly assessmentId: string
  readonly number: string
}

/** Held here, supervised outside, or neither. */
export function whereIs(presence: Presence, isActiveClient: boolean): (typeof needPeople)[number] {
  if (presence === 'present') return 'here'
  return cannotBeAssessed(presence, isActiveClient) === null ? 'client' : 'gone'
}

/** Needs by person, of everybody who was ever assessed or of one; from the stored results, never reckoned anew. */
export async function personNeeds(
  context: Context,
  inmateId: string | null,
): Promise<ReadonlyMap<string, readonly NeedOfPerson[]>> {
  const { db, services } = context
  const { needs: facts } = needFactsIn(services.resourcesFolder)
  const every = (await listFrozenForms(db, inmateId)).map((row) => ({
    ...row,
    ...{ formId: row.id, frozenAt: instantSchema.parse(row.frozen_at) },
  }))
  // What an earlier set of the same instrument said tells nothing any more, and need not be read.
  const rows = [...Map.groupBy(every, ({ inmate_id }) => inmate_id).values()].flatMap((own) => latestSets(own))
  const findings = await listFindings(
    db,
    rows.map(({ id }) => id),
  )
  const findingsOf = new Map(findings.map((one) => [one.id, one]))
  const overrides = Map.groupBy(await listConfirmedOverrides(db), ({ form_id }) => form_id)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const sets = await Promise.all(
    rows.map(async (row) => ({
      inmateId: row.inmate_id,
      set: await setOf(context, row, findingsOf.get(row.id), overrides.get(row.id) ?? []),
    })),
  )
  const byPerson = Map.groupBy(sets, (one) => one.inmateId)
  return new Map(
    [...byPerson].flatMap(([person, some]) => {
      if (person === null) return []
      const found = needsIn(
        facts,
        some.map(({ set }) => set),
      )
      return [
        [
          person,
          found.map((need) => {
            const row = byId.get(need.formId)
            return { ...need, assessmentId: row?.assessment_id ?? '', number: row?.number ?? '' }
          }),
        ] as const,
      ]
    }),
  )
}

type Override = Awaited<ReturnType<typeof listConfirmedOverrides>>[number]

const scoresSchema = z.array(frozenResultSchema.shape.scores.element.pick({ id: true, band: true }))
const tickedSchema = z.array(z.string())

async function setOf(
  { db }: Context,
  row: FrozenRow,
  found: Awaited<ReturnType<typeof listFindings>>[number] | undefined,
  overrides: readonly Override[],
): Promise<FrozenSet> {
  // How grave another band is stands only in the file that the form was begun with.
  const instrument = overrides.length === 0 ? null : (await snapshotOf(db, row)).instrument
  return {
    ...{ formId: row.id, url: row.url, frozenAt: instantSchema.parse(row.frozen_at) },
    scores: scoresSchema.parse(JSON.parse(found?.scores ?? '[]')),
    answers: Object.fromEntries(tickedSchema.parse(JSON.parse(found?.ticked ?? '[]')).map((id) => [id, [true]])),
    overrides: overrides.toReversed().flatMap(({ score_id, to_band }) => {
      const band = instrument?.scores.find(({ id }) => id === score_id)?.band.find(({ label }) => label === to_band)
      return band ? [{ scoreId: score_id, label: band.label, severity: band.severity }] : []
    }),
  }
}
