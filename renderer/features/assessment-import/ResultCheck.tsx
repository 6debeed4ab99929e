import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ResultPreview } from '#shared/features/assessment-import/assessment-import.contract.ts'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { importMessages as words } from './import.messages.ts'
import { refusalText } from './refusal-text.ts'

interface ResultCheckProps {
  readonly preview: ResultPreview
  readonly fileName: string
  readonly onKeep: (acceptedAs: string | null) => void
  readonly onAgain: () => void
  readonly onClose: () => void
}

/** What the file says, whose signature it bears and how its person compares with ours; kept only after somebody has said so. */
export function ResultCheck({ preview, fileName, onKeep, onAgain, onClose }: ResultCheckProps) {
  const { office, city, number, assessedOn, signer, person, forms, recommendation, refusal } = preview
  const [isSame, setSame] = useState(false)
  const [acceptedAs, setAcceptedAs] = useState('')
  const [isAsked, setAsked] = useState(false)
  const isForeign = signer.kind === 'foreign'
  const isWhole = isSame && (!isForeign || acceptedAs.trim() !== '')
  const matched = (value: string | null, match: keyof typeof words.matches) =>
    words.matched(value ?? words.unknownValue, words.matches[match])
  return (
    <>
      <SummaryList
        rows={[
          { label: words.name, value: fileName },
          { label: words.office, value: words.officeOf(office, city) },
          { label: words.number, value: number },
          { label: words.assessedOn, value: formatDate(assessedOn) },
          { label: words.personName, value: matched(person.name, person.matches.name) },
          { label: words.registerNumber, value: matched(person.registerNumber, person.matches.registerNumber) },
          {
            label: words.birthDate,
            value: matched(person.birthDate === null ? null : formatDate(person.birthDate), person.matches.birthDate),
          },
          ...forms.map((form) => ({
            label: form.title.includes(form.version) ? form.title : words.formOf(form.title, form.version),
            value: form.scores.map(({ title, value, band }) => (
              <div key={title}>{words.scoreOf(title, formatNumber(value), band)}</div>
            )),
          })),
          { label: words.recommendation, value: recommendation },
          ...(refusal ? [{ label: words.refusal, value: refusalText(refusal) }] : []),
          { label: words.signer, value: isForeign ? signer.name : words.knownSigner(signer.name) },
          { label: words.fingerprint, value: signer.fingerprint },
        ]}
      />
      <Stack gap="sm">
        <Checkbox
          label={words.confirmPerson}
          checked={isSame}
          onChange={(event) => setSame(event.currentTarget.checked)}
          error={isAsked && !isSame ? words.personMissing : undefined}
        />
        {isForeign && (
          <>
            <Text size="sm">{words.foreignText}</Text>
            <TextInput
              label={words.acceptedAs}
              description={words.acceptedHint}
              maxLength={160}
              value={acceptedAs}
              onChange={(event) => setAcceptedAs(event.currentTarget.value)}
              error={isAsked && acceptedAs.trim() === '' ? words.acceptedMissing : undefined}
            />
          </>
        )}
      </Stack>
      <Group>
        <Button
          onClick={() => {
            setAsked(true)
            if (isWhole) onKeep(isForeign ? acceptedAs.trim() : null)
          }}
        >
          {words.keep}
        </Button>
        <Button variant="default" onClick={onAgain}>
          {words.another}
        </Button>
        <Button variant="default" onClick={onClose}>
          {words.close}
        </Button>
      </Group>
    </>
  )
}
