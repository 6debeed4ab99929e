import { Checkbox, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { type Role, roleSchema, roles } from '#shared/people/roles.ts'
import { roleNames } from '../session/role.messages.ts'
import { accountsMessages } from './accounts.messages.ts'
import { roleDuties } from './role-duties.messages.ts'

interface RoleChoiceProps {
  readonly value?: readonly Role[]
  readonly onChange?: (roles: Role[]) => void
  readonly error?: ReactNode
  readonly 'data-path'?: string
}

/** Every role with one line saying what its holder may do. */
export function RoleChoice({ value = [], onChange, error, 'data-path': path }: RoleChoiceProps) {
  return (
    <Checkbox.Group
      aria-label={accountsMessages.rolesLabel}
      value={[...value]}
      onChange={(chosen) => onChange?.(roleSchema.array().parse(chosen))}
      error={error}
      data-path={path}
    >
      <Stack gap="sm">
        {roles.map((role) => (
          <Checkbox key={role} value={role} label={roleNames[role]} description={roleDuties[role]} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
