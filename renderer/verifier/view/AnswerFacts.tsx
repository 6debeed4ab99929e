import { formatLongDate } from '#renderer/format/dates.ts'
import type { Answer, AnswerFile } from '#shared/features/exchange/answer-file.ts'
import { letterMessages } from '../letters.messages.ts'
import { verifierMessages as words } from '../verifier.messages.ts'
import { serviceOf } from './services.ts'

/** An answer file as it was written: what the other office says to a bundle. */
export function AnswerFacts({ answer }: { readonly answer: AnswerFile }) {
  return (
    <section className="panel">
      <h2>{words.answersOf(answer.about.bundleName)}</h2>
      <p>
        {words.sentFrom} {answer.sender.name} ({answer.sender.person}, {answer.sender.post})
      </p>
      {answer.answers.map((one) => (
        <div key={one.id} className="stack">
          <h3>
            {one.number}. {letterMessages.kinds[one.kind]}, {formatLongDate(one.on)}
          </h3>
          {detailsOf(one, answer.about.serviceId).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      ))}
    </section>
  )
}

function detailsOf(answer: Answer, serviceId: string): readonly string[] {
  const service = serviceOf(serviceId)
  const titleOf = (list: readonly { readonly id: string; readonly title: string }[] | undefined, id: string): string =>
    list?.find((item) => item.id === id)?.title ?? id
  const letter =
    'letter' in answer && answer.letter
      ? [words.letterOf(answer.letter.number, formatLongDate(answer.letter.date))]
      : []
  const remarks = answer.remarks === null ? [] : [answer.remarks]
  switch (answer.kind) {
    case 'received':
      return [...(answer.receivedBy === null ? [] : [answer.receivedBy]), ...remarks]
    case 'returned': {
      const missing = answer.missing.map(({ requirement, why }) =>
        [titleOf(service?.requirements, requirement), why].filter(Boolean).join(': '),
      )
      return [...missing, ...letter, ...remarks]
    }
    case 'forwarded':
      return [answer.to, ...letter, ...remarks]
    case 'decided':
      return [titleOf(service?.answers, answer.outcome), ...letter, ...remarks]
    default:
      return answer satisfies never
  }
}
