import { z } from 'zod'
import { type Instrument, instrumentOf } from './instrument.ts'
import { faultAt, type InstrumentFault } from './instrument-faults.ts'
import { questionnaireFaults } from './questionnaire-faults.rules.ts'
import { questionnaireFileSchema } from './questionnaire-file.ts'

/** Longest file that an office may bring in, in characters. */
export const longestInstrument = 400_000

/** Deeper than any form on paper; a file that nests without end is refused before anything walks it. */
const deepest = 40

type Reading = { readonly instrument: Instrument; readonly faults: readonly [] } | Refused

interface Refused {
  readonly instrument: null
  readonly faults: readonly InstrumentFault[]
}

/** More than anybody reads; a file that is not meant for Lentera at all has thousands. */
const mostFaults = 100

const refused = (faults: readonly InstrumentFault[]): Refused => ({
  instrument: null,
  faults: faults.slice(0, mostFaults),
})

/** Reads the text of an instrument file; either the instrument, or everything that is wrong with it. Never throws. */
export function readInstrument(text: string): Reading {
  const json = parsed(text)
  if (json === null || depthOf(json, 0) > deepest) return refused([faultAt('not-json', '')])
  const file = questionnaireFileSchema.safeParse(json)
  if (!file.success) return refused(schemaFaults(file.error))
  try {
    const instrument = instrumentOf(file.data)
    const faults = questionnaireFaults(instrument)
    return faults.length > 0 ? refused(faults) : { instrument, faults: [] }
  } catch (error) {
    if (error instanceof z.ZodError) return refused(schemaFaults(error))
    throw error
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function depthOf(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null || depth > deepest) return depth
  return Object.values(value).reduce<number>((most, part) => Math.max(most, depthOf(part, depth + 1)), depth)
}

function schemaFaults({ issues }: z.ZodError): readonly InstrumentFault[] {
  return issues.map((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
    return faultAt('outside-subset', pathText([...issue.path, ...keys]))
  })
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : `${text}${text === '' ? '' : '.'}${String(part)}`),
    '',
  )
}
