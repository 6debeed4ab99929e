const keptFor = 60_000

/** An ordinary download: the browser asks or uses its folder, as it does for everything else. */
export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // A large file is still being written long after the click.
  setTimeout(() => URL.revokeObjectURL(address), keptFor)
}
