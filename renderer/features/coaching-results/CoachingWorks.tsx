import { Button, Group, Stack, Text } from '@mantine/core'
import type { CoachingWork } from '#shared/features/coaching-results/coaching-results.contract.ts'
import { FileList } from '../../components/FileList/FileList.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { coachingResultMessages as words } from './coaching-results.messages.ts'
import { useResultFacts } from './coaching-results.queries.ts'
import type { Struck } from './StrikeDialog.tsx'

interface CoachingWorksProps {
  readonly works: readonly CoachingWork[]
  readonly onStrike: ((struck: Struck) => void) | null
}

/** What somebody has made, performed or won, with the pictures of it. */
export function CoachingWorks({ works, onStrike }: CoachingWorksProps) {
  const facts = useResultFacts().data
  if (works.length === 0) return <Text size="sm">{words.noWorks}</Text>
  return (
    <Stack gap="sm">
      {works.map(({ id, revision, title, kind, madeOn, note, byName, programme, files }) => {
        const kindWord = facts?.workKinds.find((one) => one.id === kind)?.title ?? kind
        const name = words.workOf(title)
        return (
          <div key={id}>
            <Group gap="xs">
              <Text size="sm" fw={600}>
                {programme === null ? title : `${title} (${programme.name})`}
              </Text>
              {onStrike && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={words.strikeOf(name)}
                  onClick={() => onStrike({ what: 'voidWork', id, revision, name })}
                >
                  {words.strike}
                </Button>
              )}
            </Group>
            <Text size="sm" c="dimmed">
              {words.workDetail(kindWord, formatDate(madeOn), byName)}
            </Text>
            {note !== null && <Text size="sm">{note}</Text>}
            {files.length > 0 && (
              <FileList
                label={words.photos}
                files={files.map((file, index) => ({
                  path: `/files/${file.id}`,
                  title: words.photo(title, formatNumber(index + 1)),
                  isPicture: file.mediaType.startsWith('image/'),
                }))}
              />
            )}
          </div>
        )
      })}
    </Stack>
  )
}
