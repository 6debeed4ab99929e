import { Failure } from '#shared/contract/failure.ts'
import type { OfficeSheetInput } from '#shared/features/letters/office-sheets.rules.ts'
import { copyMarkOf } from '#shared/features/pharmacy/prescription.rules.ts'
import type { Prescription, PrescriptionLine } from '#shared/features/pharmacy/prescriptions.contract.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { ReadRecorder } from '../../core/read-log.ts'
import { requireReader } from '../../core/require-right.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { writtenTime } from '../exchange/bundle-facts.ts'
import { findSummary } from '../inmates/inmates.repository.ts'
import { type Office, officeOf, officeSheetPdf } from '../letters/office-sheet.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { listAllergySubstances } from './allergies.repository.ts'
import { directionsOf, type PharmacyWording, pharmacyWording, writtenDay, writtenNumber } from './pharmacy-wording.ts'
import { presentPrescription } from './prescriptions.service.ts'

const procedure = 'prescriptions.find'

/** `GET /files/prescription-sheets/<id>?copy=yes`: the prescription, or its copy with the marks of what was handed out. */
export const prescriptionSheet: DocumentSource = async (request) => {
  const { services, id, parameters } = request
  const actor = await requireReader(request, 'view:health', procedure)
  const { reader: db, noteReads } = services.installation.open.database
  const context = { db, services, actor, now: services.clock.now() }
  const prescription = await presentPrescription(context, id)
  const isCopy = parameters.get('copy') === 'yes'
  const reads = new ReadRecorder({ actor, procedure, now: context.now, reads: 'health' })
  await reads.record('inmate', [prescription.inmate.id])
  const office = await officeOf(context)
  const words = pharmacyWording(services)
  const input = {
    ...(await headOf(context.db, prescription, office, words)),
    title: isCopy ? words.copy : words.prescription,
    lines: linesOf(prescription, isCopy, words),
    iterations: isCopy || prescription.iterations > 0 ? iterationsOf(prescription, words) : null,
    notes: notesOf(prescription, words),
    closing: isCopy ? words.copyClosing : null,
    signatory: {
      post: isCopy ? words.pharmacyPost : words.prescriberPost,
      actingPrefix: null,
      name: isCopy ? actor.fullName : prescription.isByInstruction ? null : prescription.prescriberName,
      nip: null,
      licenceNumber: null,
    },
  } satisfies OfficeSheetInput<'resep'>
  const body = await compiled(() =>
    officeSheetPdf(context, office, {
      name: 'resep',
      input,
      paper: office.paper.paper,
      letterheadMode: office.paper.letterheadMode,
    }),
  )
  await reads.note(noteReads)
  return { body, mediaType: 'application/pdf', fileName: `${isCopy ? 'salinan-' : ''}${prescription.number}.pdf` }
}

async function headOf(
  db: Parameters<typeof findSummary>[0],
  prescription: Prescription,
  office: Office,
  { facts, ...words }: PharmacyWording,
) {
  const { inmate, number } = prescription
  const summary = await findSummary(db, inmate.id)
  if (!summary) throw new Failure('not-found')
  const allergies = await listAllergySubstances(db, inmate.id)
  const { prescriberName, isByInstruction } = prescription
  const rows = [
    [facts.person, inmate.name],
    [facts.register, inmate.registerNumber],
    [facts.birth, summary.birth_date === null ? null : writtenDay(calendarDateSchema.parse(summary.birth_date))],
    [facts.room, inmate.block === null ? null : `${inmate.block}/${inmate.room ?? ''}`],
    [facts.allergies, allergies.length === 0 ? words.noAllergies : null],
    [facts.prescriber, isByInstruction ? fill(words.instructed, { nama: prescriberName }) : prescriberName],
    [facts.written, writtenTime(prescription.prescribedAt, office.profile)],
  ] as const
  const day = writtenDay(toCalendarDate(prescription.prescribedAt, office.profile.timeZone))
  return {
    letterhead: office.letterhead,
    number,
    facts: rows.flatMap(([label, value]) => (value === null ? [] : [{ label, value }])),
    alert: allergies.length === 0 ? null : { title: facts.allergies, text: allergies.join(', ') },
    placeAndDate: `${office.profile.city}, ${day}`,
    footer: { ...office.footer(inmate.name), registerNumber: inmate.registerNumber },
  }
}

function linesOf(prescription: Prescription, isCopy: boolean, words: PharmacyWording) {
  return prescription.lines.map((line) => ({
    name: line.medicineId === null ? `${line.label} (${words.outside})` : line.label,
    amount: fill(words.amount, { jumlah: writtenNumber(line.quantity), satuan: line.unit }).trim(),
    directions: directionsOf(line, words),
    isChanged: line.replacesId !== null,
    isReplaced: line.state === 'replaced',
    mark: isCopy && line.state === 'active' ? markOf(line, words) : null,
  }))
}

function markOf(line: PrescriptionLine, { marks }: PharmacyWording): string {
  const mark = copyMarkOf(line)
  if (mark.kind === 'not-given') return marks.notGiven
  if (mark.kind === 'part') return fill(marks.part, { jumlah: writtenNumber(mark.quantity) })
  return mark.times === 1 ? marks.given : fill(marks.givenTimes, { kali: String(mark.times) })
}

const iterationsOf = ({ iterations }: Prescription, words: PharmacyWording): string =>
  iterations === 0 ? words.noIterations : fill(words.iterations, { kali: String(iterations) })

function notesOf({ state, endReason, note, lines }: Prescription, words: PharmacyWording): string[] {
  return [
    ...(state === 'voided' || state === 'stopped' ? [fill(words.voided, { alasan: endReason ?? '' })] : []),
    ...(note === null ? [] : [note]),
    ...lines.flatMap((line) =>
      line.changeReason === null
        ? []
        : [
            fill(words.changedNote, {
              obat: line.label,
              petugas: line.changedByName ?? '',
              alasan: line.changeReason,
            }),
          ],
    ),
    ...lines.flatMap((line) =>
      line.overrideReason === null || line.state === 'replaced'
        ? []
        : [fill(words.overrideNote, { obat: line.label, alasan: line.overrideReason })],
    ),
  ]
}
