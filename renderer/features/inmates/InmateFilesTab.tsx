import { Button, Stack, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { InmateFile } from '#shared/features/inmates/inmate-files.contract.ts'
import type { InmateBanner } from '#shared/features/inmates/inmates.contract.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { FileList, type ListedFile } from '../../components/FileList/FileList.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatFileSize, formatNumber } from '../../format/numbers.ts'
import { useZone } from '../../format/use-zone.ts'
import { InmateFileForm } from './InmateFileForm.tsx'
import { inmateFileMessages as words } from './inmate-files.messages.ts'
import { VoidFileDialog } from './VoidFileDialog.tsx'

/** Papers about the person that belong to no request. */
export function InmateFilesTab({ person }: { readonly person: InmateBanner }) {
  const mayAdd = useMay('register:inmates')
  const [saved, setSaved] = useState(0)
  const files = useQuery(orpc.inmateFiles.list.queryOptions({ input: { inmateId: person.id } }))
  return (
    <QueryContent query={files} shape="record">
      {(rows) => (
        <Stack gap="xl">
          {rows.length === 0 ? (
            <EmptyState title={words.empty} text={words.emptyText} />
          ) : (
            <Files rows={rows} mayVoid={mayAdd} />
          )}
          {mayAdd && (
            <section>
              <Title order={2} mb="sm">
                {words.add}
              </Title>
              {/* Another key is another form: empty, with a draft of its own. */}
              <InmateFileForm key={saved} person={person} onDone={() => setSaved(saved + 1)} />
            </section>
          )}
        </Stack>
      )}
    </QueryContent>
  )
}

function Files({ rows, mayVoid }: { readonly rows: readonly InmateFile[]; readonly mayVoid: boolean }) {
  const zone = useZone()
  const [voiding, setVoiding] = useState<InmateFile | null>(null)
  const sheets = Map.groupBy(rows, ({ title, addedAt }) => `${addedAt} ${title}`)
  const files = rows.map((row): ListedFile => {
    const group = sheets.get(`${row.addedAt} ${row.title}`) ?? [row]
    const added = words.added(row.addedBy, formatDate(toCalendarDate(row.addedAt, zone)), formatFileSize(row.size))
    return {
      path: `/files/${row.fileId}`,
      title: group.length > 1 ? words.sheet(row.title, formatNumber(group.indexOf(row) + 1)) : row.title,
      isPicture: row.mediaType.startsWith('image/'),
      detail: row.voided ? words.voided(row.voided.by, row.voided.reason) : added,
      isVoid: row.voided !== null,
    }
  })
  const actions = (file: ListedFile) => {
    const row = rows.find(({ fileId }) => file.path.endsWith(fileId))
    if (!mayVoid || !row || row.voided) return null
    return (
      <Button variant="subtle" size="compact-md" aria-label={words.voidOf(file.title)} onClick={() => setVoiding(row)}>
        {words.voidFile}
      </Button>
    )
  }
  return (
    <>
      <FileList label={words.list} files={files} actions={actions} />
      <VoidFileDialog file={voiding} onClose={() => setVoiding(null)} />
    </>
  )
}
