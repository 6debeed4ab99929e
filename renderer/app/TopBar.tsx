import { Button, Group } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconLock } from '@tabler/icons-react'
import { KeyHint } from '../components/KeyHint/KeyHint.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import { appMessages } from './app.messages.ts'
import type { NavigationEntry } from './navigation.ts'
import { SearchBox } from './SearchBox.tsx'
import type { SearchSource } from './search.ts'
import { useSession } from './session.ts'
import classes from './TopBar.module.css'

interface TopBarProps {
  readonly entries: readonly NavigationEntry[]
  readonly searchSources: readonly SearchSource[]
}

/** Unit, search, account and the lock, the same on every screen. */
export function TopBar({ entries, searchSources }: TopBarProps) {
  const session = useSession()
  useHotkeys([['mod+L', session.lock]], [])
  return (
    <div className={classes.bar}>
      <div className={classes.unit}>
        <span className={classes.product}>{appMessages.productName}</span>
        <span className={classes.unitName} title={session.unitName}>
          {session.unitName}
        </span>
      </div>
      <SearchBox entries={entries} sources={searchSources} />
      <Group gap="xs" wrap="nowrap" justify="flex-end" className={classes.end ?? ''}>
        <AccountMenu />
        <KeyHint keys={['Ctrl', 'L']}>
          <Button
            variant="default"
            leftSection={<IconLock size={18} stroke={1.6} aria-hidden />}
            onClick={session.lock}
            aria-keyshortcuts="Control+L"
          >
            {appMessages.lock}
          </Button>
        </KeyHint>
      </Group>
    </div>
  )
}
