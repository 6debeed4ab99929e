import { Button, Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Presence } from '#shared/features/inmates/placement.rules.ts'
import { InmatePicker } from '../recommendations/InmatePicker.tsx'
import { useIdentifiers } from '../recommendations/use-identifiers.ts'

interface ChosenPersonProps {
  /** Asks for whom. */
  readonly label: string
  readonly changeLabel: string
  readonly inmateId: string | null
  readonly onPick: (inmateId: string | null) => void
  /** Without it: who is here now. */
  readonly state?: Presence | undefined
  readonly error?: ReactNode
  readonly 'data-path': string
}

/** One person to be found, and after that told by name and register number. */
export function ChosenPerson({ label, changeLabel, inmateId, onPick, state, error, ...path }: ChosenPersonProps) {
  const person = useIdentifiers(inmateId)
  if (inmateId === null)
    return <InmatePicker label={label} onPick={onPick} state={state} error={error} data-path={path['data-path']} />
  return (
    <Group gap="sm">
      <Text fw={600}>{person?.name}</Text>
      <Text>{person?.registerNumber}</Text>
      <Button variant="default" size="compact-md" onClick={() => onPick(null)}>
        {changeLabel}
      </Button>
    </Group>
  )
}
