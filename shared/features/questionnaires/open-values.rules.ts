import { type Instrument, type InstrumentItem, itemOf } from './instrument.ts'
import type { Score } from './scoring-file.ts'

/** Whether some option of an item has no points yet, though its office is to enter them. */
const isOpen = (item: InstrumentItem): boolean =>
  item.hasOfficeValues && item.options.some(({ points }) => points === null)

/** Items whose points nobody has entered yet, in the order of the form. While there is one, the instrument cannot be scored. */
export const openItems = ({ items }: Instrument): readonly InstrumentItem[] => items.filter(isOpen)

/** Whether a score adds up items without points itself. */
export const addsOpenItems = (instrument: Instrument, score: Score): boolean =>
  score.kind === 'sum' &&
  score.item.some((linkId) => {
    const item = itemOf(instrument, linkId)
    return item !== undefined && isOpen(item)
  })

/** Whether a score hangs on items without points, over other scores too. */
export function restsOnOpenItems(instrument: Instrument, score: Score, above: readonly string[] = []): boolean {
  if (addsOpenItems(instrument, score)) return true
  return scoresNamedBy(score)
    .filter((id) => ![...above, score.id].includes(id))
    .some((id) => {
      const other = instrument.scores.find((one) => one.id === id)
      return other !== undefined && restsOnOpenItems(instrument, other, [...above, score.id])
    })
}

/** Ids of the scores that a score adds up or compares. */
export function scoresNamedBy(score: Score): readonly string[] {
  return [...score.score, ...(score.condition ? namedIn(score.condition) : [])]
}

function namedIn(condition: NonNullable<Score['condition']>): readonly string[] {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.flatMap(namedIn)
  if (condition.kind === 'not') return namedIn(condition.of)
  return condition.kind === 'score' ? [condition.scoreId] : []
}
