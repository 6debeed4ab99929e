import { Tabs } from '@mantine/core'
import { IconPackageExport, IconPackageImport } from '@tabler/icons-react'
import { useNavigate } from 'react-router'
import { exchangeMessages as words } from './exchange.messages.ts'
import { exchangePaths } from './exchange-paths.ts'

const addresses = { outgoing: exchangePaths.list, incoming: exchangePaths.incoming }

/** The two books of one screen: what left and what came in. */
export function RegisterTabs({ open }: { readonly open: keyof typeof addresses }) {
  const navigate = useNavigate()
  const go = (tab: string | null) => {
    if (tab === 'outgoing' || tab === 'incoming') void navigate(addresses[tab])
  }
  return (
    <Tabs value={open} onChange={go} activateTabWithKeyboard={false} mb="md">
      <Tabs.List aria-label={words.registers}>
        <Tabs.Tab value="outgoing" leftSection={<IconPackageExport size={18} stroke={1.6} aria-hidden />}>
          {words.tabOutgoing}
        </Tabs.Tab>
        <Tabs.Tab value="incoming" leftSection={<IconPackageImport size={18} stroke={1.6} aria-hidden />}>
          {words.tabIncoming}
        </Tabs.Tab>
      </Tabs.List>
    </Tabs>
  )
}
