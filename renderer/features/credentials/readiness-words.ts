import type { DutyShift } from '#shared/features/duty-roster/duty-roster.contract.ts'
import { rosterMessages } from '../duty-roster/duty-roster.messages.ts'
import { credentialMessages as words } from './credentials.messages.ts'

/** What is wrong with a shift, line by line, in plain words. */
export function gapsOf({ shift, places, missing }: DutyShift): readonly string[] {
  const away = places.filter(({ absence, isGone, isReplaced }) => (absence !== null || isGone) && !isReplaced)
  const present = places.filter(({ absence, isGone }) => absence === null && !isGone)
  return [
    ...(places.length === 0 ? [words.gapNobody(shift.name)] : []),
    ...(places.length > 0 && missing > 0 ? [words.gapMissing(shift.name, missing)] : []),
    ...away.map(({ worker, absence }) =>
      words.gapAway(shift.name, worker.name, absence ? rosterMessages.absences[absence] : rosterMessages.isGone),
    ),
    ...present.flatMap(({ worker, faults }) =>
      faults.map((fault) => words.gapFault(shift.name, worker.name, words.faults[fault])),
    ),
  ]
}
