import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { LabResult } from '#shared/features/medical-records/record-entries.contract.ts'
import { orpc } from '../../api/client.ts'
import { FileList } from '../../components/FileList/FileList.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatFileSize } from '../../format/numbers.ts'
import { EntryList, type ListedEntry } from './EntryList.tsx'
import { entryMessages as words } from './entries.messages.ts'
import classes from './Records.module.css'
import type { RecordTabProps } from './SummaryTab.tsx'
import { TabSection } from './TabSection.tsx'
import { visitMessages } from './visit.messages.ts'

/** Results from laboratories, newest first. */
export function LabResultsTab({ inmateId, onAdd }: RecordTabProps) {
  const entries = useQuery(orpc.recordEntries.list.queryOptions({ input: { inmateId } }))
  return (
    <QueryContent query={entries} shape="record">
      {({ labResults }) => (
        <TabSection title={words.labs} action={onAdd && { label: words.labAdd, onClick: () => onAdd('lab-result') }}>
          {labResults.length === 0 ? (
            <EmptyState title={words.labsNone} text={words.labsNoneText} />
          ) : (
            <LabResultList results={labResults} />
          )}
        </TabSection>
      )}
    </QueryContent>
  )
}

/** Results of the record as they stand there. */
export function LabResultList({ results }: { readonly results: readonly LabResult[] }) {
  return (
    <EntryList
      label={words.labs}
      kind="lab-result"
      entries={results.map(
        (result): ListedEntry => ({ ...result, title: result.test, detail: <Result result={result} /> }),
      )}
    />
  )
}

function Result({ result }: { readonly result: LabResult }) {
  const { value, unit, reference, interpretation, takenOn, laboratory, file, confidentiality, test } = result
  const facts = [formatDate(takenOn), laboratory, reference && `${words.reference} ${reference}`].filter(Boolean)
  return (
    <>
      <Text>
        <strong>{value}</strong> {unit}{' '}
        {interpretation !== null && interpretation !== 'normal' && (
          <span className={classes.mark} data-meaning="attention">
            {words.interpretations[interpretation]}
          </span>
        )}{' '}
        {confidentiality === 'extra' && (
          <span className={classes.mark} data-meaning="danger">
            {visitMessages.confidentialMark}
          </span>
        )}
      </Text>
      <Text size="sm">{facts.join(' · ')}</Text>
      {file && (
        <FileList
          label={words.paper}
          files={[
            {
              path: `/files/${file.id}`,
              title: test,
              isPicture: file.mediaType.startsWith('image/'),
              detail: formatFileSize(file.size),
              isVoid: false,
            },
          ]}
        />
      )}
    </>
  )
}
