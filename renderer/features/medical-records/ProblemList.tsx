import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Problem } from '#shared/features/medical-records/record-entries.contract.ts'
import { client, orpc } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { useMay } from '../../app/session.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { formatDate } from '../../format/dates.ts'
import { EntryList, type ListedEntry } from './EntryList.tsx'
import { entryMessages as words } from './entries.messages.ts'
import { medicalRecordFailure } from './medical-record-failure.ts'
import { useRecordCommand } from './use-record-command.ts'

interface ProblemListProps {
  readonly label: string
  readonly problems: readonly Problem[]
}

/** The problem list; a problem is resolved today and may be opened again. */
export function ProblemList({ label, problems }: ProblemListProps) {
  const mayEnter = useMay('enter:health')
  const today = useQuery(orpc.facility.today.queryOptions({ input: {}, staleTime: 60_000 }))
  const key = useSubmitKey()
  const resolve = useRecordCommand(client.recordEntries.resolveProblem, key)
  const reopen = useRecordCommand(client.recordEntries.reopenProblem, key)
  const failure = medicalRecordFailure(resolve.error ?? reopen.error)
  const actionOf = ({ id, revision, state, display }: Problem) => {
    if (!mayEnter || state === 'voided' || !today.data) return null
    const on = today.data.date
    return state === 'open' ? (
      <Button
        variant="subtle"
        size="compact-md"
        aria-label={words.resolveOf(display)}
        onClick={() => resolve.mutate({ id, revision, on })}
      >
        {words.resolve}
      </Button>
    ) : (
      <Button
        variant="subtle"
        size="compact-md"
        aria-label={words.reopenOf(display)}
        onClick={() => reopen.mutate({ id, revision })}
      >
        {words.reopen}
      </Button>
    )
  }
  const entries = problems.map((problem): ListedEntry => {
    const { code, display, onsetOn, resolvedOn, note } = problem
    const facts = [
      code,
      onsetOn && words.since(formatDate(onsetOn)),
      resolvedOn && words.resolved(formatDate(resolvedOn)),
      note,
    ].filter(Boolean)
    return {
      ...problem,
      title: display,
      detail: facts.length > 0 && <Text size="sm">{facts.join(' · ')}</Text>,
      actions: actionOf(problem),
    }
  })
  return (
    <>
      {failure && <FailureNotice failure={failure} />}
      <EntryList label={label} kind="problem" entries={entries} />
    </>
  )
}
