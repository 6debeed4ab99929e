import { useState } from 'react'
import type { IdentityVaultState } from '#shared/features/identity-vault/identity-vault.contract.ts'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { WaitingOpenings } from '../identity-openings/WaitingOpenings.tsx'
import classes from './IdentityVault.module.css'
import { identityVaultMessages as words } from './identity-vault.messages.ts'
import { type PreparedCode, usePrepareCode, useVault, vaultFailure } from './identity-vault.queries.ts'
import { MakeVault } from './MakeVault.tsx'
import { VaultCodeForm } from './VaultCodeForm.tsx'
import { VaultKeys } from './VaultKeys.tsx'

type CodeStep = PreparedCode & { readonly kind: 'make' | 'replace' }

/** What the vault is for, who holds its key, and the code on paper. */
export function IdentityVaultScreen() {
  const vault = useVault()
  const prepare = usePrepareCode()
  const [step, setStep] = useState<CodeStep | null>(null)
  const begin = ({ exists }: IdentityVaultState) =>
    prepare.mutate({}, { onSuccess: (made) => setStep({ ...made, kind: exists ? 'replace' : 'make' }) })
  const finish = async (kind: CodeStep['kind']) => {
    noticeDone({ text: words.confirmed[kind] })
    await vault.refetch()
    setStep(null)
  }
  const code = { isBusy: prepare.isPending, failure: vaultFailure(prepare.error) }
  return (
    <>
      <PageHead title={words.title} subtitle={words.subtitle} />
      <div className={classes.parts}>
        {step === null ? (
          <QueryContent query={vault} shape="record">
            {(state) =>
              state.exists ? (
                <>
                  {state.mine === 'open' && <WaitingOpenings />}
                  <VaultKeys state={state} code={code} onReplaceCode={() => begin(state)} />
                </>
              ) : (
                <MakeVault code={code} onMake={() => begin(state)} />
              )
            }
          </QueryContent>
        ) : (
          <VaultCodeForm
            key={step.ticket}
            kind={step.kind}
            prepared={step}
            onDone={() => void finish(step.kind)}
            onCancel={() => setStep(null)}
          />
        )}
      </div>
      {step === null && <HistorySection subject={{ type: 'identity-vault', id: '' }} />}
    </>
  )
}
