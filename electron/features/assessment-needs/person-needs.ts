import { cannotBeAssessed } from '#shared/features/assessment-clients/assessment-clients.rules.ts'
import type { needPeople } from '#shared/features/assessment-needs/assessment-needs.contract.ts'
import { type FoundNeed, type FrozenSet, needsIn } from '#shared/features/assessment-needs/needs.rules.ts'
import type { Presence } from '#shared/features/inmates/placement.rules.ts'
import type { Instrument } from '#shared/features/questionnaires/instrument.ts'
import type { Severity } from '#shared/features/questionnaires/scoring-file.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import { snapshotOf } from '../questionnaires/answering.ts'
import { type FindingRow, listConfirmedOverrides, listFindings } from './assessment-needs.repository.ts'
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
  const rows = await listFindings(db, inmateId)
  const overrides = await overridesBy(context)
  const byId = new Map(rows.map((row) => [row.form_id, row]))
  const byPerson = Map.groupBy(rows, ({ inmate_id }) => inmate_id)
  return new Map(
    [...byPerson].map(([person, own]) => [
      person,
      needsIn(
        facts,
        own.map((row) => setOf(row, overrides.get(row.form_id) ?? [])),
      ).map((need) => {
        const row = byId.get(need.formId)
        return { ...need, assessmentId: row?.assessment_id ?? '', number: row?.number ?? '' }
      }),
    ]),
  )
}

type Overrides = FrozenSet['overrides']

/** Bands that two people put in place of another, the last one first, by form. */
async function overridesBy({ db }: Context): Promise<ReadonlyMap<string, Overrides>> {
  const byForm = Map.groupBy(await listConfirmedOverrides(db), ({ form_id }) => form_id)
  const instruments = new Map<string, Instrument>()
  const found = new Map<string, Overrides>()
  for (const [formId, rows] of byForm) {
    // How grave another band is stands only in the file that the form was begun with.
    const snapshot = rows[0]?.snapshot ?? ''
    const instrument = instruments.get(snapshot) ?? (await snapshotOf(db, { snapshot })).instrument
    instruments.set(snapshot, instrument)
    const settled = rows.toReversed().flatMap(({ score_id, to_band }) => {
      const band = instrument.scores.find(({ id }) => id === score_id)?.band.find(({ label }) => label === to_band)
      return band ? [{ scoreId: score_id, label: band.label, severity: band.severity }] : []
    })
    found.set(formId, settled)
  }
  return found
}

/** As the database read them out of the result: id, title, kind, label, severity. */
type StoredScore = readonly [string, string, string, string, Severity]

const setOf = (row: FindingRow, overrides: Overrides): FrozenSet => ({
  ...{ formId: row.form_id, url: row.url, frozenAt: row.frozen_at as Instant, overrides },
  scores: (JSON.parse(row.scores) as StoredScore[]).map(([id, , , label, severity]) => ({
    id,
    band: { label, severity },
  })),
  ticked: new Set(
    Object.entries(JSON.parse(row.ticks) as Record<string, boolean>).flatMap(([id, is]) => (is ? [id] : [])),
  ),
})
