import { Button } from '@mantine/core'
import { useState } from 'react'
import type { IdentityVaultState } from '#shared/features/identity-vault/identity-vault.contract.ts'
import { useSession } from '../../app/session.ts'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { identityVaultMessages as words } from './identity-vault.messages.ts'
import { RecoverVaultForm } from './RecoverVaultForm.tsx'

/** Why the vault does not open for whoever looks, and the ways to change that: another holder, the own password, the code on paper. */
export function OwnKeyNote({ state: { mine, holders } }: { readonly state: IdentityVaultState }) {
  const { accountId, logOut } = useSession()
  const [isRecovering, setRecovering] = useState(false)
  const own = holders.find((holder) => holder.accountId === accountId)
  const others = holders.filter((holder) => holder !== own && holder.state === 'holds')
  const names = others.map(({ fullName }) => fullName).join(words.or)
  const ask = names === '' ? words.askNobody : words.ask(names)
  const isLost = own?.state === 'lost'
  return (
    <>
      {mine === 'sign-in-again' && !isLost ? (
        <PageNote meaning="attention" title={words.closedTitle} action={{ label: words.logOut, onClick: logOut }}>
          {words.closedText}
        </PageNote>
      ) : (
        <PageNote meaning="attention" title={isLost ? words.lostTitle : words.notHeldTitle}>
          {isLost ? `${words.lostText} ${ask}` : ask}
        </PageNote>
      )}
      {isRecovering ? (
        <RecoverVaultForm onClose={() => setRecovering(false)} />
      ) : (
        <Button variant="default" onClick={() => setRecovering(true)}>
          {words.useCode}
        </Button>
      )}
    </>
  )
}
