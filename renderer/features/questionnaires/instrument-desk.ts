import { createContext, type ReactNode, use } from 'react'
import type { InstrumentVersion } from '#shared/features/questionnaires/instruments.contract.ts'
import { orpc } from '../../api/client.ts'
import type { FormName } from '../../components/FormPage/form-names.ts'
import { instrumentMessages as words } from './instruments.messages.ts'

/** Whose instruments a page shows: the screens are one, what they call and how they call it is not. */
export interface InstrumentDesk {
  readonly use: 'health' | 'assessment'
  readonly calls: typeof orpc.instruments
  readonly title: string
  readonly subtitle: string
  readonly importText: string
  readonly forms: { readonly import: FormName; readonly parameter: FormName }
  /** Whether a file is taken only with its signature. */
  readonly needsSignature: boolean
  /** Further things to do with a version. */
  readonly actionsOf: (version: InstrumentVersion) => ReactNode
}

export const clinicDesk: InstrumentDesk = {
  use: 'health',
  calls: orpc.instruments,
  title: words.title,
  subtitle: words.subtitle,
  importText: words.importText,
  forms: { import: 'instruments.import', parameter: 'instruments.parameter' },
  needsSignature: false,
  actionsOf: () => null,
}

const DeskContext = createContext(clinicDesk)

export const InstrumentDeskProvider = DeskContext.Provider

export const useDesk = (): InstrumentDesk => use(DeskContext)
