import type { Icon } from '@tabler/icons-react'
import classes from './StateBadge.module.css'

export interface BadgeLook {
  readonly meaning: 'neutral' | 'running' | 'attention' | 'done' | 'danger'
  readonly Icon: Icon
}

/** A word with its colour and icon: never colour alone. For the states of cases, papers and letters there is `StateBadge`. */
export function MeaningBadge({ look: { meaning, Icon }, word }: { readonly look: BadgeLook; readonly word: string }) {
  return (
    <span className={classes.badge} data-meaning={meaning}>
      <Icon size={15} stroke={2} aria-hidden />
      {word}
    </span>
  )
}
