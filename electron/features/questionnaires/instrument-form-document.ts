import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import type { OfficeSheetInput } from '#shared/features/letters/office-sheets.rules.ts'
import {
  type AnswerValue,
  type EnableWhen,
  type Instrument,
  type InstrumentItem,
  itemOf,
} from '#shared/features/questionnaires/instrument.ts'
import {
  assessmentQuestionnaires,
  healthQuestionnaires,
  type QuestionnaireBinding,
} from '#shared/features/questionnaires/questionnaire-binding.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { requireReader } from '../../core/require-right.ts'
import { readResource } from '../../core/resources.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { officeOf, officeSheetPdf, type SheetContext } from '../letters/office-sheet.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { knownInstruments } from './known-instruments.ts'

const text = z.string().min(1)
const wordingSchema = z.strictObject({
  name: text,
  register: text,
  day: text,
  officer: text,
  versionLine: text,
  yes: text,
  no: text,
  asked: text,
  all: text,
  any: text,
  answered: text,
  notAnswered: text,
})
type Wording = z.infer<typeof wordingSchema>
type Row = OfficeSheetInput<'formulir-instrumen'>['rows'][number]

const bindings: readonly QuestionnaireBinding[] = [healthQuestionnaires, assessmentQuestionnaires]

/** `GET /files/instrument-forms/<sha-256 of the file>?paper=A4|F4&use=health|assessment`: the questions on paper; nothing about anybody. */
export const instrumentFormDocument: DocumentSource = async ({ services, actor, id, parameters }) => {
  const binding = bindings.find(({ use }) => use === parameters.get('use')) ?? healthQuestionnaires
  const reader = await requireReader({ services, actor }, binding.manage, 'instruments.list')
  const context = { db: services.installation.open.database.reader, services, actor: reader, now: services.clock.now() }
  const known = await knownInstruments(context.db, services, binding.use)
  const found = known.find(({ hash }) => hash === id)
  if (!found) throw new Failure('not-found')
  const words = readResource(services.resourcesFolder, 'letters/wording/formulir-instrumen.json', wordingSchema)
  const body = await blankInstrumentForm(context, found.instrument, {
    head: [words.name, words.register, words.day, words.officer],
    note: fill(words.versionLine, { versi: found.instrument.version }),
    paper: parameters.get('paper'),
  })
  return { body, mediaType: 'application/pdf', fileName: 'isian-kosong.pdf' }
}

/** The questions of any instrument, under lines that are filled in by hand. @throws Failure letter-character-missing */
export async function blankInstrumentForm(
  context: SheetContext,
  instrument: Instrument,
  { head, note, paper }: { readonly head: readonly string[]; readonly note: string; readonly paper: string | null },
): Promise<Uint8Array> {
  const office = await officeOf(context)
  const words = readResource(context.services.resourcesFolder, 'letters/wording/formulir-instrumen.json', wordingSchema)
  return compiled(() =>
    officeSheetPdf(context, office, {
      name: 'formulir-instrumen',
      input: {
        letterhead: office.letterhead,
        title: instrument.title,
        head: [...head],
        notes: [...(instrument.purpose === null ? [] : [instrument.purpose]), note],
        rows: instrument.items
          // What the record knows is not asked on paper either.
          .filter((item) => item.context === null && !isOnlyContext(instrument, item))
          .map((item) => rowOf(instrument, item, words)),
        footer: office.footer(instrument.title),
      },
      paper: paper === 'A4' || paper === 'F4' ? paper : office.paper.paper,
      letterheadMode: office.paper.letterheadMode,
    }),
  )
}

function isOnlyContext({ items }: Instrument, group: InstrumentItem): boolean {
  const inside = items.filter(({ ancestors }) => ancestors.includes(group.linkId))
  return inside.length > 0 && inside.every(({ context }) => context !== null)
}

const kinds: Readonly<Record<InstrumentItem['type'], Row['kind']>> = {
  group: 'group',
  display: 'note',
  boolean: 'choice',
  choice: 'choice',
  integer: 'blank',
  decimal: 'blank',
  date: 'blank',
  string: 'text',
  text: 'text',
}

function rowOf(instrument: Instrument, item: InstrumentItem, words: Wording): Row {
  const conditions = item.enableWhen.map((when) => conditionOf(instrument, when, words))
  return {
    kind: kinds[item.type],
    mark: item.prefix,
    text: item.text,
    condition:
      conditions.length === 0
        ? null
        : fill(words.asked, { syarat: conditions.join(item.enableBehavior === 'any' ? words.any : words.all) }),
    options: item.type === 'boolean' ? [words.yes, words.no] : item.options.map(({ display }) => display),
    unit: item.unit,
  }
}

function conditionOf(instrument: Instrument, { question, operator, answer }: EnableWhen, words: Wording): string {
  const asked = itemOf(instrument, question)
  const name = asked?.prefix ?? asked?.text ?? question
  if (operator === 'exists') return `${name} ${answer === true ? words.answered : words.notAnswered}`
  return `${name} ${operator} ${answerWords(asked, answer, words)}`
}

function answerWords(item: InstrumentItem | undefined, answer: AnswerValue, words: Wording): string {
  if (typeof answer === 'boolean') return answer ? words.yes : words.no
  return item?.options.find(({ code }) => code === answer)?.display ?? String(answer)
}
