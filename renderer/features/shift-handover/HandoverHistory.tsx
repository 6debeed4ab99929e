import { Text } from '@mantine/core'
import { type HandoverKind, handoverKinds } from '#shared/features/shift-handover/shift-handover.contract.ts'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import classes from './Handover.module.css'
import { handoverMessages as words } from './shift-handover.messages.ts'
import { useHandovers } from './shift-handover.queries.ts'

/** Who handed over, when, and how much was open. */
export function HandoverHistory() {
  const zone = useZone()
  const { data } = useHandovers()
  if (data === undefined) return null
  return (
    <section aria-labelledby="handover-history">
      <h2 id="handover-history" className={classes.heading}>
        {words.history}
      </h2>
      {data.length === 0 ? (
        <Text>{words.historyEmpty}</Text>
      ) : (
        <SummaryList
          rows={data.map(({ at, byName, counts }) => ({
            label: words.written(formatInstant(at, zone), byName),
            value: countsText(counts),
          }))}
        />
      )}
    </section>
  )
}

function countsText(counts: Readonly<Partial<Record<HandoverKind, number>>>): string {
  const parts = handoverKinds.flatMap((kind) => {
    const count = counts[kind] ?? 0
    return count === 0 ? [] : [words.countOf(formatNumber(count), words.kinds[kind].toLowerCase())]
  })
  return parts.length === 0 ? words.nothingOpen : parts.join(', ')
}
