let lastInput = performance.now()

for (const event of ['keydown', 'pointerdown', 'wheel'] as const)
  window.addEventListener(event, () => (lastInput = performance.now()), { capture: true, passive: true })

/** Whole seconds since a key or the pointer was last used; told to the core with every call, so that it can lock by itself. */
export const idleSeconds = (): number => Math.floor((performance.now() - lastInput) / 1000)
