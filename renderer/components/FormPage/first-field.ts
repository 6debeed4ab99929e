import { createContext } from 'react'

/** True where a form follows on a choice: it takes the focus to its first field as soon as it stands there. */
export const FirstFieldContext = createContext(false)
