import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { clinicIdentifiersSchema } from './clinic-identifiers.rules.ts'
import { correctionWindowSchema } from './correction-window.rules.ts'
import { lateEntrySchema } from './medical-records.rules.ts'

/** What the office has decided about its medical records. */
export const recordSettingsContract = {
  settings: query({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({}),
    output: correctionWindowSchema,
    errors: [],
  }),
  /** Holds at once, also for what was entered before. */
  changeSettings: command({
    permission: 'manage:clinic',
    reads: 'nothing',
    input: correctionWindowSchema,
    output: z.strictObject({}),
    errors: [],
  }),
  /** How many hours after the care an entry of the clinic counts as late and has to say why. */
  lateEntry: query({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({}),
    output: lateEntrySchema,
    errors: [],
  }),
  changeLateEntry: command({
    permission: 'manage:clinic',
    reads: 'nothing',
    input: lateEntrySchema,
    output: z.strictObject({}),
    errors: [],
  }),
  /** What a clinical summary tells of the clinic to other offices. */
  identifiers: query({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({}),
    output: clinicIdentifiersSchema,
    errors: [],
  }),
  /** For summaries made from now on; kept ones stay as they were. */
  changeIdentifiers: command({
    permission: 'manage:clinic',
    reads: 'nothing',
    input: clinicIdentifiersSchema,
    output: z.strictObject({}),
    errors: [],
  }),
}
