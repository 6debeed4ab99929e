import { z } from 'zod'
import { readResource } from '../../core/resources.ts'

const text = z.string().min(1)
const texts = z.array(text)

/** The office's own sentences: data that anyone can correct, with {tokens} for what the records know. */
const schemas = {
  'bagian-bersama': z.strictObject({
    logoAltText: text,
    addressLine: text,
    phone: text,
    email: text,
    website: text,
    room: text,
    unknownRegister: text,
    recipientPlace: text,
    headOfRegionalOffice: text,
    archive: text,
    confidential: text,
    classification: text,
    legalStatus: z.record(z.string(), text),
    religion: z.record(z.string(), text),
  }),
  'permohonan-wbp': z.strictObject({
    subject: text,
    opening: text,
    body: texts,
    familyBody: texts,
    consent: texts,
    closing: text,
    secondWitnessPost: text,
    unknownFamily: text,
  }),
  'rekomendasi-dokter': z.strictObject({
    subject: text,
    attachments: text,
    opening: text,
    treatment: text,
    closing: text,
    doctorPost: text,
  }),
  'surat-pengantar-kalapas': z.strictObject({
    opening: text,
    quantity: text,
    confidentialNote: text,
    closing: text,
    copies: texts,
  }),
  'risalah-sidang-tpp': z.strictObject({
    classification: text,
    startTime: text,
    sessionPlace: text,
    agenda: texts,
    decision: texts,
    chairPost: text,
    secretaryPost: text,
    secretaryRole: text,
  }),
  'laporan-gawat-darurat': z.strictObject({
    subject: text,
    opening: text,
    reason: text,
    closing: text,
    recipientPlace: text,
    reporterPost: text,
    teamPost: text,
  }),
  'tanda-terima-hasil': z.strictObject({
    opening: text,
    document: text,
    quantity: text,
    explanation: texts,
    closing: text,
    delivererPost: text,
    secondWitnessPost: text,
    unknownOutcome: text,
  }),
}

type WordingName = keyof typeof schemas
export type Wording<Name extends WordingName> = z.infer<(typeof schemas)[Name]>

export function readWording<Name extends WordingName>(resourcesFolder: string, name: Name): Wording<Name> {
  return readResource(resourcesFolder, `letters/wording/${name}.json`, schemas[name]) as Wording<Name>
}

/** Puts values in place of {tokens}; a token that nobody knows stays visible, so that it is noticed before the letter is issued. */
export function fill(sentence: string, tokens: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{([a-z-]+)\}/g, (whole, name: string) => tokens[name] ?? whole)
}
