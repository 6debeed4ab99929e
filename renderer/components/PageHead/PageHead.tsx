import { ActionIcon, Anchor, Button, Group, Menu, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { type Icon, IconDots } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { componentMessages } from '../components.messages.ts'
import { KeyHint } from '../KeyHint/KeyHint.tsx'
import classes from './PageHead.module.css'

export interface Crumb {
  readonly label: string
  readonly to: string
}

/** Something one can do here. With `to` it is a link, with `onClick` a button. */
export interface PageAction {
  readonly label: string
  readonly to?: string | undefined
  readonly onClick?: (() => void) | undefined
  readonly icon?: Icon | undefined
  readonly isDisabled?: boolean | undefined
  readonly isBusy?: boolean | undefined
  /** Only in the menu: the action takes something away. */
  readonly isDangerous?: boolean | undefined
  readonly keys?: readonly string[] | undefined
}

export interface PageHeadProps {
  readonly title: string
  /** The pages above this one, outermost first. */
  readonly breadcrumb?: readonly Crumb[] | undefined
  /** Small things beside the title: a state badge, a case number. */
  readonly beside?: ReactNode
  /** One line under the title. */
  readonly subtitle?: ReactNode
  readonly mainAction?: PageAction | undefined
  readonly menu?: readonly PageAction[] | undefined
}

/** The head that every page has: where am I, what is this, what is the one thing to do. */
export function PageHead({ title, breadcrumb = [], beside, subtitle, mainAction, menu = [] }: PageHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useDocumentTitle(title)
  useEffect(() => {
    // The row or button that led here is gone with its page: start reading at the new heading, not nowhere.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className={classes.head}>
      {breadcrumb.length > 0 && (
        <nav aria-label={componentMessages.breadcrumb} className={classes.breadcrumb}>
          {breadcrumb.map((crumb, index) => (
            <span key={crumb.to}>
              {index > 0 && (
                <span className={classes.separator} aria-hidden>
                  /
                </span>
              )}
              <Anchor component={Link} to={crumb.to} size="sm">
                {crumb.label}
              </Anchor>
            </span>
          ))}
        </nav>
      )}
      <div className={classes.line}>
        <Group gap="sm" className={classes.title ?? ''}>
          <Title order={1} ref={heading} tabIndex={-1}>
            {title}
          </Title>
          {beside}
        </Group>
        <Group gap="xs" wrap="nowrap">
          {mainAction && <MainAction action={mainAction} />}
          {menu.length > 0 && <ActionMenu actions={menu} />}
        </Group>
      </div>
      {subtitle && <div className={classes.subtitle}>{subtitle}</div>}
    </div>
  )
}

function MainAction({ action }: { readonly action: PageAction }) {
  const section = action.icon ? <action.icon size={18} stroke={1.8} aria-hidden /> : null
  const button =
    action.to === undefined ? (
      <Button
        leftSection={section}
        disabled={action.isDisabled ?? false}
        loading={action.isBusy ?? false}
        onClick={action.onClick}
      >
        {action.label}
      </Button>
    ) : (
      <Button leftSection={section} component={Link} to={action.to}>
        {action.label}
      </Button>
    )
  return action.keys ? <KeyHint keys={action.keys}>{button}</KeyHint> : button
}

function ActionMenu({ actions }: { readonly actions: readonly PageAction[] }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size="input-sm" aria-label={componentMessages.moreActions}>
          <IconDots size={20} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map((action) => {
          const shared = {
            leftSection: action.icon ? <action.icon size={18} stroke={1.6} aria-hidden /> : null,
            disabled: action.isDisabled ?? false,
            className: action.isDangerous ? (classes.dangerous ?? '') : '',
          }
          return action.to === undefined ? (
            <Menu.Item key={action.label} {...shared} onClick={action.onClick}>
              {action.label}
            </Menu.Item>
          ) : (
            <Menu.Item key={action.label} {...shared} component={Link} to={action.to}>
              {action.label}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
