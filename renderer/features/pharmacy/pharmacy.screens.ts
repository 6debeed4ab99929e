import { IconCalendarCheck, IconChecklist, IconPill, IconPrescription } from '@tabler/icons-react'
import { client } from '../../api/client.ts'
import type { FeatureScreens } from '../../app/features.ts'
import { pharmacyMessages } from './pharmacy.messages.ts'
import { pharmacyPaths } from './pharmacy-paths.ts'
import { prescriptionMessages } from './prescription.messages.ts'

const mostHits = 4

/** Medicines, stock, prescriptions, and doses taken under the eyes of staff. */
export const pharmacyScreens: FeatureScreens = {
  routes: [
    {
      path: pharmacyPaths.medicines,
      lazy: async () => ({ Component: (await import('./MedicineListScreen.tsx')).MedicineListScreen }),
    },
    {
      path: pharmacyPaths.newMedicine,
      lazy: async () => ({ Component: (await import('./NewMedicineScreen.tsx')).NewMedicineScreen }),
    },
    {
      path: pharmacyPaths.importMedicines,
      lazy: async () => ({ Component: (await import('./ImportMedicinesScreen.tsx')).ImportMedicinesScreen }),
    },
    {
      path: pharmacyPaths.medicine(':medicineId'),
      lazy: async () => ({ Component: (await import('./MedicineScreen.tsx')).MedicineScreen }),
    },
    {
      path: pharmacyPaths.receipts,
      lazy: async () => ({ Component: (await import('./ReceiptsScreen.tsx')).ReceiptsScreen }),
    },
    {
      path: pharmacyPaths.receive,
      lazy: async () => ({ Component: (await import('./ReceiveScreen.tsx')).ReceiveScreen }),
    },
    {
      path: pharmacyPaths.count,
      lazy: async () => ({ Component: (await import('./CountScreen.tsx')).CountScreen }),
    },
    {
      path: pharmacyPaths.prescriptions,
      lazy: async () => ({ Component: (await import('./PrescriptionListScreen.tsx')).PrescriptionListScreen }),
    },
    {
      path: pharmacyPaths.newPrescription,
      lazy: async () => ({ Component: (await import('./NewPrescriptionScreen.tsx')).NewPrescriptionScreen }),
    },
    {
      path: pharmacyPaths.prescription(':prescriptionId'),
      lazy: async () => ({ Component: (await import('./PrescriptionScreen.tsx')).PrescriptionScreen }),
    },
    {
      path: pharmacyPaths.queue,
      lazy: async () => ({ Component: (await import('./QueueScreen.tsx')).QueueScreen }),
    },
    {
      path: pharmacyPaths.round,
      lazy: async () => ({ Component: (await import('./RoundScreen.tsx')).RoundScreen }),
    },
    {
      path: pharmacyPaths.settings,
      lazy: async () => ({ Component: (await import('./PharmacySettingsScreen.tsx')).PharmacySettingsScreen }),
    },
  ],
  navigation: [
    {
      id: 'prescriptions',
      group: 'clinic',
      part: 'medicines',
      label: prescriptionMessages.menu,
      to: pharmacyPaths.prescriptions,
      icon: IconPrescription,
      permission: 'view:health',
    },
    {
      id: 'prescription-queue',
      group: 'clinic',
      part: 'medicines',
      label: prescriptionMessages.queueMenu,
      to: pharmacyPaths.queue,
      icon: IconChecklist,
      permission: 'manage:pharmacy',
    },
    {
      id: 'observed-doses',
      group: 'clinic',
      part: 'daily',
      label: prescriptionMessages.roundMenu,
      to: pharmacyPaths.round,
      icon: IconCalendarCheck,
      permission: 'view:health',
    },
    {
      id: 'medicines',
      group: 'clinic',
      part: 'medicines',
      label: pharmacyMessages.menu,
      to: pharmacyPaths.medicines,
      icon: IconPill,
      permission: 'view:health',
    },
    {
      id: 'pharmacy-settings',
      group: 'settings',
      label: pharmacyMessages.settingsMenu,
      to: pharmacyPaths.settings,
      icon: IconPill,
      permission: 'manage:clinic',
    },
  ],
  searchSources: [
    {
      id: 'prescriptions',
      label: prescriptionMessages.title,
      permission: 'view:health',
      search: async (text, signal) => {
        const found = await client.prescriptions.search({ text, limit: mostHits }, { signal })
        return found.map(({ id, number, inmate, state, medicines }) => ({
          id,
          title: prescriptionMessages.found(number, inmate.name),
          detail: [prescriptionMessages.states[state], medicines.join(', ')].filter(Boolean).join(' · '),
          to: pharmacyPaths.prescription(id),
          icon: IconPrescription,
        }))
      },
    },
  ],
}
