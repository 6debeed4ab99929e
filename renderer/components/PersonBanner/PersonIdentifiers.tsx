import { IconUserCheck } from '@tabler/icons-react'
import { componentMessages } from '../components.messages.ts'
import classes from './PersonIdentifiers.module.css'

interface PersonIdentifiersProps {
  readonly name: string
  readonly registerNumber: string
}

/** Two identifiers, to be put beside every clinical save or print button. Shown, never typed. */
export function PersonIdentifiers({ name, registerNumber }: PersonIdentifiersProps) {
  return (
    <span className={classes.line}>
      <IconUserCheck size={18} stroke={1.6} aria-hidden />
      <span>
        {componentMessages.forPerson} <strong>{name}</strong>, {registerNumber}
      </span>
    </span>
  )
}
