import { IconPrinter } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { printingMessages as words } from './printing.messages.ts'
import { usePrintBadge } from './printing.queries.ts'

const path = '/kirim-terima/antrean-cetak'

/** Papers on their way to the printer. */
export const printingScreens: FeatureScreens = {
  routes: [{ path, lazy: async () => ({ Component: (await import('./PrintQueueScreen.tsx')).PrintQueueScreen }) }],
  navigation: [
    {
      id: 'print-queue',
      group: 'exchange',
      label: words.menu,
      to: path,
      icon: IconPrinter,
      permission: 'view:inmates',
      useBadge: usePrintBadge,
    },
  ],
}
