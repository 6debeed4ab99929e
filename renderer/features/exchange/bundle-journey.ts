import { IconDownload, IconLock, IconTruckDelivery, IconUsb } from '@tabler/icons-react'
import type { OutgoingBundle } from '#shared/features/exchange/exchange.contract.ts'
import type { TimelineEntry } from '../../components/Timeline/Timeline.tsx'
import { formatDate } from '../../format/dates.ts'
import { exchangeMessages as words } from './exchange.messages.ts'

/** Where the bundle went, newest first. */
export function journeyOf(bundle: OutgoingBundle): readonly TimelineEntry[] {
  const { handedOver } = bundle
  const entries: TimelineEntry[] = [
    { id: bundle.id, at: bundle.madeAt, title: words.journeySealed, who: bundle.madeByName, icon: IconLock },
    ...bundle.copies.map((copy) => ({
      id: copy.id,
      at: copy.at,
      title: words.journeyCopy[copy.kind],
      who: copy.byName,
      icon: copy.kind === 'stick' ? IconUsb : IconDownload,
    })),
  ]
  if (handedOver)
    entries.push({
      id: 'handed-over',
      at: handedOver.recordedAt,
      title: words.journeyHandedOver(handedOver.to),
      detail: words.journeyOn(formatDate(handedOver.on)),
      who: handedOver.byName,
      icon: IconTruckDelivery,
    })
  return entries.toSorted((left, right) => (left.at < right.at ? 1 : -1))
}
