import { z } from 'zod'
import type { Instrument } from '#shared/features/questionnaires/instrument.ts'
import { type ParameterValues, parametersFor } from '#shared/features/questionnaires/scores.rules.ts'
import type { Reader } from '../../database/reader.ts'
import { type InstrumentParameterRow, listParameters } from './instruments.repository.ts'

const valueSchema = z.union([z.string(), z.number()])

export const valueOfRow = ({ value }: Pick<InstrumentParameterRow, 'value'>): string | number =>
  valueSchema.parse(JSON.parse(value))

/** The newest value of each parameter of an instrument. */
export function newestByParameter(
  rows: readonly InstrumentParameterRow[],
  url: string,
): ReadonlyMap<string, InstrumentParameterRow> {
  const newest = new Map<string, InstrumentParameterRow>()
  for (const row of rows) if (row.url === url && !newest.has(row.parameter)) newest.set(row.parameter, row)
  return newest
}

/** The cut-offs that hold now: what the office set, as far as this version allows it, else the defaults. */
export async function parametersInForce(db: Reader, use: string, instrument: Instrument): Promise<ParameterValues> {
  const newest = newestByParameter(await listParameters(db, use), instrument.url)
  return parametersFor(instrument, Object.fromEntries([...newest].map(([id, row]) => [id, valueOfRow(row)])))
}
