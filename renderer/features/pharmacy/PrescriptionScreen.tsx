import { IconCalendarCheck, IconPackageExport, IconPill, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { isOpenState, mayStillBeGiven } from '#shared/features/pharmacy/prescription.rules.ts'
import type { Prescription, PrescriptionLine } from '#shared/features/pharmacy/prescriptions.contract.ts'
import { client, orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { noticeDone, noticeFailure } from '../../components/Notices/notices.tsx'
import type { PageAction } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { RecordPage } from '../../components/RecordPage/RecordPage.tsx'
import { PaperDialog } from '../../components/Viewers/PaperDialog.tsx'
import { CasePersonBanner } from '../recommendations/CasePersonBanner.tsx'
import { PaperOrders } from '../visiting-doctor/PaperOrders.tsx'
import { ChangeLineForm } from './ChangeLineForm.tsx'
import { Dispensings } from './Dispensings.tsx'
import { DoseCalendar } from './DoseCalendar.tsx'
import { EndPrescriptionDialog } from './EndPrescriptionDialog.tsx'
import { HandOutForm } from './HandOutForm.tsx'
import classes from './Pharmacy.module.css'
import { PharmacyBadge } from './PharmacyBadge.tsx'
import { PrescriptionFacts } from './PrescriptionFacts.tsx'
import { PrescriptionForm } from './PrescriptionForm.tsx'
import { PrescriptionLines } from './PrescriptionLines.tsx'
import { pharmacyFailure, usePharmacyCommand } from './pharmacy.queries.ts'
import { pharmacyPaths } from './pharmacy-paths.ts'
import { prescriptionMessages as words } from './prescription.messages.ts'
import { stateMeanings } from './prescription-columns.tsx'

/** One prescription: what is on it, what was handed out, how it was taken. */
export function PrescriptionScreen() {
  const { prescriptionId = '' } = useParams()
  const query = useQuery(orpc.prescriptions.find.queryOptions({ input: { id: prescriptionId } }))
  return (
    <QueryContent query={query} shape="record">
      {(data) => <PrescriptionRecord key={prescriptionId} prescription={data} />}
    </QueryContent>
  )
}

const sheetParameter = 'lembar'

function PrescriptionRecord({ prescription }: { readonly prescription: Prescription }) {
  const { id, revision, number, state, inmate, lines } = prescription
  const mayHandOut = useMay('manage:pharmacy')
  const mayWrite = useMay('enter:health')
  const [address, setAddress] = useSearchParams()
  const [changing, setChanging] = useState<PrescriptionLine | null>(null)
  const [printing, setPrinting] = useState<'original' | 'copy' | null>(null)
  const [ending, setEnding] = useState<'stop' | 'void' | null>(null)
  const issue = usePharmacyCommand(client.prescriptions.issue)
  const isOpen = isOpenState(state)
  const canHandOut =
    mayHandOut &&
    isOpen &&
    lines.some((line) => line.state === 'active' && mayStillBeGiven(line, prescription.iterations) > 0)
  const sheet = address.get(sheetParameter)
  const show = (kind: 'serahkan' | 'ubah' | null) => {
    setChanging(null)
    const next = new URLSearchParams(address)
    if (kind === null) next.delete(sheetParameter)
    else next.set(sheetParameter, kind)
    setAddress(next, { replace: true })
  }
  const close = () => show(null)
  const issueDraft: PageAction = {
    label: words.issueDraft,
    isBusy: issue.isPending,
    onClick: () =>
      issue.mutate(
        { id, revision },
        {
          onSuccess: () => noticeDone({ text: words.issued(number) }),
          onError: (error) => {
            const failure = pharmacyFailure(error)
            if (failure) noticeFailure(failure)
          },
        },
      ),
  }
  const handOut: PageAction = {
    label: words.handOut,
    icon: IconPackageExport,
    onClick: () => show('serahkan'),
  }
  const isVoidable = state === 'draft' || (isOpen && lines.every(({ dispensed }) => dispensed === 0))
  const observed = lines.filter((line) => line.observed)
  return (
    <>
      <RecordPage
        head={{
          title: words.recordTitle(number),
          breadcrumb: [{ label: words.title, to: pharmacyPaths.prescriptions }],
          beside: (
            <span className={classes.badges}>
              <PharmacyBadge meaning={stateMeanings[state]} label={words.states[state]} />
              {prescription.confidentiality === 'extra' && <PharmacyBadge meaning="danger" label={words.secret} />}
              {prescription.isLate && <PharmacyBadge meaning="neutral" label={words.late} />}
            </span>
          ),
          mainAction: state === 'draft' && mayWrite ? issueDraft : canHandOut ? handOut : undefined,
          menu: [
            { label: words.print, icon: IconPrinter, onClick: () => setPrinting('original') },
            ...(isOpen || state === 'stopped'
              ? [{ label: words.printCopy, icon: IconPrinter, onClick: () => setPrinting('copy') }]
              : []),
            ...(state === 'draft' && mayWrite ? [{ label: words.editDraft, onClick: () => show('ubah') }] : []),
            ...(isOpen && mayWrite ? [{ label: words.stop, onClick: () => setEnding('stop') }] : []),
            ...(isVoidable && mayWrite
              ? [{ label: words.voidIt, isDangerous: true, onClick: () => setEnding('void') }]
              : []),
          ],
        }}
        banner={<CasePersonBanner inmateId={inmate.id} />}
        tabs={[
          {
            id: 'obat',
            label: words.tabLines,
            icon: IconPill,
            content: (
              <div className={classes.stack}>
                <PrescriptionLines
                  prescription={prescription}
                  onChange={mayHandOut && isOpen ? (line) => setChanging(line) : null}
                />
                <PrescriptionFacts prescription={prescription} />
                <PaperOrders paper={{ kind: 'prescription', id }} />
              </div>
            ),
          },
          {
            id: 'penyerahan',
            label: words.tabDispensings,
            icon: IconPackageExport,
            count: prescription.dispensings.length,
            content: <Dispensings prescription={prescription} mayHandOut={mayHandOut} />,
          },
          ...(observed.length > 0
            ? [
                {
                  id: 'dosis',
                  label: words.tabDoses,
                  icon: IconCalendarCheck,
                  content: (
                    <div className={classes.stack}>
                      {observed.map((line) => (
                        <DoseCalendar key={line.id} line={line} />
                      ))}
                    </div>
                  ),
                },
              ]
            : []),
        ]}
        history={{ type: 'prescription', id: prescription.id }}
        sheet={
          changing
            ? {
                title: words.changeLineOf(changing.label),
                onClose: close,
                content: (
                  <ChangeLineForm key={changing.id} prescription={prescription} line={changing} onClose={close} />
                ),
              }
            : sheet === 'serahkan' && canHandOut
              ? {
                  title: words.handOutTitle,
                  onClose: close,
                  content: (
                    <HandOutForm key={revision} id={id} revision={revision} inmateId={inmate.id} onClose={close} />
                  ),
                }
              : sheet === 'ubah' && state === 'draft'
                ? {
                    title: words.editDraft,
                    onClose: close,
                    content: (
                      <PrescriptionForm
                        key={revision}
                        inmateId={inmate.id}
                        encounterId={prescription.encounterId}
                        prescription={prescription}
                        onDone={close}
                        onCancel={close}
                      />
                    ),
                  }
                : null
        }
      />
      <EndPrescriptionDialog kind={ending} prescription={prescription} onClose={() => setEnding(null)} />
      <PaperDialog
        title={printing === 'copy' ? words.printCopy : words.print}
        path={printing === null ? null : `/files/prescription-sheets/${id}${printing === 'copy' ? '?copy=yes' : ''}`}
        fileName={number}
        onClose={() => setPrinting(null)}
      />
    </>
  )
}
