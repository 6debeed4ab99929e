import { z } from 'zod'
import type { Permission } from './permissions.ts'

/** The parts of the office's work that a computer may be limited to; the same words as in the menu. */
export const menuGroups = ['clinic', 'coaching', 'complaints', 'assessments', 'staff'] as const

export type MenuGroup = (typeof menuGroups)[number]

export const menuGroupSchema = z.enum(menuGroups)

/** Every computer keeps its own unit's data, its accounts, its log and its list of people. */
const everywhere = 'everywhere'

/** Groups that make cases of the service engine, and with them letters and files for other offices. */
const withCases: readonly MenuGroup[] = ['clinic', 'coaching', 'assessments']

/** Where a right is in force: on every computer, or where one of these groups is switched on. Complete by type. */
export const permissionPlaces: Readonly<Record<Permission, typeof everywhere | readonly MenuGroup[]>> = {
  'view:facility': everywhere,
  'change:facility': everywhere,
  'manage:accounts': everywhere,
  'view:audit': everywhere,
  'change:calendar': everywhere,
  'manage:backups': everywhere,
  'hold:identity-vault': ['complaints'],
  'view:complaints': ['complaints'],
  'enter:complaints': ['complaints'],
  'direct:complaints': ['complaints'],
  'view:inmates': everywhere,
  'register:inmates': everywhere,
  'move:inmates': everywhere,
  'change:services': withCases,
  'view:recommendations': ['clinic'],
  'prepare:recommendations': ['clinic'],
  'view:case-papers': ['clinic'],
  'enter:health': ['clinic'],
  'correct:health': ['clinic'],
  'view:health': ['clinic'],
  'view:confidential-health': ['clinic'],
  'countersign:health': ['clinic'],
  'manage:clinic': ['clinic'],
  'manage:pharmacy': ['clinic'],
  'permit:referrals': ['clinic'],
  'issue:doctor-letter': ['clinic'],
  'issue:letters': menuGroups,
  'record:tpp-session': ['clinic'],
  'approve:recommendations': ['clinic'],
  'seal:bundles': withCases,
  'view:outgoing': withCases,
  'manage:partner-keys': everywhere,
  'view:service-reports': withCases,
  'manage:surveys': ['complaints'],
  'view:surveys': ['complaints'],
  'view:coaching': ['coaching'],
  'manage:coaching': ['coaching'],
  'mark:attendance': ['coaching'],
  'decide:stages': ['coaching'],
  'view:assessments': ['assessments'],
  'enter:assessments': ['assessments'],
  'decide:assessments': ['assessments'],
  'manage:assessments': ['assessments'],
  // The clinic makes its roster and reads who may work; licences are kept where the staff are.
  'view:workers': ['clinic', 'staff'],
  'enter:workers': ['staff'],
  'enter:duty-roster': ['clinic', 'staff'],
  'view:licences': ['staff'],
  'enter:licences': ['staff'],
}

/** Whether a right has any force on a computer that is limited to some groups. */
export function isInForce(permission: Permission, groups: readonly MenuGroup[]): boolean {
  const places = permissionPlaces[permission]
  return places === everywhere || places.some((group) => groups.includes(group))
}
