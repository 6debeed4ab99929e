import { Button, Progress } from '@mantine/core'
import type { InferContractRouterOutputs } from '@orpc/contract'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import type { surveyKioskContract } from '#shared/features/satisfaction/surveys.contract.ts'
import { client } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import { FailureNotice } from '../../../components/Dialogs/FailureNotice.tsx'
import classes from './Kiosk.module.css'
import { KioskQuestion } from './KioskQuestion.tsx'
import { kioskMessages as words } from './kiosk.messages.ts'
import { hasMarks, type KioskAnswers, kioskSteps, noAnswers } from './kiosk-steps.ts'
import { useKioskIdle } from './use-kiosk-idle.ts'

type Kiosk = InferContractRouterOutputs<typeof surveyKioskContract>['sheet']

interface KioskSurveyProps {
  readonly kiosk: Kiosk
  /** Ready for the next one. */
  readonly onDone: () => void
}

const thanksSeconds = 10

/** One person's way through the questions; it ends by thanks, or by going away. */
export function KioskSurvey({ kiosk, onDone }: KioskSurveyProps) {
  const steps = kioskSteps(kiosk.sheet)
  // -1: the invitation; as many as there are steps: thanks.
  const [place, setPlace] = useState(-1)
  const [answers, setAnswers] = useState<KioskAnswers>(noAnswers)
  const [key] = useState(() => newId())
  const send = useCommand({
    mutationFn: (said: KioskAnswers) => client.surveyKiosk.answer(said, { context: { key } }),
  })
  const isOver = place >= steps.length
  useKioskIdle(isOver ? thanksSeconds : kiosk.idleSeconds, place >= 0, onDone)

  const step = steps[place]
  const goOn = (said: KioskAnswers) => {
    setAnswers(said)
    if (place + 1 < steps.length) return setPlace(place + 1)
    if (!hasMarks(said)) return setPlace(steps.length)
    send.mutate(said, { onSuccess: () => setPlace(steps.length) })
  }
  if (place < 0)
    return (
      <Card title={words.invitation} step={place}>
        <p className={classes.text}>{words.invitationText(kiosk.sheet.own.length)}</p>
        <Button size="xl" className={classes.large ?? ''} onClick={() => setPlace(0)}>
          {words.start}
        </Button>
      </Card>
    )
  if (!step)
    return (
      <Card title={words.thanks} step={place}>
        <p className={classes.text} role="status">
          {hasMarks(answers) ? words.thanksText : words.nothingText}
        </p>
        <Button size="xl" className={classes.large ?? ''} onClick={onDone}>
          {words.next}
        </Button>
      </Card>
    )
  return (
    <>
      <Progress
        className={classes.progress ?? ''}
        size="lg"
        value={((place + 1) / steps.length) * 100}
        aria-label={words.progress}
      />
      <KioskQuestion
        key={place}
        step={step}
        answers={answers}
        isBusy={send.isPending}
        isLast={place + 1 === steps.length}
        onAnswer={goOn}
        onBack={() => setPlace(place - 1)}
      />
      {send.error && <FailureNotice failure={{ title: words.failedTitle, text: words.failedText }} />}
    </>
  )
}

interface CardProps {
  readonly title: string
  readonly step: number
  readonly children: ReactNode
}

function Card({ title, step, children }: CardProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (step >= 0) heading.current?.focus()
  }, [step])
  return (
    <div className={classes.card}>
      <h1 className={classes.title} ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </div>
  )
}
