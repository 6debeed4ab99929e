import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import {
  type Corners,
  moveCorner,
  projection,
  sheetSize,
  straighten,
  turnedCorners,
  wholePicture,
} from '../../renderer/components/Camera/perspective.ts'

const near = (value: number): fc.Arbitrary<number> => fc.double({ min: value - 0.15, max: value + 0.15, noNaN: true })
const spot = (x: number, y: number) => fc.record({ x: near(x), y: near(y) })
const someCorners = fc.tuple(spot(0.2, 0.2), spot(0.8, 0.2), spot(0.8, 0.8), spot(0.2, 0.8))

test('the corners of the sheet are those that were chosen, whatever the perspective', () => {
  fc.assert(
    fc.property(someCorners, (corners) => {
      const place = projection(corners)
      for (const [index, { x, y }] of wholePicture.entries()) {
        expect(place({ x, y }).x).toBeCloseTo(corners[index]?.x ?? Number.NaN, 9)
        expect(place({ x, y }).y).toBeCloseTo(corners[index]?.y ?? Number.NaN, 9)
      }
    }),
  )
})

test('straight lines stay straight', () => {
  fc.assert(
    fc.property(someCorners, (corners) => {
      const place = projection(corners)
      const [a, b, c] = [place({ x: 0.1, y: 0.3 }), place({ x: 0.4, y: 0.5 }), place({ x: 0.7, y: 0.7 })]
      expect((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)).toBeCloseTo(0, 9)
    }),
  )
})

test('a sheet that lay askew comes out straight: each quarter has its own colour again', () => {
  const corners: Corners = [
    { x: 0.3, y: 0.1 },
    { x: 0.9, y: 0.25 },
    { x: 0.75, y: 0.95 },
    { x: 0.05, y: 0.7 },
  ]
  // The picture is painted from the projection's own inverse: search the place of each dot on the sheet.
  const picture = { width: 200, height: 200, data: new Uint8ClampedArray(200 * 200 * 4).fill(255) }
  const place = projection(corners)
  for (let row = 0; row < 400; row += 1) {
    for (let column = 0; column < 400; column += 1) {
      const at = place({ x: column / 400, y: row / 400 })
      const dot = (Math.floor(at.y * 200) * 200 + Math.floor(at.x * 200)) * 4
      picture.data.set([column < 200 ? 0 : 200, row < 200 ? 0 : 200, 100, 255], dot)
    }
  }
  const sheet = { width: 60, height: 60, data: new Uint8ClampedArray(60 * 60 * 4) }
  straighten(picture, corners, sheet)
  const colour = (x: number, y: number) => [...sheet.data.slice((y * 60 + x) * 4, (y * 60 + x) * 4 + 3)]
  expect(colour(15, 15)).toEqual([0, 0, 100])
  expect(colour(45, 15)).toEqual([200, 0, 100])
  expect(colour(45, 45)).toEqual([200, 200, 100])
  expect(colour(15, 45)).toEqual([0, 200, 100])
})

test('a corner never goes outside the picture nor where the sheet would be folded', () => {
  expect(moveCorner(wholePicture, 0, { x: -3, y: -1 })).toEqual(wholePicture)
  expect(moveCorner(wholePicture, 0, { x: 0.9, y: 0.9 })).toBe(wholePicture)
  expect(moveCorner(wholePicture, 0, { x: 0.2, y: 0.1 })[0]).toEqual({ x: 0.2, y: 0.1 })
})

test('four quarter turns are none, and the sheet keeps the proportions of its edges', () => {
  const corners: Corners = [
    { x: 0.1, y: 0.2 },
    { x: 0.7, y: 0.2 },
    { x: 0.7, y: 0.8 },
    { x: 0.1, y: 0.8 },
  ]
  const around = [1, 2, 3, 4].reduce<Corners>((turned) => turnedCorners(turned), corners)
  for (const [index, { x, y }] of around.entries()) {
    expect(x).toBeCloseTo(corners[index]?.x ?? Number.NaN, 12)
    expect(y).toBeCloseTo(corners[index]?.y ?? Number.NaN, 12)
  }
  expect(sheetSize(corners, { width: 1000, height: 500 }, 5000)).toEqual({ width: 600, height: 300 })
  expect(sheetSize(corners, { width: 1000, height: 500 }, 300)).toEqual({ width: 300, height: 150 })
})
