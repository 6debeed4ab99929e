import { Button, VisuallyHidden } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import classes from './Setup.module.css'
import { setupMessages as words } from './setup.messages.ts'

interface RecoveryCodeProps {
  readonly code: string
  readonly isShown: boolean
  readonly onToggle: () => void
}

/** The code in numbered groups. Closed while it is typed back, because the paper has to prove itself, not the screen. */
export function RecoveryCode({ code, isShown, onToggle }: RecoveryCodeProps) {
  const groups = code.split('-')
  return (
    <div className={classes.codeBox}>
      {isShown ? (
        <VisuallyHidden>{words.codeLabel}</VisuallyHidden>
      ) : (
        <VisuallyHidden>{words.codeHidden}</VisuallyHidden>
      )}
      <div className={classes.code} data-recovery-code>
        {groups.map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place; two may read the same
          <span key={index} className={classes.group}>
            <span className={classes.groupNumber} aria-hidden>
              {index + 1}
            </span>
            {isShown ? <span>{group}</span> : <span aria-hidden>····</span>}
          </span>
        ))}
      </div>
      <Button
        variant="subtle"
        size="compact-md"
        leftSection={isShown ? <IconEyeOff size={18} aria-hidden /> : <IconEye size={18} aria-hidden />}
        onClick={onToggle}
      >
        {isShown ? words.hideCode : words.showCode}
      </Button>
    </div>
  )
}
