import { numberedName } from '#shared/features/exchange/bundle-names.rules.ts'
import type { MachineFileKind } from '#shared/features/exchange/bundle-profile.ts'
import { csvText } from '#shared/features/exchange/csv.rules.ts'
import { type RequestFile, requestFileJsonSchema, requestFileSchema } from '#shared/features/exchange/request-file.ts'
import { instantSchema } from '#shared/time/instant.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { type BundleFacts, type SealMarks, sortableTime } from './bundle-facts.ts'
import { type CollectedFile, type CollectedPaper, sha256Of } from './collect-papers.ts'

const mediaTypes: Readonly<Record<MachineFileKind, string>> = {
  request: 'application/json',
  'request-schema': 'application/schema+json',
  history: 'text/csv',
  'clinical-summary': 'application/fhir+json',
  'read-me': 'text/plain',
}

type PlannedMachineFile = Pick<CollectedFile, 'path' | 'title' | 'mediaType'> & {
  readonly kind: MachineFileKind
  /** Which of its kind, from 0. */
  readonly index: number
}

/** The files that Lentera adds to this bundle, in the order of the profile; one for each summary, none where there is none. */
export function planMachineFiles({ profile, subject }: BundleFacts): readonly PlannedMachineFile[] {
  return profile.machineFiles.flatMap(({ kind, fileName, title }) =>
    Array.from({ length: kind === 'clinical-summary' ? subject.summaries.length : 1 }, (_, index) => ({
      ...{ kind, title, index },
      path: `data/${numberedName(fileName, index + 1)}`,
      mediaType: mediaTypes[kind],
    })),
  )
}

/** What Lentera writes into the bundle for other programs and for the reader. */
export function machineFiles(
  facts: BundleFacts,
  marks: SealMarks,
  papers: readonly CollectedPaper[],
): readonly CollectedFile[] {
  const texts: Readonly<Record<MachineFileKind, (index: number) => string>> = {
    request: () => jsonText(requestFile(facts, marks, papers)),
    'request-schema': () => jsonText(requestFileJsonSchema()),
    history: () => historyText(facts),
    'clinical-summary': (index) => facts.subject.summaries[index]?.document ?? '',
    'read-me': () => readMeText(facts, marks),
  }
  return planMachineFiles(facts).map(({ kind, index, ...planned }) => {
    const bytes = Buffer.from(texts[kind](index), 'utf8')
    return {
      ...planned,
      kind: 'machine',
      size: bytes.length,
      sha256: sha256Of(bytes),
      pages: null,
      content: { bytes },
    }
  })
}

const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

function requestFile(facts: BundleFacts, marks: SealMarks, papers: readonly CollectedPaper[]): RequestFile {
  const { subject, facility, profile } = facts
  const { inmate } = subject.letterFacts
  const { session } = subject
  return requestFileSchema.parse({
    format: 'lentera-permohonan',
    version: 1,
    training: facts.training,
    bundle: {
      name: facts.name,
      profile: { id: profile.id, version: profile.version },
      sealedAt: facts.sealedAt,
      sealedBy: facts.sealedBy,
      publicKey: marks.publicKey,
      logHead: { number: marks.logHead.number, hash: marks.logHead.hash },
      supersedes: facts.supersedes?.name ?? null,
    },
    unit: {
      name: facility.name,
      kind: facility.kind,
      class: facility.class,
      code: facility.unitCode,
      city: facility.city,
      regionalOffice: facility.regionalOffice,
    },
    service: { id: subject.service.id, version: subject.service.version, name: subject.service.name },
    case: {
      number: subject.number,
      trigger: subject.trigger,
      reason: subject.reason,
      emergencyReason: subject.emergencyReason,
      openedAt: subject.openedAt,
      fileCompleteAt: subject.unitFileCompletedAt,
      approvedAt: subject.approval?.at ?? null,
      approvedBy: subject.approval?.byName ?? null,
    },
    inmate: {
      name: inmate.name,
      aliases: inmate.aliases,
      registerNumber: inmate.registerNumber,
      legalStatus: inmate.legalStatus,
      nationalId: inmate.nationalId,
      birthPlace: inmate.birthPlace,
      birthDate: inmate.birthDate,
      sex: inmate.sex,
    },
    papers: papers.map(({ files, ...paper }) => ({
      ...paper,
      files: files.map(({ path, kind, mediaType, size, sha256, pages }) => ({
        path,
        kind,
        mediaType,
        size,
        sha256,
        pages,
      })),
    })),
    session: session?.held_on
      ? { heldOn: session.held_on, place: session.place, decision: session.decision ?? '' }
      : null,
  })
}

/** The history for people: names of officers, no account ids. */
function historyText({ subject, profile, facility }: BundleFacts): string {
  const { columns, events, letters } = profile.history
  const { service } = subject
  const titleOf = (list: readonly { readonly id: string; readonly title: string }[], id: string | null): string =>
    list.find((item) => item.id === id)?.title ?? ''
  const rows = subject.timeline.map((event) => [
    sortableTime(instantSchema.parse(event.at), facility),
    event.letter_to === null ? events[event.kind] : letters[event.letter_to],
    titleOf(service.steps, event.step),
    titleOf([...service.requirements, ...service.lettersBack], event.requirement_id),
    event.by_name,
    event.letter_number ?? '',
    event.letter_date ?? '',
    event.reason ?? '',
  ])
  const { at, event, step, requirement, officer, letterNumber, letterDate, reason } = columns
  return csvText([[at, event, step, requirement, officer, letterNumber, letterDate, reason], ...rows])
}

function readMeText(facts: BundleFacts, marks: SealMarks): string {
  const tokens = { ...facts.tokens, 'kunci-umum': marks.publicKey, 'nomor-kunci': marks.keyId }
  const notice = facts.training ? [facts.profile.training.notice, ''] : []
  const kinds = new Set(planMachineFiles(facts).map(({ kind }) => kind))
  const lines = facts.profile.readMe.flatMap((entry) => {
    if (typeof entry === 'string') return [entry]
    return kinds.has(entry.with) ? [entry.line] : []
  })
  return `${[...notice, ...lines].map((line) => fill(line, tokens)).join('\n')}\n`
}
