import { createContext } from 'react'

/** Whether the screen is locked, for what must not go on behind the lock. */
export const LockedContext = createContext(false)
