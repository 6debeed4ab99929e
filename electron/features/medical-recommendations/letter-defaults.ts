import type {
  RecommendationLetter,
  RecommendationTemplate,
} from '#shared/features/medical-recommendations/recommendation-letters.ts'
import { unitFileOf } from '#shared/features/service-cases/case-papers.rules.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { InmateCase } from '../service-cases/load-case.ts'
import type { LetterFacts } from './letter-facts.ts'
import { fill, readWording } from './letter-wording.ts'

type WordingOf<Template extends RecommendationTemplate> = Extract<
  RecommendationLetter,
  { template: Template }
>['wording']

const recipientOf = (facts: LetterFacts, through: readonly string[]) => ({
  post: facts.directorGeneral,
  through: [...through],
  place: facts.shared.recipientPlace,
})

const legalBasisOf = (loaded: InmateCase, facts: LetterFacts): string[] =>
  loaded.facts.standard.legalBasis.filter((basis) => basis.effectiveFrom <= facts.today).map((basis) => basis.citation)

function application(loaded: InmateCase, facts: LetterFacts, resourcesFolder: string): WordingOf<'permohonan-wbp'> {
  const words = readWording(resourcesFolder, 'permohonan-wbp')
  const isFamily = loaded.row.trigger === 'family'
  return {
    heading: { sensitivity: facts.shared.confidential, attachments: null, subject: words.subject },
    recipient: recipientOf(facts, [facts.head.post, facts.headOfRegionalOffice]),
    family: isFamily
      ? {
          name: facts.family.name ?? words.unknownFamily,
          relationship: facts.family.relation ?? words.unknownFamily,
          nationalId: null,
          address: words.unknownFamily,
          phone: facts.family.phone,
        }
      : null,
    opening: words.opening,
    body: (isFamily ? words.familyBody : words.body).map((sentence) => fill(sentence, facts.tokens)),
    legalBasis: [],
    consent: words.consent.map((sentence) => fill(sentence, facts.tokens)),
    closing: words.closing,
    thumbprintBox: true,
    witnesses: [
      { name: facts.writer.name, post: facts.writer.post },
      { name: null, post: words.secondWitnessPost },
    ],
  }
}

function doctorLetter(
  loaded: InmateCase,
  facts: LetterFacts,
  resourcesFolder: string,
  isDoctor: boolean,
): WordingOf<'rekomendasi-dokter'> {
  const words = readWording(resourcesFolder, 'rekomendasi-dokter')
  return {
    heading: {
      sensitivity: facts.shared.confidential,
      attachments: words.attachments,
      subject: fill(words.subject, facts.tokens).slice(0, 200),
    },
    recipient: recipientOf(facts, [facts.head.post, facts.headOfRegionalOffice]),
    opening: words.opening,
    legalBasis: legalBasisOf(loaded, facts),
    findings: [],
    diagnoses: [],
    reasons: [],
    recommendation: {
      treatment: words.treatment,
      hospital: null,
      urgency: loaded.facts.emergency === null ? 'planned' : 'emergency',
    },
    body: [],
    closing: words.closing,
    // Where the office names no post, a nurse's draft names no doctor: who signs is the doctor's to say.
    doctor: facts.signerAt('rekomendasi-dokter', 'doctor') ?? {
      post: (isDoctor ? facts.writer.post : null) ?? words.doctorPost,
      actingPrefix: null,
      name: isDoctor ? facts.writer.name : null,
      nip: isDoctor ? facts.writer.employeeNumber : null,
      licenceNumber: null,
    },
    copies: [facts.headOfRegionalOffice, facts.shared.archive],
  }
}

function coveringLetter(
  loaded: InmateCase,
  facts: LetterFacts,
  resourcesFolder: string,
): WordingOf<'surat-pengantar-kalapas'> {
  const words = readWording(resourcesFolder, 'surat-pengantar-kalapas')
  const sent = unitFileOf(loaded.facts).filter(({ letterTemplate }) => letterTemplate !== 'surat-pengantar-kalapas')
  return {
    recipient: recipientOf(facts, [facts.headOfRegionalOffice]),
    opening: fill(words.opening, facts.tokens),
    legalBasis: legalBasisOf(loaded, facts),
    items: sent.map((requirement) => ({
      document: requirement.title,
      quantity: words.quantity,
      note: requirement.confidential === 'health' ? words.confidentialNote : null,
    })),
    closing: words.closing,
    receiver: { post: null, name: null, phone: null },
    copies: words.copies,
  }
}

