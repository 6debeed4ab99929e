import { useNavigate } from 'react-router'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { PersonFirst } from '../medical-records/PersonFirst.tsx'
import { CasePersonBanner } from '../recommendations/CasePersonBanner.tsx'
import { PrescriptionForm } from './PrescriptionForm.tsx'
import { pharmacyPaths } from './pharmacy-paths.ts'
import { prescriptionMessages as words } from './prescription.messages.ts'

const head = { title: words.newTitle, breadcrumb: [{ label: words.title, to: pharmacyPaths.prescriptions }] }

/** For whom, then what. A link from a person's page brings the person along. */
export function NewPrescriptionScreen() {
  const navigate = useNavigate()
  return (
    <PersonFirst head={head} label={words.forWhom}>
      {(inmateId) => (
        <>
          <PageHead {...head} />
          <CasePersonBanner inmateId={inmateId} />
          <PrescriptionForm
            key={inmateId}
            inmateId={inmateId}
            encounterId={null}
            onDone={(id) => void navigate(pharmacyPaths.prescription(id), { replace: true })}
            onCancel={() => void navigate(pharmacyPaths.prescriptions)}
          />
        </>
      )}
    </PersonFirst>
  )
}
