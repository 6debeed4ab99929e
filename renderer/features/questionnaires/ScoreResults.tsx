import { Text } from '@mantine/core'
import type { Reason, ScoreResult } from '#shared/features/questionnaires/scores.rules.ts'
import { formatNumber } from '../../format/numbers.ts'
import { valueText } from './answer-text.ts'
import { BandBadge } from './BandBadge.tsx'
import classes from './Questionnaires.module.css'
import { questionnaireMessages as words } from './questionnaires.messages.ts'

/** Every score with what it means; "Mengapa?" lists the answers that led there. */
export function ScoreResults({ scores }: { readonly scores: readonly ScoreResult[] }) {
  return (
    <div className={classes.scores}>
      {conclusionsFirst(scores).map((score) => (
        <div key={score.id} className={classes.score}>
          <div className={classes.scoreHead}>
            <strong>{score.title}</strong>
            {score.kind !== 'rule' && <span>{formatNumber(score.value)}</span>}
            {score.band && <BandBadge severity={score.band.severity} label={score.band.label} />}
          </div>
          {score.band && <Text size="sm">{score.band.meaning}</Text>}
          <details>
            <summary className={classes.why}>{words.why}</summary>
            {score.because.length === 0 ? (
              <Text size="sm">{words.nothingCounted}</Text>
            ) : (
              <ul className={classes.reasons}>
                {score.because.map((reason) => (
                  <li key={JSON.stringify(reason)}>{reasonText(reason)}</li>
                ))}
              </ul>
            )}
          </details>
        </div>
      ))}
    </div>
  )
}

/** What means something stands before the numbers that it rests on. */
const conclusionsFirst = (scores: readonly ScoreResult[]) => [
  ...scores.filter(({ band }) => band !== null),
  ...scores.filter(({ band }) => band === null),
]

function reasonText(reason: Reason): string {
  if (reason.kind === 'parameter') return words.reasonItem(reason.title, reason.value)
  if (reason.kind === 'score') {
    const value = formatNumber(reason.value)
    if (reason.operator === null || reason.bound === null) return words.reasonScore(reason.title, value)
    return words.reasonBound(reason.title, value, reason.operator, formatNumber(reason.bound))
  }
  const label = words.label(reason.prefix, reason.text)
  const answer = reason.answer.length === 0 ? words.unanswered : reason.answer.map(valueText).join(', ')
  if (reason.points === null) return words.reasonItem(label, answer)
  return words.reasonPoints(label, answer, formatNumber(reason.points))
}
