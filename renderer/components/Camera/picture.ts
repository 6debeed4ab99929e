import { type Corners, sheetSize, straighten } from './perspective.ts'

/** 200 dots per inch on A4: small letters stay readable, and a page stays under half a megabyte. */
const longestSheet = 2339
const faceEdge = 600
const sheetQuality = 0.82
const faceQuality = 0.9

/** A square on the picture: its middle, and its edge as a share of the picture's shorter side. */
export interface Square {
  readonly x: number
  readonly y: number
  readonly edge: number
}

function newCanvas(width: number, height: number): readonly [HTMLCanvasElement, CanvasRenderingContext2D] {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('no canvas')
  return [canvas, context]
}

/** What the camera shows at this moment. */
export function takePicture(video: HTMLVideoElement): HTMLCanvasElement {
  const [canvas, context] = newCanvas(video.videoWidth, video.videoHeight)
  context.drawImage(video, 0, 0)
  return canvas
}

/** By a quarter to the right, or to the left. */
export function turnPicture(picture: HTMLCanvasElement, direction: 1 | -1): HTMLCanvasElement {
  const [canvas, context] = newCanvas(picture.height, picture.width)
  context.translate(canvas.width / 2, canvas.height / 2)
  context.rotate((direction * Math.PI) / 2)
  context.drawImage(picture, -picture.width / 2, -picture.height / 2)
  return canvas
}

export interface Page {
  readonly jpeg: Blob
  readonly width: number
  readonly height: number
  /** A small `data:` picture of it. */
  readonly preview: string
}

/** The sheet between the corners, straightened. */
export async function cutSheet(picture: HTMLCanvasElement, corners: Corners): Promise<Page> {
  const size = sheetSize(corners, picture, longestSheet)
  const [canvas, context] = newCanvas(size.width, size.height)
  const from = picture.getContext('2d')?.getImageData(0, 0, picture.width, picture.height)
  if (!from) throw new Error('no picture')
  const sheet = context.createImageData(size.width, size.height)
  straighten(from, corners, sheet)
  context.putImageData(sheet, 0, 0)
  return { jpeg: await jpegOf(canvas, sheetQuality), ...size, preview: previewOf(canvas) }
}

/** The face in its square, always of the same size. */
export async function cutFace(picture: HTMLCanvasElement, square: Square): Promise<Blob> {
  const [canvas, context] = newCanvas(faceEdge, faceEdge)
  const edge = square.edge * Math.min(picture.width, picture.height)
  const left = square.x * picture.width - edge / 2
  const top = square.y * picture.height - edge / 2
  context.drawImage(picture, left, top, edge, edge, 0, 0, faceEdge, faceEdge)
  return jpegOf(canvas, faceQuality)
}

/** Moved, and held inside the picture. */
export function heldSquare(square: Square, picture: { readonly width: number; readonly height: number }): Square {
  const edge = Math.min(1, Math.max(0.2, square.edge))
  const shorter = Math.min(picture.width, picture.height)
  const hold = (value: number, side: number) => {
    const half = (edge * shorter) / side / 2
    return Math.min(1 - half, Math.max(half, value))
  }
  return { x: hold(square.x, picture.width), y: hold(square.y, picture.height), edge }
}

function jpegOf(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const take = (blob: Blob | null) => (blob ? resolve(blob) : reject(new Error('no picture')))
    canvas.toBlob(take, 'image/jpeg', quality)
  })
}

function previewOf(sheet: HTMLCanvasElement): string {
  const scale = 120 / Math.max(sheet.width, sheet.height)
  const [canvas, context] = newCanvas(Math.ceil(sheet.width * scale), Math.ceil(sheet.height * scale))
  context.drawImage(sheet, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/jpeg', 0.7)
}
