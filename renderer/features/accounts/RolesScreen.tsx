import { VisuallyHidden } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { Fragment } from 'react'
import { type Permission, permissions } from '#shared/people/permissions.ts'
import { rolePermissions, roles } from '#shared/people/roles.ts'
import { useMay } from '../../app/session.ts'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { roleNames } from '../session/role.messages.ts'
import { accountsMessages } from './accounts.messages.ts'
import { permissionMessages } from './permissions.messages.ts'
import classes from './RolesScreen.module.css'
import { roleDuties } from './role-duties.messages.ts'

type Area = keyof typeof accountsMessages.areas

const areas: readonly Area[] = ['office', 'people', 'requests', 'outgoing']

/** By what the right is about, so that a new right finds its place by itself. */
function areaOf(permission: Permission): Area {
  const [, noun = ''] = permission.split(':')
  if (['facility', 'accounts', 'audit', 'calendar', 'services'].includes(noun)) return 'office'
  if (noun === 'inmates') return 'people'
  return ['bundles', 'outgoing'].includes(noun) ? 'outgoing' : 'requests'
}

/** The whole matrix, from the same table that the core decides by. */
export function RolesScreen() {
  const mayManage = useMay('manage:accounts')
  return (
    <>
      <PageHead
        title={accountsMessages.rolesTitle}
        subtitle={accountsMessages.rolesSubtitle}
        breadcrumb={mayManage ? [{ label: accountsMessages.title, to: '/pengaturan/akun' }] : []}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse */}
      <section className={classes.scroller} aria-label={accountsMessages.rolesRegion} tabIndex={0}>
        <table className={classes.matrix}>
          <thead>
            <tr>
              <th scope="col" className={classes.corner}>
                {accountsMessages.rolesRight}
              </th>
              {roles.map((role) => (
                <th key={role} scope="col" className={classes.role} title={roleDuties[role]}>
                  <span>{roleNames[role]}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {areas.map((area) => (
              <Fragment key={area}>
                <tr>
                  <th scope="rowgroup" colSpan={roles.length + 1} className={classes.area}>
                    {accountsMessages.areas[area]}
                  </th>
                </tr>
                {permissions
                  .filter((permission) => areaOf(permission) === area)
                  .map((permission) => (
                    <PermissionRow key={permission} permission={permission} />
                  ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

function PermissionRow({ permission }: { readonly permission: Permission }) {
  return (
    <tr className={classes.row}>
      <th scope="row" className={classes.right}>
        {permissionMessages[permission]}
      </th>
      {roles.map((role) => {
        const isAllowed = rolePermissions[role].includes(permission)
        return (
          <td key={role} className={classes.cell} data-allowed={isAllowed || undefined}>
            {isAllowed && <IconCheck size={18} stroke={2.2} aria-hidden />}
            <VisuallyHidden>{isAllowed ? accountsMessages.allowed : accountsMessages.notAllowed}</VisuallyHidden>
          </td>
        )
      })}
    </tr>
  )
}
