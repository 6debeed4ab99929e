import { Failure } from '#shared/contract/failure.ts'
import type { ArrivalChecks, BodyRegions } from '#shared/features/arrivals/arrival-checks.ts'
import type { BodyMark } from '#shared/features/arrivals/arrivals.contract.ts'
import {
  type Answers,
  type AnswerValue,
  type Instrument,
  type InstrumentItem,
  isQuestion,
} from '#shared/features/questionnaires/instrument.ts'
import { answersIn } from '#shared/features/questionnaires/questionnaire-response.ts'
import { readInstrument } from '#shared/features/questionnaires/read-instrument.ts'
import type { Reader } from '../../database/reader.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { findSnapshot } from '../questionnaires/instruments.repository.ts'
import { type ArrivalWording, written } from './arrival-wording.ts'

export interface Answered {
  readonly instrument: Instrument
  readonly answers: Answers
}

/** A response with the version of the instrument that it was given to. @throws Failure not-found */
export async function answeredIn(
  db: Reader,
  response: { readonly snapshot: string; readonly answers: string },
): Promise<Answered> {
  const snapshot = await findSnapshot(db, response.snapshot)
  const instrument = snapshot ? readInstrument(snapshot.content).instrument : null
  if (!instrument) throw new Failure('not-found')
  return { instrument, answers: answersIn(JSON.parse(response.answers)) }
}

/** The answers under the questions of the version they were given to, group by group; without the questions left out. */
export function findingsOf(
  { instrument, answers }: Answered,
  { groups }: Pick<ArrivalChecks['minutes'], 'groups'>,
  words: ArrivalWording,
  leftOut: ReadonlySet<string> = new Set(),
) {
  return groups.flatMap((group) => {
    const rows = instrument.items
      .filter(
        (item) =>
          isQuestion(item) &&
          item.ancestors.includes(group) &&
          (answers[item.linkId] ?? []).length > 0 &&
          !leftOut.has(item.linkId),
      )
      .map((item) => ({ label: item.text, text: answerOf(item, answers, words) }))
    const title = instrument.items.find(({ linkId }) => linkId === group)?.text
    return title === undefined || rows.length === 0 ? [] : [{ title, rows }]
  })
}

/** What was answered to one question, as a sheet says it. */
const answerOf = (item: InstrumentItem, answers: Answers, words: ArrivalWording): string =>
  (answers[item.linkId] ?? []).map((value) => answerText(item, value, words)).join(', ')

const numbers = new Intl.NumberFormat('id-ID')

function answerText(item: InstrumentItem, value: AnswerValue, { yes, no }: ArrivalWording): string {
  if (typeof value === 'boolean') return value ? yes : no
  if (typeof value === 'number') return [numbers.format(value), item.unit].filter(Boolean).join(' ')
  if (item.type === 'date') return written(value)
  return item.options.find(({ code }) => code === value)?.display ?? value
}

/** One mark on the body as a line. */
export const markLine = (
  { region, kind, note }: BodyMark,
  position: number,
  { regions }: Pick<BodyRegions, 'regions'>,
  { minutes: words }: ArrivalWording,
): string =>
  fill(words.mark, {
    nomor: String(position),
    bagian: regions.find(({ id }) => id === region)?.label ?? region,
    jenis: words.kinds[kind],
    keterangan: note === null ? '' : `, ${note}`,
  })
