import type { InstrumentFault } from '#shared/features/questionnaires/instrument-faults.ts'
import { instrumentMessages as words } from './instruments.messages.ts'
import classes from './Questionnaires.module.css'

/** Everything that is wrong with a file, each with its place. */
export function FaultList({ faults }: { readonly faults: readonly InstrumentFault[] }) {
  return (
    <ul className={classes.reasons}>
      {faults.map(({ fault, path, about }) => (
        <li key={`${fault} ${path} ${about}`}>{words.fault(path, words.faults[fault], about)}</li>
      ))}
    </ul>
  )
}
