import type { Instrument, InstrumentItem } from './instrument.ts'

/** What a decree fixes of an item: everything but its words, and the points that were left to the office. */
function structureOf(item: InstrumentItem): string {
  const { linkId, type, ancestors, isRequired, repeats, enableWhen, enableBehavior, min, max, context } = item
  const options = item.hasOfficeValues ? 'office' : item.options.map(({ code, points }) => [code, points])
  return JSON.stringify({
    linkId,
    type,
    ancestors,
    isRequired,
    repeats,
    enableWhen,
    enableBehavior,
    min,
    max,
    context,
    options,
  })
}

/** Names of the items, scores and parameters whose structure, points or bands differ between two versions; words alone do not count. */
export function structureChanges(before: Instrument, after: Instrument): readonly string[] {
  const items = differing(
    new Map(before.items.map((item) => [item.linkId, structureOf(item)])),
    new Map(after.items.map((item) => [item.linkId, structureOf(item)])),
  )
  const rules = differing(rulesOf(before), rulesOf(after))
  return [...items, ...rules]
}

const rulesOf = ({ scores, parameters }: Instrument): ReadonlyMap<string, string> =>
  new Map([...scores, ...parameters].map((one) => [one.title, JSON.stringify(one)]))

function differing(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name))
}
