import { Button, Textarea, UnstyledButton } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { surveyMarks } from '#shared/features/satisfaction/survey-index.rules.ts'
import classes from './Kiosk.module.css'
import { KioskFace } from './KioskFace.tsx'
import { kioskMessages as words } from './kiosk.messages.ts'
import { type KioskAnswers, type KioskStep, withFact, withMark, withOwn } from './kiosk-steps.ts'
import { useKioskKeys } from './use-kiosk-keys.ts'

interface KioskQuestionProps {
  readonly step: KioskStep
  readonly answers: KioskAnswers
  readonly isBusy: boolean
  /** Going on sends. */
  readonly isLast: boolean
  readonly onAnswer: (answers: KioskAnswers) => void
  readonly onBack: () => void
}

interface Choice {
  readonly label: string
  readonly mark: 1 | 2 | 3 | 4 | null
  readonly isChosen: boolean
  readonly answers: KioskAnswers
}

/** One question; an answer leads on by itself. */
export function KioskQuestion({ step, answers, isBusy, isLast, onAnswer, onBack }: KioskQuestionProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const [written, setWritten] = useState(writtenIn(step, answers))
  useEffect(() => heading.current?.focus(), [])
  const choices = choicesOf(step, answers)
  const choose = (said: KioskAnswers) => {
    if (!isBusy) onAnswer(said)
  }
  useKioskKeys({
    onDigit: (digit) => {
      const choice = choices[digit - 1]
      if (choice) choose(choice.answers)
    },
    onBack: () => {
      if (!isBusy) onBack()
    },
  })
  const skipped = skippedIn(step, answers)
  return (
    <section className={classes.question}>
      <p className={classes.step}>{stepText(step)}</p>
      <h1 className={classes.title} ref={heading} tabIndex={-1}>
        {titleOf(step)}
      </h1>
      {isWritten(step) ? (
        <Textarea
          label={step.kind === 'remark' ? words.remarkLabel : words.ownLabel}
          description={words.remarkHint}
          size="xl"
          rows={4}
          maxLength={step.kind === 'remark' ? step.maxLength : longestText}
          value={written}
          onChange={(event) => setWritten(event.currentTarget.value)}
        />
      ) : (
        <ul className={classes.choices} data-faces={step.kind === 'element' || undefined}>
          {choices.map(({ label, mark, isChosen, answers: said }, index) => (
            <li key={label}>
              <UnstyledButton
                className={classes.choice ?? ''}
                data-mark={mark ?? undefined}
                aria-pressed={isChosen}
                disabled={isBusy}
                onClick={() => choose(said)}
              >
                {mark !== null && <KioskFace mark={mark} />}
                <span className={classes.words}>{label}</span>
                <span className={classes.digit} aria-hidden>
                  {index + 1}
                </span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
      <div className={classes.ways}>
        <Button variant="default" size="lg" className={classes.way ?? ''} disabled={isBusy} onClick={onBack}>
          {words.back}
        </Button>
        {step.kind === 'element' && <p className={classes.keys}>{words.keys}</p>}
        {isWritten(step) ? (
          <Button
            size="lg"
            className={classes.way ?? ''}
            loading={isBusy}
            onClick={() => choose(writtenOn(step, answers, written))}
          >
            {step.kind === 'remark' || isLast ? words.send : words.goOn}
          </Button>
        ) : (
          <Button
            variant={isLast ? 'filled' : 'subtle'}
            size="lg"
            className={classes.way ?? ''}
            loading={isBusy}
            onClick={() => choose(skipped)}
          >
            {words.skip}
          </Button>
        )}
      </div>
    </section>
  )
}

const longestText = 500

const isWritten = (step: KioskStep): boolean =>
  step.kind === 'remark' || (step.kind === 'own' && step.question.kind === 'text')

function titleOf(step: KioskStep): string {
  if (step.kind === 'element') return step.element.text
  if (step.kind === 'own') return step.question.text
  return step.kind === 'fact' ? step.fact.text : step.text
}

/** What was written at this step before, for whoever comes back. */
function writtenIn(step: KioskStep, answers: KioskAnswers): string {
  if (step.kind !== 'own') return answers.remark
  return answers.own.find(({ questionId }) => questionId === step.question.id)?.text ?? ''
}

function writtenOn(step: KioskStep, answers: KioskAnswers, text: string): KioskAnswers {
  if (step.kind !== 'own') return { ...answers, remark: text }
  return withOwn(answers, step.question.id, text.trim() === '' ? null : { mark: null, text })
}

function stepText(step: KioskStep): string {
  if (step.kind === 'element') return words.question(step.number, 9)
  if (step.kind === 'own') return words.ownQuestion(step.number, step.count)
  return step.kind === 'fact' ? words.aboutYou : words.remarkStep
}

function choicesOf(step: KioskStep, answers: KioskAnswers): readonly Choice[] {
  if (step.kind === 'element') {
    const { element, answers: labels } = step.element
    return surveyMarks.map((mark) => ({
      label: labels[mark - 1] ?? '',
      mark,
      isChosen: answers.marks[element] === mark,
      answers: withMark(answers, element, mark),
    }))
  }
  if (step.kind === 'remark') return []
  if (step.kind === 'own') {
    const { id, labels } = step.question
    const before = answers.own.find(({ questionId }) => questionId === id)?.mark
    return labels.flatMap((label, place) => {
      const mark = surveyMarks[place]
      if (mark === undefined) return []
      return [{ label, mark: null, isChosen: before === mark, answers: withOwn(answers, id, { mark, text: null }) }]
    })
  }
  const { fact, options } = step.fact
  return options.map(({ code, display }) => ({
    label: display,
    mark: null,
    isChosen: answers.respondent[fact] === code,
    answers: withFact(answers, fact, code),
  }))
}

/** Passing over takes back what was answered before. */
function skippedIn(step: KioskStep, answers: KioskAnswers): KioskAnswers {
  if (step.kind === 'element') return withMark(answers, step.element.element, null)
  if (step.kind === 'own') return withOwn(answers, step.question.id, null)
  return step.kind === 'fact' ? withFact(answers, step.fact.fact, null) : answers
}
