import type { Medicine } from '#shared/features/pharmacy/medicines.contract.ts'
import { formatNumber } from '../../format/numbers.ts'
import type { BadgeMeaning } from './PharmacyBadge.tsx'
import { pharmacyMessages as words } from './pharmacy.messages.ts'

/** What is to be said about the stock of one medicine, the worst first. */
export function medicineStates(
  medicine: Medicine,
): readonly { readonly meaning: BadgeMeaning; readonly label: string }[] {
  const { badges } = words
  if (medicine.state === 'retired') return [{ meaning: 'neutral', label: badges.retired }]
  const said = [
    ...(medicine.expired > 0
      ? [{ meaning: 'danger' as const, label: badges.expired(formatNumber(medicine.expired)) }]
      : []),
    ...(medicine.usable === 0
      ? [{ meaning: medicine.minimumStock > 0 ? ('danger' as const) : ('neutral' as const), label: badges.empty }]
      : medicine.isLow
        ? [{ meaning: 'attention' as const, label: badges.low }]
        : []),
    ...(medicine.expiringWithin === null
      ? []
      : [{ meaning: 'attention' as const, label: badges.expiring(formatNumber(medicine.expiringWithin)) }]),
  ]
  return said.length > 0 ? said : [{ meaning: 'done', label: badges.good }]
}

/** "Amoksisilin 500 mg". */
export const medicineLabel = ({ name, strength }: Pick<Medicine, 'name' | 'strength'>): string =>
  strength === null ? name : `${name} ${strength}`
