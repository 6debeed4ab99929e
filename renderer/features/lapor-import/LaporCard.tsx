import { MultiSelect, Radio, Select, Stack, Switch, Text, TextInput, Title } from '@mantine/core'
import type { ComplaintLists } from '#shared/features/complaints/complaint.ts'
import type { LaporDecision, LaporLine } from '#shared/features/lapor-import/lapor-import.contract.ts'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { complaintMessages } from '../complaints/complaints.messages.ts'
import classes from './LaporImport.module.css'
import { laporMessages as words } from './lapor-import.messages.ts'

interface LaporCardProps extends Pick<ComplaintLists, 'services' | 'units'> {
  readonly line: LaporLine
  readonly decision: LaporDecision
  readonly onChange: (decision: LaporDecision) => void
  readonly colleagues: readonly { readonly id: string; readonly fullName: string }[]
}

/** One report as it would come in, with what only a person can decide. */
export function LaporCard({ line, decision, onChange, services, units, colleagues }: LaporCardProps) {
  const change = (part: Partial<LaporDecision>) => onChange({ ...decision, ...part })
  const { accused } = decision
  const title = words.cardTitle(line.trackingId)
  return (
    <Stack gap="xs" component="article" aria-label={title} className={classes.card ?? ''}>
      <div className={classes.head}>
        <div>
          <Title order={3} size="h5">
            {title}
          </Title>
          <Text size="sm">
            {words.cardFacts(
              complaintMessages.classes[line.class],
              line.receivedOn === null ? '' : formatDate(line.receivedOn),
              complaintMessages.modes[line.mode],
            )}
          </Text>
        </div>
        <Switch
          label={words.leaveOut}
          checked={decision.leaveOut}
          onChange={(event) => change({ leaveOut: event.currentTarget.checked })}
        />
      </div>
      <Text className={classes.story ?? ''} dir="auto">
        {line.excerpt}
        {line.storyLength > line.excerpt.length && '…'}
      </Text>
      {line.storyLength > line.excerpt.length && (
        <Text size="sm" c="dimmed">
          {words.lettersShown(formatNumber(line.excerpt.length), formatNumber(line.storyLength))}
        </Text>
      )}
      {line.notes.map((note) => (
        <Text key={note} size="sm">
          {words.notes[note]}
        </Text>
      ))}
      {!decision.leaveOut && (
        <>
          {line.tellingParts.length > 0 && (
            <Radio.Group
              label={words.partsTitle(line.tellingParts.join(', '))}
              description={words.partsHint}
              value={decision.parts ?? ''}
              onChange={(chosen) => change({ parts: chosen === 'cover' ? 'cover' : 'keep' })}
            >
              <Stack gap={6} mt={6}>
                <Radio value="cover" label={words.partsCover} />
                <Radio value="keep" label={words.partsKeep} />
              </Stack>
            </Radio.Group>
          )}
          {line.dangerWords.length > 0 && <DangerQuestion line={line} decision={decision} change={change} />}
          <div className={classes.grid}>
            <Select
              label={words.service}
              description={line.service === null ? words.serviceHint : undefined}
              placeholder={words.categoryChoose}
              data={services.map(({ id, title: name }) => ({ value: id, label: name }))}
              value={decision.service ?? line.service}
              allowDeselect={false}
              onChange={(service) => change({ service })}
            />
            <MultiSelect
              label={words.accusedUnits}
              description={words.accusedHint}
              data={units.map(({ id, title: name }) => ({ value: id, label: name }))}
              value={accused.units}
              onChange={(chosen) => change({ accused: { ...accused, units: chosen } })}
            />
            <MultiSelect
              label={words.accusedAccounts}
              data={colleagues.map(({ id, fullName }) => ({ value: id, label: fullName }))}
              value={accused.accountIds}
              searchable
              onChange={(accountIds) => change({ accused: { ...accused, accountIds } })}
            />
          </div>
        </>
      )}
    </Stack>
  )
}

interface DangerQuestionProps extends Pick<LaporCardProps, 'line' | 'decision'> {
  readonly change: (part: Partial<LaporDecision>) => void
}

function DangerQuestion({ line, decision: { danger }, change }: DangerQuestionProps) {
  return (
    <>
      <Radio.Group
        label={words.dangerTitle(line.dangerWords.join(', '))}
        description={words.dangerAsk}
        value={danger?.kind ?? ''}
        onChange={(chosen) =>
          change({ danger: chosen === 'danger' ? { kind: 'danger', where: '', whom: '' } : { kind: 'none' } })
        }
      >
        <Stack gap={6} mt={6}>
          <Radio value="none" label={words.dangerNo} />
          <Radio value="danger" label={words.dangerYes} />
        </Stack>
      </Radio.Group>
      {danger?.kind === 'danger' && (
        <div className={classes.grid}>
          <TextInput
            label={words.dangerWhom}
            maxLength={400}
            value={danger.whom}
            onChange={(event) => change({ danger: { ...danger, whom: event.currentTarget.value } })}
          />
          <TextInput
            label={words.dangerWhere}
            maxLength={400}
            value={danger.where}
            onChange={(event) => change({ danger: { ...danger, where: event.currentTarget.value } })}
          />
        </div>
      )}
    </>
  )
}
