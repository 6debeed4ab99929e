import { Menu, UnstyledButton, useMantineColorScheme, VisuallyHidden } from '@mantine/core'
import {
  IconCheck,
  IconChevronDown,
  IconDeviceDesktop,
  IconLogout,
  IconMoon,
  IconSun,
  IconUserCircle,
} from '@tabler/icons-react'
import { appMessages } from './app.messages.ts'
import { useSession } from './session.ts'
import classes from './TopBar.module.css'

const schemes = [
  { scheme: 'light', label: appMessages.light, Icon: IconSun },
  { scheme: 'dark', label: appMessages.dark, Icon: IconMoon },
  { scheme: 'auto', label: appMessages.system, Icon: IconDeviceDesktop },
] as const

/** Who is signed in, with which roles; the colour scheme; the way out. */
export function AccountMenu() {
  const session = useSession()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const roleText = session.roleNames.join(', ')
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <UnstyledButton className={classes.account}>
          <VisuallyHidden>{appMessages.account}</VisuallyHidden>
          <IconUserCircle size={24} stroke={1.5} aria-hidden />
          <span className={classes.who}>
            <span className={classes.name}>{session.accountName}</span>
            <span className={classes.role}>{roleText}</span>
          </span>
          <IconChevronDown size={16} stroke={1.6} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{appMessages.colourScheme}</Menu.Label>
        {schemes.map(({ scheme, label, Icon }) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={colorScheme === scheme}
            leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
            rightSection={colorScheme === scheme ? <IconCheck size={16} aria-hidden /> : null}
            onClick={() => setColorScheme(scheme)}
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={18} stroke={1.6} aria-hidden />} onClick={session.logOut}>
          {appMessages.logOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
