import type { OverviewInstrument } from '#shared/features/assessment-overview/overview-facts.ts'
import { familyOf } from '#shared/features/assessment-profile/instrument-family.rules.ts'
import { bandTable } from '#shared/features/assessment-profile/profile.rules.ts'
import type { Instrument } from '#shared/features/questionnaires/instrument.ts'
import { readInstrument } from '#shared/features/questionnaires/read-instrument.ts'
import type { Reader } from '../../database/reader.ts'
import { snapshotsOf } from './assessment-overview.repository.ts'

/** A short name that may stand in an address: two files never share one. */
export const instrumentKey = (snapshot: string): string => snapshot.slice(0, 16)

const labelOf = ({ prefix, text }: { readonly prefix: string | null; readonly text: string }): string =>
  prefix === null ? text : `${prefix} ${text}`

/** Scores with their categories, and groups of ticks that no sum counts. */
function present(key: string, instrument: Instrument): OverviewInstrument {
  const counted = new Set(instrument.scores.flatMap(({ item }) => item))
  const ticks = instrument.items.filter(({ linkId, type }) => type === 'boolean' && !counted.has(linkId))
  const groups = Map.groupBy(ticks, ({ ancestors }) => ancestors.at(-1) ?? '')
  return {
    ...{ key, family: familyOf(instrument.url), title: instrument.title, version: instrument.version },
    scores: instrument.scores
      .filter(({ kind, band }) => kind !== 'rule' && band.length > 0)
      .map((score) => ({
        ...{ id: score.id, title: score.title },
        bands: bandTable(instrument, score, {}).map(({ label }) => label),
      })),
    sections: [...groups].map(([id, items]) => ({
      id,
      title: instrument.items.find(({ linkId }) => linkId === id)?.text ?? instrument.title,
      items: items.map((item) => ({ id: item.linkId, title: labelOf(item) })),
    })),
  }
}

/** Every exact file that something was frozen with, by its key. */
export async function overviewInstruments(
  db: Reader,
  snapshots: readonly string[],
): Promise<ReadonlyMap<string, OverviewInstrument>> {
  const hashes = [...new Set(snapshots)]
  const rows = hashes.length === 0 ? [] : await snapshotsOf(db, hashes)
  return new Map(
    rows.flatMap(({ hash, content }) => {
      const { instrument } = readInstrument(content)
      const key = instrumentKey(hash)
      return instrument ? [[key, present(key, instrument)] as const] : []
    }),
  )
}
