import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Encounter, EncounterContent } from '#shared/features/medical-records/encounter.ts'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { MeasuredValue } from './MeasuredValue.tsx'
import classes from './Records.module.css'
import { visitMessages as words } from './visit.messages.ts'
import { signWord } from './vital-words.ts'

const parts = [
  'subjective',
  'vitals',
  'objective',
  'assessment',
  'diagnoses',
  'procedures',
  'plan',
  'followUp',
] as const
type Part = (typeof parts)[number]

/** One part of a visit as plain text, to be compared and struck through. */
function textOf(content: EncounterContent, part: Part): string {
  switch (part) {
    case 'vitals':
      return content.measurements.map(({ sign, value }) => `${signWord(sign)} ${formatNumber(value)}`).join('; ')
    case 'diagnoses':
      return content.diagnoses.map(({ code, display }) => (code === null ? display : `${display} (${code})`)).join('\n')
    case 'procedures':
      return content.procedures.map(({ display, note }) => [display, note].filter(Boolean).join(': ')).join('\n')
    case 'followUp':
      return content.followUp === null
        ? ''
        : [formatDate(content.followUp.on), content.followUp.note].filter(Boolean).join(': ')
    default:
      return content[part] ?? ''
  }
}

/** What a visit says, with everything that a correction took away struck through above it. */
export function VisitContent({ visit }: { readonly visit: Encounter }) {
  const zone = useZone()
  const struckOf = (part: Part): ReactNode =>
    visit.versions.flatMap(({ revision, content, replaced }, index) => {
      const old = textOf(content, part)
      const next = textOf(visit.versions[index + 1]?.content ?? visit.content, part)
      if (old === next) return []
      const reason = replaced.reason ?? words.continuedBy
      const when = formatInstant(replaced.at, zone)
      return [
        <div key={revision} className={classes.struck}>
          {old !== '' && <del>{old}</del>}{' '}
          <Text span size="sm">
            {(old === '' ? words.filled : words.struck)(replaced.byName, when, reason)}
          </Text>
        </div>,
      ]
    })
  const rows = parts
    .filter((part) => textOf(visit.content, part) !== '' || visit.versions.some(({ content }) => textOf(content, part)))
    .map((part) => ({
      label: words[part],
      value: (
        <div>
          {struckOf(part)}
          <Now visit={visit} part={part} />
        </div>
      ),
    }))
  return (
    <>
      <SummaryList rows={rows} />
      {visit.addenda.map(({ id, text, at, byName }) => (
        <section key={id}>
          <Title order={3} size="h4" mt="md">
            {words.addendum(byName, formatInstant(at, zone))}
          </Title>
          <Text className={classes.text ?? ''}>{text}</Text>
        </section>
      ))}
    </>
  )
}

function Now({ visit, part }: { readonly visit: Encounter; readonly part: Part }) {
  if (part === 'vitals')
    return (
      <ul className={classes.values}>
        {visit.observations.map((one) => (
          <li key={one.sign}>
            {signWord(one.sign)} <MeasuredValue measured={one} />
          </li>
        ))}
      </ul>
    )
  if (part === 'followUp' && visit.followUp !== null) {
    const text = textOf(visit.content, part)
    return <span>{words.followUpLine(text, words.followUpStates[visit.followUp.state])}</span>
  }
  return <span className={classes.text}>{textOf(visit.content, part)}</span>
}
