import { computerMarkSchema, type InstallationChoice } from '#shared/features/installation/installation.contract.ts'
import { type MenuGroup, menuGroups } from '#shared/people/menu-groups.ts'
import { installationMessages as words } from './installation.messages.ts'

/** As the fields hold it: the mark stays typed while the person thinks about whether there is another computer. */
export interface InstallationValues {
  readonly isOneOfSeveral: boolean
  readonly mark: string
  readonly groups: readonly MenuGroup[]
}

export const everything: InstallationValues = { isOneOfSeveral: false, mark: '', groups: [...menuGroups] }

export function valuesOf({ mark, groups }: InstallationChoice): InstallationValues {
  return { isOneOfSeveral: mark !== null, mark: mark ?? '', groups }
}

export function choiceOf({ isOneOfSeveral, mark, groups }: InstallationValues): InstallationChoice {
  return { mark: isOneOfSeveral ? mark.trim().toUpperCase() : null, groups: [...groups] }
}

/** What is wrong, by the field's name; empty when nothing is. */
export function installationProblems(values: InstallationValues): Readonly<Record<string, string>> {
  const { mark } = choiceOf(values)
  return {
    ...(values.groups.length === 0 ? { groups: words.problems.groups } : {}),
    ...(mark === null || computerMarkSchema.safeParse(mark).success ? {} : { mark: words.problems.mark }),
  }
}
