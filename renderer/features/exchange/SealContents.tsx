import { Text } from '@mantine/core'
import type { BundlePart } from '#shared/features/exchange/exchange.contract.ts'
import { formatNumber } from '../../format/numbers.ts'
import classes from './Exchange.module.css'
import { exchangeMessages as words } from './exchange.messages.ts'

/** What will leave, by name: the papers one by one, what Lentera adds by itself in a single line. */
export function SealContents({
  parts,
}: {
  readonly parts: readonly Pick<BundlePart, 'path' | 'title' | 'kind' | 'mediaType'>[]
}) {
  const papers = parts.filter((part) => part.kind === 'scan')
  const summaries = parts.filter(({ mediaType }) => mediaType === 'application/fhir+json')
  const added = parts.length - papers.length - summaries.length
  return (
    <div>
      <Text fw={600}>{words.sealContains(formatNumber(papers.length))}</Text>
      <ol className={classes.files}>
        {papers.map((part) => (
          <li key={part.path}>{part.title}</li>
        ))}
      </ol>
      {summaries.map(({ path }) => (
        <Text key={path} size="sm" mt="xs">
          {words.sealSummary}
        </Text>
      ))}
      <Text size="sm" c="dimmed">
        {words.sealAdded(formatNumber(added))}
      </Text>
    </div>
  )
}
