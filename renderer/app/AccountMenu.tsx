import { Menu, UnstyledButton, useMantineColorScheme, VisuallyHidden } from '@mantine/core'
import {
  IconChevronDown,
  IconDeviceDesktop,
  IconKey,
  IconLock,
  IconLogout,
  IconMoon,
  IconSun,
  IconUserCircle,
} from '@tabler/icons-react'
import { Link } from 'react-router'
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
        <Menu.RadioGroup value={colorScheme}>
          {schemes.map(({ scheme, label, Icon }) => (
            <Menu.RadioItem
              key={scheme}
              value={scheme}
              rightSection={<Icon size={18} stroke={1.6} aria-hidden />}
              onChange={() => setColorScheme(scheme)}
            >
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconKey size={18} stroke={1.6} aria-hidden />} component={Link} to="/kata-sandi">
          {appMessages.changePassword}
        </Menu.Item>
        <Menu.Item leftSection={<IconLock size={18} stroke={1.6} aria-hidden />} onClick={session.lock}>
          {appMessages.lockScreen}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={18} stroke={1.6} aria-hidden />} onClick={session.logOut}>
          {appMessages.logOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
