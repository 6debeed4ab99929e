import { Autocomplete, Text } from '@mantine/core'
import { type ReactNode, useRef } from 'react'
import type { CareWorker } from '#shared/features/care-workers/care-workers.contract.ts'
import { namesOffered, workerNamed } from '#shared/features/care-workers/care-workers.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { careWorkerMessages as words } from './care-workers.messages.ts'
import { useCareWorkers } from './care-workers.queries.ts'
import { type SipField, WorkerNote } from './WorkerNote.tsx'

interface WorkerNameFieldProps {
  readonly label: ReactNode
  readonly hint?: string | undefined
  /** Doctors alone, where only a doctor can have said or signed it. */
  readonly who: 'doctors' | 'health-workers'
  /** The day whose permits count; null: today. */
  readonly on: CalendarDate | null
  /** What a form or a part of a letter binds to its field. */
  readonly input: {
    readonly value?: string | undefined
    readonly onChange: (name: string) => void
    readonly error?: ReactNode
    readonly 'data-path'?: string
  }
  readonly maxLength?: number | undefined
  /** Where the form asks for the permit's number too: choosing a worker fills it. */
  readonly sip?: SipField | undefined
  /** Names that are known though they are not in the register. */
  readonly others?: readonly string[] | undefined
  /** After a name was chosen from the list; null where it is nobody's of the register. */
  readonly onChoose?: ((name: string, worker: CareWorker | null) => void) | undefined
}

/** Names a health worker: chosen from the register, whoever is on duty first, or typed where it is a guest. */
export function WorkerNameField(props: WorkerNameFieldProps) {
  const { label, hint, who, on, input, maxLength, sip, others = [], onChoose } = props
  const known = useCareWorkers(on)
  const all = known.data?.workers ?? []
  const workers = who === 'doctors' ? all.filter(({ isDoctor }) => isDoctor) : all
  const isChosen = useRef(false)
  const lineOf = (name: string) => {
    const own = workers.filter((worker) => worker.name === name)
    return own.length === 0
      ? words.known
      : own.map(({ professionTitle, isOnDutyNow }) => words.line(professionTitle, isOnDutyNow)).join('; ')
  }
  const change = (name: string) => {
    input.onChange(name)
    if (!isChosen.current) return
    isChosen.current = false
    const worker = workerNamed(name, workers)
    if (worker !== null || workers.some((one) => one.name === name)) sip?.fill(worker?.sip?.number ?? '', name)
    onChoose?.(name, worker)
  }
  return (
    <div>
      <Autocomplete
        label={label}
        description={known.isError ? words.unreadable : (hint ?? (workers.length > 0 ? words.hint : undefined))}
        data={[...namesOffered(workers, others)]}
        renderOption={({ option }) => (
          <div>
            <Text size="sm">{option.value}</Text>
            <Text size="xs">{lineOf(option.value)}</Text>
          </div>
        )}
        maxLength={maxLength}
        autoComplete="off"
        {...input}
        value={input.value ?? ''}
        onOptionSubmit={() => {
          isChosen.current = true
        }}
        onChange={change}
      />
      <div aria-live="polite">
        {known.data && <WorkerNote name={input.value ?? ''} known={{ on: known.data.on, workers }} sip={sip} />}
      </div>
    </div>
  )
}
