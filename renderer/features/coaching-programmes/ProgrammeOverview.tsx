import type { Programme } from '#shared/features/coaching-programmes/coaching-programmes.contract.ts'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { programmeMessages as words } from './programmes.messages.ts'
import { useKindTitle } from './programmes.queries.ts'
import { stagesText } from './stage-words.messages.ts'

function whoText({ stages, admitsDetainees }: Programme): string {
  const text = stagesText(stages)
  return admitsDetainees ? words.withDetainees(text) : text
}

function placesText({ accepted, capacity }: Programme): string {
  return capacity === null
    ? words.unlimited(formatNumber(accepted))
    : words.ofPlaces(formatNumber(accepted), formatNumber(capacity))
}

const timeText = ({ beginsOn, endsOn }: Programme) =>
  endsOn === null ? words.openSpan(formatDate(beginsOn)) : words.span(formatDate(beginsOn), formatDate(endsOn))

/** What the programme is for, and what it takes. */
export function ProgrammeOverview({ programme }: { readonly programme: Programme }) {
  const titleOf = useKindTitle()
  const { fields, facts } = words
  const { budgetRupiah } = programme
  return (
    <SummaryList
      rows={[
        { label: fields.kind, value: titleOf(programme.kind) },
        { label: facts.objective, value: programme.objective },
        { label: facts.who, value: whoText(programme) },
        { label: facts.places, value: placesText(programme) },
        { label: fields.instructor, value: programme.instructor },
        { label: fields.place, value: programme.place },
        { label: facts.time, value: timeText(programme) },
        { label: fields.competence, value: programme.competence ?? words.none },
        { label: fields.materials, value: programme.materials ?? words.none },
        {
          label: fields.budget,
          value: budgetRupiah === null ? words.none : words.rupiah(formatNumber(budgetRupiah)),
        },
      ]}
    />
  )
}
