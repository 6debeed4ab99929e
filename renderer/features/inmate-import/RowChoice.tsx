import { Anchor, Button, Group, Stack } from '@mantine/core'
import { Link } from 'react-router'
import { failureText } from '#shared/features/inmate-import/import-problem.messages.ts'
import type { ImportRow } from '#shared/features/inmate-import/inmate-import.contract.ts'
import { noticeFailure } from '../../components/Notices/notices.tsx'
import { inmatePaths } from '../inmates/inmate-paths.ts'
import classes from './InmateImport.module.css'
import { importFailure } from './import-failure.ts'
import { importMessages as words } from './inmate-import.messages.ts'
import { useDecide } from './inmate-import.queries.ts'
import { candidateText } from './row-words.ts'

interface RowChoiceProps {
  readonly planId: string
  readonly row: ImportRow
  readonly isOpen: boolean
}

/** What was decided about a line, and the other ways to decide it. */
export function RowChoice({ planId, row, isOpen }: RowChoiceProps) {
  const decide = useDecide()
  const choose = (choice: Parameters<typeof decide.mutate>[0]['choice']) =>
    decide.mutate(
      { planId, number: row.number, choice },
      {
        onError: (error) => {
          const failure = importFailure(error)
          if (failure) noticeFailure(failure)
        },
      },
    )
  if (row.kind === 'question')
    return row.person === null ? null : (
      <Anchor component={Link} to={inmatePaths.profile(row.person.id)} aria-label={words.openPersonNamed(row.name)}>
        {words.openPerson}
      </Anchor>
    )
  const isDecidable = isOpen && row.state !== 'applied'
  return (
    <Stack gap={4} align="flex-start">
      {row.kind !== 'ask' && (
        <span className={row.state === 'failed' ? classes.failure : undefined}>
          {words.states[row.state]}
          {row.failure !== null && `: ${failureText(row.failure)}`}
        </span>
      )}
      {isDecidable && (
        <Group gap={6}>
          {row.kind === 'ask' &&
            row.candidates.map((person) => (
              <Button
                key={person.id}
                size="compact-sm"
                variant="default"
                h="auto"
                classNames={{ label: classes.candidate ?? '' }}
                disabled={decide.isPending}
                onClick={() => choose({ kind: 'same-as', inmateId: person.id })}
              >
                {words.sameAsNamed(candidateText(person))}
              </Button>
            ))}
          {row.kind === 'ask' && (
            <Button
              size="compact-sm"
              variant="default"
              disabled={decide.isPending}
              aria-label={words.newPersonNamed(row.name)}
              onClick={() => choose({ kind: 'new-person' })}
            >
              {words.newPerson}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="transparent"
            className={classes.plainChoice ?? ''}
            disabled={decide.isPending}
            aria-label={row.state === 'waiting' ? words.leaveOutNamed(row.name) : words.takeInNamed(row.name)}
            onClick={() => choose({ kind: row.state === 'waiting' ? 'leave-out' : 'take-in' })}
          >
            {row.state === 'waiting' ? words.leaveOut : words.takeIn}
          </Button>
        </Group>
      )}
    </Stack>
  )
}
