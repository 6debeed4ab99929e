import { Failure } from '#shared/contract/failure.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { ReadRecorder } from '../../core/read-log.ts'
import { requireReader } from '../../core/require-right.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { officeOf, officeSheetPdf } from '../letters/office-sheet.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { directionsOf, pharmacyWording, writtenDay, writtenNumber } from './pharmacy-wording.ts'
import { findDispensing } from './prescriptions.repository.ts'
import { presentPrescription } from './prescriptions.service.ts'

const procedure = 'prescriptions.handOut'

/** `GET /files/medicine-labels/<dispensing>`: one slip for each bag, one bag for each batch. */
export const medicineLabels: DocumentSource = async (request) => {
  const { services, id } = request
  const actor = await requireReader(request, 'manage:pharmacy', procedure)
  const { reader: db, noteReads } = services.installation.open.database
  const context = { db, services, actor, now: services.clock.now() }
  const row = await findDispensing(db, id)
  if (!row) throw new Failure('not-found')
  const prescription = await presentPrescription(context, row.prescription_id)
  const dispensing = prescription.dispensings.find((one) => one.id === id)
  if (!dispensing || dispensing.undone !== null) throw new Failure('not-found')
  const { inmate, number, lines } = prescription
  const reads = new ReadRecorder({ actor, procedure, now: context.now, reads: 'health' })
  await reads.record('inmate', [inmate.id])
  const office = await officeOf(context)
  const words = pharmacyWording(services)
  const day = writtenDay(toCalendarDate(dispensing.at, office.profile.timeZone))
  const room = inmate.block === null ? null : `${inmate.block}/${inmate.room ?? ''}`
  const labels = dispensing.items.map((item) => {
    const line = lines.find((one) => one.id === item.lineId)
    return {
      office: office.profile.name,
      number,
      day,
      person: inmate.name,
      place: [inmate.registerNumber, room].filter((part) => part !== null).join(', ') || '-',
      medicine: item.label,
      amount: `${writtenNumber(item.quantity)} ${item.unit}`,
      directions: line ? directionsOf(line, words) : [number],
      expiry: fill(words.expiry, { batch: item.batchNumber, tanggal: writtenDay(item.expiresOn) }),
    }
  })
  const body = await compiled(() =>
    officeSheetPdf(context, office, {
      name: 'etiket',
      input: { title: `${words.label} ${number}`, labels, footer: office.footer(`${words.label} ${number}`) },
      paper: office.paper.paper,
      letterheadMode: 'printed',
    }),
  )
  await reads.note(noteReads)
  return { body, mediaType: 'application/pdf', fileName: `etiket-${number}.pdf` }
}
