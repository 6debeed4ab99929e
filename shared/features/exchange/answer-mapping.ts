import { z } from 'zod'
import { slugSchema } from '../service-cases/service-standard.ts'

const effectSchema = z.strictObject({
  kind: z.enum(['received', 'returned', 'forwarded', 'decided']),
  from: z.enum(['kanwil', 'ditjenpas']),
  /** Whoever has it was handed it, even where nobody here wrote that down. */
  impliesHandOver: z.boolean(),
  /** Step of the other office that has been taken with it; left out where the case's version of the service does not know it. */
  step: slugSchema.nullable(),
  /** What the letter that comes along is kept as: a requirement, or a letter back. */
  paper: slugSchema.nullable(),
  command: z.enum(['return-for-correction', 'record-answer']).nullable(),
})

/** What answers of other offices mean for the cases of one service: a file of resources/answers. */
export const answerMappingSchema = z.strictObject({
  serviceId: slugSchema,
  /** Working days after handing over within which the receiver is expected to say that he has it. */
  acknowledgementDays: z.int().min(1).max(60),
  /** Reason of a return whose sender gave none. */
  returnedWithoutWords: z.string().trim().min(1),
  effects: z.array(effectSchema).min(1),
})

export type AnswerMapping = z.infer<typeof answerMappingSchema>
