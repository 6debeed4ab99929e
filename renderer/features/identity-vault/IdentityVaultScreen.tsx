import { useState } from 'react'
import { errorText } from '../../api/error-text.ts'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { useFollow } from '../backups/use-follow.ts'
import { WaitingOpenings } from '../identity-openings/WaitingOpenings.tsx'
import classes from './IdentityVault.module.css'
import { identityVaultMessages as words } from './identity-vault.messages.ts'
import {
  type PreparedCode,
  type RenewEvent,
  renewVault,
  usePrepareCode,
  useVault,
  vaultFailure,
} from './identity-vault.queries.ts'
import { MakeVault } from './MakeVault.tsx'
import { RenewProgress } from './RenewProgress.tsx'
import { VaultCodeForm, type VaultCodeKind } from './VaultCodeForm.tsx'
import { VaultKeys } from './VaultKeys.tsx'

type CodeStep = PreparedCode & { readonly kind: VaultCodeKind }

/** What the vault is for, who holds its key, and the code on paper. */
export function IdentityVaultScreen() {
  const vault = useVault()
  const prepare = usePrepareCode()
  const renewing = useFollow<RenewEvent>(errorText)
  const [step, setStep] = useState<CodeStep | null>(null)
  const begin = (kind: VaultCodeKind) => prepare.mutate({}, { onSuccess: (made) => setStep({ ...made, kind }) })
  const close = () => {
    renewing.stop()
    setStep(null)
  }
  const finish = async (kind: VaultCodeKind, note = '') => {
    noticeDone({ text: [words.confirmed[kind], note].join(' ').trim() })
    await vault.refetch()
    close()
  }
  const renew = async ({ ticket, recoveryCode }: PreparedCode) => {
    const last = await renewing.start((signal) => renewVault({ ticket, recoveryCode }, { signal }))
    if (last?.kind !== 'changed') return
    await finish('renew', last.unreadable > 0 ? words.unreadable(formatNumber(last.unreadable)) : '')
  }
  const stop = () => {
    close()
    noticeDone({ text: words.renewStopped })
  }
  const code = { isBusy: prepare.isPending, failure: vaultFailure(prepare.error) }
  const { state: renewal } = renewing
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
                  <VaultKeys
                    state={state}
                    code={code}
                    onReplaceCode={() => begin('replace')}
                    onRenew={() => begin('renew')}
                  />
                </>
              ) : (
                <MakeVault code={code} onMake={() => begin('make')} />
              )
            }
          </QueryContent>
        ) : renewal.kind === 'running' || renewal.kind === 'done' ? (
          <RenewProgress event={renewal.event} onStop={stop} />
        ) : (
          <VaultCodeForm
            key={step.ticket}
            kind={step.kind}
            prepared={step}
            onTyped={step.kind === 'renew' ? () => void renew(step) : undefined}
            failed={renewal.kind === 'failed' ? renewal.error : undefined}
            onDone={() => void finish(step.kind)}
            onCancel={close}
          />
        )}
      </div>
      {step === null && <HistorySection subject={{ type: 'identity-vault', id: '' }} />}
    </>
  )
}
