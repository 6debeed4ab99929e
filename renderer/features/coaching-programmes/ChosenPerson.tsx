import { Button, Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { InmatePicker } from '../recommendations/InmatePicker.tsx'
import { useIdentifiers } from '../recommendations/use-identifiers.ts'

interface ChosenPersonProps {
  /** Asks for whom. */
  readonly label: string
  readonly changeLabel: string
  readonly inmateId: string | null
  readonly onPick: (inmateId: string | null) => void
  readonly error?: ReactNode
  readonly 'data-path': string
}

/** One person to be found, and after that told by name and register number. */
export function ChosenPerson({ label, changeLabel, inmateId, onPick, error, ...path }: ChosenPersonProps) {
  const person = useIdentifiers(inmateId)
  if (inmateId === null)
    return <InmatePicker label={label} onPick={onPick} error={error} data-path={path['data-path']} />
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
