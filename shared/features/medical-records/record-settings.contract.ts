import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { correctionWindowSchema } from './correction-window.rules.ts'

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
    permission: 'change:services',
    reads: 'nothing',
    input: correctionWindowSchema,
    output: z.strictObject({}),
    errors: [],
  }),
}
