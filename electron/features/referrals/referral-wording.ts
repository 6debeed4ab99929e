import { z } from 'zod'
import { readResource } from '../../core/resources.ts'

const text = z.string().min(1)
const signature = z.strictObject({ left: text.nullable(), right: text })

const sheet = z.strictObject({ title: text, opening: text, closing: text.nullable(), signature })

const schema = z.strictObject({
  noneKnown: text,
  unknown: text,
  result: z.strictObject({ heading: text, treatment: text, advice: text, followUp: text, scan: text }),
  numberLine: text,
  copies: z.tuple([text, text]),
  paths: z.strictObject({ 'gawat-darurat': text, terencana: text }),
  priorities: z.strictObject({ routine: text, urgent: text, stat: text }),
  sexes: z.strictObject({ male: text, female: text }),
  labels: z.strictObject({
    name: text,
    register: text,
    nationalId: text,
    jkn: text,
    birth: text,
    sex: text,
    address: text,
    hospital: text,
    clinic: text,
    path: text,
    priority: text,
    payer: text,
    planned: text,
    referred: text,
    permission: text,
    officers: text,
    vehicle: text,
    departs: text,
    room: text,
  }),
  sections: z.strictObject({
    reason: text,
    complaint: text,
    examination: text,
    vitalSigns: text,
    diagnoses: text,
    treatment: text,
    allergies: text,
  }),
  permitted: text,
  waiting: text,
  addressee: text,
  letter: sheet,
  escort: sheet,
  family: sheet.extend({ addressee: text, explanation: text }),
  slip: sheet.extend({
    sections: z.array(z.strictObject({ title: text, lines: z.int().min(1).max(12) })).min(1),
    /** Written in by the hospital. */
    date: text,
    doctor: text,
  }),
  sip: text,
})

export type ReferralWording = z.infer<typeof schema>

const known = new Map<string, ReferralWording>()

/** The words of the sheets, and those with which a hospital's answer is filed. */
export function referralWordingIn(resourcesFolder: string): ReferralWording {
  const found =
    known.get(resourcesFolder) ?? readResource(resourcesFolder, 'letters/wording/lembar-rujukan.json', schema)
  known.set(resourcesFolder, found)
  return found
}
