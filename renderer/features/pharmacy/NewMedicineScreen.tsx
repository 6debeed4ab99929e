import { useNavigate } from 'react-router'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { MedicineForm } from './MedicineForm.tsx'
import { pharmacyMessages as words } from './pharmacy.messages.ts'
import { useMedicines } from './pharmacy.queries.ts'
import { pharmacyPaths } from './pharmacy-paths.ts'

/** A medicine that the shipped list does not know. */
export function NewMedicineScreen() {
  const navigate = useNavigate()
  const list = useMedicines()
  return (
    <>
      <PageHead title={words.newTitle} breadcrumb={[{ label: words.title, to: pharmacyPaths.medicines }]} />
      <QueryContent query={list} shape="form">
        {({ groups }) => (
          <MedicineForm
            groups={groups}
            onDone={(id) => void navigate(pharmacyPaths.medicine(id), { replace: true })}
            onCancel={() => void navigate(pharmacyPaths.medicines)}
          />
        )}
      </QueryContent>
    </>
  )
}
