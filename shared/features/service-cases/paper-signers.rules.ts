import type { CalendarDate } from '#shared/time/calendar-date.ts'

interface Signer {
  readonly name: string
  readonly capacity: 'signature' | 'thumbprint' | 'witness'
}

export const signerFaults = ['signer-missing', 'witness-missing', 'signed-in-future'] as const

export type SignerFault = (typeof signerFaults)[number]

/** Whether a scan says who signed it: somebody must have, and a thumbprint needs a witness who saw it. */
export function signerFault(
  signers: readonly Signer[],
  signedOn: CalendarDate,
  today: CalendarDate,
): SignerFault | null {
  if (signedOn > today) return 'signed-in-future'
  if (!signers.some((signer) => signer.capacity !== 'witness')) return 'signer-missing'
  const hasThumbprint = signers.some((signer) => signer.capacity === 'thumbprint')
  return hasThumbprint && !signers.some((signer) => signer.capacity === 'witness') ? 'witness-missing' : null
}
