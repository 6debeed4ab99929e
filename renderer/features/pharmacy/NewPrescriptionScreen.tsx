import { useNavigate, useSearchParams } from 'react-router'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { CasePersonBanner } from '../recommendations/CasePersonBanner.tsx'
import { InmatePicker } from '../recommendations/InmatePicker.tsx'
import classes from './Pharmacy.module.css'
import { PrescriptionForm } from './PrescriptionForm.tsx'
import { pharmacyPaths } from './pharmacy-paths.ts'
import { prescriptionMessages as words } from './prescription.messages.ts'

/** For whom, then what. A link from a person's page brings the person along. */
export function NewPrescriptionScreen() {
  const navigate = useNavigate()
  const [address, setAddress] = useSearchParams()
  const inmateId = address.get('orang')
  return (
    <>
      <PageHead title={words.newTitle} breadcrumb={[{ label: words.title, to: pharmacyPaths.prescriptions }]} />
      {inmateId === null ? (
        <section className={classes.card} aria-label={words.newTitle}>
          <InmatePicker label={words.forWhom} onPick={(id) => setAddress({ orang: id }, { replace: true })} />
        </section>
      ) : (
        <>
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
    </>
  )
}
