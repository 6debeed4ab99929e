import { cannotBeAssessed } from '#shared/features/assessment-clients/assessment-clients.rules.ts'
import type { needPeople } from '#shared/features/assessment-needs/assessment-needs.contract.ts'
import { type FoundNeed, type FrozenSet, needsIn } from '#shared/features/assessment-needs/needs.rules.ts'
import type { Presence } from '#shared/features/inmates/placement.rules.ts'
import { answersIn } from '#shared/features/questionnaires/questionnaire-response.ts'
import { answersSchema, frozenResultSchema } from '#shared/features/questionnaires/questionnaires.contract.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import { snapshotOf } from '../questionnaires/answering.ts'
import { type FrozenRow, listConfirmedOverrides, listFrozenForms } from './assessment-needs.repository.ts'
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
  const rows = await listFrozenForms(db, inmateId)
  const overrides = Map.groupBy(await listConfirmedOverrides(db), ({ form_id }) => form_id)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const sets = await Promise.all(
    rows.map(async (row) => ({ inmateId: row.inmate_id, set: await setOf(context, row, overrides.get(row.id) ?? []) })),
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

async function setOf({ db }: Context, row: FrozenRow, overrides: readonly Override[]): Promise<FrozenSet> {
  const { scores } = frozenResultSchema.parse(JSON.parse(row.result ?? 'null'))
  // How grave another band is stands only in the file that the form was begun with.
  const instrument = overrides.length === 0 ? null : (await snapshotOf(db, row)).instrument
  return {
    ...{ formId: row.id, url: row.url, frozenAt: instantSchema.parse(row.frozen_at), scores },
    answers: answersSchema.parse(answersIn(JSON.parse(row.answers))),
    overrides: overrides.toReversed().flatMap(({ score_id, to_band }) => {
      const band = instrument?.scores.find(({ id }) => id === score_id)?.band.find(({ label }) => label === to_band)
      return band ? [{ scoreId: score_id, label: band.label, severity: band.severity }] : []
    }),
  }
}
