import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react'
import type { SignerLight } from '#shared/features/exchange/incoming.contract.ts'
import classes from './Incoming.module.css'
import { incomingMessages as words } from './incoming.messages.ts'

/** Green when the key was compared by telephone and is in force, yellow for everything else; icon and word say it too. */
export function SignerBadge({ standing }: { readonly standing: SignerLight }) {
  const isGreen = standing === 'confirmed'
  const Icon = isGreen ? IconShieldCheck : IconAlertTriangle
  return (
    <span className={classes.signer} data-green={isGreen || undefined}>
      <Icon size={16} stroke={2} aria-hidden />
      {words.standings[standing]}
    </span>
  )
}
