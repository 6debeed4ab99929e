import type { Client } from '#tests/harness/client.ts'

type Recording = Parameters<Client['medicalRecords']['record']>[0]
export type Content = Recording['content']

/** A visit that says nothing yet. */
export const blankContent: Content = {
  subjective: null,
  objective: null,
  assessment: null,
  plan: null,
  measurements: [],
  diagnoses: [],
  procedures: [],
  followUp: null,
  confidentiality: 'normal',
}

/** An ordinary visit, as the form sends it. */
export function visitOf(
  inmateId: string,
  change: Partial<Omit<Recording, 'content'>> = {},
  content: Partial<Content> = {},
) {
  return {
    inmateId,
    kind: 'visit',
    caredAt: null,
    lateReason: null,
    instructedBy: null,
    answers: null,
    isFinished: true,
    ...change,
    content: {
      ...blankContent,
      subjective: 'Batuk berdahak sejak tiga hari',
      assessment: 'ISPA tanpa sesak',
      plan: 'Istirahat, minum hangat',
      diagnoses: [{ code: 'J06.9', display: 'Infeksi saluran napas atas akut', rank: 'primary' }],
      ...content,
    },
  } satisfies Recording
}

/** What the reason of a refusal says. */
export const refused = (reason: string, details: Readonly<Record<string, unknown>> = {}) => ({
  code: 'refused',
  details: { reason, ...details },
})
