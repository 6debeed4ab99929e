import { type Answer, type AnswerFile, answerFileSchema } from './answer-file.ts'

/** Text that claims to be `data/jawaban.json`; null when it is not in the agreed form. */
export function parseAnswerFile(text: string): AnswerFile | null {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return null
  }
  const parsed = answerFileSchema.safeParse(content)
  return parsed.success && isOrdered(parsed.data.answers) ? parsed.data : null
}

/** Numbers rise, and no answer stands in a file twice. */
function isOrdered(answers: readonly Answer[]): boolean {
  const ids = new Set(answers.map((answer) => answer.id))
  return (
    ids.size === answers.length &&
    answers.every((answer, index) => index === 0 || answer.number > (answers[index - 1]?.number ?? 0))
  )
}

/** Number, date and copy of the letter that an answer came with; null where there was none. */
export const letterOf = (answer: Answer) => (answer.kind === 'received' ? null : answer.letter)

/** Paths of the letters that must lie in the bag, each once. */
export function letterPaths({ answers }: AnswerFile): readonly string[] {
  const paths = answers.map((answer) => letterOf(answer)?.path ?? null).filter((path) => path !== null)
  return [...new Set(paths)]
}

/** Whether two answers say the same, word for word; an id that says something else the second time is a forgery or a fault. */
export function saysTheSame(left: Answer, right: Answer): boolean {
  return JSON.stringify(answerInOrder(left)) === JSON.stringify(answerInOrder(right))
}

/** A letter may lie under another name in another file; what it is called and dated may not change. */
function answerInOrder(answer: Answer): unknown {
  const letter = letterOf(answer)
  return Object.entries({ ...answer, letter: letter && [letter.number, letter.date] }).toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  )
}
