import { Button, Group, Text } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import type { InmateSummary } from '#shared/features/inmates/inmates.contract.ts'
import { client, type orpc } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { DataTable } from '../../components/DataTable/DataTable.tsx'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent, type QueryLike } from '../../components/QueryContent/QueryContent.tsx'
import { formatDate } from '../../format/dates.ts'
import { inmateMergeMessages as words } from './inmate-merge.messages.ts'
import { inmatePaths } from './inmate-paths.ts'
import { mergeFailure } from './merge-failure.ts'
import { useMergeCommand } from './use-merge-command.ts'

type Pair = Awaited<ReturnType<(typeof orpc)['inmateMerges']['duplicates']['call']>>[number]

const factsOf = ({ registerNumber, birthDate }: InmateSummary) =>
  [registerNumber, birthDate && formatDate(birthDate)].filter(Boolean).join(', ')

/** The hints, surest first. */
export function DuplicatePairs({ query }: { readonly query: QueryLike<Pair[]> }) {
  const [telling, setTelling] = useState<Pair | null>(null)
  const tellApart = useMergeCommand(client.inmateMerges.tellApart, useSubmitKey(telling !== null))
  const columns = useMemo<readonly DataColumn<Pair>[]>(() => pairColumns(setTelling), [])
  return (
    <QueryContent query={query} shape="table">
      {(pairs) => (
        <>
          {pairs.length === 0 ? (
            <EmptyState title={words.emptyTitle} text={words.emptyText} icon={IconUsersGroup} />
          ) : (
            <DataTable
              name="duplicates"
              label={words.tabPairs}
              rows={pairs}
              columns={columns}
              rowId={({ first, second }) => `${first.id} ${second.id}`}
            />
          )}
          <ReasonDialog
            isOpen={telling !== null}
            title={words.differentTitle}
            question={words.differentQuestion}
            confirmLabel={words.differentConfirm}
            onClose={() => setTelling(null)}
            onConfirm={(reason) =>
              telling &&
              tellApart.mutate(
                { firstId: telling.first.id, secondId: telling.second.id, reason },
                { onSuccess: () => setTelling(null) },
              )
            }
            isBusy={tellApart.isPending}
            failure={mergeFailure(tellApart.error)}
          >
            {words.differentText}
          </ReasonDialog>
        </>
      )}
    </QueryContent>
  )
}

function pairColumns(onTellApart: (pair: Pair) => void): readonly DataColumn<Pair>[] {
  const person = (id: 'first' | 'second', label: string): DataColumn<Pair> => ({
    id,
    label,
    value: (pair) => pair[id].name,
    isFixed: true,
    cell: (pair) => (
      <span>
        {pair[id].name}
        <Text component="span" c="dimmed" size="sm" display="block">
          {factsOf(pair[id])}
        </Text>
      </span>
    ),
  })
  return [
    person('first', words.first),
    person('second', words.second),
    { id: 'why', label: words.why, value: (pair) => words.reasons[pair.reason], width: '15rem' },
    {
      id: 'action',
      label: words.action,
      value: () => null,
      isSortable: false,
      width: '17rem',
      cell: (pair) => (
        <Group gap={6} wrap="nowrap">
          <Button
            component={Link}
            to={inmatePaths.merge(pair.first.id, pair.second.id)}
            size="compact-sm"
            variant="default"
            aria-label={words.compareNamed(pair.first.name, pair.second.name)}
          >
            {words.compare}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={words.differentNamed(pair.first.name, pair.second.name)}
            onClick={() => onTellApart(pair)}
          >
            {words.different}
          </Button>
        </Group>
      ),
    },
  ]
}
