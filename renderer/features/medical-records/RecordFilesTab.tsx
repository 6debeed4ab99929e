import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { FileList } from '../../components/FileList/FileList.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatFileSize } from '../../format/numbers.ts'
import { EntryList, type ListedEntry } from './EntryList.tsx'
import { entryMessages as words } from './entries.messages.ts'
import type { RecordTabProps } from './SummaryTab.tsx'
import { TabSection } from './TabSection.tsx'

/** Papers and pictures of the record, encrypted like everything else. */
export function RecordFilesTab({ inmateId, onAdd }: RecordTabProps) {
  const entries = useQuery(orpc.recordEntries.list.queryOptions({ input: { inmateId } }))
  return (
    <QueryContent query={entries} shape="record">
      {({ files }) => (
        <TabSection title={words.files} action={onAdd && { label: words.fileAdd, onClick: () => onAdd('file') }}>
          {files.length === 0 ? (
            <EmptyState title={words.filesNone} text={words.filesNoneText} />
          ) : (
            <EntryList
              label={words.files}
              kind="file"
              entries={files.map(
                (one): ListedEntry => ({
                  ...one,
                  detail: (
                    <FileList
                      label={one.title}
                      files={[
                        {
                          path: `/files/${one.file.id}`,
                          title: one.title,
                          isPicture: one.file.mediaType.startsWith('image/'),
                          detail: formatFileSize(one.file.size),
                          isVoid: false,
                        },
                      ]}
                    />
                  ),
                }),
              )}
            />
          )}
        </TabSection>
      )}
    </QueryContent>
  )
}
