import { Text, Title } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { formatFullInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import classes from './DataKey.module.css'
import { dataKeyMessages as words } from './data-key.messages.ts'
import { useDataKeyState } from './data-key.queries.ts'
import { OldCopiesPanel } from './OldCopiesPanel.tsx'

/** When the key was changed, who has left since, and what still opens with an older one. */
export function DataKeyScreen() {
  const zone = useZone()
  const state = useDataKeyState()
  return (
    <>
      <PageHead
        title={words.title}
        subtitle={words.subtitle}
        mainAction={{ label: words.start, icon: IconKey, to: '/pengaturan/kunci-data/ganti' }}
      />
      <div className={classes.parts}>
        <QueryContent query={state} shape="record">
          {({ changedAt, activeAccounts, leftSince }) => (
            <>
              {leftSince.length > 0 && (
                <PageNote meaning="attention" title={words.leftTitle}>
                  {words.leftText(leftSince.join(', '))}
                </PageNote>
              )}
              <section>
                <Title order={2} mb="xs">
                  {words.stateTitle}
                </Title>
                <SummaryList
                  rows={[
                    { label: words.changed, value: changedAt ? formatFullInstant(changedAt, zone) : words.never },
                    { label: words.accounts, value: words.accountCount(formatNumber(activeAccounts)) },
                    { label: words.left, value: leftSince.join(', ') || words.nobodyLeft },
                  ]}
                />
              </section>
            </>
          )}
        </QueryContent>
        <OldCopiesPanel />
        <section>
          <Title order={2} mb="xs">
            {words.whenTitle}
          </Title>
          <ul className={classes.list}>
            {words.when.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
        <section>
          <Title order={2} mb="xs">
            {words.limitTitle}
          </Title>
          <Text>{words.limit}</Text>
        </section>
      </div>
    </>
  )
}
