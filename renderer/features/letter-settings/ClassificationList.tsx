import { Button, Group, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo } from 'react'
import { errorText } from '../../api/error-text.ts'
import { DataTable } from '../../components/DataTable/DataTable.tsx'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { noticeDone, noticeFailure } from '../../components/Notices/notices.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { letterSettingsMessages as words } from './letter-settings.messages.ts'
import { useClassifications, useWithdrawClassification } from './letter-settings.queries.ts'

type Classification = NonNullable<ReturnType<typeof useClassifications>['data']>[number]

/** The codes that help while writing a letter, each with the place where it was found. */
export function ClassificationList({ onAdd }: { readonly onAdd: () => void }) {
  const list = useClassifications()
  const withdraw = useWithdrawClassification()
  const { mutate } = withdraw
  const columns = useMemo(
    () =>
      columnsWith((code) =>
        mutate(
          { code },
          {
            onSuccess: () => noticeDone({ text: words.withdrawn(code) }),
            onError: (error) => noticeFailure(errorText(error)),
          },
        ),
      ),
    [mutate],
  )
  return (
    <>
      <Group justify="space-between" align="flex-start" wrap="nowrap" mb="xs">
        <Text c="dimmed" maw="44rem">
          {words.classificationsText}
        </Text>
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={onAdd} flex="none">
          {words.addClassification}
        </Button>
      </Group>
      <QueryContent query={list} shape="table">
        {(rows) => (
          <DataTable
            name="letter-classifications"
            label={words.tabs.classifications}
            rows={rows}
            columns={columns}
            rowId={({ code }) => code}
          />
        )}
      </QueryContent>
    </>
  )
}

function columnsWith(onWithdraw: (code: string) => void): readonly DataColumn<Classification>[] {
  return [
    { id: 'code', label: words.classificationColumns.code, value: ({ code }) => code, width: '9rem', isFixed: true },
    { id: 'title', label: words.classificationColumns.title, value: ({ title }) => title, isFixed: true },
    {
      id: 'source',
      label: words.classificationColumns.source,
      value: ({ source, isOwn }) => (isOwn ? words.own(source) : source),
    },
    {
      id: 'act',
      label: words.classificationColumns.act,
      value: () => null,
      cell: ({ code }) => (
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          aria-label={words.withdrawOf(code)}
          onClick={() => onWithdraw(code)}
        >
          {words.withdraw}
        </Button>
      ),
      width: '6rem',
      isSortable: false,
      isFixed: true,
    },
  ]
}
