import { Button, Group, Table } from '@mantine/core'
import { componentMessages as words } from '../components.messages.ts'
import { PageNote } from '../Notices/PageNote.tsx'
import classes from './FormPage.module.css'
import type { OvertakenForm } from './use-draft.ts'

interface OvertakenProps {
  readonly overtaken: OvertakenForm
  readonly onRestart: () => void
}

/** Somebody else saved this record while it was being filled in here: what they changed, and how to go on. */
export function Overtaken({ overtaken, onRestart }: OvertakenProps) {
  const { merge } = overtaken
  const changes = overtaken.changes()
  return (
    <PageNote meaning="attention" title={words.overtakenTitle} isSudden>
      {words.overtakenText}
      {changes.length > 0 && (
        <Table className={classes.changes ?? ''} aria-label={words.overtakenTable}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.overtakenField}</Table.Th>
              <Table.Th>{words.overtakenNow}</Table.Th>
              <Table.Th>{words.overtakenMine}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {changes.map(({ label, before, now, mine }) => (
              <Table.Tr key={label}>
                <Table.Th scope="row">{label}</Table.Th>
                <Table.Td>{now || words.overtakenEmpty}</Table.Td>
                <Table.Td>{mine === before ? words.overtakenUntouched : mine || words.overtakenEmpty}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Group gap="xs" mt="xs">
        <Button variant="default" onClick={merge}>
          {words.overtakenMerge}
        </Button>
        <Button variant="default" onClick={onRestart}>
          {words.overtakenRestart}
        </Button>
      </Group>
    </PageNote>
  )
}
