import { Button, TextInput } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import type { z } from 'zod'
import { surveyReportWords as report } from '#shared/features/satisfaction/survey-report.messages.ts'
import type { surveySheetSchema } from '#shared/features/satisfaction/surveys.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import type { ErrorText } from '../../api/error-text.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import classes from './Paper.module.css'
import {
  isAllowed,
  marksIn,
  meaningTexts,
  missingCells,
  ownIn,
  type PaperCell,
  type PaperDigits,
  paperCells,
  respondentIn,
} from './paper-cells.ts'
import { satisfactionMessages as words } from './satisfaction.messages.ts'
import { surveyFailure, useSurveyCommand } from './use-survey-command.ts'

interface PaperRowProps {
  readonly sheet: z.infer<typeof surveySheetSchema>
  readonly serviceId: string | null
  readonly answeredOn: CalendarDate | null
  readonly onServiceMissing: () => void
  readonly onSaved: (id: string) => void
}

/** One form: a digit jumps on, Backspace goes back, Enter saves and begins the next. */
export function PaperRow({ sheet, serviceId, answeredOn, onServiceMissing, onSaved }: PaperRowProps) {
  const cells = paperCells(sheet)
  const [digits, setDigits] = useState<PaperDigits>({})
  const [remark, setRemark] = useState('')
  const [texts, setTexts] = useState<PaperDigits>({})
  const [key, setKey] = useState(() => newId())
  const [problem, setProblem] = useState<ErrorText | null>(null)
  const [saved, setSaved] = useState<string | null>(null)
  const row = useRef<HTMLFieldSetElement>(null)
  const add = useSurveyCommand(client.surveys.addPaper, key)

  const goTo = (index: number) => row.current?.querySelectorAll('input').item(index)?.focus()
  const save = () => {
    if (add.isPending) return
    const missing = missingCells(cells, digits)
    const [first] = missing
    if (serviceId === null) return onServiceMissing()
    if (answeredOn === null) return setProblem({ title: words.dayMissing, text: '' })
    if (first) {
      setProblem({ title: words.incompleteRow(missing.map(({ head }) => head).join(', ')), text: '' })
      return goTo(cells.indexOf(first))
    }
    setProblem(null)
    const form = {
      marks: marksIn(digits),
      respondent: respondentIn(digits, sheet),
      remark,
      own: ownIn(digits, texts, sheet),
    }
    add.mutate(
      { serviceId, answeredOn, ...form },
      {
        onSuccess: ({ id, number }) => {
          setSaved(number)
          onSaved(id)
          setDigits({})
          setRemark('')
          setTexts({})
          setKey(newId())
          goTo(0)
        },
      },
    )
  }
  const press = (event: KeyboardEvent, cell: PaperCell | null, index: number) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      save()
    } else if (cell && isAllowed(cell, event.key)) {
      event.preventDefault()
      setProblem(null)
      setDigits({ ...digits, [cell.id]: event.key })
      goTo(index + 1)
    } else if (cell && event.key === 'Backspace') {
      event.preventDefault()
      if ((digits[cell.id] ?? '') === '') goTo(index - 1)
      else setDigits({ ...digits, [cell.id]: '' })
    } else if (cell && event.key === 'ArrowRight') goTo(index + 1)
    else if (cell && event.key === 'ArrowLeft') goTo(index - 1)
  }
  const failure = problem ?? surveyFailure(add.error)
  return (
    <>
      <fieldset className={classes.row} ref={row}>
        <legend className={classes.legend}>{words.rowLabel}</legend>
        {cells.map((cell, index) => (
          <TextInput
            key={cell.id}
            className={cell.isElement ? (classes.mark ?? '') : (classes.fact ?? '')}
            label={cell.head}
            aria-label={cell.name}
            value={digits[cell.id] ?? ''}
            inputMode="numeric"
            autoComplete="off"
            title={meaningTexts(cell).join('\n')}
            // Every key is taken by `press`; what comes by other ways is no digit of this form.
            onChange={() => undefined}
            onKeyDown={(event) => press(event, cell, index)}
          />
        ))}
        <TextInput
          className={classes.remark ?? ''}
          label={words.remark}
          maxLength={sheet.remark?.maxLength ?? 500}
          value={remark}
          onChange={(event) => setRemark(event.currentTarget.value)}
          onKeyDown={(event) => press(event, null, cells.length)}
        />
        {sheet.own.map(({ id, kind, text }, index) =>
          kind === 'text' ? (
            <TextInput
              key={id}
              className={classes.remark ?? ''}
              label={words.ownText(report.ownPrefix(index + 1), text)}
              maxLength={500}
              value={texts[id] ?? ''}
              onChange={(event) => setTexts({ ...texts, [id]: event.currentTarget.value })}
              onKeyDown={(event) => press(event, null, cells.length)}
            />
          ) : null,
        )}
        <Button onClick={save} loading={add.isPending}>
          {words.save}
        </Button>
      </fieldset>
      {/* Here, where the eyes are: of a pile of paper the notices would pile up too. */}
      <p className={classes.saved} role="status">
        {saved === null ? '' : words.saved(saved)}
      </p>
      {failure && <FailureNotice failure={failure} />}
      <dl className={classes.meanings}>
        {cells
          .filter(({ isElement }) => !isElement)
          .map((cell) => (
            <div key={cell.id}>
              <dt>{cell.name}</dt>
              <dd>{meaningTexts(cell).join(', ')}</dd>
            </div>
          ))}
      </dl>
    </>
  )
}
