import { v4 as newId } from 'uuid'
import { type Answer, type AnswerFile, answerFileSchema, answerPath } from '#shared/features/exchange/answer-file.ts'
import type { KeyCard } from '#shared/features/exchange/key-card.ts'
import type { RequestFile } from '#shared/features/exchange/request-file.ts'
import { letterMessages as words } from '../letters.messages.ts'

/** One answer as it is being typed. */
export interface AnswerDraft {
  readonly id: string
  readonly kind: Answer['kind']
  readonly on: string
  readonly remarks: string
  readonly receivedBy: string
  readonly to: string
  readonly outcome: string
  readonly missing: Readonly<Record<string, { readonly isMissing: boolean; readonly why: string }>>
  readonly hasLetter: boolean
  readonly letterNumber: string
  readonly letterDate: string
  readonly letterFile: File | null
}

export const newAnswer = (today: string): AnswerDraft => ({
  id: newId(),
  kind: 'received',
  on: today,
  remarks: '',
  receivedBy: '',
  to: '',
  outcome: '',
  missing: {},
  hasLetter: false,
  letterNumber: '',
  letterDate: today,
  letterFile: null,
})

export const needsLetter = ({ kind, hasLetter }: AnswerDraft): boolean =>
  kind === 'forwarded' || kind === 'decided' || (kind === 'returned' && hasLetter)

export async function isPdf(file: Blob): Promise<boolean> {
  return (await file.slice(0, 5).text()) === '%PDF-'
}

const isBlank = (text: string): boolean => text.trim() === ''

/** What a person still has to fill in. */
export async function faultsOf(draft: AnswerDraft, number: number): Promise<readonly string[]> {
  const missing = (isMissing: boolean, field: string): readonly string[] =>
    isMissing ? [words.missingField(number, field)] : []
  const isNothingMissing = !Object.values(draft.missing).some(({ isMissing }) => isMissing)
  return [
    ...missing(isBlank(draft.on), words.on),
    ...missing(draft.kind === 'returned' && isNothingMissing && isBlank(draft.remarks), words.missing),
    ...missing(draft.kind === 'forwarded' && isBlank(draft.to), words.to),
    ...missing(draft.kind === 'decided' && draft.outcome === '', words.outcome),
    ...missing(needsLetter(draft) && isBlank(draft.letterNumber), words.letterNumber),
    ...missing(needsLetter(draft) && isBlank(draft.letterDate), words.letterDate),
    ...missing(draft.kind === 'decided' && draft.letterFile === null, words.letterFile),
    ...(needsLetter(draft) && draft.letterFile && !(await isPdf(draft.letterFile)) ? [words.notPdf(number)] : []),
  ]
}

const letterPath = (number: number): string => `data/surat-jawaban-${number}.pdf`

function answerOf(draft: AnswerDraft, number: number): unknown {
  const letter = needsLetter(draft)
    ? {
        number: draft.letterNumber,
        date: draft.letterDate,
        path: draft.letterFile === null ? null : letterPath(number),
      }
    : null
  const textOrNull = (text: string): string | null => (isBlank(text) ? null : text)
  const common = { id: draft.id, number, on: draft.on, remarks: textOrNull(draft.remarks) }
  switch (draft.kind) {
    case 'received':
      return { kind: 'received', ...common, receivedBy: textOrNull(draft.receivedBy) }
    case 'returned': {
      const missing = Object.entries(draft.missing)
        .filter(([, { isMissing }]) => isMissing)
        .map(([requirement, { why }]) => ({ requirement, why: textOrNull(why) }))
      return { kind: 'returned', ...common, missing, letter }
    }
    case 'forwarded':
      return { kind: 'forwarded', ...common, to: draft.to, letter }
    case 'decided':
      return { kind: 'decided', ...common, outcome: draft.outcome, letter }
    default:
      return draft.kind satisfies never
  }
}

interface AnswerFacts {
  readonly request: RequestFile
  readonly bundleSha256: string
  readonly card: KeyCard
  readonly madeAt: string
  /** Number of the first answer. */
  readonly first: number
  readonly drafts: readonly AnswerDraft[]
}

/** The answer file and what goes into its bag; null when something in it is not in a form that the other side reads. */
export function answerContents({ request, bundleSha256, card, madeAt, first, drafts }: AnswerFacts) {
  const found = answerFileSchema.safeParse({
    format: 'lentera-jawaban',
    version: 1,
    training: request.training,
    madeAt,
    sender: { ...card.owner, minisign: card.minisign },
    about: {
      bundleName: request.bundle.name,
      bundleSha256,
      serviceId: request.service.id,
      caseNumber: request.case.number,
      unitName: request.unit.name,
    },
    answers: drafts.map((draft, index) => answerOf(draft, first + index)),
  } satisfies Record<keyof AnswerFile, unknown>)
  if (!found.success) return null
  const letters = drafts.flatMap((draft, index) =>
    needsLetter(draft) && draft.letterFile ? [{ path: letterPath(first + index), blob: draft.letterFile as Blob }] : [],
  )
  return {
    file: found.data,
    contents: [{ path: answerPath, blob: new Blob([`${JSON.stringify(found.data, null, 2)}\n`]) }, ...letters],
  }
}
