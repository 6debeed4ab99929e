import { Kbd } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './KeyHint.module.css'
import { useAltHeld } from './use-alt-held.ts'

interface KeyHintProps {
  /** The names on the keys, as people know them: ['Ctrl', 'Enter']. */
  readonly keys: readonly string[]
  readonly isWide?: boolean | undefined
  readonly children: ReactNode
}

/** Shows the keys that do the same as its child, only while Alt is held. */
export function KeyHint({ keys, isWide = false, children }: KeyHintProps) {
  const isShown = useAltHeld()
  return (
    <span className={classes.wrap} data-wide={isWide || undefined}>
      {children}
      {isShown && (
        <span className={classes.hint} aria-hidden>
          {keys.map((key) => (
            <Kbd key={key} size="xs">
              {key}
            </Kbd>
          ))}
        </span>
      )}
    </span>
  )
}
