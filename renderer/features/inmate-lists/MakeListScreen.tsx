import { Button, Group, List, Stack, Text, Title } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { client, orpc } from '../../api/client.ts'
import { fetchFile, offerDownload } from '../../api/files.ts'
import { useCommand } from '../../api/use-command.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { importPaths } from '../inmate-import/import-paths.ts'
import { importMessages } from '../inmate-import/inmate-import.messages.ts'
import classes from './InmateLists.module.css'
import { listMessages as words } from './inmate-lists.messages.ts'
import { listFailure } from './list-failure.ts'

/** Makes the list, saves it, and shows once what has to be carried on paper. */
export function MakeListScreen() {
  const own = useQuery(orpc.inmateLists.fingerprint.queryOptions({ input: {} }))
  const make = useCommand({
    mutationFn: async () => {
      const made = await client.inmateLists.make({})
      const file = await fetchFile(`/files/inmate-lists/${made.ticket}`)
      const save = () => offerDownload(file.bytes, file.mediaType, made.fileName)
      save()
      return { ...made, save }
    },
  })
  const made = make.data
  const failure = listFailure(make.error)
  return (
    <>
      <PageHead
        title={words.makeTitle}
        subtitle={words.makeSubtitle}
        breadcrumb={[{ label: importMessages.listTitle, to: importPaths.list }]}
      />
      <Stack className={classes.page} gap="lg">
        {failure && <FailureNotice failure={failure} />}
        {made === undefined ? (
          <>
            <Text>{words.makeText}</Text>
            <div>
              <Button onClick={() => make.mutate()} loading={make.isPending}>
                {words.makeButton}
              </Button>
            </div>
          </>
        ) : (
          <>
            <div>
              <Title order={2}>{words.madeTitle(formatNumber(made.count))}</Title>
              <Text>{words.madeText}</Text>
            </div>
            <SummaryList
              rows={[
                { label: words.file, value: made.fileName },
                { label: words.mark, value: own.data?.mark ?? '' },
                { label: words.password, value: <code className={classes.code}>{made.password}</code> },
                { label: words.fingerprint, value: <code className={classes.code}>{made.fingerprint}</code> },
              ]}
            />
            <div>
              <Title order={2}>{words.nextTitle}</Title>
              <List type="ordered">
                {words.next.map((step) => (
                  <List.Item key={step}>{step}</List.Item>
                ))}
              </List>
            </div>
            <Group gap="xs" className={classes.screenOnly ?? ''}>
              <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
                {words.print}
              </Button>
              <Button
                variant="default"
                leftSection={<IconDownload size={18} aria-hidden />}
                onClick={() => made.save()}
              >
                {words.downloadAgain}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </>
  )
}
