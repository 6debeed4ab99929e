import { Button, Checkbox, CloseButton, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { sessionMemberSchema } from '#shared/features/service-cases/case-session.ts'
import { formatNumber } from '../../../format/numbers.ts'
import classes from './Sheets.module.css'
import { sheetMessages as words } from './sheet.messages.ts'

type SessionMember = z.infer<typeof sessionMemberSchema>

const mostMembers = 30
const fields = ['name', 'post', 'role'] as const

/** What is wrong with the members, by path; empty when nothing is. */
export function memberProblems(members: readonly SessionMember[], path = 'members'): Readonly<Record<string, string>> {
  const problems: Record<string, string> = {}
  for (const [index, member] of members.entries())
    for (const field of fields)
      if (member[field].trim() === '') problems[`${path}.${index}.${field}`] = words.fieldMissing
  return problems
}

interface MemberRowsProps {
  readonly members: readonly SessionMember[]
  readonly onChange: (members: SessionMember[]) => void
  readonly errors: Readonly<Record<string, ReactNode>>
  /** Where the members stand in the form. */
  readonly path?: string | undefined
}

/** Who sat in the session, one small group of fields each. */
export function MemberRows({ members, onChange, errors, path = 'members' }: MemberRowsProps) {
  const change = (index: number, part: Partial<SessionMember>) =>
    onChange(members.map((member, position) => (position === index ? { ...member, ...part } : member)))
  const labels = { name: words.memberName, post: words.memberPost, role: words.memberRole }
  return (
    <Stack gap="xs">
      <Text fw={500}>{words.sessionMembers}</Text>
      {members.map((member, index) => {
        const number = formatNumber(index + 1)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own and are only added or removed
          <fieldset key={index} className={classes.row} aria-label={words.member(number)}>
            <Group justify="space-between" mb={4}>
              <Text size="sm" fw={600}>
                {words.member(number)}
              </Text>
              {members.length > 1 && (
                <CloseButton
                  aria-label={words.removeMember(number)}
                  onClick={() => onChange(members.filter((_member, position) => position !== index))}
                />
              )}
            </Group>
            <Stack gap="xs">
              {fields.map((field) => (
                <TextInput
                  key={field}
                  label={labels[field]}
                  description={field === 'role' ? words.memberRoleHint : undefined}
                  value={member[field]}
                  onChange={(event) => change(index, { [field]: event.currentTarget.value })}
                  error={errors[`${path}.${index}.${field}`]}
                  data-path={`${path}.${index}.${field}`}
                />
              ))}
              <Checkbox
                label={words.memberPresent}
                checked={member.present}
                onChange={(event) => change(index, { present: event.currentTarget.checked })}
              />
            </Stack>
          </fieldset>
        )
      })}
      {members.length < mostMembers && (
        <div>
          <Button
            variant="subtle"
            size="compact-md"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => onChange([...members, { name: '', post: '', role: words.memberOtherRole, present: true }])}
          >
            {words.addMember}
          </Button>
        </div>
      )}
    </Stack>
  )
}
