import { Button } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { CareWorker } from '#shared/features/care-workers/care-workers.contract.ts'
import { isSharedName, workerNamed } from '#shared/features/care-workers/care-workers.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { formatDate } from '../../format/dates.ts'
import { rosterMessages } from '../duty-roster/duty-roster.messages.ts'
import classes from './CareWorkers.module.css'
import { careWorkerMessages as words } from './care-workers.messages.ts'

/** The field of the permit's number that stands beside a name. */
export interface SipField {
  readonly value: string
  /** With the name that it belongs to, for a form that is changed as a whole. */
  readonly fill: (number: string, name: string) => void
}

interface WorkerNoteProps {
  readonly name: string
  readonly known: { readonly on: CalendarDate; readonly workers: readonly CareWorker[] }
  readonly sip: SipField | undefined
}

/** What the register of workers says about the name in a field: it warns, and never holds up care. */
export function WorkerNote({ name, known: { on, workers }, sip }: WorkerNoteProps) {
  const worker = workerNamed(name, workers)
  if (worker === null)
    return sip && isSharedName(name, workers) ? <NoteLine meaning="attention">{words.shared}</NoteLine> : null
  const told = worker.sip
  return (
    <>
      {worker.faults.length > 0 && (
        <NoteLine meaning="attention">
          {words.faults(
            worker.name,
            formatDate(on),
            worker.faults.map((fault) => rosterMessages.faults[fault]).join(', '),
          )}{' '}
          {sip && told === null ? words.doWithNumber : words.doWithout}
        </NoteLine>
      )}
      {sip && told !== null && (
        <NoteLine meaning="neutral">
          {words.sip(told.number, told.validUntil === null ? null : formatDate(told.validUntil))}
          {sip.value.trim() !== told.number && (
            <>
              {' '}
              <Button variant="default" size="compact-xs" onClick={() => sip.fill(told.number, name)}>
                {words.use}
              </Button>
            </>
          )}
        </NoteLine>
      )}
    </>
  )
}

function NoteLine({ meaning, children }: { readonly meaning: 'attention' | 'neutral'; readonly children: ReactNode }) {
  const Icon = meaning === 'attention' ? IconAlertTriangle : IconInfoCircle
  return (
    <div className={classes.note} data-meaning={meaning}>
      <Icon size={16} stroke={1.8} aria-hidden />
      <span>{children}</span>
    </div>
  )
}
