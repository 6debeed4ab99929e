import { inGroups } from '#shared/features/exchange/bundle-names.rules.ts'
import { type LetterInput, letterInputSchemas } from '#shared/features/letters/letter-inputs.rules.ts'
import type { CoreServices } from '../../core/context.ts'
import { findFile } from '../../database/foundation.repository.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { type BundleFacts, type SealMarks, writtenTime } from './bundle-facts.ts'
import { type CollectedFile, sha256Of } from './collect-papers.ts'
import { countPages } from './count-pages.ts'

/** The first sheet: what the bundle holds, with fingerprints, and how to check it by hand. It lists everything but itself. */
function coverInput(
  facts: BundleFacts,
  marks: SealMarks,
  files: readonly CollectedFile[],
): LetterInput<'lembar-pengantar'> {
  const { profile, facility } = facts
  const letter = facts.subject.letterFacts
  const tokens = {
    ...facts.tokens,
    'nomor-kunci': inGroups(marks.keyId).join(' '),
    // In two lines: in one it would run over the edge of the paper.
    'kunci-umum': (marks.publicKey.match(/.{1,28}/g) ?? []).join('\n'),
  }
  const notice = facts.training ? profile.training.notice : null
  return letterInputSchemas['lembar-pengantar'].parse({
    letterhead: letter.letterhead,
    place: letter.place,
    caseNumber: facts.name,
    unitName: facility.name,
    recipients: facts.recipients,
    sealedAt: writtenTime(facts.sealedAt, facility),
    opening: [notice, fill(profile.cover.opening, tokens)].filter((part) => part !== null).join('\n'),
    papers: files.map(({ title, path, pages, sha256 }) => ({ title, fileName: path, pages, sha256 })),
    logHead: {
      number: marks.logHead.number,
      hash: marks.logHead.hash,
      at: writtenTime(marks.logHead.at, facility),
    },
    publicKeyFingerprint: fill(profile.cover.keyLine, tokens),
    instructions: profile.cover.instructions.map((line) => fill(line, tokens)),
    preparedBy: {
      post: letter.writer.post ?? profile.cover.preparerPost,
      actingPrefix: null,
      name: facts.sealedBy,
      nip: letter.writer.employeeNumber,
      licenceNumber: null,
    },
    footer: { subject: facts.name, registerNumber: null, copyLabel: notice, printedLine: null },
  })
}

/** @throws Failure letter-character-missing, file-damaged */
export async function coverSheet(
  services: CoreServices,
  facts: BundleFacts,
  marks: SealMarks,
  files: readonly CollectedFile[],
): Promise<CollectedFile> {
  const { reader } = services.installation.open.database
  const logo = facts.facility.logoFileId === null ? undefined : await findFile(reader, facts.facility.logoFileId)
  const bytes = await compiled(() =>
    services.letters.render({
      template: 'lembar-pengantar',
      input: coverInput(facts, marks, files),
      paper: 'A4',
      draft: false,
      letterhead: 'printed',
      date: facts.subject.letterFacts.today,
      ...(logo ? { logo: services.files.get(logo.storage_name) } : {}),
    }),
  )
  const { fileName, title } = facts.profile.cover
  return {
    path: `data/${fileName}`,
    title,
    kind: 'cover',
    mediaType: 'application/pdf',
    size: bytes.length,
    sha256: sha256Of(bytes),
    pages: countPages(bytes),
    content: { bytes },
  }
}
