import { z } from 'zod'
import {
  type LabTerms,
  labTermsSchema,
  labTestListSchema,
} from '#shared/features/lab-requests/lab-requests.contract.ts'
import { labTermsKey } from '#shared/features/lab-requests/lab-requests.history.ts'
import type { CoreServices } from '../../core/context.ts'
import { readResource } from '../../core/resources.ts'
import { readSetting } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'

interface Looking {
  readonly db: Reader
  readonly services: Pick<CoreServices, 'resourcesFolder'>
}

/** As the office has set them, else the usual ones. */
export async function labTermsOf({ db, services }: Looking): Promise<LabTerms> {
  const known = await readSetting<unknown>(db, labTermsKey)
  return known === undefined ? listIn(services.resourcesFolder).usualTerms : labTermsSchema.parse(known)
}

const listIn = (folder: string) => readResource(folder, 'reference-data/lab-tests.json', labTestListSchema)

export const labTestsIn = (folder: string) => listIn(folder).tests

const text = z.string().min(1)

const wordingSchema = z.strictObject({
  title: text,
  numberLine: text,
  addressee: text,
  opening: text,
  closing: text,
  labels: z.strictObject({
    name: text,
    register: text,
    nationalId: text,
    jkn: text,
    birth: text,
    sex: text,
    priority: text,
    requested: text,
    specimen: text,
    specimenTaken: text,
  }),
  priorities: z.strictObject({ routine: text, urgent: text, stat: text }),
  sexes: z.strictObject({ male: text, female: text }),
  unknown: text,
  tests: text,
  question: text,
  takenBy: text,
  signature: z.strictObject({ left: text, right: text }),
  result: z.strictObject({ heading: text, line: text, scan: text }),
})

/** The words of the letter, and those with which a result is filed. */
export const labWordingIn = (folder: string) =>
  readResource(folder, 'letters/wording/permintaan-lab.json', wordingSchema)
