import { Checkbox, Kbd, Radio, Text, Textarea, TextInput } from '@mantine/core'
import { type KeyboardEvent, useRef } from 'react'
import type { AnswerValue, InstrumentItem } from '#shared/features/questionnaires/instrument.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import { answerOfKey, goOn, isAnswerKey } from './answer-keys.ts'
import { answerText } from './answer-text.ts'
import classes from './Questionnaires.module.css'
import { questionnaireMessages as words } from './questionnaires.messages.ts'

interface QuestionFieldProps {
  readonly item: InstrumentItem
  readonly values: readonly AnswerValue[]
  readonly onChange: (values: readonly AnswerValue[]) => void
  readonly error: string | undefined
}

/** One question, with the field that its kind asks for. */
export function QuestionField(props: QuestionFieldProps) {
  const { item, values, onChange } = props
  const box = useRef<HTMLDivElement>(null)
  if (item.isReadOnly) return <FixedAnswer item={item} values={values} />
  const onKeyDown = (event: KeyboardEvent) => {
    const answer = isAnswerKey(event) ? answerOfKey(item, event.key) : null
    if (answer === null) return
    event.preventDefault()
    if (item.repeats) return onChange(toggled(values, answer))
    onChange([answer])
    if (box.current) goOn(box.current)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the fields inside are what is used; their keys are only heard here
    <div ref={box} data-question={item.linkId} onKeyDown={onKeyDown}>
      <Field {...props} />
    </div>
  )
}

const toggled = (values: readonly AnswerValue[], answer: AnswerValue): readonly AnswerValue[] =>
  values.includes(answer) ? values.filter((value) => value !== answer) : [...values, answer]

function FixedAnswer({ item, values }: Pick<QuestionFieldProps, 'item' | 'values'>) {
  return (
    <Text size="sm">
      {words.label(item.prefix, item.text)}:{' '}
      <strong>{values.length > 0 ? answerText(item, values) : words.unknown}</strong>{' '}
      <span className={classes.quiet}>{words.fromRecord}</span>
    </Text>
  )
}

function Field({ item, values, onChange, error }: QuestionFieldProps) {
  const path = `answers.${item.linkId}`
  const text = words.label(item.prefix, item.text)
  const label = item.isRequired ? text : optionalLabel(text)
  const first = values[0]
  switch (item.type) {
    case 'boolean':
    case 'choice':
      return <ChoiceField item={item} values={values} onChange={onChange} error={error} />
    case 'integer':
    case 'decimal':
      return (
        <UnitInput
          label={label}
          unit={item.unit ?? ''}
          decimals={item.type === 'decimal' ? 2 : 0}
          value={typeof first === 'number' ? first : null}
          onChange={(value) => onChange(value === null ? [] : [value])}
          error={error}
          data-path={path}
        />
      )
    case 'date':
      return (
        <CalendarDateInput
          label={text}
          value={calendarDateSchema.safeParse(first).data ?? null}
          onChange={(value) => onChange(value === null ? [] : [value])}
          error={error}
          data-path={path}
        />
      )
    default: {
      const shared = { label, error, autoComplete: 'off', 'data-path': path, maxLength: item.maxLength ?? 4000 }
      if (item.repeats)
        return (
          <Textarea
            {...shared}
            description={words.lines}
            autosize
            minRows={2}
            value={values.join('\n')}
            onChange={({ currentTarget }) =>
              onChange(currentTarget.value === '' ? [] : currentTarget.value.split('\n'))
            }
          />
        )
      const typed = typeof first === 'string' ? first : ''
      const type = (value: string) => onChange(value === '' ? [] : [value])
      return item.type === 'text' ? (
        <Textarea
          {...shared}
          autosize
          minRows={2}
          value={typed}
          onChange={({ currentTarget }) => type(currentTarget.value)}
        />
      ) : (
        <TextInput {...shared} value={typed} onChange={({ currentTarget }) => type(currentTarget.value)} />
      )
    }
  }
}

const yesNo = [
  { code: true, text: words.yes, hint: words.yesKey },
  { code: false, text: words.no, hint: words.noKey },
] as const

function ChoiceField({ item, values, onChange, error }: QuestionFieldProps) {
  const text = words.label(item.prefix, item.text)
  const label = item.isRequired ? text : optionalLabel(text)
  const options =
    item.type === 'boolean'
      ? yesNo
      : item.options.map(({ code, display }, index) => ({ code, text: display, hint: String(index + 1) }))
  const shared = { label, error, 'data-path': `answers.${item.linkId}` }
  const chosen = values.map(String)
  if (item.repeats)
    return (
      <Checkbox.Group {...shared} value={chosen} onChange={(codes) => onChange(codes)}>
        <div className={classes.options}>
          {options.map(({ code, text: option, hint }) => (
            <Checkbox key={String(code)} value={String(code)} label={<WithKey text={option} hint={hint} />} />
          ))}
        </div>
      </Checkbox.Group>
    )
  const choose = (code: string) =>
    onChange(options.filter((option) => String(option.code) === code).map((one) => one.code))
  return (
    <Radio.Group {...shared} value={chosen[0] ?? null} onChange={choose}>
      <div className={classes.options}>
        {options.map(({ code, text: option, hint }) => (
          <Radio key={String(code)} value={String(code)} label={<WithKey text={option} hint={hint} />} />
        ))}
      </div>
    </Radio.Group>
  )
}

/** An answer with the key that gives it; the key is a picture of the keyboard, not a part of the answer. */
function WithKey({ text, hint }: { readonly text: string; readonly hint: string }) {
  return (
    <>
      {text}{' '}
      <Kbd size="xs" aria-hidden>
        {hint}
      </Kbd>
    </>
  )
}
