import { z } from 'zod'
import { refusalKinds, sourceKinds } from '#shared/features/assessments/assessments.contract.ts'
import type { CoreServices } from '../../core/context.ts'
import { readResource } from '../../core/resources.ts'

const text = z.string().min(1)
const table = <Count extends number>(columns: Count) =>
  z.strictObject({ title: text, head: z.array(text).length(columns), empty: text })

/** The office's own sentences: data that anyone can correct. */
const wordingSchema = z.strictObject({
  ...{ secret: text, concept: text, title: text, classification: text, opening: text },
  ...{ unknown: text, unnamed: text, notYet: text, closing: text, footer: text },
  ...{ assessorPost: text, headPost: text },
  sexes: z.strictObject({ male: text, female: text }),
  identityTitle: text,
  identity: z.strictObject({
    ...{ name: text, aliases: text, register: text, status: text, nationalId: text, birth: text, sex: text },
    ...{ room: text, client: text, clientText: text, clientNumber: text },
  }),
  factsTitle: text,
  facts: z.strictObject({
    ...{ number: text, kind: text, opened: text, consent: text, frozen: text, assessor: text, filed: text },
  }),
  /** Where the person said no: what it means for the results. */
  refusals: z.record(z.enum(refusalKinds), text),
  instruments: table(4).extend({ version: text, shipped: text, unsigned: text, signed: text, withdrawn: text }),
  sources: table(4).extend({ kinds: z.record(z.enum(sourceKinds), text) }),
  form: z.strictObject({
    ...{ title: text, frozen: text, open: text, filling: text },
    sums: table(4).extend({ total: text }),
    score: z.strictObject({
      ...{ result: text, head: z.array(text).length(4), range: text, reached: text, counted: text, decided: text },
    }),
    override: z.strictObject({
      ...{
        confirmed: text,
        proposed: text,
        proposer: text,
        reason: text,
        settler: text,
        settlerReason: text,
        by: text,
      },
    }),
    items: table(4),
    ticks: table(2),
    changes: table(4).extend({ because: text }),
  }),
  comparison: z.strictObject({
    ...{ title: text, empty: text, intro: text, otherVersion: text },
    scores: table(4).extend({ side: text, none: text }),
    differences: table(4).extend({ unasked: text, unexplained: text, because: text }),
  }),
  earlier: table(4).extend({ version: text, result: text }),
  parts: z.strictObject({ strengths: text, wishes: text, analysis: text, recommendation: text, empty: text }),
})

export type ReportWording = z.infer<typeof wordingSchema>

export const reportWordingIn = ({ resourcesFolder }: Pick<CoreServices, 'resourcesFolder'>): ReportWording =>
  readResource(resourcesFolder, 'letters/wording/laporan-asesmen.json', wordingSchema)

const numbers = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 6 })

export const writtenNumber = (value: number): string => numbers.format(value)
