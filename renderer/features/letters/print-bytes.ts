/** How long the browser's print window may keep reading the sheet before its address is given up. */
const keptForMilliseconds = 10 * 60_000

/** Opens the browser's own print window for a PDF; resolves when it has been opened. */
export function printBytes(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }))
  const frame = document.createElement('iframe')
  frame.src = address
  frame.style.position = 'fixed'
  frame.style.inset = '100% auto auto 100%'
  frame.style.width = '1px'
  frame.style.height = '1px'
  frame.style.border = '0'
  frame.ariaHidden = 'true'
  frame.tabIndex = -1
  setTimeout(() => {
    frame.remove()
    URL.revokeObjectURL(address)
  }, keptForMilliseconds)
  return new Promise((resolve) => {
    frame.addEventListener('load', () => {
      frame.contentWindow?.focus()
      frame.contentWindow?.print()
      resolve()
    })
    document.body.append(frame)
  })
}
