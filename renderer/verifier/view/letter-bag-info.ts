import type { BagInfo } from '#shared/bundle/bag-format.ts'
import type { LocalTime } from '#shared/bundle/stored-zip.ts'
import type { KeyCard } from '#shared/features/exchange/key-card.ts'

/** What `bag-info.txt` of a letter says of its sender. */
export function letterBagInfo(card: KeyCard, name: string, time: LocalTime): BagInfo {
  const two = (value: number): string => String(value).padStart(2, '0')
  return [
    ['Source-Organization', card.owner.name],
    ['Contact-Name', card.owner.person],
    ['External-Identifier', name],
    ['Bagging-Date', `${time.year}-${two(time.month)}-${two(time.day)}`],
  ]
}
