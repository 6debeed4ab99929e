import { Button, Text, Title } from '@mantine/core'
import { type Icon, IconAmbulance, IconCalendarEvent, IconNurse, IconPhone } from '@tabler/icons-react'
import type { Ref } from 'react'
import type { ProtocolEnd } from '#shared/features/clinic-protocols/protocol.ts'
import type { ProtocolTrace } from '#shared/features/clinic-protocols/protocol-run.rules.ts'
import { endWords } from '#shared/features/clinic-protocols/protocol-summary.messages.ts'
import classes from './ClinicProtocols.module.css'
import { protocolMessages } from './clinic-protocols.messages.ts'

const words = protocolMessages.run

const icons: Readonly<Record<'treat' | 'call-doctor' | 'emergency' | 'planned', Icon>> = {
  treat: IconNurse,
  'call-doctor': IconPhone,
  emergency: IconAmbulance,
  planned: IconCalendarEvent,
}

interface ProtocolOutcomeProps {
  readonly heading: Ref<HTMLHeadingElement>
  readonly end: ProtocolEnd
  readonly trace: readonly ProtocolTrace[]
  readonly onDone?: (() => void) | undefined
}

/** Where a protocol ended: what to do now, and why. */
export function ProtocolOutcome({ heading, end, trace, onDone }: ProtocolOutcomeProps) {
  const kind = end.kind === 'refer' ? end.urgency : end.kind
  const KindIcon = icons[kind]
  const reasons = trace.flatMap(({ reason }) => reason ?? [])
  return (
    <>
      <div className={classes.end} data-kind={kind}>
        <span className={classes.verdict}>
          <KindIcon size={22} stroke={1.8} aria-hidden />
          {endWords(end)}
        </span>
        <Title order={3} size="h4" ref={heading} tabIndex={-1} className={classes.question ?? ''}>
          {end.title}
        </Title>
      </div>
      <Lines title={words.why} lines={reasons} />
      <Lines title={words.actions} lines={end.measures} />
      {end.kind === 'treat' && end.medicines.length > 0 && (
        <>
          <Lines title={words.medicines} lines={end.medicines} />
          <p className={classes.hint}>{words.dose}</p>
        </>
      )}
      {end.kind === 'call-doctor' && <Lines title={words.tell} lines={end.tell} />}
      <Lines title={words.watch} lines={end.watch} />
      {end.kind === 'treat' && (
        <>
          <Lines title={words.education} lines={end.education} />
          <Lines title={words.followUp} lines={[end.followUp]} />
        </>
      )}
      <Lines title={words.codes} lines={end.codes.length > 0 ? [end.codes.join(', ')] : []} />
      {onDone && (
        <div>
          <Button onClick={onDone}>{words.done}</Button>
        </div>
      )}
    </>
  )
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <div>
      <Text fw={600}>{title}</Text>
      <ul className={classes.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
