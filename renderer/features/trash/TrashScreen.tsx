import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { TrashRow } from '#shared/features/trash/trash.contract.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { orpc } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalOf } from '../../api/refusal-text.ts'
import { useCommand } from '../../api/use-command.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { isFormName } from '../../components/FormPage/form-names.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { noticeDone, noticeFailure } from '../../components/Notices/notices.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { draftMessages, formWords } from '../today/draft.messages.ts'
import { trashMessages as words } from './trash.messages.ts'

const trashKey = orpc.trash.list.queryKey({ input: {} })

/** What was thrown away, each with the way back. */
export function TrashScreen() {
  const zone = useZone()
  const queryClient = useQueryClient()
  // Drafts leave no trace in the change log, so no notice of a change ever comes.
  const trash = useQuery({ ...orpc.trash.list.queryOptions({ input: {} }), staleTime: 0 })
  const { mutate, isPending } = useCommand(
    orpc.trash.restore.mutationOptions({ onSuccess: () => queryClient.invalidateQueries({ queryKey: trashKey }) }),
  )
  const columns = useMemo<readonly DataColumn<TrashRow>[]>(() => {
    const restore = (row: TrashRow) =>
      mutate(
        { kind: row.kind, id: row.id },
        {
          onSuccess: () => noticeDone({ text: words.restored(nameOf(row)) }),
          onError: (error) => noticeFailure(failureText(error)),
        },
      )
    return [
      { id: 'name', label: words.columns.name, value: nameOf, isFixed: true },
      { id: 'kind', label: words.columns.kind, value: (row) => words.kinds[row.kind], width: '10rem' },
      {
        id: 'removedAt',
        label: words.columns.removedAt,
        value: (row) => row.removedAt,
        cell: (row) => formatInstant(row.removedAt, zone),
        exportText: (row) => formatInstant(row.removedAt, zone),
        width: '13rem',
      },
      { id: 'removedBy', label: words.columns.removedBy, value: (row) => row.removedBy, width: '13rem' },
      {
        id: 'until',
        label: words.columns.until,
        value: (row) => (row.keptUntil === null ? words.forGood : formatDate(toCalendarDate(row.keptUntil, zone))),
        width: '10rem',
        isSortable: false,
      },
      {
        id: 'act',
        label: words.columns.act,
        value: () => null,
        isSortable: false,
        width: '9rem',
        cell: (row) => (
          <Button
            size="compact-sm"
            variant="default"
            disabled={isPending}
            aria-label={words.restoreNamed(nameOf(row))}
            onClick={() => restore(row)}
          >
            {words.restore}
          </Button>
        ),
      },
    ]
  }, [zone, mutate, isPending])
  return (
    <ListPage
      name="trash"
      head={{ title: words.title, subtitle: words.subtitle }}
      query={trash}
      columns={columns}
      rowId={(row) => row.id}
      firstSort={{ column: 'removedAt', isDescending: true }}
      exportName={words.exportName}
      empty={{ title: words.emptyTitle, text: words.emptyText, icon: IconTrash }}
    />
  )
}

/** A draft is named by its form. */
function nameOf({ kind, name }: TrashRow): string {
  if (kind !== 'draft') return name
  return isFormName(name) ? formWords[name] : draftMessages.formOfAnotherVersion
}

const failureText = (error: Error): ErrorText => refusalOf<ErrorText>(error, words.refusals) ?? errorText(error)
