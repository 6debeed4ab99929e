import { Anchor } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect, useRef, useState } from 'react'
import { rememberToken } from '../../api/session-token.ts'
import { LeaveGuard } from '../../components/FormPage/LeaveGuard.tsx'
import { restoreMessages } from '../backups/restore.messages.ts'
import type { StartedSession } from '../session/started-session.ts'
import { AdministratorStep } from './AdministratorStep.tsx'
import { ComputerStep } from './ComputerStep.tsx'
import { FacilityStep } from './FacilityStep.tsx'
import { LetterheadStep } from './LetterheadStep.tsx'
import { ReadyStep } from './ReadyStep.tsx'
import { RecoveryStep } from './RecoveryStep.tsx'
import classes from './Setup.module.css'
import { StepList } from './StepList.tsx'
import type { SetupStep } from './setup-steps.ts'
import { emptySetup, type SetupValues } from './setup-values.ts'
import { useFirstRun } from './use-first-run.ts'

interface SetupWizardProps {
  readonly onDone: (session: StartedSession) => void
  /** Instead of a new beginning: the data of before. */
  readonly onRestore: () => void
}

/** First run. Nothing is stored before the recovery code has been typed back; leaving earlier leaves nothing behind. */
export function SetupWizard({ onDone, onRestore }: SetupWizardProps) {
  const [step, setStep] = useState<SetupStep>('facility')
  const [session, setSession] = useState<StartedSession | null>(null)
  const form = useForm<SetupValues>({ initialValues: emptySetup() })
  const firstRun = useFirstRun()
  const card = useRef<HTMLDivElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each step begins at its top, in its first field
  useEffect(() => {
    window.scrollTo({ top: 0 })
    const first = card.current?.querySelector<HTMLElement>('[data-autofocus]') ?? card.current?.querySelector('button')
    first?.focus({ preventScroll: true })
  }, [step])

  const goTo = (next: SetupStep) => {
    form.clearErrors()
    setStep(next)
  }
  const prepare = async () => {
    if (await firstRun.prepare(form.getValues())) goTo('recovery')
  }
  const finish = async () => {
    const started = await firstRun.finish(form.getValues())
    if (started === null) return
    rememberToken(started.token)
    setSession(started)
    goTo('ready')
  }

  return (
    <div className={classes.wizard}>
      <StepList now={step} />
      <div ref={card} className={classes.card}>
        {step === 'facility' && (
          <p className={classes.hint}>
            {restoreMessages.entryHint}{' '}
            <Anchor component="button" type="button" onClick={onRestore}>
              {restoreMessages.entry}
            </Anchor>
          </p>
        )}
        {step === 'facility' && <FacilityStep form={form} onNext={() => goTo('letterhead')} />}
        {step === 'letterhead' && (
          <LetterheadStep form={form} onNext={() => goTo('computer')} onBack={() => goTo('facility')} />
        )}
        {step === 'computer' && (
          <ComputerStep form={form} onNext={() => goTo('administrator')} onBack={() => goTo('letterhead')} />
        )}
        {step === 'administrator' && (
          <AdministratorStep
            form={form}
            onNext={() => void prepare()}
            onBack={() => goTo('computer')}
            isSubmitting={firstRun.isBusy}
            failure={firstRun.failure}
          />
        )}
        {step === 'recovery' && firstRun.preparation && (
          <RecoveryStep
            preparation={firstRun.preparation}
            typed={firstRun.typed}
            onType={firstRun.type}
            problem={firstRun.problem}
            failure={firstRun.failure}
            isSubmitting={firstRun.isBusy}
            onFinish={() => void finish()}
            onBack={() => goTo('administrator')}
          />
        )}
        {step === 'ready' && session && (
          <ReadyStep unitName={form.getValues().name.trim()} onStart={() => onDone(session)} />
        )}
      </div>
      <LeaveGuard isUnsaved={form.isDirty() && step !== 'ready'} />
    </div>
  )
}
