import {
  type MedicineGroup,
  medicineGroupsSchema,
  type StarterMedicine,
  starterMedicinesSchema,
} from '#shared/features/pharmacy/medicine-data.ts'
import type { CoreServices } from '../../core/context.ts'
import { readResource } from '../../core/resources.ts'

export const medicineGroups = ({ resourcesFolder }: CoreServices): readonly MedicineGroup[] =>
  readResource(resourcesFolder, 'reference-data/medicine-groups.json', medicineGroupsSchema).groups

export const starterMedicines = ({ resourcesFolder }: CoreServices): readonly StarterMedicine[] =>
  readResource(resourcesFolder, 'reference-data/medicines.json', starterMedicinesSchema).medicines
