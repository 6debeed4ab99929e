import { VisuallyHidden } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import classes from './Setup.module.css'
import { setupMessages } from './setup.messages.ts'
import { type SetupStep, setupSteps } from './setup-steps.ts'

/** Where one is in first run, and that nothing is kept yet. */
export function StepList({ now }: { readonly now: SetupStep }) {
  const nowIndex = setupSteps.indexOf(now)
  return (
    <nav className={classes.steps} aria-label={setupMessages.steps}>
      <strong>{setupMessages.wizard}</strong>
      <ol>
        {setupSteps.map((step, index) => {
          const isDone = index < nowIndex
          return (
            <li
              key={step}
              {...(index === nowIndex ? { 'aria-current': 'step' as const } : {})}
              data-done={isDone || undefined}
            >
              <span className={classes.number} aria-hidden>
                {isDone ? <IconCheck size={16} /> : index + 1}
              </span>
              <span>{setupMessages.stepNames[step]}</span>
              {isDone && <VisuallyHidden>{setupMessages.stepDone}</VisuallyHidden>}
            </li>
          )
        })}
      </ol>
      {now !== 'ready' && <div className={classes.promise}>{setupMessages.nothingStored}</div>}
    </nav>
  )
}
