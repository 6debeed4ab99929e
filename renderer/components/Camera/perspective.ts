/** A place on a picture; both between 0 and 1, from the top left. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** Top left, top right, bottom right, bottom left, as they will stand on the straightened sheet. */
export type Corners = readonly [Spot, Spot, Spot, Spot]

export const wholePicture: Corners = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
]

/** A little inside, so that the handles can be seen and taken. */
export const firstCorners: Corners = [
  { x: 0.08, y: 0.08 },
  { x: 0.92, y: 0.08 },
  { x: 0.92, y: 0.92 },
  { x: 0.08, y: 0.92 },
]

const within = (value: number): number => Math.min(1, Math.max(0, value))

/** Moves one corner; a place that would fold the sheet over is not taken. */
export function moveCorner(corners: Corners, index: number, to: Spot): Corners {
  const spot = { x: within(to.x), y: within(to.y) }
  const moved = corners.map((corner, at) => (at === index ? spot : corner)) as unknown as Corners
  return isSheet(moved) ? moved : corners
}

/** Every corner turns the same way, and none lies on the line between its neighbours. */
function isSheet(corners: Corners): boolean {
  return corners.every((corner, index) => {
    const next = corners[(index + 1) % 4] ?? corner
    const after = corners[(index + 2) % 4] ?? corner
    const turn = (next.x - corner.x) * (after.y - next.y) - (next.y - corner.y) * (after.x - next.x)
    return turn > 0.002
  })
}

/** The corners on the picture turned by a quarter to the right. */
export function turnedCorners([a, b, c, d]: Corners): Corners {
  const turn = ({ x, y }: Spot): Spot => ({ x: 1 - y, y: x })
  return [turn(d), turn(a), turn(b), turn(c)]
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** How large the straightened sheet becomes: its longer edges in dots of the picture, no longer than `longest`. */
export function sheetSize([a, b, c, d]: Corners, picture: Size, longest: number): Size {
  const length = (from: Spot, to: Spot) => Math.hypot((to.x - from.x) * picture.width, (to.y - from.y) * picture.height)
  const width = Math.max(length(a, b), length(d, c))
  const height = Math.max(length(a, d), length(b, c))
  const scale = Math.min(1, longest / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/**
 * Where a place of the straightened sheet lies on the picture: the one projection that brings the four corners together
 * (P. Heckbert, "Fundamentals of Texture Mapping and Image Warping", 1989, section 2.2.3).
 */
export function projection([p0, p1, p2, p3]: Corners): (spot: Spot) => Spot {
  const dx1 = p1.x - p2.x
  const dx2 = p3.x - p2.x
  const dy1 = p1.y - p2.y
  const dy2 = p3.y - p2.y
  const sx = p0.x - p1.x + p2.x - p3.x
  const sy = p0.y - p1.y + p2.y - p3.y
  const determinant = dx1 * dy2 - dx2 * dy1
  const g = (sx * dy2 - dx2 * sy) / determinant
  const h = (dx1 * sy - sx * dy1) / determinant
  return ({ x, y }) => {
    const depth = g * x + h * y + 1
    return {
      x: ((p1.x - p0.x + g * p1.x) * x + (p3.x - p0.x + h * p3.x) * y + p0.x) / depth,
      y: ((p1.y - p0.y + g * p1.y) * x + (p3.y - p0.y + h * p3.y) * y + p0.y) / depth,
    }
  }
}

export interface Dots extends Size {
  /** Red, green, blue, opacity; row by row. */
  readonly data: Uint8ClampedArray
}

/** Draws what lies between the corners of `picture` into `sheet`, each dot from the four around its place. */
export function straighten(picture: Dots, corners: Corners, sheet: Dots): void {
  const place = projection(corners)
  for (let row = 0; row < sheet.height; row += 1) {
    for (let column = 0; column < sheet.width; column += 1) {
      const spot = place({ x: (column + 0.5) / sheet.width, y: (row + 0.5) / sheet.height })
      blend(picture, spot.x * picture.width - 0.5, spot.y * picture.height - 0.5, sheet, row * sheet.width + column)
    }
  }
}

function blend(picture: Dots, x: number, y: number, sheet: Dots, target: number): void {
  const left = Math.min(picture.width - 1, Math.max(0, Math.floor(x)))
  const top = Math.min(picture.height - 1, Math.max(0, Math.floor(y)))
  const right = Math.min(picture.width - 1, left + 1)
  const bottom = Math.min(picture.height - 1, top + 1)
  const shareX = within(x - left)
  const shareY = within(y - top)
  const topLeft = (top * picture.width + left) * 4
  const topRight = (top * picture.width + right) * 4
  const bottomLeft = (bottom * picture.width + left) * 4
  const bottomRight = (bottom * picture.width + right) * 4
  const { data } = picture
  for (let channel = 0; channel < 4; channel += 1) {
    const above = (data[topLeft + channel] ?? 0) * (1 - shareX) + (data[topRight + channel] ?? 0) * shareX
    const below = (data[bottomLeft + channel] ?? 0) * (1 - shareX) + (data[bottomRight + channel] ?? 0) * shareX
    sheet.data[target * 4 + channel] = above * (1 - shareY) + below * shareY
  }
}
