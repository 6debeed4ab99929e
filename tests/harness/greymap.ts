/** A grey picture as `pdftoppm -gray` writes it. */
export interface Greymap {
  readonly width: number
  readonly height: number
  readonly pixels: Buffer
}

export function readGreymap(file: Buffer): Greymap {
  const [head = '', width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 64).toString('latin1')) ?? []
  if (head === '') throw new Error('not a grey picture')
  return { width: Number(width), height: Number(height), pixels: file.subarray(head.length) }
}

/** Pixels along the edge of a field; at 150 dots per inch a field is 2 mm. */
const field = 12

/**
 * Share of small fields of the paper that are darker or lighter than they should be; 1 for pictures of different size. Two programs
 * never put the edge of a letter on the same pixel, but a line that moved, or is missing, changes whole fields.
 */
export function differingFields(one: Greymap, other: Greymap): number {
  if (Math.abs(one.width - other.width) > 2 || Math.abs(one.height - other.height) > 2) return 1
  const rows = Math.floor(Math.min(one.height, other.height) / field)
  const columns = Math.floor(Math.min(one.width, other.width) / field)
  let differing = 0
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      if (Math.abs(meanOf(one, row, column) - meanOf(other, row, column)) > 25) differing += 1
  return differing / (rows * columns)
}

function meanOf({ width, pixels }: Greymap, row: number, column: number): number {
  let sum = 0
  for (let y = row * field; y < (row + 1) * field; y += 1)
    for (let x = column * field; x < (column + 1) * field; x += 1) sum += pixels[y * width + x] ?? 0
  return sum / field ** 2
}
