import { useState } from 'react'

/**
 * What each screen remembers while the person is signed in: filters, sorting, columns. It lives in memory on purpose. The browser's
 * session storage is written to disk unencrypted, and a filter may hold a name.
 */
const memory = new Map<string, unknown>()

/** Forget everything: the next person at this computer starts afresh. */
export function forgetScreens(): void {
  memory.clear()
}

/** Like `useState`, but the value is there again when the screen with this name is opened again. */
export function useScreenMemory<Value>(name: string, initial: Value): [Value, (value: Value) => void] {
  // The name is a constant of the screen, so what lies under it was put there with the same type.
  const [value, setValue] = useState<Value>(() => (memory.has(name) ? (memory.get(name) as Value) : initial))
  const remember = (next: Value) => {
    memory.set(name, next)
    setValue(next)
  }
  return [value, remember]
}
