import { formatLongDate } from '#renderer/format/dates.ts'
import type { OnwardFile } from '#shared/features/exchange/onward-file.ts'
import { verifierMessages as words } from '../verifier.messages.ts'

export function OnwardFacts({ onward }: { readonly onward: OnwardFile }) {
  const { sender, coveringLetter, about } = onward
  return (
    <section className="panel">
      <h2>{words.onwardOf(about.bundleName)}</h2>
      <p>
        {words.sentFrom} {sender.name} ({sender.person}, {sender.post})
      </p>
      <p>
        {words.coveringLetter} {words.letterOf(coveringLetter.number, formatLongDate(coveringLetter.date))}
      </p>
      {onward.remarks && <p>{onward.remarks}</p>}
    </section>
  )
}
