import { useQuery } from '@tanstack/react-query'
import { uploadDiagnosisList } from '../../api/files.ts'
import { ListImportPage } from '../../components/ListImport/ListImportPage.tsx'
import { useListAddress } from '../../components/ListImport/use-list-address.ts'
import { DiagnosisColumnsForm } from './DiagnosisColumnsForm.tsx'
import { terminologyMessages } from './terminology.messages.ts'
import { diagnosisFailure, seenDiagnosesQuery } from './terminology.queries.ts'
import { terminologyPaths } from './terminology-paths.ts'

const words = terminologyMessages.import

/** First half of an import: the file, what its columns are, and where it comes from. */
export function NewDiagnosisImportScreen() {
  const { fileId } = useListAddress()
  const seen = useQuery({ ...seenDiagnosesQuery(fileId ?? ''), enabled: fileId !== null })
  return (
    <ListImportPage
      title={words.newTitle}
      above={{ label: words.title, to: terminologyPaths.imports }}
      words={words}
      send={uploadDiagnosisList}
      seen={seen}
      explain={diagnosisFailure}
      shape="form"
    >
      {(data, id) => <DiagnosisColumnsForm key={id} fileId={id} seen={data} />}
    </ListImportPage>
  )
}
