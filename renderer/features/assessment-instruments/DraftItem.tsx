import { ActionIcon, Button, Group, Text, Textarea, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { InstrumentItem } from '#shared/features/questionnaires/instrument.ts'
import type { Wording } from '#shared/features/questionnaires/instrument-wording.ts'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import { formatNumber } from '../../format/numbers.ts'
import classes from './AssessmentInstruments.module.css'
import { numberOf } from './draft-form.ts'
import { instrumentDraftMessages as words } from './instrument-drafts.messages.ts'

type Options = Wording['options'][string]

interface DraftItemProps {
  readonly item: InstrumentItem
  readonly text: string
  readonly options: Options
  readonly onText: (text: string) => void
  readonly onOptions: (options: Options) => void
  readonly errorOf: (path: string) => string | undefined
}

const letters = 'abcdefgh'

function labelOf(item: InstrumentItem): string {
  if (item.type === 'group') return words.groupText
  if (item.type === 'display') return words.otherText
  return item.linkId.endsWith('-bukti')
    ? words.evidenceOf(
        item.linkId
          .slice(0, -'-bukti'.length)
          .replace(/^k(?=\d)/, '')
          .toUpperCase(),
      )
    : words.textOf(numberOf(item))
}

/** The words of one item, and its points where they are the office's to enter. */
export function DraftItem({ item, text, options, onText, onOptions, errorOf }: DraftItemProps) {
  const number = numberOf(item)
  const change = (code: string, part: Partial<Options[number]>) =>
    onOptions(options.map((option) => (option.code === code ? { ...option, ...part } : option)))
  const free = [...letters].find((letter) => !options.some(({ code }) => code === letter))
  return (
    <div className={classes.item} data-evidence={item.linkId.endsWith('-bukti') || undefined}>
      <Textarea
        label={labelOf(item)}
        autosize
        maxLength={500}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        error={errorOf(`texts.${item.linkId}`)}
        data-path={`texts.${item.linkId}`}
      />
      {options.map(({ code, display, points }) => (
        <div key={code} className={classes.answer}>
          <TextInput
            label={words.answerOf(code, number)}
            maxLength={300}
            value={display}
            onChange={(event) => change(code, { display: event.currentTarget.value })}
            error={errorOf(`options.${item.linkId}.${code}`)}
            data-path={`options.${item.linkId}.${code}`}
          />
          {item.hasOfficeValues ? (
            <UnitInput
              label={words.pointsOf(code, number)}
              unit=""
              smallest={0}
              largest={100}
              value={points}
              onChange={(value) => change(code, { points: value })}
            />
          ) : (
            <Text size="sm">{points === null ? '' : words.fixedPoints(formatNumber(points))}</Text>
          )}
          {item.hasOfficeValues && options.length > 1 ? (
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={words.removeAnswer(code, number)}
              onClick={() => onOptions(options.filter((option) => option.code !== code))}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          ) : (
            <span />
          )}
        </div>
      ))}
      {item.hasOfficeValues && free !== undefined && (
        <Group>
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => onOptions([...options, { code: free, display: words.newAnswer(free), points: null }])}
          >
            {words.addAnswer(number)}
          </Button>
        </Group>
      )}
    </div>
  )
}
