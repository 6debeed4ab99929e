import { Button, Group, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { HistorySubject } from '#shared/features/history/history.contract.ts'
import { orpc } from '../../api/client.ts'
import { historyProcedureWords } from '../../app/history-words.ts'
import { formatFullInstant, formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { QueryContent } from '../QueryContent/QueryContent.tsx'
import { EntryChange } from './EntryChange.tsx'
import classes from './History.module.css'
import { historyMessages as words } from './history.messages.ts'

/** "Riwayat" of one record: who changed what and when, before and after. What the reader may not read is left out by the core. */
export function RecordHistory({ subject }: { readonly subject: HistorySubject }) {
  const zone = useZone()
  const history = useInfiniteQuery(
    orpc.history.of.infiniteOptions({
      input: (before: number | null) => ({ subject, before }),
      initialPageParam: null,
      getNextPageParam: (page) => (page.hasMore ? page.entries.at(-1)?.number : undefined),
    }),
  )
  return (
    <QueryContent query={history} shape="record">
      {({ pages }) => {
        const entries = pages.flatMap((page) => page.entries)
        if (entries.length === 0) return <Text>{words.empty}</Text>
        const isPartly = entries.some(({ changes }) =>
          changes.some(({ fields }) => fields.some(({ content }) => content === 'withheld')),
        )
        return (
          <>
            <Text c="dimmed" size="sm" mb="sm">
              {isPartly ? `${words.intro} ${words.introPartly}` : words.intro}
            </Text>
            <ol className={classes.entries}>
              {entries.map((entry) => (
                <li key={entry.number}>
                  <div className={classes.entryTitle}>{historyProcedureWords(entry.procedure)}</div>
                  <div className={classes.when}>
                    <time dateTime={entry.at} title={formatFullInstant(entry.at, zone)}>
                      {formatInstant(entry.at, zone)}
                    </time>
                    , {entry.by ?? words.program}
                  </div>
                  {entry.changes.map((change, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the log never changes, so the place is the name
                    <EntryChange key={index} change={change} />
                  ))}
                </li>
              ))}
            </ol>
            {history.hasNextPage && (
              <Group mt="md">
                <Button
                  variant="default"
                  loading={history.isFetchingNextPage}
                  onClick={() => void history.fetchNextPage()}
                >
                  {words.loadMore}
                </Button>
              </Group>
            )}
          </>
        )
      }}
    </QueryContent>
  )
}
