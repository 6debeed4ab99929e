import { Title } from '@mantine/core'
import { publishedRequirements } from '#shared/features/service-cases/case-papers.rules.ts'
import type { ServiceStandard } from '#shared/features/service-cases/service-standard.ts'
import { SummaryList } from '../../../components/SummaryList/SummaryList.tsx'
import { formatDate } from '../../../format/dates.ts'
import { formatNumber } from '../../../format/numbers.ts'
import classes from './Settings.module.css'
import { serviceSettingsMessages as words } from './service-settings.messages.ts'

/** The whole published sheet, to be read: papers, procedure, fee, product, complaints, and where the print is out of date. */
export function ServiceSheet({ standard }: { readonly standard: ServiceStandard }) {
  return (
    <section aria-label={words.sheet}>
      <Title order={2}>{words.sheet}</Title>
      <SummaryList
        rows={[
          {
            label: words.requirements,
            value: (
              <List
                items={publishedRequirements(standard).map(({ number, title }) =>
                  words.requirement(formatNumber(number), title),
                )}
              />
            ),
          },
          {
            label: words.steps,
            value: <List items={standard.steps.map(({ letter, title }) => words.step(letter, title))} />,
          },
          ...(standard.session ? [{ label: words.session, value: words.sessionPlaces[standard.session.place] }] : []),
          { label: words.fee, value: standard.fee.text },
          { label: words.products, value: <List items={standard.products} /> },
          {
            label: words.complaints,
            value: (
              <List items={[...standard.complaints.channels.map(words.channel), ...standard.complaints.procedure]} />
            ),
          },
          { label: words.legalBasis, value: <List items={standard.legalBasis.map(({ citation }) => citation)} /> },
          {
            label: words.version,
            value: words.versionSince(formatNumber(standard.version), formatDate(standard.effectiveFrom)),
          },
        ]}
      />
      {standard.remarks.length > 0 && (
        <>
          <Title order={2} mt="lg">
            {words.remarks}
          </Title>
          <SummaryList rows={standard.remarks.map(({ about, current }) => ({ label: about, value: current }))} />
        </>
      )}
    </section>
  )
}

function List({ items }: { readonly items: readonly string[] }) {
  return (
    <ul className={classes.list}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}
