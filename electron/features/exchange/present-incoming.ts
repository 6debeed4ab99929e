import type { AnswerPlan } from '#shared/features/exchange/answer-plan.rules.ts'
import type { IncomingAnswer, IncomingFile, IncomingRow } from '#shared/features/exchange/incoming.contract.ts'
import type { ServiceStandard } from '#shared/features/service-cases/service-standard.ts'
import { type FacilityZone, toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { LoadedCase } from '../service-cases/load-case.ts'
import type { ByHandRow, IncomingAnswerRow, IncomingFileRow } from './incoming.repository.ts'
import { answerOf } from './plan-incoming.ts'

type Standing = IncomingFile['sender']['standing']

/** A file waits while one of its answers does; it was set aside when all of them were. */
function stateOf(answers: readonly IncomingAnswerRow[]): IncomingRow['state'] {
  if (answers.some(({ state }) => state === 'waiting')) return 'waiting'
  return answers.some(({ state }) => state === 'taken-in') ? 'taken-in' : 'set-aside'
}

export function presentIncomingRow(
  row: IncomingFileRow,
  answers: readonly IncomingAnswerRow[],
  standing: Standing,
): IncomingRow {
  return {
    id: row.id,
    source: 'file',
    name: row.name,
    caseId: row.case_id,
    caseNumber: row.case_number,
    serviceId: row.service_id,
    bundleName: row.bundle_name,
    senderKind: row.sender_kind,
    senderName: row.sender_name,
    standing,
    receivedAt: instantSchema.parse(row.received_at),
    receivedByName: row.received_by_name,
    said: answers.map(answerOf).map((answer) => ({
      kind: answer.kind,
      on: answer.on,
      outcome: answer.kind === 'decided' ? answer.outcome : null,
      step: null,
    })),
    state: stateOf(answers),
    waitingCount: answers.filter(({ state }) => state === 'waiting').length,
  }
}

const kindsByHand = {
  'outside-step-recorded': 'forwarded',
  answered: 'decided',
  refused: 'decided',
  returned: 'returned',
} as const

/** Somebody wrote on the page of the case what another office did. */
export function presentByHand(row: ByHandRow, standard: ServiceStandard, zone: FacilityZone): IncomingRow {
  const kind = row.kind as keyof typeof kindsByHand
  const step = standard.steps.find(({ id }) => id === row.step)
  const post = step?.actor.kind === 'post' ? step.actor.post : null
  const level = standard.posts.find(({ id }) => id === post)?.level
  return {
    id: row.id,
    source: 'by-hand',
    name: row.letter_number,
    caseId: row.case_id,
    caseNumber: row.case_number,
    serviceId: row.service_id,
    bundleName: null,
    senderKind: level === 'kanwil' || level === 'ditjenpas' ? level : null,
    senderName: null,
    standing: null,
    receivedAt: instantSchema.parse(row.recorded_at),
    receivedByName: row.by_name,
    said: [
      {
        kind: kindsByHand[kind],
        on: toCalendarDate(instantSchema.parse(row.at), zone),
        outcome: kind === 'refused' ? 'refused' : kind === 'answered' ? 'recommended' : null,
        step: kind === 'outside-step-recorded' ? (step?.title ?? null) : null,
      },
    ],
    state: 'taken-in',
    waitingCount: 0,
  }
}

export function presentIncoming(
  row: IncomingFileRow,
  answers: readonly IncomingAnswerRow[],
  context: {
    readonly loaded: LoadedCase
    readonly standing: Standing
    readonly plans: ReadonlyMap<string, AnswerPlan>
    /** All that is known of the case, from whatever file. */
    readonly ofCase: readonly IncomingAnswerRow[]
  },
): IncomingFile {
  const { loaded, standing, plans, ofCase } = context
  const { standard } = loaded.facts
  return {
    id: row.id,
    name: row.name,
    revision: row.revision,
    sha256: row.sha256,
    wasEncrypted: row.was_encrypted === 1,
    fileId: row.file_id,
    bundle: { id: row.bundle_id, name: row.bundle_name },
    case: {
      id: row.case_id,
      number: row.case_number,
      revision: loaded.row.revision,
      inmateId: row.inmate_id,
      serviceId: row.service_id,
      outcomes: standard.answers.map(({ id, title }) => ({ id, title })),
    },
    sender: {
      kind: row.sender_kind,
      name: row.sender_name,
      post: row.sender_post,
      person: row.sender_person,
      standing,
    },
    madeAt: instantSchema.parse(row.made_at),
    receivedAt: instantSchema.parse(row.received_at),
    receivedByName: row.received_by_name,
    answers: answers.map((answer) => ({
      ...presentAnswer(answer, row, standard, plans.get(answer.id) ?? null),
      sameNumber: sameNumberAs(answer, ofCase),
    })),
  }
}

function presentAnswer(
  row: IncomingAnswerRow,
  file: IncomingFileRow,
  standard: ServiceStandard,
  plan: AnswerPlan | null,
): Omit<IncomingAnswer, 'sameNumber'> {
  const content = answerOf(row)
  const titleOf = (id: string): string | null =>
    [...standard.requirements, ...standard.lettersBack, ...standard.steps].find((one) => one.id === id)?.title ?? null
  return {
    id: row.id,
    content,
    missing:
      content.kind === 'returned'
        ? content.missing.map(({ requirement, why }) => ({ title: titleOf(requirement) ?? requirement, why }))
        : [],
    letterFileId: row.letter_file_id,
    state: row.state,
    settled:
      row.settled_at === null
        ? null
        : {
            at: instantSchema.parse(row.settled_at),
            byName: row.settled_by_name ?? '',
            reason: row.set_aside_reason,
          },
    firstFile: row.incoming_file_id === file.id ? null : { id: row.incoming_file_id, name: row.file_name },
    plan:
      plan === null || !plan.fits
        ? plan
        : {
            fits: true,
            effects: plan.commands.map((command) => ({
              kind: command.kind,
              title:
                command.kind === 'record-outside-step'
                  ? titleOf(command.step)
                  : command.kind === 'attach-paper'
                    ? titleOf(command.requirementId)
                    : null,
            })),
          },
  }
}

/** An office that counts from an older copy of its key gives a number twice, and so does whoever wants to replace what he said. */
function sameNumberAs(answer: IncomingAnswerRow, ofCase: readonly IncomingAnswerRow[]): IncomingAnswer['sameNumber'] {
  const other = ofCase.find(
    (row) => row.number === answer.number && row.signer_key === answer.signer_key && row.answer_id !== answer.answer_id,
  )
  return other ? { id: other.incoming_file_id, name: other.file_name } : null
}
