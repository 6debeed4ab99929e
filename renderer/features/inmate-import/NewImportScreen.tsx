import { useQuery } from '@tanstack/react-query'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'
import { uploadSpreadsheet } from '../../api/files.ts'
import { ListImportPage } from '../../components/ListImport/ListImportPage.tsx'
import { useListAddress } from '../../components/ListImport/use-list-address.ts'
import { ColumnsForm } from './ColumnsForm.tsx'
import { importFailure } from './import-failure.ts'
import { importPaths } from './import-paths.ts'
import { importMessages as words } from './inmate-import.messages.ts'
import { seenListQuery } from './inmate-import.queries.ts'

/** First half of an import: the file, and what its columns are. */
export function NewImportScreen() {
  const { fileId } = useListAddress()
  const today = useQuery(orpc.facility.today.queryOptions({ input: {} }))
  const seen = useQuery({
    ...seenListQuery({ fileId: fileId ?? '', sheet: null, headerRow: null }),
    enabled: fileId !== null,
  })
  return (
    <ListImportPage
      title={words.newTitle}
      above={{ label: words.listTitle, to: importPaths.list }}
      words={words}
      send={uploadSpreadsheet}
      seen={seen}
      explain={importFailure}
      shape="form"
    >
      {(data, id) =>
        today.data && <ColumnsForm key={id} fileId={id} first={data} today={today.data.date as CalendarDate} />
      }
    </ListImportPage>
  )
}
