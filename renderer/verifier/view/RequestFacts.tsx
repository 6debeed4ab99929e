import { formatLongDate } from '#renderer/format/dates.ts'
import type { RequestFile } from '#shared/features/exchange/request-file.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { verifierMessages as words } from '../verifier.messages.ts'
import { localMoment } from './local-moment.ts'

/** The request as it was sealed. */
export function RequestFacts({ request }: { readonly request: RequestFile }) {
  const { inmate, unit, bundle, session } = request
  const facts: readonly (readonly [string, string | null])[] = [
    [words.caseNumber, request.case.number],
    [words.unit, `${unit.name}, ${unit.city}`],
    [words.service, request.service.name],
    [
      words.inmate,
      [inmate.name, inmate.aliases.length > 0 ? words.aliases(inmate.aliases.join(', ')) : null]
        .filter(Boolean)
        .join(', '),
    ],
    [words.registerNumber, inmate.registerNumber],
    [words.birth, [inmate.birthPlace, dateOf(inmate.birthDate)].filter(Boolean).join(', ') || null],
    [words.reason, request.case.reason],
    [words.emergency, request.case.emergencyReason],
    [words.session, session && [dateOf(session.heldOn), session.place, session.decision].filter(Boolean).join(', ')],
    [
      words.approved,
      request.case.approvedAt && words.approvedBy(request.case.approvedBy ?? '', localMoment(request.case.approvedAt)),
    ],
    [words.sealedAt, words.approvedBy(bundle.sealedBy, localMoment(bundle.sealedAt))],
    [words.supersedes, bundle.supersedes],
  ]
  return (
    <section className="panel">
      <h2>{words.request}</h2>
      <dl className="facts">
        {facts.map(([label, value]) =>
          value ? (
            <div key={label} style={{ display: 'contents' }}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  )
}

const dateOf = (date: CalendarDate | null): string | null => (date === null ? null : formatLongDate(date))
