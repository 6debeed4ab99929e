/**
 * What the code shared with the application and pdf.js use and Chrome 109 lacks, and nothing else. A test runs the page with everything newer
 * taken away.
 */
function provide(target: object, name: string, value: (this: never, ...words: never[]) => unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true })
}

provide(Array.prototype, 'toSorted', function toSorted(this: unknown[], compare?: (a: unknown, b: unknown) => number) {
  return [...this].sort(compare)
})

provide(Array.prototype, 'toReversed', function toReversed(this: unknown[]) {
  return [...this].reverse()
})

provide(String.prototype, 'isWellFormed', function isWellFormed(this: string) {
  return !/\p{Surrogate}/u.test(this)
})

provide(Promise, 'withResolvers', function withResolvers() {
  let resolve: (value: unknown) => void = () => undefined
  let reject: (reason: unknown) => void = () => undefined
  const promise = new Promise((onDone, onFailed) => {
    resolve = onDone
    reject = onFailed
  })
  return { promise, resolve, reject }
})

/** pdf.js shrinks its buffers with it. */
provide(ArrayBuffer.prototype, 'transferToFixedLength', function transfer(this: ArrayBuffer, length = this.byteLength) {
  const moved = new ArrayBuffer(length)
  new Uint8Array(moved).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)))
  structuredClone(this, { transfer: [this] })
  return moved
})
