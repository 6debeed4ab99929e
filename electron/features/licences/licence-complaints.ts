import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import type { licencesContract } from '#shared/features/licences/licences.contract.ts'
import { deadline } from '#shared/features/service-cases/case-deadline.rules.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { Instant } from '#shared/time/instant.ts'
import { readResource } from '../../core/resources.ts'
import type { ServiceOf } from '../../core/service.ts'
import { sheetDay } from '../../letters/sheet-day.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { findProposal } from '../outgoing-complaints/outgoing-proposals.repository.ts'
import { closeWaiting, propose } from '../outgoing-complaints/outgoing-proposals.ts'
import { presentSteps } from '../service-cases/case-presentation.ts'
import type { LoadContext, LoadedCase } from '../service-cases/load-case.ts'
import { refuse } from './dossier-facts.ts'
import { licenceStandardOf, loadApplication, requireApplication } from './licence-case.ts'
import type { ApplicationRow } from './licences.repository.ts'
import { wasHandedOver } from './present-application.ts'

/** The procedure by which the house complains of the licensing office. */
const service = 'aduan-keluar-dpmptsp'

const text = z.string().min(1)
const wordingSchema = z.strictObject({
  ...{
    recipient: text,
    application: text,
    handedOver: text,
    term: text,
    late: text,
    answeredLate: text,
    lateSteps: text,
  },
  ...{ waiting: text, step: text, post: text, returned: text, refused: text, wish: text },
})
type Wording = z.infer<typeof wordingSchema>

type Step = ReturnType<typeof presentSteps>[number]

const stepLine = ({ letter, title, postName }: Step, words: Wording) =>
  fill(words.step, {
    ...{ huruf: letter, langkah: title },
    pejabat: postName === null ? '' : fill(words.post, { pejabat: postName }),
  })

/** Where the application stands against its term, and which steps of the office are open. */
function courseOf(loaded: LoadedCase, now: Instant, words: Wording): string[] {
  const { facts } = loaded
  const clock = deadline(facts, now)
  const today = sheetDay(toCalendarDate(now, facts.settings.zone))
  const steps = presentSteps(loaded, now)
  const answered = steps.find(({ takenBy }) => takenBy === 'record-answer')?.state === 'done'
  const open = steps.filter(({ state, postName }) => (state === 'current' || state === 'ahead') && postName !== null)
  const waiting = open[0]
  const told = !clock.started
    ? []
    : [
        fill(words.term, {
          ...{ jumlah: String(clock.clockAmount), mulai: sheetDay(clock.startedOn), batas: sheetDay(clock.due) },
        }),
      ]
  if (clock.started && clock.late && clock.endedOn !== null)
    return [...told, fill(words.answeredLate, { tanggal: sheetDay(clock.endedOn) })]
  if (clock.started && clock.late && !answered)
    return [
      ...told,
      fill(words.late, { hari: today, jumlah: String(-clock.workingDaysLeft) }),
      words.lateSteps,
      ...open.map((step) => stepLine(step, words)),
    ]
  return waiting === undefined
    ? told
    : [...told, fill(words.waiting, { hari: today, langkah: `${waiting.letter}. ${waiting.title}` })]
}

function aboutOf(own: ApplicationRow, loaded: LoadedCase, now: Instant, words: Wording): string {
  const { facts, row } = loaded
  const { licence, name, triggers } = licenceStandardOf(loaded)
  const dayOf = (event: LoadedCase['facts']['events'][number]) =>
    sheetDay(toCalendarDate(event.at, facts.settings.zone))
  const events = facts.events.flatMap((event) => {
    const tanggal = dayOf(event)
    if (event.kind === 'handed-over') return [fill(words.handedOver, { portal: licence.portal, tanggal })]
    if (event.kind === 'returned') return [fill(words.returned, { tanggal, alasan: event.reason ?? '' })]
    return event.kind === 'refused' ? [fill(words.refused, { tanggal })] : []
  })
  const trigger = triggers.find(({ id }) => id === row.trigger)?.title ?? row.trigger
  return [
    fill(words.application, {
      ...{ layanan: name, jenis: trigger.toLocaleLowerCase('id'), nomor: row.number },
      ...{ nama: own.worker_name, tempat: own.place },
    }),
    ...events,
    ...courseOf(loaded, now, words),
    words.wish,
  ]
    .join('\n')
    .slice(0, 4000)
}

async function complainable(context: LoadContext, id: string) {
  const own = await requireApplication(context, id)
  const loaded = await loadApplication(context, own)
  if (!wasHandedOver(loaded.facts)) throw refuse('not-handed-over')
  return { own, loaded }
}

type Names = 'complaintForm' | 'proposeComplaint' | 'withdrawProposal'

/** What goes wrong at the licensing office, for the complaint desk. */
export const licenceComplaints: Pick<ServiceOf<typeof licencesContract>, Names> = {
  complaintForm: async ({ id }, context) => {
    const { own, loaded } = await complainable(context, id)
    const words = readResource(
      context.services.resourcesFolder,
      'letters/wording/aduan-layanan-izin.json',
      wordingSchema,
    )
    const { city } = await currentProfile(context.db, context.now)
    return {
      recipient: fill(words.recipient, { instansi: licenceStandardOf(loaded).licence.issuer, kota: city }).slice(
        0,
        160,
      ),
      about: aboutOf(own, loaded, context.now, words),
    }
  },

  proposeComplaint: async ({ id, recipient, about }, context) => {
    await complainable(context, id)
    return { id: await propose(context, { caseId: id, service, recipient, about }) }
  },

  withdrawProposal: async ({ id, proposalId, reason }, context) => {
    await requireApplication(context, id)
    if ((await findProposal(context.db, proposalId))?.case_id !== id) throw new Failure('not-found')
    await closeWaiting(context, proposalId, { state: 'withdrawn', reason })
    return {}
  },
}