function minutes(loaded: InmateCase, facts: LetterFacts, resourcesFolder: string): WordingOf<'risalah-sidang-tpp'> {
  const words = readWording(resourcesFolder, 'risalah-sidang-tpp')
  const post = facts.writer.post ?? words.secretaryPost
  return {
    sessionDate: facts.today,
    startTime: words.startTime,
    endTime: null,
    sessionPlace: fill(words.sessionPlace, facts.tokens).slice(0, 200),
    agenda: words.agenda.map((sentence) => fill(sentence, facts.tokens)),
    opening: null,
    legalBasis: legalBasisOf(loaded, facts),
    members: [{ name: facts.writer.name, post, role: words.secretaryRole, present: true }],
    discussion: [],
    decision: { outcome: 'approved', text: words.decision.map((sentence) => fill(sentence, facts.tokens)) },
    closing: null,
    chair: facts.signerAt('risalah-sidang-tpp', 'chair') ?? {
      post: words.chairPost,
      actingPrefix: null,
      name: null,
      nip: null,
      licenceNumber: null,
    },
    secretary: facts.signerAt('risalah-sidang-tpp', 'secretary') ?? {
      post: words.secretaryPost,
      actingPrefix: null,
      name: facts.writer.name,
      nip: facts.writer.employeeNumber,
      licenceNumber: null,
    },
  }
}

function emergencyReport(
  loaded: InmateCase,
  facts: LetterFacts,
  resourcesFolder: string,
): WordingOf<'laporan-gawat-darurat'> {
  const words = readWording(resourcesFolder, 'laporan-gawat-darurat')
  const skipped = loaded.facts.events.findLast((event) => event.kind === 'session-skipped')
  const reason = loaded.facts.emergency?.reason
  return {
    heading: {
      sensitivity: facts.shared.confidential,
      attachments: null,
      subject: fill(words.subject, facts.tokens).slice(0, 200),
    },
    recipient: { post: facts.head.post, through: [], place: words.recipientPlace },
    opening: words.opening,
    occurredOn: skipped === undefined ? facts.today : toCalendarDate(skipped.at, facts.zone),
    occurredAt: null,
    condition: [],
    actions: [],
    reasons: reason === undefined ? [] : [fill(words.reason, { ...facts.tokens, alasan: reason })],
    present: [],
    legalBasis: legalBasisOf(loaded, facts),
    closing: words.closing,
    reporter: facts.signerAt('laporan-gawat-darurat', 'reporter') ?? writerAs(words.reporterPost, facts),
    copies: [
      facts.signerAt('risalah-sidang-tpp', 'chair')?.post ?? words.teamPost,
      facts.headOfRegionalOffice,
      facts.shared.archive,
    ],
  }
}

function resultReceipt(
  loaded: InmateCase,
  facts: LetterFacts,
  resourcesFolder: string,
): WordingOf<'tanda-terima-hasil'> {
  const words = readWording(resourcesFolder, 'tanda-terima-hasil')
  const back = loaded.facts.standard.lettersBack[0]
  const { applicant_name: name, applicant_relation: relationship } = loaded.row
  return {
    receiver: name === null ? { name: facts.inmate.name, relationship: null } : { name, relationship },
    handedOverOn: facts.today,
    opening: words.opening,
    items: [
      {
        document: fill(words.document, { ...facts.tokens, 'surat-jawaban': back?.title ?? facts.answer.outcome }),
        quantity: words.quantity,
      },
    ],
    explanation: words.explanation,
    closing: words.closing,
    thumbprintBox: true,
    witnesses: [{ name: null, post: words.secondWitnessPost }],
    deliverer: facts.signerAt('tanda-terima-hasil', 'deliverer') ?? writerAs(words.delivererPost, facts),
  }
}

/** Whoever writes it signs it, under a post of the office's own where his account names none. */
function writerAs(post: string, { writer }: LetterFacts) {
  return {
    post: writer.post ?? post,
    actingPrefix: null,
    name: writer.name,
    nip: writer.employeeNumber,
    licenceNumber: null,
  }
}

/** A letter as far as the records can write it. */
export function defaultLetter(
  template: RecommendationTemplate,
  loaded: InmateCase,
  facts: LetterFacts,
  options: { readonly resourcesFolder: string; readonly isDoctor: boolean },
): RecommendationLetter {
  const { resourcesFolder, isDoctor } = options
  switch (template) {
    case 'permohonan-wbp':
      return { template, wording: application(loaded, facts, resourcesFolder) }
    case 'rekomendasi-dokter':
      return { template, wording: doctorLetter(loaded, facts, resourcesFolder, isDoctor) }
    case 'surat-pengantar-kalapas':
      return { template, wording: coveringLetter(loaded, facts, resourcesFolder) }
    case 'risalah-sidang-tpp':
      return { template, wording: minutes(loaded, facts, resourcesFolder) }
    case 'laporan-gawat-darurat':
      return { template, wording: emergencyReport(loaded, facts, resourcesFolder) }
    case 'tanda-terima-hasil':
      return { template, wording: resultReceipt(loaded, facts, resourcesFolder) }
  }
}

/** Klasifikasi that the office usually gives the letter. */
export function defaultClassification(
  template: RecommendationTemplate,
  facts: LetterFacts,
  resourcesFolder: string,
): string {
  return template === 'risalah-sidang-tpp'
    ? readWording(resourcesFolder, 'risalah-sidang-tpp').classification
    : facts.shared.classification
}
