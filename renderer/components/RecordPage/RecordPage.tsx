import { Tabs } from '@mantine/core'
import { type Icon, IconHistory } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import type { HistorySubject } from '#shared/features/history/history.contract.ts'
import { formatNumber } from '../../format/numbers.ts'
import { historyMessages } from '../History/history.messages.ts'
import { RecordHistory } from '../History/RecordHistory.tsx'
import { PageHead, type PageHeadProps } from '../PageHead/PageHead.tsx'
import classes from './RecordPage.module.css'
import { SidePanel } from './SidePanel.tsx'

export interface RecordTab {
  /** Stands in the address as ?tab=, so a link can lead to it. */
  readonly id: string
  readonly label: string
  readonly icon?: Icon | undefined
  readonly count?: number | undefined
  readonly content: ReactNode
}

interface RecordPageProps {
  readonly head: PageHeadProps
  /** PersonBanner, where the record is about a person. */
  readonly banner?: ReactNode
  /** Riwayat comes last, by itself. Only the open tab is mounted. */
  readonly tabs: readonly RecordTab[]
  /** Whose changes Riwayat tells. */
  readonly history: HistorySubject
  readonly sheet?:
    | { readonly title: string; readonly onClose: () => void; readonly content: ReactNode }
    | null
    | undefined
}

const parameter = 'tab'

const historyTab = (subject: HistorySubject): RecordTab => ({
  id: 'riwayat',
  label: historyMessages.title,
  icon: IconHistory,
  content: <RecordHistory subject={subject} />,
})

/** Page kind 2, the record: banner, tabs, and the side panel for entering something while the record stays in sight. */
export function RecordPage({ head, banner, tabs: ownTabs, history, sheet }: RecordPageProps) {
  const tabs = [...ownTabs, historyTab(history)]
  const [address, setAddress] = useSearchParams()
  const asked = address.get(parameter)
  const open = tabs.find((tab) => tab.id === asked) ?? tabs[0]
  const openTab = (id: string | null) => {
    const next = new URLSearchParams(address)
    if (id === null || id === tabs[0]?.id) next.delete(parameter)
    else next.set(parameter, id)
    setAddress(next, { replace: true })
  }
  return (
    <>
      <PageHead {...head} />
      {banner}
      <div className={classes.columns} data-sheet={sheet ? true : undefined}>
        <Tabs value={open?.id ?? null} onChange={openTab} keepMounted={false} className={classes.tabs ?? ''}>
          <Tabs.List>
            {tabs.map((tab) => (
              <Tabs.Tab
                key={tab.id}
                value={tab.id}
                leftSection={tab.icon ? <tab.icon size={18} stroke={1.6} aria-hidden /> : null}
              >
                {tab.label}
                {tab.count !== undefined && <span className={classes.count}> {formatNumber(tab.count)}</span>}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {tabs.map((tab) => (
            <Tabs.Panel key={tab.id} value={tab.id} pt="md">
              {tab.content}
            </Tabs.Panel>
          ))}
        </Tabs>
        {sheet && (
          <SidePanel title={sheet.title} onClose={sheet.onClose}>
            {sheet.content}
          </SidePanel>
        )}
      </div>
    </>
  )
}
