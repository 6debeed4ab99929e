import { IconMessageReport, IconReceipt } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { complaintDeskMessages } from './complaint-desk.messages.ts'
import { complaintDeskPaths } from './complaint-desk-paths.ts'
import { complaintReceiptMessages } from './complaint-receipt.messages.ts'

/** The visitors' counter: complaints come in, and their reporters ask how things stand. */
export const complaintDeskScreens: FeatureScreens = {
  routes: [
    {
      path: complaintDeskPaths.intake,
      lazy: async () => ({ Component: (await import('./IntakeScreen.tsx')).IntakeScreen }),
    },
    {
      path: complaintDeskPaths.status,
      lazy: async () => ({ Component: (await import('./ComplaintStatusScreen.tsx')).ComplaintStatusScreen }),
    },
  ],
  navigation: [
    {
      id: 'complaint-intake',
      group: 'complaints',
      label: complaintDeskMessages.menu,
      to: complaintDeskPaths.intake,
      icon: IconMessageReport,
      permission: 'enter:complaints',
    },
    {
      id: 'complaint-status',
      group: 'complaints',
      label: complaintReceiptMessages.statusMenu,
      to: complaintDeskPaths.status,
      icon: IconReceipt,
      permission: 'enter:complaints',
    },
  ],
}
