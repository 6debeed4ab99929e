import { Table, Text, Title } from '@mantine/core'
import type {
  AssessmentProfile,
  ProfileForm,
  ProfileScore,
} from '#shared/features/assessment-profile/assessment-profile.contract.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { useZone } from '../../format/use-zone.ts'
import { RefusalNote } from '../assessments/RefusalNote.tsx'
import { BandBadge } from '../questionnaires/BandBadge.tsx'
import classes from './AssessmentProfile.module.css'
import { assessmentProfileMessages as words } from './assessment-profile.messages.ts'
import { BandBar } from './BandBar.tsx'

/** What came out: every sum against its bands, and beside the risks what the person has and wants. */
export function ProfilePart({ profile }: { readonly profile: AssessmentProfile }) {
  if (profile.forms.length === 0) return <EmptyState title={words.none} text={words.noneText} />
  return (
    <section className={classes.beside} aria-label={words.profile}>
      <div>
        <RefusalNote refusal={profile.refusal} />
        {profile.forms.map((form) => (
          <FormProfile key={form.id} form={form} />
        ))}
      </div>
      <div className={classes.person}>
        <Words title={words.strengths} text={profile.strengths} />
        <Words title={words.wishes} text={profile.wishes} />
      </div>
    </section>
  )
}

function Words({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div>
      <Title order={3}>{title}</Title>
      <Text className={classes.words ?? ''}>{text || words.notTold}</Text>
    </div>
  )
}

function FormProfile({ form }: { readonly form: ProfileForm }) {
  const zone = useZone()
  const on = formatDate(toCalendarDate(form.frozenAt, zone))
  return (
    <section className={classes.block} aria-label={form.title}>
      <div>
        <Title order={2}>{form.title}</Title>
        <Text size="sm" c="dimmed">
          {words.frozen(form.version, on, form.frozenByName)}
        </Text>
      </div>
      {form.scores.map((score) => (
        <ScoreProfile key={score.id} score={score} />
      ))}
      {form.ticks.length > 0 && (
        <div>
          <Title order={3}>{words.ticks}</Title>
          <ul>
            {form.ticks.map(({ linkId, prefix, text, evidence }) => (
              <li key={linkId}>
                {[prefix, text].filter(Boolean).join(' ')}: {evidence || words.noEvidence}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function ScoreProfile({ score }: { readonly score: ProfileScore }) {
  const { title, value, max, band, override, items, isTotal } = score
  return (
    <div className={classes.score}>
      <div className={classes.head}>
        <strong>{title}</strong>
        <BandBar score={score} />
        <div className={classes.number}>
          <span>{words.valueOf(formatNumber(value), formatNumber(max))}</span>
          <BandBadge severity={band.severity} label={band.label} />
        </div>
      </div>
      {override && (
        <Text size="sm">
          <strong>{words.override(override.toBand)}</strong>.{' '}
          {words.overrideText(override.proposedByName, override.settledByName ?? '', override.reason)}
        </Text>
      )}
      <details>
        <summary className={classes.summary}>
          {isTotal ? words.detailsTotal : words.details(formatNumber(items.length))}
        </summary>
        <BandTable score={score} />
        {items.length > 0 && <ItemTable score={score} />}
      </details>
    </div>
  )
}

function BandTable({ score }: { readonly score: ProfileScore }) {
  return (
    <Table mt="xs" maw="28rem" aria-label={`${words.bandTable}: ${score.title}`}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{words.band}</Table.Th>
          <Table.Th scope="col">{words.range}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {score.bands.map(({ label, from, to, severity }) => (
          <Table.Tr key={label}>
            <Table.Td>
              <BandBadge severity={severity} label={label} />
            </Table.Td>
            <Table.Td>{words.rangeOf(formatNumber(from), formatNumber(to))}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function ItemTable({ score }: { readonly score: ProfileScore }) {
  return (
    <Table mt="xs" aria-label={`${words.item}: ${score.title}`}>
      <Table.Thead>
        <Table.Tr>
          {[words.item, words.answer, words.points, words.evidence].map((label) => (
            <Table.Th key={label} scope="col">
              {label}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {score.items.map(({ linkId, prefix, text, answer, points, evidence }) => (
          <Table.Tr key={linkId}>
            <Table.Td>{[prefix, text].filter(Boolean).join(' ')}</Table.Td>
            <Table.Td>{answer}</Table.Td>
            <Table.Td>{formatNumber(points)}</Table.Td>
            <Table.Td>{evidence || words.noEvidence}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
