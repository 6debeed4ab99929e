import { Button, Textarea, UnstyledButton } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { surveyMarks } from '#shared/features/satisfaction/survey-index.rules.ts'
import classes from './Kiosk.module.css'
import { KioskFace } from './KioskFace.tsx'
import { kioskMessages as words } from './kiosk.messages.ts'
import { type KioskAnswers, type KioskStep, withFact, withMark } from './kiosk-steps.ts'
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
  const [remark, setRemark] = useState(answers.remark)
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
        {step.kind === 'element' ? step.element.text : step.kind === 'fact' ? step.fact.text : step.text}
      </h1>
      {step.kind === 'remark' ? (
        <Textarea
          label={words.remarkLabel}
          description={words.remarkHint}
          size="xl"
          rows={4}
          maxLength={step.maxLength}
          value={remark}
          onChange={(event) => setRemark(event.currentTarget.value)}
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
        {step.kind === 'remark' ? (
          <Button
            size="lg"
            className={classes.way ?? ''}
            loading={isBusy}
            onClick={() => choose({ ...answers, remark })}
          >
            {words.send}
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

function stepText(step: KioskStep): string {
  if (step.kind === 'element') return words.question(step.number, 9)
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
  return step.kind === 'fact' ? withFact(answers, step.fact.fact, null) : answers
}
