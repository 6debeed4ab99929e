import { Button, Text, Title } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import type { IdentityVaultState } from '#shared/features/identity-vault/identity-vault.contract.ts'
import { compareInstants } from '#shared/time/instant.ts'
import type { ErrorText } from '../../api/error-text.ts'
import { useSession } from '../../app/session.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { CandidateItem } from './CandidateItem.tsx'
import { HolderItem } from './HolderItem.tsx'
import classes from './IdentityVault.module.css'
import { identityVaultMessages as words } from './identity-vault.messages.ts'
import { OldVaultBackupsPart } from './OldVaultBackupsPart.tsx'
import { OwnKeyNote } from './OwnKeyNote.tsx'
import { RenewVault } from './RenewVault.tsx'

interface VaultKeysProps {
  readonly state: IdentityVaultState
  readonly code: { readonly isBusy: boolean; readonly failure: ErrorText | null }
  readonly onReplaceCode: () => void
  readonly onRenew: () => void
}

/** Who holds the key, who could be given it, and the code on paper; what only a holder can do is there for a holder only. */
export function VaultKeys({ state, code, onReplaceCode, onRenew }: VaultKeysProps) {
  const { holders, candidates, mine } = state
  const { accountId } = useSession()
  const isOpen = mine === 'open'
  const able = holders.filter((holder) => holder.state === 'holds')
  const mayRevoke = (id: string) => isOpen && able.some((other) => other.id !== id)
  return (
    <>
      {!isOpen && (
        <div>
          <OwnKeyNote state={state} />
        </div>
      )}
      {/* If she is ill, nobody can answer a reporter. */}
      {isOpen && able.length === 1 && (
        <div className={classes.note}>
          <PageNote meaning="attention" title={words.aloneTitle}>
            {words.alone}
          </PageNote>
        </div>
      )}
      <section>
        <Title order={2} mb="xs">
          {words.holders}
        </Title>
        {holders.map((holder) => (
          <HolderItem
            key={holder.id}
            holder={holder}
            isOwn={holder.accountId === accountId}
            isOpen={isOpen}
            mayRevoke={mayRevoke(holder.id)}
          />
        ))}
      </section>
      {isOpen && (
        <>
          <section>
            <Title order={2} mb="xs">
              {words.candidates}
            </Title>
            {candidates.length === 0 && <Text>{words.noCandidates}</Text>}
            {candidates.map((candidate) => (
              <CandidateItem key={candidate.accountId} candidate={candidate} />
            ))}
          </section>
          <PaperCode state={state} code={code} onReplaceCode={onReplaceCode} />
          <RenewVault isBusy={code.isBusy} onRenew={onRenew} />
          <OldVaultBackupsPart />
        </>
      )}
      <section>
        <Title order={2} mb="xs">
          {words.limitTitle}
        </Title>
        <Text>{words.limit}</Text>
      </section>
    </>
  )
}

function PaperCode({ state: { recoveryAt, holders }, code, onReplaceCode }: Omit<VaultKeysProps, 'onRenew'>) {
  const zone = useZone()
  if (recoveryAt === null) return null
  const user = holders.find(({ how, givenAt }) => how === 'recovery' && compareInstants(givenAt, recoveryAt) > 0)
  return (
    <section>
      <Title order={2} mb="xs">
        {words.paper}
      </Title>
      {user && (
        <PageNote meaning="attention" title={words.usedTitle}>
          {words.used(user.fullName, formatInstant(user.givenAt, zone))}
        </PageNote>
      )}
      <Text>{words.paperAt(formatInstant(recoveryAt, zone))}</Text>
      <Text>{words.paperText}</Text>
      {code.failure && <FailureNotice failure={code.failure} />}
      <Button
        mt="sm"
        variant="default"
        leftSection={<IconRefresh size={18} stroke={1.8} aria-hidden />}
        loading={code.isBusy}
        onClick={onReplaceCode}
      >
        {words.replace}
      </Button>
    </section>
  )
}
